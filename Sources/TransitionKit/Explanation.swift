import Diagnostics
import PlanFormat
import PlanModel
import PlanReading
import Requirements
import YAMLSyntax

/// What `transition explain` says of a requirement or of a kind of diagnostic, or nothing where there is none of that id.
public func explanation(of id: String) -> String? {
  if let requirement = Requirement.catalogue.first(where: { $0.id.lowercased() == id.lowercased() }) {
    return text(of: requirement)
  }
  return diagnosticKinds.first { $0.id == id.lowercased() }.map(text)
}

/// Everything that can be explained, a line each.
public func explanations() -> String {
  var table = TextTable()
  for requirement in Requirement.catalogue { table.add([requirement.id, requirement.summary]) }
  for kind in diagnosticKinds { table.add([kind.id, kind.summary]) }
  return table.text
}

/// The id that comes nearest to one that does not exist.
public func nearestExplanation(to id: String) -> String? {
  nearest(to: id, among: Requirement.catalogue.map(\.id) + diagnosticKinds.map(\.id))
}

private let diagnosticKinds =
  syntaxDiagnostics + readingDiagnostics + formatDiagnostics + modelDiagnostics + [.waiver]

private func text(of requirement: Requirement) -> String {
  var paragraphs = [
    "\(requirement.id) (\(requirement.severity.rawValue), profile \(requirement.profile.rawValue))",
    requirement.summary, requirement.rationale,
    "What shows it: \(requirement.evidence)", "How to mend it: \(requirement.mend)",
  ]
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

    """
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
