import Analysis
import Diagnostics
import PlanFormat
import PlanModel
import Reporting

/// How many gaps a check begins with; the others stand further down.
private let mostFirst = 10

/// The gaps that weigh most, in plain sentences, each with where it would be closed and how; empty where there are none.
func weightiestGapsText(_ check: PlanCheck, _ pastes: PasteTexts) -> String {
  let first = check.gaps.prefix(mostFirst)
  guard !first.isEmpty else { return "" }
  let sentences = GapSentences(check.facts)
  let width = "\(first.count)".count
  let items = first.enumerated().map { index, gap in
    let number = String(repeating: " ", count: width - "\(index + 1)".count) + "\(index + 1)"
    let indent = String(repeating: " ", count: width + 2)
    return wrapped(sentences.sentence(of: gap), after: "\(number)  ", indent: indent)
      + wrapped(
        "\(check.files.place(of: gap.cause)): \(sentences.mend(of: gap))", after: indent + "> ", indent: indent + "  ")
      + pastes.text(for: gap, indent: indent + "  ")
  }
  return "What weighs most\n\n" + items.joined() + "\n"
}

/// The gaps that are not among the first, a line each.
func otherGapsText(_ check: PlanCheck, _ pastes: PasteTexts, isWhole: Bool) -> String {
  let rest = check.gaps.dropFirst(mostFirst)
  guard !rest.isEmpty else { return "" }
  let sentences = GapSentences(check.facts)
  let most = isWhole ? Int.max : 20
  let lines = rest.prefix(most).map { gap in
    wrapped(sentences.sentence(of: gap), after: "-  ", indent: "   ")
      + wrapped("\(check.files.place(of: gap.cause)): \(sentences.mend(of: gap))", after: "   > ", indent: "     ")
      + pastes.text(for: gap, indent: "     ")
  }
  let more = rest.count > most ? "   and \(rest.count - most) more, with --all\n" : ""
  return "Other gaps\n\n" + lines.joined() + more + "\n"
}

/// A text on lines of a terminal's width, after what begins its first one.
private func wrapped(_ text: String, after first: String, indent: String) -> String {
  first + wrapped(visible(text), from: displayWidth(of: first), indent: displayWidth(of: indent)) + "\n"
}

/// The gaps as JSON, those that weigh most first.
func gapsJSON(_ check: PlanCheck) -> JSON {
  let sentences = GapSentences(check.facts)
  return .array(of: check.gaps) { gap in
    .object([
      ("kind", .string(gap.kind.rawValue)),
      ("sentence", .string(sentences.sentence(of: gap))),
      ("mend", .string(sentences.mend(of: gap))),
      ("certainty", .string(gap.certainty.rawValue)),
      ("harm", .string("\(gap.harm)")),
      ("cause", .string(check.files.place(of: gap.cause))),
      ("function", gap.function.map { .string($0.rawValue) } ?? .null),
      ("areas", .array(gap.areas.map { .string($0.id) })),
      ("from", gap.from.flatMap(\.firstDay).map { .string($0.description) } ?? .null),
      ("until", gap.until.flatMap(\.firstDay).map { .string($0.description) } ?? .null),
      ("days", gap.size.days.map(JSON.integer) ?? .null),
      ("people", gap.size.people.map { .string($0.description) } ?? .null),
      ("displaced", gap.size.displaced.map { .string($0.description) } ?? .null),
      ("atRisk", gap.size.atRisk.map { .string($0.description) } ?? .null),
      ("count", .integer(gap.size.count)),
      ("requirements", .array(gap.requirements.map(JSON.string))),
    ])
  }
}
