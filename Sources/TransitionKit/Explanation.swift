import Analysis
import Diagnostics
import PlanFormat
import PlanModel
import PlanReading
import Reporting
import Requirements
import YAMLSyntax

/// What `transition explain` says of a requirement or of a kind of diagnostic, or nothing where there is none of that id.
public func explanation(of id: String) -> String? {
  if let requirement = Requirement.catalogue.first(where: { $0.id.lowercased() == id.lowercased() }) {
    return text(of: requirement)
  }
  if let kind = Gap.Kind(rawValue: id.lowercased()) { return text(of: kind) }
  return diagnosticKinds.first { $0.id == id.lowercased() }.map(text)
}

/// The same of a rule of somebody's own, or nothing where the files have none of that id.
public func explanation(of id: String, among files: SourceFiles) -> String? {
  readRules(of: readPlan(files).plan).requirements.first { $0.id.lowercased() == id.lowercased() }.map(text)
}

/// All requirements at length, those of each ground after each other.
public func allExplanations() -> String {
  Requirement.catalogue.map(text).joined(separator: "\n" + String(repeating: "-", count: 72) + "\n\n")
}

/// Everything that can be explained, a line each.
public func explanations() -> String {
  var table = TextTable()
  for requirement in Requirement.catalogue { table.add([requirement.id, requirement.summary]) }
  for kind in Gap.Kind.allCases { table.add([kind.rawValue, kind.meaning]) }
  for kind in diagnosticKinds { table.add([kind.id, kind.summary]) }
  return table.text
}

/// The id that comes nearest to one that does not exist.
public func nearestExplanation(to id: String) -> String? {
  nearest(
    to: id, among: Requirement.catalogue.map(\.id) + Gap.Kind.allCases.map(\.rawValue) + diagnosticKinds.map(\.id))
}

/// Everything that can be wrong with a plan's form.
let diagnosticKinds =
  syntaxDiagnostics + readingDiagnostics + formatDiagnostics + modelDiagnostics + requirementDiagnostics

private func text(of requirement: Requirement) -> String {
  var paragraphs = [
    "\(requirement.id) (\(requirement.severity.rawValue), profile \(requirement.profile.rawValue))",
    requirement.summary, requirement.rationale,
  ]
  // A rule has no sentence of its own on what shows it.
  if requirement.evidence != requirement.summary { paragraphs.append("What shows it: \(requirement.evidence)") }
  paragraphs.append("How to mend it: \(requirement.mend)")
  if let threshold = requirement.threshold { paragraphs.append("Yardstick: \(threshold)") }
  let sources = requirement.sources.map(\.description).joined(separator: "; ")
  let qualifier = requirement.qualifier.map { "; \($0)" } ?? ""
  paragraphs.append("Source: \(sources)\nAddressee and verb: \(requirement.addressee): \(requirement.verb)\(qualifier)")
  if !requirement.elements.isEmpty {
    let elements = requirement.elements.map(\.rawValue).joined(separator: ", ")
    paragraphs.append("Element of the definition in S/RES/2594 (2021): \(elements)")
  }
  let example = requirement.example
  return """
    \(paragraphs.map { wrapped($0) }.joined(separator: "\n\n"))

    This falls short:

    \(indented(example.gap))

    This meets it:

    \(indented(example.met))
    \(requirement.lines.map { "\nTo paste, with ids and values of your own:\n\n\(indented($0.text(forEntryAt: [])))\n" } ?? "")
    """
}

private func text(of kind: Gap.Kind) -> String {
  let explanation = kind.explanation
  let paragraphs =
    [
      "\(kind.rawValue) (gap)", kind.meaning, explanation.why, "How it is computed: \(explanation.computed)",
      "What it weighs: \(explanation.weight) \(GapExplanation.ranking)", "What closes it: \(explanation.closes)",
    ]
  return paragraphs.map { wrapped($0) }.joined(separator: "\n\n") + "\n"
}

private func text(of kind: DiagnosticKind) -> String {
  var text = wrapped("\(kind.id) (\(kind.severity.rawValue))\n\n\(kind.summary).\n\n\(kind.explanation)")
  if let example = kind.example {
    text += "\n\nInstead of\n\n\(indented(example.wrong))\n\nwrite\n\n\(indented(example.right))"
  }
  return text + "\n"
}

private func indented(_ lines: String) -> String {
  lines.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }.joined(separator: "\n")
}
