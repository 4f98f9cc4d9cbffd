import Diagnostics
import YAMLSyntax

// What can be wrong with the form of a plan, in the words that its author reads. Of a node that is faulty as YAML the
// author has been told already.

extension Reader {
  mutating func expected(_ expected: String, _ form: Form, found node: YAMLNode, correction given: Correction? = nil) {
    guard !node.isFaulty else { return }
    let correction =
      unusualCorrection(of: node) ?? given
      ?? (node.kind == .sequence ? PlanFormat.correction(ofList: node, several: several) : nil)
      ?? form.example.map {
        Correction(
          node.kind == .mapping && form.isOneValue
            ? "write the value alone, such as \($0); with its source { is: \($0), source: … }"
            : "write, for example, \($0)")
      }
    report(.unexpectedValue, "expected \(expected), found \(described(node))", of: node, correction)
  }

  /// Reports what stands in the place of a node, with its correction as words and as a change.
  mutating func report(_ kind: DiagnosticKind, _ message: String, of node: YAMLNode, _ correction: Correction?) {
    report(kind, message, at: node.span, help: correction?.help, mend: correction?.mend(of: node))
  }

  /// The correction of slips that can happen to a value of any kind.
  private func unusualCorrection(of node: YAMLNode) -> Correction? {
    guard node.kind == .scalar else { return nil }
    let text = node.text
    if let correction = correction(ofAbsence: text) { return correction }
    if text.unicodeScalars.contains(where: \.isFalseSpace) {
      let plain = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isFalseSpace ? " " : $0 }))
      return Correction(
        "a space in it is a no-break space, as word processors make them: type a plain space",
        text: plain.isPlainAnywhere ? plain : nil, isCertain: true)
    }
    return nil
  }

  @usableFromInline
  mutating func expectedList(of item: Form, found node: YAMLNode) {
    guard !node.isFaulty else { return }
    let correction: Correction
    if node.kind == .scalar, let absence = PlanFormat.correction(ofAbsence: node.text) {
      correction = absence
    } else if node.kind == .scalar, node.text.utf8.count < 1000 {
      correction = PlanFormat.correction(ofItems: node.text, of: item)
    } else {
      correction = Correction("begin each item with '- '")
    }
    report(.unexpectedValue, "expected a list, found \(described(node))", of: node, correction)
  }

  @usableFromInline
  mutating func expectedPredecessors(found node: YAMLNode) {
    let words = node.text.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, !words[0].hasSuffix(","), let relation = try? Relation.read(words[1]) else {
      return expectedList(of: .anyReference, found: node)
    }
    expected(
      "a list of ids, or how each is tied", .relation, found: node,
      correction: .writing("{ \(words[0]): \(relation) }", isCertain: words[0].isID))
  }

  @usableFromInline
  mutating func emptyValue(_ node: YAMLNode) {
    guard !node.isFaulty else { return }
    report(
      .emptyValue, "there is no value here", at: node.span,
      help: "write the value, leave the key out, or write 'unknown'")
  }

  @usableFromInline
  mutating func unknownWord(_ word: String, among words: [String], of node: YAMLNode) {
    let meant = meantWord(by: word, among: words).map {
      Correction.naming($0, isCertain: isSurelyMeant($0, by: word, among: words))
    }
    report(
      .unknownWord, "'\(word)' is none of the words that can stand here", of: node,
      correction(ofAbsence: word) ?? meant ?? Correction("write \(listed(words))"))
  }

  mutating func missingKey(_ key: String, of noun: String, id: String, at span: Span, summary: String, _ form: Form) {
    let name = id.isEmpty ? "this \(noun)" : "the \(noun) '\(id)'"
    let whole = noun == "plan" && span.start == 0 ? "; if this file is part of a folder, check the folder" : ""
    report(
      .missingKey, "\(name) has no '\(key)'", at: span,
      help: "add '\(key)', \(form.asked): \(summary.withoutFinalStop.lowercasedFirst)\(whole)")
  }

  mutating func duplicateField(_ key: String, of noun: String, at span: Span, first: Span?) {
    report(
      .duplicateField, "'\(key)' of the \(noun) is given twice", at: span,
      notes: first.map { [.init("it is first given here", at: $0)] } ?? [], help: "keep one of them")
  }

  mutating func outOfRange(_ expected: String, found text: String, at span: Span) {
    report(.outOfRange, "expected \(expected), found '\(text)'", at: span, help: "write a smaller value")
  }

  mutating func invalidDuration(
    _ expected: String, _ form: Form, _ text: String, fault: Duration.Fault, at node: YAMLNode
  ) {
    switch fault {
    case .notALength: self.expected(expected, form, found: node, correction: correction(ofLength: text))
    case .outOfRange: outOfRange("a length of time of at most 100 years", found: text, at: node.span)
    }
  }

  mutating func invalidDate(_ text: String, fault: PlanDate.Fault, of node: YAMLNode) {
    let kind = fault == .notADate ? DiagnosticKind.unexpectedValue : .impossibleDate
    report(kind, fault.message(on: text), of: node, correction(ofAbsence: text) ?? fault.correction(of: text))
  }

  /// A date, about which the author is asked where its year is hardly meant.
  mutating func asking(about date: PlanDate, at span: Span) -> PlanDate {
    let first = date.firstDay ?? date.lastDay
    guard first < .firstLikely || date.lastDay > .lastLikely else { return date }
    let year = first < .firstLikely ? first.civil.year : date.lastDay.civil.year
    report(
      .unlikelyYear,
      "the year \(year) is hardly meant: '\(date)' lies \(first < .firstLikely ? "before 1900" : "after 2200")",
      at: span, help: "check the year")
    return date
  }

  mutating func invalidNumber(_ text: String, fault: Decimal.Fault, of node: YAMLNode) {
    switch fault {
    case .outOfRange: outOfRange("a number below 922 trillion", found: text, at: node.span)
    case .tooManyDecimals:
      report(
        .unexpectedValue, "'\(text)' has more than four decimals", at: node.span, help: "round it to four decimals")
    case .notDigits:
      report(
        .unexpectedValue, "expected a number in plain digits, found '\(text)'", of: node,
        correction(ofAbsence: text) ?? correction(ofNumber: text)
          ?? Correction(
            "write digits 0 to 9 and at most one point, such as 1200 or 10.5; a unit or a currency has its own key"))
    }
  }

  /// Whether an id can be used; says what is wrong with it otherwise.
  mutating func isWellFormed(_ id: String, in section: Section, at span: Span) -> Bool {
    if Self.reservedIDs.contains(id) {
      report(
        .malformedID, "'\(id)' has a meaning of its own and cannot be the id of \(article(for: section.noun))",
        at: span, help: "choose another id, such as \(id)-\(section.noun.split(separator: " ").last ?? "entry")")
      return false
    }
    guard !id.isID else { return true }
    let rule = "lower-case letters a to z, digits, hyphens and points, at most 64, beginning with a letter or a digit"
    let help =
      foreignLetters(in: id)
      ?? (usableID(like: id).map { "write \($0), here and wherever it is referred to; an id has \(rule)" }
        ?? "use \(rule)")
    malformed.insert(MalformedName(section: section, name: id))
    if let usable = usableID(like: id) {
      malformed.insert(MalformedName(section: section, name: usable))
      renames.append(Rename(section: section, name: id, usable: usable, span: span))
    }
    report(.malformedID, "'\(id)' cannot be the id of \(article(for: section.noun))", at: span, help: help)
    return false
  }

  /// Why an id cannot be that of an entry, and how to mend it; nothing where it can.
  public static func fault(ofID id: String, in section: Section) -> String? {
    var reader = Reader(sections: [])
    guard !reader.isWellFormed(id, in: section, at: .planStart), let finding = reader.diagnostics.last else {
      return nil
    }
    return [finding.message, finding.help].compactMap(\.self).joined(separator: "; ")
  }

  /// An id as it may be written that is like one that may not: spaces and underscores as hyphens, in lower case.
  func usableID(like id: String) -> String? {
    let words = id.withoutCurlyQuotes.lowercased()
      .split { $0.isWhitespace || $0.isDash || $0 == "_" || $0 == "/" }.joined(separator: "-")
    return words.isID && !Self.reservedIDs.contains(words) ? words : nil
  }

  private static let reservedIDs: Set<String> = [
    "mission", "unknown", "pending", "not-applicable", "either", "is", "source", "confidence", "note",
  ]

  func described(_ node: YAMLNode) -> String {
    switch node.kind {
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .scalar:
      node.isNull ? "nothing" : node.text.count > 60 ? "'\(node.text.prefix(60))…'" : "'\(node.text)'"
    }
  }
}

