/// What follows the body of a monitoring report, each where it is asked for.
public enum ReportAnnex: String, CaseIterable, Sendable {
  /// Every handover that is open, with what its receivers were found able to do.
  case handovers
  /// Every indicator with its baseline, readings and target.
  case indicators
  /// Money by source and status, needs, and what ends.
  case money
  /// The definition of transition and the requirements, one by one.
  case conformity
  /// What else the plan records.
  case details
  case timeline
  /// Pictures for single questions: who holds each function and area, money, benchmarks, readiness, sites.
  case views

  /// Those that a report has where nobody says which.
  public static let usual: Set<ReportAnnex> = [.handovers, .indicators, .money, .timeline]
}
