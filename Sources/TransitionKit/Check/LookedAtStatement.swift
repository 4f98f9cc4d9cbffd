import Reporting
import Requirements

extension LookedAt {
  /// `155 of the 155 requirements of catalogue 2 (3f…), all profiles, were looked at: 60 met, 20 partly met, …`.
  public var statement: String {
    let parts = [
      (met, "met"), (partly, "partly met"), (gaps, "not evidenced"), (waived, "waived"),
      (notApplicable, "not applicable"), (cannotTell, "cannot be told"),
    ]
    let counts = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return "\(scope), were looked at: \(counts.isEmpty ? "nothing could be judged" : counts)"
  }
}