extension Form {
  /// What a field takes, for a message that asks for it: the words of a closed list, else its kind with an example.
  fileprivate var asked: String {
    switch self {
    case .text: "a text"
    case .title: "a text of one line"
    case .choice(_, let words):
      words.count <= 12 ? listed(words.map(\.word)) : "such as \(listed(words.prefix(4).map(\.word)))"
    case .date: "a date such as 2019-07-09"
    case .country: "a country such as HTI"
    case .reference(let section): "the id of \(article(for: section.noun))"
    case .anyReference: "the id of an entry"
    case .list(let item): "a list: \(item.asked)"
    case .keyed(let section, _): "a \(section.noun) by id"
    case .entry(let type): "the fields of \(article(for: type.noun))"
    default: example.map { "such as \($0)" } ?? "a value"
    }
  }

  /// Whether one word or text stands in the field.
  fileprivate var isOneValue: Bool {
    switch self {
    case .list, .predecessors, .changes, .byDate, .byWord, .byFormerID, .keyed, .entry, .citation: false
    default: true
    }
  }

  /// A value as a plan might write it.
  public var example: String? {
    switch self {
    case .text, .title: "Public order in the north"
    case .date: "2019-07-09"
    case .number: "1200"
    case .duration: "10 days"
    case .relation: "finish + 10 working days"
    case .flag: "true"
    case .measure: "12.5"
    case .currency: "USD"
    case .country: "HTI"
    case .language: "en"
    case .citation: "s2019-805 para 44"
    case .choice(_, let words): words.first?.word
    case .reference, .anyReference: "some-id"
    case .list(let item): item.example.map { "[\($0)]" }
    case .predecessors: "[some-id]"
    case .changes: "{ status: closed }"
    case .byDate, .byWord, .byFormerID, .keyed, .entry: nil
    }
  }
}

extension Day {
  /// From 1 January 1900 to 31 December 2200: no plan reaches further, nor do the laws that it changes.
  fileprivate static let firstLikely = Day(number: -25_567)
  fileprivate static let lastLikely = Day(number: 84_370)
}

extension String {
  /// Without the quotation marks of word processors around it.
  var withoutCurlyQuotes: String {
    let marks: Set<Character> = ["\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}", "\u{AB}", "\u{BB}"]
    guard let first, let last, count > 2, marks.contains(first), marks.contains(last) else { return self }
    return String(dropFirst().dropLast())
  }

  fileprivate var withoutFinalStop: String { hasSuffix(".") ? String(dropLast()) : self }
  fileprivate var lowercasedFirst: String { (first?.lowercased() ?? "") + dropFirst() }
}

extension Unicode.Scalar {
  /// A space that is none to YAML.
  var isFalseSpace: Bool { value != 0x20 && properties.generalCategory == .spaceSeparator }
}
