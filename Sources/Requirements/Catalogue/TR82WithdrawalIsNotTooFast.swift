import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Yardstick {
  fileprivate static let speedShare = Yardstick("speed-share", 50, .perCent)
  fileprivate static let speedWindow = Yardstick("speed-window", 6, .months)
}

extension Requirement {
  static let withdrawalIsNotTooFast = Requirement(
    id: "TR-82", severity: .advice, profile: .report,
    summary: "The plan does not withdraw faster than the country can absorb, and says so when it must.",
    sources: [.report(60)],
    addressee: "Member States, Council", verb: "warns",
    bears: [.supports(.d5)],
    rationale: "What half a mission did in ten years nobody learns in the six months in which it leaves.",
    evidence: """
      No fall of the authorised uniformed strength that is still ahead takes more than \(Yardstick.speedShare) of the \
      largest strength within \(Yardstick.speedWindow), down to nothing on the departure; or a risk on security, \
      protection or stability that is not closed has a response. Partly: such a risk without a response. A special \
      political mission has no uniformed strength to compare. With fewer than two figures, or where units are given \
      and not people, nobody can tell.
      """,
    mend: "Slow down, or write the risk and its response.",
    threshold: "\(Yardstick.speedShare) of the largest strength within \(Yardstick.speedWindow)",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      mission: { departure: 2027-12-31 }
      strength:
        ceilings: [{ from: 2026-01-01, formed-police: 980 }, { from: 2027-01-01, formed-police: 700 }]
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      mission: { departure: 2028-12-31 }
      strength:
        ceilings:
          - { from: 2026-01-01, formed-police: 980 }
          - { from: 2027-10-01, formed-police: 700 }
          - { from: 2028-05-01, formed-police: 400 }
      """
    ),
    check: .each(none: { $0.verdictWithoutStrength }) { context in
      let strength = context.facts.uniformedStrength
      guard strength.levels.count(where: { $0.count ?? .zero > .zero }) > 1 else { return [] }
      let fall = strength.steepestFall(within: Yardstick.speedWindow.value, after: context.asOf)
      return [
        Matter("the authorised uniformed strength", at: context.plan.strength.span, context.absorbs(fall, of: strength))
      ]
    }.unless(.politicalMission, .missionHasLeft))
}

extension Exemption {
  /// From the whole country.
  fileprivate static let missionHasLeft = Exemption { context in
    guard let departure = context.facts.departure, context.asOf != nil, !context.facts.isAhead(departure) else {
      return nil
    }
    return .notApplicable("the mission has left")
  }
}

extension Context {
  fileprivate var verdictWithoutStrength: Verdict {
    Exemption.notApplicable(\.strength).verdict(self)
      ?? .cannotTell("the authorised uniformed strength on two dates at least")
  }

  fileprivate func absorbs(_ fall: StrengthFall?, of strength: UniformedStrength) -> Answer {
    let place = plan.strength.span ?? .planStart
    if let fall, fall.share > Yardstick.speedShare.value {
      let clause = "falls \(fall.words), which is \(fall.share) % of the largest within \(Yardstick.speedWindow)"
      let risks = plan.risks.filter { $0.isOfSecurity && facts.standing(of: $0).isOpen }
      if let risk = risks.first(where: { $0.response.value != nil }) {
        return .shown("\(fall.words), with the risk '\(risk.id)' and its response", at: risk.span)
      }
      guard let risk = risks.first else {
        return .lacking("\(clause), and no risk says what that means for security")
      }
      return .partly(
        "\(clause), and the risk '\(risk.id)' has no response", shows: "the risk '\(risk.id)'",
        help: "write in 'response' what is done about the risk")
    }
    if let unknown = strength.unknownLevel(after: asOf) {
      return .undecided("the authorised uniformed strength from \(unknown.from) on")
    }
    return .shown(
      fall.map { "the steepest cut goes \($0.words), \($0.share) % of the largest strength" } ?? "no cut is ahead",
      at: place)
  }
}

extension StrengthFall {
  fileprivate var words: String {
    "from \(before) to \(after) \(first == last ? "on \(last)" : "between \(first) and \(last)")"
  }
}

extension UniformedStrength {
  /// The first level in force on the day or later that is not given in people.
  fileprivate func unknownLevel(after day: Day?) -> Level? {
    let current = levels.lastIndex { level in day.map { level.from <= $0 } ?? false } ?? 0
    return levels[current...].first { $0.count == nil }
  }
}

extension Risk {
  /// A risk to people's safety.
  fileprivate var isOfSecurity: Bool {
    switch subject.value {
    case .security, .protection, .stability: true
    default: false
    }
  }
}
