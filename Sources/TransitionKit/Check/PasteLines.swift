import Diagnostics
import PlanFormat
import PlanModel
import YAMLSyntax

/// Lines to paste into a plan: a part of an example, with the keys that lead to it.
struct PasteLines: Sendable {
  private indirect enum Node: Sendable {
    case text(String, keys: [String])
    case list([Node])
    case keys([(key: String, node: Node)])

    var allKeys: [String] {
      switch self {
      case .text(_, let keys): keys
      case .list(let items): items.flatMap(\.allKeys)
      case .keys(let keys): keys.flatMap { [$0.key] + $0.node.allKeys }
      }
    }
  }

  private let root: Node

  /// What an example has beyond another one; nothing where it only says something else.
  init?(_ example: String, beyond other: String) {
    let source = Example(example)
    guard let whole = source.root, let root = source.part(of: whole, beyond: Example(other).root) else { return nil }
    self.root = root
  }

  /// A field of the entry to which keys lead, as an example of its section has it, or one of its own.
  init?(_ key: String, ofEntryAt path: [String]) {
    guard let length = lengthToEntry(path), let form = entryForm(at: path.prefix(length)),
      let field = form.fields.first(where: { $0.key == key })
    else { return nil }
    let (whole, part) = (Example(form.example), Example(field.form.entryForm?.example ?? ""))
    let written = whole.root?.pairs.lazy.compactMap { entry in
      entry.value.pairs.first { $0.key.text == key }.map { whole.node($0.value) }
    }.first
    guard let node = written ?? part.root.map(part.node) else { return nil }
    root = (path.prefix(length) + [key]).reversed().reduce(node) { .keys([($1, $0)]) }
  }

  /// The keys in them.
  var keys: Set<String> { Set(root.allKeys) }

  /// As they are pasted; under the keys of an entry of the plan, where they say more of one of the same section.
  func text(forEntryAt path: [String]) -> String {
    var lines: [String] = []
    let node = lengthToEntry(path).map { renamed(root, path.prefix($0)) } ?? root
    Self.write(node, indent: "", into: &lines)
    return lines.joined(separator: "\n")
  }

  /// The id in an example stands for that of the entry, which is the last of the keys.
  private func renamed(_ node: Node, _ path: ArraySlice<String>) -> Node {
    guard case .keys(let keys) = node, let key = path.first else { return node }
    if path.count == 1 {
      guard keys.count == 1, case .keys = keys[0].node else { return node }
      return .keys([(key, keys[0].node)])
    }
    return .keys(keys.map { $0.key == key ? ($0.key, renamed($0.node, path.dropFirst())) : $0 })
  }

  private static func write(_ node: Node, indent: String, into lines: inout [String]) {
    switch node {
    case .text(let text, _): lines.append(indent + text)
    case .keys(let keys):
      for (key, node) in keys {
        if case .text(let text, _) = node {
          lines.append("\(indent)\(key): \(text)")
        } else {
          lines.append("\(indent)\(key):")
          write(node, indent: indent + "  ", into: &lines)
        }
      }
    case .list(let items):
      for item in items {
        let first = lines.count
        write(item, indent: indent + "  ", into: &lines)
        lines[first].replaceSubrange(
          lines[first].index(
            lines[first].startIndex, offsetBy: indent.count)..<lines[first].index(
              lines[first].startIndex, offsetBy: indent.count + 2), with: "- ")
      }
    }
  }

  /// A few lines of a plan, as their author wrote them.
  private struct Example {
    private let bytes: [UInt8]
    let root: YAMLNode?

    init(_ text: String) {
      bytes = Array(text.utf8)
      root = parseYAML(SourceFile(name: "example", bytes: bytes), index: 0).root
    }

    /// What a node has that another one has not: keys, and entries of lists as a whole. A value that is only another one is nothing
    /// more.
    func part(of node: YAMLNode, beyond other: YAMLNode?) -> Node? {
      guard let other, other.kind == node.kind else {
        return other == nil || node.kind != .scalar ? self.node(node) : nil
      }
      switch node.kind {
      case .scalar: return nil
      case .mapping:
        let keys = node.pairs.compactMap { key, value in
          part(of: value, beyond: other.pairs.first { $0.key.text == key.text }?.value).map { (key.text, $0) }
        }
        return keys.isEmpty ? nil : .keys(keys)
      case .sequence:
        let others = Array(other.items)
        let items = node.items.enumerated().compactMap { index, item in
          part(of: item, beyond: index < others.count ? others[index] : nil).map { _ in self.node(item) }
        }
        return items.isEmpty ? nil : .list(items)
      }
    }

    /// On one line as it is written there; otherwise key by key.
    func node(_ node: YAMLNode) -> Node {
      let text = bytes[Int(node.span.start)..<Int(max(node.span.start, node.span.end))]
      let isInLine = node.kind == .scalar || node.isFlow
      if isInLine, !text.contains(UInt8(ascii: "\n")) {
        return .text(String(decoding: text, as: UTF8.self), keys: keys(in: node))
      }
      return switch node.kind {
      case .scalar: .text(JSON.string(node.text).text(), keys: [])
      case .mapping: .keys(node.pairs.map { ($0.text, self.node($1)) })
      case .sequence: .list(node.items.map(self.node))
      }
    }

    private func keys(in node: YAMLNode) -> [String] {
      node.pairs.flatMap { [$0.key.text] + keys(in: $0.value) } + node.items.flatMap(keys)
    }
  }
}
