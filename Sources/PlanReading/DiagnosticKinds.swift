import Diagnostics

/// What reading can find wrong with the files of a plan as a whole.
public let readingDiagnostics: [DiagnosticKind] = [.emptyPlan, .emptyFile]

extension DiagnosticKind {
  static let emptyPlan = DiagnosticKind(
    "empty-plan", .error, "The plan holds nothing",
    explanation: "A plan has at least a title, the day that it speaks of, and the mission that leaves.",
    example: (
      wrong: "# to be written",
      right: "plan: { title: From the mission to the country team, as-of: 2027-07-09 }"
    ))

  static let emptyFile = DiagnosticKind(
    "empty-file", .advice, "A file of the plan holds nothing",
    explanation: "An empty file in a plan's folder changes nothing, but it may be one that was not saved.")
}
