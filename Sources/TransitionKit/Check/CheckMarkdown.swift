import Analysis
import Diagnostics
import Documents
import Rendering
import Reporting
import Requirements

/// The result of checks in Markdown, for a page or a comment beside the plan: what weighs most, the definition, the
/// paragraphs, and what is open of each requirement.
public func checkMarkdown(_ checks: [PlanCheck]) -> String {
  checks.map { renderMarkdown(checkDocument($0)) }.joined(separator: "\n")
}

/// The result of a check as a document.
public func checkDocument(_ check: PlanCheck) -> Document {
  var facts = [Fact("Result", [.text(summary(of: check.findings))])]
  if let asOf = check.facts.asOf { facts.insert(Fact("As of", [.text("\(asOf)")]), at: 0) }
  facts.append(Fact("Looked at", [.text(check.lookedAt.statement)]))
  return Document(
    title: "Check of \(check.title ?? "a plan")", facts: facts,
    blocks: problems(check) + weightiest(check) + conformity(check) + paragraphs(check) + requirements(check))
}

private func problems(_ check: PlanCheck) -> [Block] {
  let errors = check.errors
  guard !errors.isEmpty else { return [] }
  return [
    .heading(level: 1, [.text("What is wrong")], numbered: false),
    .list(errors.map { [.code(check.files.place(of: $0.span)), .text(" \($0.message)")] }),
  ]
}

private func weightiest(_ check: PlanCheck) -> [Block] {
  guard check.profiles.isEmpty, !check.gaps.isEmpty else { return [] }
  let sentences = GapSentences(check.facts)
  return [
    .heading(level: 1, [.text("Gaps, those that weigh most first")], numbered: false),
    .list(
      check.gaps.map { gap in
        [
          .text(sentences.sentence(of: gap)), .text(" "), .code(check.files.place(of: gap.cause)), .text(": "),
          .emphasis([.text(sentences.mend(of: gap))]),
        ]
      }),
  ]
}

private func conformity(_ check: PlanCheck) -> [Block] {
  guard !check.definition.isEmpty else { return [] }
  let rows = check.definition.map { result -> [[Inline]] in
    [[.text(result.element.rawValue)], [.text(result.outcome.words)], [.text(result.meaning)]]
  }
  return [
    .heading(level: 1, [.text("The definition of transition, element by element")], numbered: false),
    .table(table(["Element", "Result", "What it says"], rows)), .paragraph([.text("\(check.definition.statement).")]),
  ]
}

private func paragraphs(_ check: PlanCheck) -> [Block] {
  let rows = check.results.byParagraph.map { paragraph -> [[Inline]] in
    let results = paragraph.results.map { "\($0.requirement.id) \($0.outcome.shortWords)" }
    return [[.text("\(paragraph.paragraph)")], [.text(results.joined(separator: ", "))]]
  }
  guard !rows.isEmpty else { return [] }
  return [
    .heading(level: 1, [.text("Paragraph by paragraph")], numbered: false),
    .table(table(["Paragraph", "What it asks for, and how it ended"], rows)),
  ]
}

private func requirements(_ check: PlanCheck) -> [Block] {
  let open = check.results.filter { $0.isOpen && $0.requirement.severity != .error }
  guard !open.isEmpty else { return [] }
  return [.heading(level: 1, [.text("What is open, requirement by requirement")], numbered: false)]
    + open.flatMap { result -> [Block] in
      let requirement = result.requirement
      let sources = requirement.sources.map(\.description).joined(separator: "; ")
      return [
        .heading(level: 2, [.text("\(requirement.id): \(result.outcome.words)")], numbered: false),
        .paragraph([.text("\(requirement.summary) (\(sources); to \(requirement.addressee), \(requirement.verb))")]),
        .list(
          result.findings.map { [.code(check.files.place(of: $0.span)), .text(" \($0.message)")] }
            + [[.emphasis([.text("Mend: \(requirement.mend)")])]]),
      ]
    }
}

private func table(_ header: [String], _ rows: [[[Inline]]]) -> Table {
  Table(caption: [], columns: header.map { .init([.text($0)]) }, rows: rows)
}
