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

  init(_ check: PlanCheck, about path: PlanPath) {
    let spans = check.spans(of: path)
    for finding in check.findings where spans.contains(where: { $0.holds(finding.span) }) {
      let text = [finding.message, finding.help].compactMap(\.self).joined(separator: ": ")
      let note = FormControls.FieldNote(text: text, isFault: finding.severity == .error)
      if finding.severity == .advice {
        advice.append(note)
      } else if let key = check.field(at: finding.span, below: path) {
        byField["\(Answers.root).\(key)", default: []].append(note)
      } else {
        ofEntry.append(note)
      }
    }
  }
}

extension PlanCheck {
  /// Where an entry stands, with its id; several files may each hold a part of a section.
  func spans(of path: PlanPath) -> [Span] {
    var places = reading.roots.values.map { ($0, $0.span) }.sorted { $0.1 < $1.1 }
    for step in path.steps {
      switch step {
      case .key(let key):
        places = places.flatMap { node, _ in
          node.kind == .mapping
            ? node.pairs.filter { $0.key.text == key }.map { pair in
              (pair.value, Span(file: pair.key.span.file, start: pair.key.span.start, end: pair.value.span.end))
            } : []
        }
      case .item(let number):
        let items = places.flatMap { node, _ in node.kind == .sequence ? node.items.map { ($0, $0.span) } : [] }
        places = items.indices.contains(number) ? [items[number]] : []
      }
    }
    return places.map(\.1)
  }

  /// The field of an entry in which a place of the plan lies.
  fileprivate func field(at span: Span, below path: PlanPath) -> String? {
    guard let root = reading.roots[span.file] else { return nil }
    return formSteps(to: span.start, in: root, of: Plan.form).dropFirst(path.steps.count).first?.key?.text
  }

  /// What is wrong now and was not before, elsewhere than in an entry. What is missing of many entries is told in one sentence, which
  /// says less or more after any change, and is no news.
  func newFaults(since before: PlanCheck, outside path: PlanPath?) -> [Diagnostic] {
    let known = Set(before.faults.map { "\($0.id) \($0.message)" })
    let spans = path.map { self.spans(of: $0) } ?? []
    return faults.filter { fault in
      !known.contains("\(fault.id) \(fault.message)") && !spans.contains { $0.holds(fault.span) }
    }
  }

  private var faults: [Diagnostic] {
    let told = Set(problems.map { "\($0.id) \($0.message)" })
    return problems + errors.filter { !told.contains("\($0.id) \($0.message)") }
  }
}

extension Span {
  fileprivate func holds(_ other: Span) -> Bool { file == other.file && contains(other.start) }
}
