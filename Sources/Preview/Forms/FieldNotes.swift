import Diagnostics
import Editing
import PlanFormat
import PlanModel
import PlanReading
import TransitionKit
import YAMLSyntax

/// What a check says of one entry, by the names of the fields of its form.
struct FieldNotes {
  private(set) var byField: [String: [FormControls.FieldNote]] = [:]
  /// What is said of the entry as a whole.
  private(set) var ofEntry: [FormControls.FieldNote] = []

  init(_ check: PlanCheck, about path: PlanPath) {
    for finding in check.findings where finding.severity > .advice || !finding.message.isEmpty {
      guard let way = check.way(to: finding.span), way.starts(with: path.steps) else { continue }
      let text = [finding.message, finding.help].compactMap(\.self).joined(separator: ": ")
      let note = FormControls.FieldNote(text: text, isFault: finding.severity == .error)
      if case .key(let key)? = way.dropFirst(path.steps.count).first {
        byField["\(Answers.root).\(key)", default: []].append(note)
      } else {
        ofEntry.append(note)
      }
    }
  }
}

extension PlanCheck {
  /// The fields and items in which a place of the plan stands; items are counted in their own file.
  fileprivate func way(to span: Span) -> [PlanPath.Step]? {
    guard let root = reading.roots[span.file] else { return nil }
    return formSteps(to: span.start, in: root, of: Plan.form).compactMap { step in
      step.key.map { .key($0.text) } ?? step.item.map { .item($0) }
    }
  }

  /// What is found now and was not before, elsewhere than in an entry.
  func newFindings(since before: PlanCheck, outside path: PlanPath?) -> [Diagnostic] {
    let known = Set(before.findings.map { "\($0.id) \($0.message)" })
    return findings.filter { finding in
      guard !known.contains("\(finding.id) \(finding.message)") else { return false }
      guard let path, let way = way(to: finding.span) else { return true }
      return !way.starts(with: path.steps)
    }
  }
}
