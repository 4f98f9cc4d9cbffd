import Diagnostics
import Requirements

/// Good practice of scheduling, a line each: the result, what was measured, what is asked, and what it is about.
func schedulePracticeText(_ results: [RequirementResult]) -> String {
  guard !results.isEmpty else { return "" }
  var table = TextTable()
  for result in results {
    let requirement = result.requirement
    table.add([
      requirement.id, result.word, result.measure?.found ?? "", result.measure?.asked ?? "",
      result.reason.map { "\(requirement.summary.dropLast()) (\($0))." } ?? requirement.summary,
    ])
  }
  return "Schedule (DCMA, GAO)\n\(table.text)\n"
}

extension RequirementResult {
  /// The result in a word or two; what falls short of good practice is no gap.
  fileprivate var word: String {
    guard isOpen else { return outcome.shortWords }
    return requirement.severity == .advice ? "short" : requirement.severity.rawValue
  }

  /// Why nothing was decided.
  fileprivate var reason: String? {
    switch outcome {
    case .met, .partly, .gap: nil
    case .waived(let by, let reason, let until): "\(by), until \(until): \(reason)"
    case .notApplicable(let reason): reason.description
    case .cannotTell(let missing): "needed: \(missing)"
    }
  }
}
