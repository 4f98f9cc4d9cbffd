import Diagnostics
import YAMLSyntax

/// How to write the list that a text means.
func mend(ofItems text: String, of item: Form) -> String {
  let found = items(in: text, of: item)
  if case .entry(let type) = item, let mend = mend(ofEntry: found, type.describe()) { return mend }
  guard case .choice(_, let choices) = item else { return "write [\(found.joined(separator: ", "))]" }
  let words = choices.map(\.word)
  let meant = found.map { meantWords(by: $0, among: words) }
  guard meant.allSatisfy({ !$0.isEmpty }) else { return "write some of these in brackets: \(listed(words))" }
  return "write [\(meant.joined().joined(separator: ", "))]"
}

/// How to write one entry of a list of which a single value says one field; nothing where a text may stand for the whole of it.
private func mend(ofEntry items: [String], _ form: EntryForm) -> String? {
  guard form.shorthand == nil, let first = form.fields.first else { return nil }
  let required = form.fields.filter(\.isRequired)
  let value = items.count == 1 ? items[0] : "…"
  let isDate = PlanDate(value) != nil
  let shown = required.isEmpty ? [first] : required
  let meant = shown.firstIndex { if case .date = $0.form { isDate } else { !isDate } }
  let fields = shown.enumerated().map { "\($1.key): \($0 == meant ? String(value.prefix(60)) : "…")" }
  return "write its fields behind a dash: - { \(fields.joined(separator: ", ")) }"
}

/// The word of a closed list that a text means: misspelt, with capitals, or shortened to three letters or more.
func meantWord(by text: String, among words: [String]) -> String? {
  let lower = String(text.lowercased().prefix { $0 != "." })
  if words.contains(lower) { return lower }
  if let near = nearest(to: lower, among: words) { return near }
  let longer = words.filter { $0.hasPrefix(lower) }
  return lower.count >= 3 && longer.count == 1 ? longer[0] : nil
}

/// The same of a text that may name two neighbours with a dash between them: `Friday-Saturday`.
private func meantWords(by text: String, among words: [String]) -> [String] {
  if let word = meantWord(by: text, among: words) { return [word] }
  let ends = text.split(whereSeparator: \.isDash).compactMap { meantWord(by: String($0), among: words) }
  guard ends.count == 2, let first = words.firstIndex(of: ends[0]), words[(first + 1) % words.count] == ends[1] else {
    return []
  }
  return ends
}

extension Reader {
  /// Whether a text is one item of the list in whose place it stands, which lacks nothing but its brackets.
  @usableFromInline
  func isOneItem(_ node: YAMLNode, of item: Form) -> Bool {
    guard node.kind == .scalar, !node.isNull, !node.isFaulty, node.text.utf8.count <= longestSlip else { return false }
    return mend(ofAbsence: node.text) == nil && items(in: node.text, of: item) == [node.text]
  }
}

/// The items that a text means where a list belongs: `a and b`, `(a, b)`, `• a`, `1. a 2. b`.
func items(in text: String, of item: Form) -> [String] {
  let holdsIDs =
    switch item {
    case .reference, .anyReference, .choice, .predecessors: true
    default: false
    }
  let parts = text.split { letter in
    letter == "," || letter == ";" || letter == "•" || letter.isNewline
      || holdsIDs && (letter.isWhitespace || "/&+".contains(letter))
  }
  return parts.compactMap { part in
    let trimmed = part.drop { $0.isListMark }.reversed().drop { $0.isListMark }.reversed()
    let word = String(trimmed)
    let isNumbering =
      holdsIDs && (part.hasSuffix(".") || part.hasSuffix(")")) && word.allSatisfy { $0.isNumber || $0 == "." }
    return word.isEmpty || isNumbering || holdsIDs && ["and", "or", "et", "y"].contains(word) ? nil : word
  }
}

/// How to write one value where a list stands.
func mend(ofList node: YAMLNode, several: String?) -> String {
  let marks = node.isFlow ? "brackets" : "dash"
  let items = Array(node.items)
  if items.count == 1, items[0].kind == .scalar { return "take away the \(marks): write \(items[0].text)" }
  if let several { return "one stands here, without the \(marks): write the others under '\(several)'" }
  return "one value belongs here: keep one, without the \(marks); only where sources disagree on it, write "
    + "{ either: [first, second] }"
}

extension Character {
  /// What may stand around an item of a list, and is no part of it.
  fileprivate var isListMark: Bool { isWhitespace || isDash || "*·•▪●○()[]{}<>".contains(self) }
}
