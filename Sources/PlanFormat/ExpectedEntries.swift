import Diagnostics
import YAMLSyntax

// What stands in place of entries and of their fields.

extension Reader {
  @usableFromInline
  mutating func expectedKeyed(_ section: Section, _ keys: ShapeKeys, found node: YAMLNode) {
    guard !node.isFaulty else { return }
    let words: [String] =
      switch node.kind {
      case .sequence: node.items.prefix(1).filter { $0.kind == .scalar && !$0.isNull }.map(\.text)
      case .scalar: Array(items(in: String(node.text.prefix(200)), of: .anyReference).prefix(1))
      case .mapping: []
      }
    let help: String
    if let word = words.first, let id = usableID(like: word) {
      help = "give each \(section.noun) an id and fields: write '\(id): { \(keys.leading): \(word) }', a line each"
    } else if node.kind == .sequence {
      help = "give each \(section.noun) an id: 'some-id:' in place of the dash"
    } else {
      help = "write the id of each \(section.noun), a colon, and its fields below"
    }
    report(
      .unexpectedValue, "'\(section.path)' holds entries by id, found \(described(node))", at: node.span, help: help)
  }

  /// Reports what stands in place of the fields of an entry.
  mutating func expectedFields(_ keys: ShapeKeys, _ form: Form, found node: YAMLNode) {
    let field = "'\(keys.leading): …'"
    let help: String
    if node.isNull {
      help = "write its fields below it, two spaces further right, such as \(field)"
    } else if let (key, value) = keys.lackingColon(in: node) {
      help = "a colon seems to be missing: write '\(key): \(value)'"
    } else if let key = keys.dateField(meantBy: node) {
      help = "write { \(keys.leading): …, \(key): \(node.text) } in its place"
    } else if node.kind == .scalar, keys.leadsWithDate, PlanDate(node.text) != nil {
      let others = keys.requiredNames.dropFirst().map { ", \($0): …" }.joined()
      help = "write { \(keys.leading): \(node.text)\(others) } in its place"
    } else if node.kind == .scalar, keys.leadsWithText {
      help = "write { \(keys.leading): \(node.text.prefix(60)) } in its place"
    } else {
      help = "write fields in its place, such as \(field), a line each"
    }
    expected("the fields of \(article(for: keys.noun))", form, found: node, correction: Correction(help))
  }
}

extension ShapeKeys {
  /// The field that a message shows: the first one that is required.
  fileprivate var leadingIndex: Int { names.indices.first { required & 1 << UInt64($0) != 0 } ?? 0 }
  fileprivate var leading: String { names.isEmpty ? "" : names[leadingIndex] }
  fileprivate var leadsWithText: Bool {
    guard !names.isEmpty else { return false }
    switch forms[leadingIndex]() {
    case .text, .title: return true
    default: return false
    }
  }

  /// Whether a date alone says the first of its fields.
  fileprivate var leadsWithDate: Bool {
    guard !names.isEmpty, case .date = forms[leadingIndex]() else { return false }
    return true
  }

  fileprivate var requiredNames: [String] { names.indices.filter { required & 1 << UInt64($0) != 0 }.map { names[$0] } }

  /// The required field for a date, where a date stands in place of the entry.
  fileprivate func dateField(meantBy node: YAMLNode) -> String? {
    guard node.kind == .scalar, PlanDate(node.text) != nil else { return nil }
    return names.indices.first { index in
      if case .date = forms[index]() { required & 1 << UInt64(index) != 0 && index != leadingIndex } else { false }
    }.map { names[$0] }
  }

  /// A text that begins with the name of a field.
  fileprivate func lackingColon(in node: YAMLNode) -> (String, String)? {
    let words = node.text.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, let key = names.first(where: { $0 == words[0].lowercased() }) else { return nil }
    return (key, String(words[1].prefix(60)))
  }
}
