import Diagnostics
import YAMLSyntax

/// New values for fields of other entries, as an update writes them: `set: { status: closed }`. What the fields are is
/// known only once it is known which entries are meant, so the values are kept as they are written.
public struct ChangeSet: PlanValue {
  var node: YAMLNode?

  public init() {}

  public static var form: Form { .changes }

  public mutating func read(_ node: YAMLNode, by reader: inout Reader) {
    guard node.kind == .mapping else {
      return reader.expected("the fields that change, such as { status: closed }", Self.form, found: node)
    }
    self.node = node
  }

  public var isWritten: Bool { node != nil }
  /// The keys that are set, as written.
  public var keys: [String] { node.map { $0.pairs.map(\.key.text) } ?? [] }
}

/// A word of which only the entry that it is said of can tell what it means.
public struct WordToCome: PlanScalar {
  let node: YAMLNode
  public var text: String { node.text }

  public static var form: Form { .text }

  public static func parse(_ node: YAMLNode, by reader: inout Reader) -> Self? {
    reader.scalarText(node, as: "a word that says how it stands, such as closed", form).map { _ in Self(node: node) }
  }
}

/// What an update changes in an entry, from its date on.
public struct Change: Sendable {
  public let date: PlanDate
  public let about: [AnyReference]
  /// Where the update stands.
  public let span: Span
  let provenance: Provenance?
  private let set: YAMLNode?
  private let status: YAMLNode?

  /// Nothing where an update changes nothing.
  public init?(
    on date: PlanDate, about: [AnyReference], set: ChangeSet, status: Fact<WordToCome>, in header: Header
  ) {
    guard set.isWritten || status.value != nil else { return nil }
    self.date = date
    self.about = about
    span = header.nameSpan
    provenance = header.provenance
    self.set = set.node
    self.status = status.value?.node
  }

  /// The values by the names of their fields. `status: closed` is short for `set: { status: closed }`.
  public var settings: [Setting] {
    let pairs = set.map { $0.pairs.map { Setting(key: $0.key.text, keyNode: $0.key, value: $0.value) } } ?? []
    return pairs + (status.map { [Setting(key: "status", keyNode: nil, value: $0)] } ?? [])
  }

  /// The new value of one field.
  public struct Setting: Sendable {
    public let key: String
    let keyNode: YAMLNode?
    public let value: YAMLNode

    /// Whether it was written as `status: …` beside `set`.
    public var isShort: Bool { keyNode == nil }
    public var span: Span { keyNode?.span ?? value.span }
  }
}

extension PlanEntry {
  /// Takes over new values, each read by the declaration of its field, into the entry that a target means.
  public mutating func take(_ change: Change, as target: Target? = nil, by reader: inout Reader) {
    let shape = Self.shape
    if reader.viewpoint.knows(change.date) { reader.forgetAwaited(of: target, changedBy: change) }
    let outer = reader.enter(target)
    reader.inherited = change.provenance
    reader.isChanging = true
    for setting in change.settings {
      if let index = shape.keys.index(of: setting) {
        shape.fields[index].read(setting.value, &self, &reader)
        header.written |= 1 << UInt64(index)
        header.changes[shape.keys.names[index]] = change.date
      } else if let key = setting.keyNode {
        reader.unknownKey(key, setting.value, among: shape.keys.names, of: shape.keys.noun)
      } else {
        reader.report(
          .unknownKey, "\(article(for: shape.keys.noun)) has no status", at: setting.value.span,
          help: "name the field that changes: set: { \(shape.keys.names.first ?? ""): … }")
      }
    }
    reader.inherited = nil
    reader.isChanging = false
    reader.leave(to: outer, keeping: reader.viewpoint.knows(change.date))
  }
}

extension ShapeKeys {
  /// The field that a setting means; the short form means the stage of a law.
  fileprivate func index(of setting: Change.Setting) -> Int? {
    names.firstIndex(of: setting.key)
      ?? (setting.keyNode == nil ? names.firstIndex(of: "stage") ?? names.firstIndex(of: "rating") : nil)
  }
}
