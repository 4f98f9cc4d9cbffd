import PlanFormat
import PlanModel
import Requirements

extension Requirement {
  /// What a plan that meets it has beyond one that falls short, in the requirement's own examples. A schedule gets better by other
  /// dates and ties, and not by more lines.
  var lines: PasteLines? { isOfScheduling ? nil : PasteLines(example.met, beyond: example.gap) }
}

/// Where the lines come from that a finding offers: the examples of its requirement, or the example of the section for the field
/// that its mend names. Each example is read once.
struct PasteSource {
  private let requirements: [String: Requirement]
  private var examples: [String: PasteLines?] = [:]
  private var fields: [ArraySlice<String>: PasteLines?] = [:]

  init(_ results: [RequirementResult]) {
    requirements = Dictionary(
      results.map { ($0.requirement.id, $0.requirement) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func lines(for rule: String, at path: [String], mend: String?) -> PasteLines? {
    let fields = mend.map(fieldsNamed) ?? []
    // An example that lacks what the mend names would mend something else.
    if let example = example(of: rule), fields.isEmpty || !example.keys.isDisjoint(with: fields) { return example }
    for field in fields { if let lines = lines(with: field, at: path) { return lines } }
    return nil
  }

  private mutating func lines(with field: String, at path: [String]) -> PasteLines? {
    guard let length = lengthToEntry(path) else { return nil }
    let place = path.prefix(length - 1) + [field]
    if let known = fields[place] { return known }
    let lines = PasteLines(field, ofEntryAt: path)
    fields[place] = .some(lines)
    return lines
  }

  private mutating func example(of rule: String) -> PasteLines? {
    if let known = examples[rule] { return known }
    let lines = requirements[rule]?.lines
    examples[rule] = .some(lines)
    return lines
  }
}

/// The fields of the format that a mend names, which stand in quotes: 'name in 'secured-by' who secures it'.
private func fieldsNamed(in mend: String) -> [String] {
  mend.split(separator: "'", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
    .map { String($0.element) }.filter(keysOfTheFormat.contains)
}
