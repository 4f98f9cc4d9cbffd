import Analysis
import Diagnostics
import Documents
import PlanFormat
import Rendering
import Reporting
import TransitionKit

extension SitePage {
  /// What to look at first: what is wrong with the plan, and what weighs most of what nobody does, has or knows.
  static let overview = SitePage(address: "", title: "Overview") { content throws(ProductFault) in
    Array(renderHTML(overviewDocument(content.check), in: content.frame).utf8)
  }

  /// All that a check finds.
  static let findings = SitePage(address: "check", title: "Check") { content throws(ProductFault) in
    Array(renderHTML(checkDocument(content.check), in: content.frame).utf8)
  }
}

/// More gaps than somebody mends at once; the page of findings has them all.
private let mostGaps = 20

private func overviewDocument(_ check: PlanCheck) -> Document {
  let figures = [
    KeyFigure(
      label: [.text("Errors")], value: [.text("\(check.errors.count)")], note: [.text("what the plan says wrongly")],
      isAlarming: !check.errors.isEmpty),
    KeyFigure(
      label: [.text("Gaps")], value: [.text("\(check.gaps.count)")], note: [.text("what nobody does, has or knows")]),
    KeyFigure(
      label: [.text("Day")], value: [.text(check.asOf?.description ?? "none")],
      note: [.text("from which the plan is looked at")]),
  ]
  return Document(
    title: check.plainName,
    blocks: thinBlocks(check.facts) + [.keyFigures(figures)] + errorBlocks(check.errors, in: check.files)
      + gapBlocks(check) + [.paragraph([.text(check.lookedAt.statement)])])
}

/// As the report says it: few gaps of a plan that says little are no good sign.
private func thinBlocks(_ facts: PlanFacts) -> [Block] {
  guard let silence = facts.tooThinWords else { return [] }
  let rest = "It says nothing of: \(silence). What it does not say is not known; few gaps do not show that all is well."
  return [.paragraph([.strong(.text("The plan says too little to judge the transition.")), .text(" " + rest)])]
}

private func gapBlocks(_ check: PlanCheck) -> [Block] {
  let heading = Block.heading(level: 1, [.text("What weighs most")], numbered: false)
  guard !check.gaps.isEmpty else { return [heading, .paragraph([.text("No gaps were found.")])] }
  let sentences = GapSentences(check.facts)
  let items = check.gaps.prefix(mostGaps).map { gap -> [Inline] in
    [
      .text(sentences.sentence(of: gap)), .lineBreak, .emphasis([.text("Mend: \(sentences.mend(of: gap))")]),
      .lineBreak,
      .code(check.files.place(of: gap.cause)),
    ]
  }
  let rest = check.gaps.count - items.count
  let more = rest > 0 ? [Block.paragraph([.text("\(rest) more stand on the page of the check.")])] : []
  return [heading, .list(items)] + more
}

/// What is wrong, each at its place with what mends it.
func errorBlocks(_ errors: [Diagnostic], in files: SourceFiles) -> [Block] {
  guard !errors.isEmpty else { return [] }
  let items = errors.map { error -> [Inline] in
    [.strong(.text(error.message)), .text(" "), .code(files.place(of: error.span))]
      + error.notes.flatMap { [.lineBreak, .text("\($0.message) "), .code(files.place(of: $0.span))] }
      + (error.help.map { [.lineBreak, .text($0)] } ?? [])
  }
  return [.heading(level: 1, [.text("What is wrong")], numbered: false), .list(items)]
}
