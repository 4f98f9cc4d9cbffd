public import Diagnostics
import PlanFormat
import PlanModel
import PlanReading
import YAMLSyntax

/// A section of a file, an entry with an id, or what stands in one.
public struct OutlineEntry: Sendable, Hashable {
  public enum Kind: Sendable { case section, entry }

  /// The key or the id.
  public let name: String
  /// What the entry is called.
  public let detail: String
  public let kind: Kind
  /// With what stands below it.
  public let span: Span
  public let nameSpan: Span
  public let children: [OutlineEntry]
}

extension OpenPlan {
  /// What a file holds: its sections, and the entries with ids in them.
  public func outline(ofFile file: Int32) -> [OutlineEntry] {
    guard let tree = tree(ofFile: file) else { return [] }
    var author = OutlineAuthor(tree: tree)
    return author.entries(in: tree.root, Plan.form, depth: 0)
  }
}

private struct OutlineAuthor {
  let tree: OpenTree
  /// What is to be known of each kind of entry, by what one of them is called: described once, since a file has thousands.
  private var kinds: [String: Kind] = [:]

  private struct Kind {
    /// The field that says what an entry is called.
    let title: String?
    /// The fields in which entries can stand.
    let fields: [String: Form]
  }

  init(tree: OpenTree) { self.tree = tree }

  private mutating func kind(_ type: EntryType) -> Kind {
    if let kind = kinds[type.noun] { return kind }
    let fields = type.describe().fields
    let title = fields.first(where: \.form.isTitle) ?? fields.first(where: \.form.isText)
    let kind = Kind(
      title: title?.key,
      fields: Dictionary(fields.filter(\.form.holdsEntries).map { ($0.key, $0.form) }) { first, _ in first })
    kinds[type.noun] = kind
    return kind
  }

  /// Entries stand within entries to a certain depth only, whatever a file says.
  mutating func entries(in node: YAMLNode, _ form: Form, depth: Int) -> [OutlineEntry] {
    guard depth < 8, node.kind == .mapping else { return [] }
    var entries: [OutlineEntry] = []
    switch form {
    case .keyed(_, let inner):
      for (key, value) in node.pairs {
        let title = title(of: value, inner)
        let children = self.entries(in: value, inner, depth: depth + 1)
        entries += [entry(key, value, .entry, title, children)].compactMap(\.self)
      }
    case .entry(let type):
      let fields = kind(type).fields
      for (key, value) in node.pairs {
        let children = fields[key.text].map { self.entries(in: value, $0, depth: depth + 1) } ?? []
        // A field in which no entry with an id stands is a field of its entry, and no part of the outline.
        guard depth == 0 || !children.isEmpty else { continue }
        entries += [entry(key, value, .section, "", children)].compactMap(\.self)
      }
    default: break
    }
    return entries
  }

  /// Nothing where its key is being changed.
  private func entry(
    _ key: YAMLNode, _ value: YAMLNode, _ kind: OutlineEntry.Kind, _ detail: String, _ children: [OutlineEntry]
  ) -> OutlineEntry? {
    guard let name = tree.now(key.span) else { return nil }
    let end = max(name.end, tree.around(value.span)?.end ?? name.end)
    return OutlineEntry(
      name: key.text, detail: detail, kind: kind, span: Span(file: name.file, start: name.start, end: end),
      nameSpan: name, children: children)
  }

  /// What an entry is called, in the first language that it gives.
  private mutating func title(of value: YAMLNode, _ form: Form) -> String {
    guard value.kind == .mapping else { return value.text }
    guard case .entry(let type) = form, let key = kind(type).title,
      let title = value.pairs.first(where: { $0.key.text == key })?.value
    else { return "" }
    return title.kind == .mapping ? title.pairs.first { _ in true }?.value.text ?? "" : title.text
  }
}

/// The tree of a file, as it is now or else as it was when it could be read.
struct OpenTree {
  let root: YAMLNode
  /// Where a stretch of the tree's text stands now; that of something that is changed within too.
  let now: (Span) -> Span?
  let around: (Span) -> Span?
}

extension OpenPlan {
  func tree(ofFile file: Int32) -> OpenTree? {
    guard now.files.indices.contains(Int(file)) else { return nil }
    if !isChanged(file), let then = checkedFile(file) {
      return snapshot.reading.roots[then].map { OpenTree(root: $0, now: now, around: around) }
    }
    if let root = parseYAML(now.files[Int(file)], index: file).root {
      return OpenTree(root: root, now: { $0 }, around: { $0 })
    }
    return checkedFile(file).flatMap { snapshot.reading.roots[$0] }.map { OpenTree(root: $0, now: now, around: around) }
  }
}

extension Form {
  fileprivate var isTitle: Bool { if case .title = self { true } else { false } }
  fileprivate var isText: Bool { if case .text = self { true } else { false } }

  /// Whether entries can stand below it.
  fileprivate var holdsEntries: Bool {
    switch self {
    case .keyed, .entry: true
    default: false
    }
  }
}
