import YAMLSyntax

/// Entries by the ids of those in another section that they say something of.
public struct ByReference<Target: NamedEntry, Entry: PlanEntry>: Sendable {
  public private(set) var entries: [(reference: Reference<Target>, entry: Entry)] = []
  public private(set) var isWritten = false

  public init() {}

  public subscript(symbol: Symbol) -> Entry? { entries.first { $0.reference.symbol == symbol }?.entry }
}

extension ByReference: PlanValue {
  public static var form: Form { .byReference(Target.section, Entry.form) }
  public static var merges: Bool { true }

  public mutating func read(_ node: YAMLNode, by reader: inout Reader) {
    isWritten = true
    guard node.kind == .mapping else {
      return reader.expected("a mapping by id of \(Target.section.noun)", Self.form, found: node)
    }
    for (key, value) in node.pairs {
      guard let reference = Reference<Target>.parse(key, by: &reader) else { continue }
      var entry = Entry()
      entry.header = Header(id: "", symbol: -1, at: key.span)
      entry.read(value, by: &reader)
      entry.header.nameSpan = key.span
      entries.append((reference, entry))
    }
  }
}
