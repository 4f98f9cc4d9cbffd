import Diagnostics
import YAMLSyntax

/// How to write the list that a text means.
///
/// Certain is a text that lacks nothing but its brackets, ids that commas or `and` divide, and the words of a closed list. A text with
/// commas may be one item, and spaces alone may stand within a name.
func correction(ofItems text: String, of item: Form) -> Correction {
  let found = items(in: text, of: item)
  if case .entry(let type) = item, let mend = mend(ofEntry: found, type.describe()) { return Correction(mend) }
  guard case .choice(_, let choices) = item else {
    let list = "[\(found.joined(separator: ", "))]"
    let isOne =
      found == [text] && (item.holdsIDs || !text.split(separator: " ").contains(where: { joins.contains($0) }))
    let isWhole = isOne || item.holdsIDs && found.allSatisfy(\.isID) && areDivided(found, in: text)
    return Correction(
      "write \(list)", text: !found.isEmpty && found.allSatisfy(\.isPlainAnywhere) ? list : nil, isCertain: isWhole)
  }
  let words = choices.map(\.word)
  let meant = found.map { meantWords(by: $0, among: words) }
  guard !meant.isEmpty, meant.allSatisfy({ !$0.isEmpty }) else {
    return Correction("write some of these in brackets: \(listed(words))")
  }
  let isCertain = zip(found, meant).allSatisfy { $1.count == 2 || isSurelyMeant($1[0], by: $0, among: words) }
  return .writing("[\(meant.joined().joined(separator: ", "))]", isCertain: isCertain)
}

/// Words between the last two of several items, in the languages that most plans are written in.
private let joins: Set<Substring> = ["and", "or", "et", "y"]

/// Whether more than a space stands between the items that a text was taken apart to.
private func areDivided(_ items: [String], in text: String) -> Bool {
  let words = text.split(whereSeparator: \.isWhitespace)
  let gaps = words.count { $0.allSatisfy { ",;•&+".contains($0) } || joins.contains($0) }
  let ends = words.dropLast().count { $0.count > 1 && ",;".contains($0.last ?? " ") }
  let inner = words.reduce(0) { $0 + $1.dropFirst().dropLast().count { ",;".contains($0) } }
  return !text.contains("/") && gaps + ends + inner >= items.count - 1
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

/// Whether a text can mean no other word of a closed list: where it is shortened, a full stop says so.
func isSurelyMeant(_ word: String, by text: String, among words: [String]) -> Bool {
  let lower = String(text.lowercased().prefix { $0 != "." })
  return lower == word || isSurely(word, meantBy: lower, among: words)
    || text.hasSuffix(".") && word.hasPrefix(lower) && lower.count >= 3 && words.count { $0.hasPrefix(lower) } == 1
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
    return correction(ofAbsence: node.text) == nil && items(in: node.text, of: item) == [node.text]
  }
}

/// The items that a text means where a list belongs: `a and b`, `(a, b)`, `• a`, `1. a 2. b`.
func items(in text: String, of item: Form) -> [String] {
  let holdsIDs = item.holdsIDs
  let parts = text.split { letter in
    letter == "," || letter == ";" || letter == "•" || letter.isNewline
      || holdsIDs && (letter.isWhitespace || "/&+".contains(letter))
  }
  return parts.compactMap { part in
    let trimmed = part.drop { $0.isListMark }.reversed().drop { $0.isListMark }.reversed()
    let word = String(trimmed)
    let isNumbering =
      holdsIDs && (part.hasSuffix(".") || part.hasSuffix(")")) && word.allSatisfy { $0.isNumber || $0 == "." }
    return word.isEmpty || isNumbering || holdsIDs && joins.contains(word[...]) ? nil : word
  }
}

/// How to write one value where a list stands. Certain is the only item.
func correction(ofList node: YAMLNode, several: String?) -> Correction {
  let marks = node.isFlow ? "brackets" : "dash"
  let items = Array(node.items)
  if items.count == 1, items[0].kind == .scalar {
    let text = items[0].text
    return Correction(
      "take away the \(marks): write \(text)", text: items[0].isPlain && text.isPlainAnywhere ? text : nil,
      isCertain: true)
  }
  if let several { return Correction("one stands here, without the \(marks): write the others under '\(several)'") }
  return Correction(
    "one value belongs here: keep one, without the \(marks); only where sources disagree on it, write "
      + "{ either: [first, second] }")
}

extension Form {
  /// Whether its values are ids or single words.
  fileprivate var holdsIDs: Bool {
    switch self {
    case .reference, .anyReference, .choice, .predecessors: true
    default: false
    }
  }
}

extension String {
  /// Whether it may be the id of an entry by its letters.
  var isID: Bool {
    !isEmpty && utf8.count <= 64 && utf8.first != 45 && utf8.first != 46
      && utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46 }
  }
}

extension Character {
  /// What may stand around an item of a list, and is no part of it.
  fileprivate var isListMark: Bool { isWhitespace || isDash || "*·•▪●○()[]{}<>".contains(self) }
}
