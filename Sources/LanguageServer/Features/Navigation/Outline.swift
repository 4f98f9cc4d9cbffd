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
    return entries(in: tree.root, Plan.form, depth: 0, tree)
  }

  /// Entries stand within entries to a certain depth only, whatever a file says.
  private func entries(in node: YAMLNode, _ form: Form, depth: Int, _ tree: OpenTree) -> [OutlineEntry] {
    guard depth < 8 else { return [] }
    return node.pairs.compactMap { key, value in
      guard let below = form.below(key.text)?.form, depth == 0 || below.holdsEntries || form.isKeyed,
        let name = tree.now(key.span)
      else { return nil }
      let children = entries(in: value, below, depth: depth + 1, tree)
      // A field in which no entry with an id stands is a field of its entry, and no part of the outline.
      guard depth == 0 || form.isKeyed || !children.isEmpty else { return nil }
      guard let end = tree.now(value.span) ?? tree.now(key.span) else { return nil }
      return OutlineEntry(
        name: key.text, detail: form.isKeyed ? title(of: value, below) : "", kind: form.isKeyed ? .entry : .section,
        span: Span(file: name.file, start: name.start, end: max(name.end, end.end)), nameSpan: name,
        children: children)
    }
  }

  /// What an entry is called, by the first of its fields that takes a title.
  private func title(of value: YAMLNode, _ form: Form) -> String {
    guard value.kind == .mapping, let fields = form.entryForm?.fields else {
      return value.kind == .scalar ? value.text : ""
    }
    guard let field = fields.first(where: \.form.isTitle) ?? fields.first(where: \.form.isText),
      let title = value.pairs.first(where: { $0.key.text == field.key })?.value
    else { return "" }
    return title.kind == .scalar ? title.text : title.pairs.first { _ in true }?.value.text ?? ""
  }
}

/// The tree of a file, as it is now or else as it was when it could be read.
struct OpenTree {
  let root: YAMLNode
  /// Where a stretch of the tree's text stands now.
  let now: (Span) -> Span?
}

extension OpenPlan {
  func tree(ofFile file: Int32) -> OpenTree? {
    guard now.files.indices.contains(Int(file)) else { return nil }
    if !isChanged(file), let then = checkedFile(file) {
      return snapshot.reading.roots[then].map { OpenTree(root: $0, now: now) }
    }
    if let root = parseYAML(now.files[Int(file)], index: file).root { return OpenTree(root: root) { $0 } }
    return checkedFile(file).flatMap { snapshot.reading.roots[$0] }.map { OpenTree(root: $0, now: now) }
  }
}

extension Form {
  var isKeyed: Bool { if case .keyed = self { true } else { false } }
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
