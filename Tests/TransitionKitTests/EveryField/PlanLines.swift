import Diagnostics
import PlanFormat
import YAMLSyntax

/// A plan written anew with a line for each pair and each item, all lines of one length: so a field can be taken out
/// without moving anything else, and what then changes in a product is not the number of a line.
struct PlanLines {
  /// Where one field of one entry stands.
  private struct Place {
    let lines: Range<Int>
    /// The line of its key alone, with the word for a value that nobody knows.
    let unknown: String
  }

  private var lines: [String] = []
  private var places: [FieldName: [Place]] = [:]
  /// The empty line below each kind of entry where something can be added, with its indent.
  private var ends: [String: [(line: Int, indent: Int)]] = [:]
  private let bytes: [UInt8]
  /// What stands in place of each text of the plan, by its number; nothing leaves them as they are.
  private let replacement: (@Sendable (Int) -> String)?
  private var texts = 0
  private static let width = 220

  init(_ text: String, as form: EntryForm, replacingTexts replacement: (@Sendable (Int) -> String)? = nil) {
    bytes = Array(text.utf8)
    self.replacement = replacement
    let (root, _) = parseYAML(SourceFile(name: "plan.yaml", bytes: bytes), index: 0)
    if let root { write(root, as: form, indent: 0) }
  }

  /// The fields that the plan writes.
  var fields: Set<FieldName> { Set(places.keys) }
  /// The kinds of entries that the plan has, by their nouns.
  var nouns: Set<String> { Set(ends.keys) }

  var text: String { text(of: lines) }

  /// The plan without a field, wherever it stands. One that an entry cannot do without is left unknown instead.
  func text(without field: FieldName, isRequired: Bool) -> String {
    var lines = lines
    for place in places[field] ?? [] {
      for line in place.lines { lines[line] = "#" }
      if isRequired { lines[place.lines.lowerBound] = place.unknown }
    }
    return text(of: lines)
  }

  /// Adds a line to the first entry of a kind.
  mutating func add(_ line: String, to noun: String) {
    guard let end = ends[noun]?.first else { return }
    let added = indented(line, end.indent)
    lines[end.line] = lines[end.line] == "#" ? added : lines[end.line] + "\n" + added
  }

  private func text(of lines: [String]) -> String {
    lines.map { $0 + String(repeating: " ", count: max(0, Self.width - $0.utf8.count)) + "\n" }.joined()
  }
}

/// A field by the noun of its entry and its key: `handover.window`.
struct FieldName: Hashable, Comparable, CustomStringConvertible {
  let noun: String
  let key: String

  var description: String { "\(noun).\(key)" }

  static func < (left: FieldName, right: FieldName) -> Bool { left.description < right.description }
}

extension PlanLines {
  private mutating func write(_ node: YAMLNode, as form: EntryForm, indent: Int) {
    for (key, value) in node.pairs {
      let start = lines.count
      let field = form.fields.first { $0.key == key.text }
      write(key, value, as: field?.form, indent: indent)
      guard let field else { continue }
      places[FieldName(noun: form.noun, key: field.key), default: []].append(
        Place(lines: start..<lines.count, unknown: indented("\(field.key): unknown", indent)))
    }
    ends[form.noun, default: []].append((lines.count, indent))
    lines.append("#")
  }

  private mutating func write(_ key: YAMLNode, _ value: YAMLNode, as form: Form?, indent: Int) {
    if value.kind == .scalar {
      let value = ["source", "confidence"].contains(key.text) ? source(of: value) : text(of: value, as: form)
      return lines.append(indented("\(source(of: key)): \(value)", indent))
    }
    lines.append(indented("\(source(of: key)):", indent))
    write(value, as: form, indent: indent + 2)
  }

  private mutating func write(_ node: YAMLNode, as form: Form?, indent: Int) {
    if node.kind == .sequence {
      for item in node.items {
        if item.kind == .scalar {
          lines.append(indented("- \(text(of: item, as: form?.item))", indent))
        } else {
          lines.append(indented("-", indent))
          write(item, as: form?.item, indent: indent + 2)
        }
      }
    } else if case .entry(let type)? = form {
      write(node, as: type.describe(), indent: indent)
    } else {
      for (key, value) in node.pairs { write(key, value, as: form?.item, indent: indent) }
    }
  }

  /// A value as it is written, or what stands in its place if it is a text.
  private mutating func text(of node: YAMLNode, as form: Form?) -> String {
    guard let replacement, form?.isText == true, node.text != "unknown" else { return source(of: node) }
    texts += 1
    return replacement(texts - 1)
  }

  private func source(of node: YAMLNode) -> String {
    String(decoding: bytes[Int(node.span.start)..<Int(node.span.end)], as: UTF8.self)
  }

  private func indented(_ line: String, _ indent: Int) -> String { String(repeating: " ", count: indent) + line }
}

extension Form {
  /// What the members of a collection are.
  fileprivate var item: Form? {
    switch self {
    case .list(let form), .byDate(let form), .byWord(let form, _), .byFormerID(_, let form), .keyed(_, let form): form
    // By language, or with its source.
    case .text, .title: self
    default: nil
    }
  }

  /// Whether a plain text stands for it, also where an entry can be given by one.
  fileprivate var isText: Bool {
    switch self {
    case .text, .title: true
    case .entry(let type): type.describe().shorthand?.form.isText == true
    default: false
    }
  }
}

extension EntryForm {
  /// Every field of this kind of entry and of those within it, with whether an entry cannot do without it.
  func allFields() -> [FieldName: Bool] {
    var fields: [FieldName: Bool] = [:]
    var forms = [self]
    var seen: Set<String> = []
    while let form = forms.popLast() {
      guard seen.insert(form.noun).inserted else { continue }
      for field in form.fields {
        fields[FieldName(noun: form.noun, key: field.key)] = field.isRequired
        if let inner = field.form.entryForm { forms.append(inner) }
      }
    }
    return fields
  }
}
