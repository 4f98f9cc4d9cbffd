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
  /// What would make the whole plan better, for which the entry is an example.
  private(set) var advice: [FormControls.FieldNote] = []

  init(_ findings: PlacedFindings, about path: PlanPath) {
    for (finding, way) in findings.all where way.starts(with: path.steps) {
      let text = [finding.message, finding.help].compactMap(\.self).joined(separator: ": ")
      let note = FormControls.FieldNote(text: text, isFault: finding.severity == .error)
      if finding.severity == .advice {
        advice.append(note)
      } else if case .key(let key)? = way.dropFirst(path.steps.count).first {
        byField["\(Answers.root).\(key)", default: []].append(note)
      } else {
        ofEntry.append(note)
      }
    }
  }
}

/// What a check found, each with the way to its place.
struct PlacedFindings {
  let all: [(finding: Diagnostic, way: [PlanPath.Step])]

  init(_ check: PlanCheck) {
    all = check.findings.compactMap { finding in check.way(to: finding.span).map { (finding, $0) } }
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

  private var notable: [Diagnostic] {
    problems + errors.filter { error in !problems.contains { $0.span == error.span && $0.id == error.id } }
  }

  /// What is found now and was not before, elsewhere than in an entry.
  func newFindings(since before: PlanCheck, outside path: PlanPath?) -> [Diagnostic] {
    // What is missing of many entries is told in one sentence, which says less or more after any change.
    let known = Set(before.notable.map { "\($0.id) \($0.message)" })
    return notable.filter { finding in
      guard !known.contains("\(finding.id) \(finding.message)") else { return false }
      guard let path, let way = way(to: finding.span) else { return true }
      return !way.starts(with: path.steps)
    }
  }
}
