import Analysis
import Diagnostics
import Languages
import PlanFormat
import PlanModel
import Reporting

// Preconditions and what is to be done for them, in words.

extension HandoversView {
  /// `the receiver's capacity is not assessed (UNCT)`, `the receiver's capacity falls short (needs 183 days)`.
  func lack(_ result: PreconditionResult) -> String {
    var provisos = result.about.isEmpty ? [] : [result.about.map(name).joined(separator: ", ")]
    if let days = result.daysNeeded, result.timeSuffices == false { provisos.append("needs \(days) days") }
    return Wording.english.lack(of: result.precondition, result.state)
      + (provisos.isEmpty ? "" : " (\(provisos.joined(separator: "; ")))")
  }

  /// The next thing to do for a handover, who does it, and the last day on which it can begin.
  func next(for row: HandoverRow) -> NextStepWords? { NextStepWords(ofHandoverAt: row.position, facts) }
}

extension PreconditionState {
  /// One word, or two, for a table.
  var words: String {
    switch self {
    case .met: "met"
    case .underWay(let date?): "under way, \(date)"
    case .underWay(nil): "under way, no day"
    case .missing: "missing"
    case .notNeeded: "not needed"
    case .cannotBeTold(.notThereYet(let date)): "not before \(date)"
    case .cannotBeTold: "not known"
    }
  }

  /// One word for programs.
  var name: String {
    switch self {
    case .met: "met"
    case .underWay: "under-way"
    case .missing: "missing"
    case .notNeeded: "not-needed"
    case .cannotBeTold: "cannot-be-told"
    }
  }

  /// The day on which it is to be there, or before which it cannot be.
  var date: PlanDate? {
    switch self {
    case .underWay(let date): date
    case .cannotBeTold(.notThereYet(let date)): date
    case .missing(.overdue(let date)): date
    case .met, .missing, .notNeeded, .cannotBeTold: nil
    }
  }
}

extension Completion {
  var words: String { words { "\($0)" } }

  func words(_ word: (PlanDate) -> String) -> String {
    switch self {
    case .declaredByGiver(let date):
      "declared by the giver" + (date.map { " (\(word($0)))" } ?? "") + ", accepted by nobody"
    case .accepted(let date): "accepted" + (date.map { " (\(word($0)))" } ?? "")
    case .checked(let date): "looked at later (\(word(date)))"
    }
  }
}
