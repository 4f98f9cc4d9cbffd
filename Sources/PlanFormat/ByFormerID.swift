import YAMLSyntax

/// Entries by the ids that an earlier version of the plan had in another section. What was dropped since stands in no
/// section any more, and need not.
public struct ByFormerID<Target: NamedEntry, Entry: PlanEntry>: Sendable {
  public private(set) var entries: [(reference: Reference<Target>, entry: Entry)] = []
  public private(set) var isWritten = false

  public init() {}
}

extension ByFormerID: PlanValue {
  public static var form: Form { .byFormerID(Target.section, Entry.form) }
  public static var merges: Bool { true }

  public mutating func read(_ node: YAMLNode, by reader: inout Reader) {
    isWritten = true
    guard node.kind == .mapping else {
      return reader.expected("a mapping by id of \(Target.section.noun)", Self.form, found: node)
    }
    for (key, value) in node.pairs {
      guard let reference = reader.formerReference(key, to: Target.self) else { continue }
      var entry = Entry()
      entry.header = Header(id: "", symbol: -1, at: key.span)
      entry.read(value, by: &reader)
      entry.header.nameSpan = key.span
      entries.append((reference, entry))
    }
  }
}

extension Reader {
  /// The id of an entry that the plan has or had.
  fileprivate mutating func formerReference<Target: NamedEntry>(
    _ node: YAMLNode, to target: Target.Type
  ) -> Reference<Target>? {
    let form = Form.reference(Target.section)
    return scalarText(node, as: "the id of \(article(for: Target.section.noun))", form).map { id in
      Reference(symbol: tables[Target.section.index].mention(id, at: node.span), id: id, span: node.span)
    }
  }
}
