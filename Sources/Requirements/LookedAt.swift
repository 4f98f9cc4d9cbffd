/// How much of the catalogue a check looked at, and how it ended: never silently clean.
public struct LookedAt: Sendable {
  /// Of how many requirements the catalogue consists, and how many of them were looked at.
  public let catalogue: Int
  public let requirements: Int
  /// How many rules of the plan's own were looked at.
  public let own: Int
  public let met: Int
  public let partly: Int
  public let gaps: Int
  public let waived: Int
  public let notApplicable: Int
  public let cannotTell: Int
  /// The only grounds that were looked at; none stands for all.
  public let profiles: [Profile]

  public init(_ results: [RequirementResult], profiles: Set<Profile>) {
    func count(_ isMeant: (Outcome) -> Bool) -> Int { results.count { isMeant($0.outcome) } }
    catalogue = Requirement.catalogue.count
    own = results.count { $0.requirement.profile == .own }
    requirements = results.count - own
    met = count { $0 == .met }
    partly = count { if case .partly = $0 { true } else { false } }
    gaps = count { $0 == .gap }
    waived = count { if case .waived = $0 { true } else { false } }
    notApplicable = count { if case .notApplicable = $0 { true } else { false } }
    cannotTell = count { if case .cannotTell = $0 { true } else { false } }
    self.profiles = Profile.allCases.filter(profiles.contains)
  }

  /// Whether nothing could be judged or was set aside, and a clean result would say nothing.
  public var isNothing: Bool { met + partly + gaps + waived == 0 }

  /// `155 of the 155 requirements of catalogue 3 (3f…), all profiles`: how far a product has looked, in a line.
  public var scope: String {
    let rules = own == 0 ? "" : " and \(own == 1 ? "one rule" : "\(own) rules") of the plan's own"
    let grounds =
      profiles.isEmpty
      ? "all profiles"
      : "profile\(profiles.count == 1 ? "" : "s") \(profiles.map(\.rawValue).joined(separator: ", ")) only"
    return "\(requirements) of the \(catalogue) requirements of \(Requirement.catalogueMark)\(rules), \(grounds)"
  }

  /// `155 of the 155 requirements of catalogue 3 (3f…), all profiles, were looked at: 60 met, 20 partly met, …`.
  public var statement: String {
    let parts = [
      (met, "met"), (partly, "partly met"), (gaps, "not evidenced"), (waived, "waived"),
      (notApplicable, "not applicable"), (cannotTell, "cannot be told"),
    ]
    let counts = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return "\(scope), were looked at: \(counts.isEmpty ? "nothing could be judged" : counts)"
  }
}
