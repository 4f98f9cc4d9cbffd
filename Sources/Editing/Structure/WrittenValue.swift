public import YAMLSyntax

/// What stands at a place of a plan, or is to stand there: what it says, and not how it is laid out.
public indirect enum WrittenValue: Hashable, Sendable {
  /// A word, a date, a number, an id, a text: the format says what it means.
  case text(String)
  case list([WrittenValue])
  /// Fields with their values, in their order.
  case mapping([Pair])

  public struct Pair: Hashable, Sendable {
    public let key: String
    public let value: WrittenValue

    public init(_ key: String, _ value: WrittenValue) { (self.key, self.value) = (key, value) }
  }
}

extension WrittenValue {
  /// Nobody knows.
  public static let unknown = WrittenValue.text("unknown")
  /// Nobody knows; with where it was looked for.
  public static func unknown(lookedFor place: String) -> WrittenValue { ["unknown": .text(place)] }
  /// It will be known by a date.
  public static func pending(until date: String) -> WrittenValue { ["pending": .text(date)] }
  /// There is nothing to know, for a reason.
  public static func notApplicable(because reason: String) -> WrittenValue { ["not-applicable": .text(reason)] }

  /// The value of a field, where this has fields.
  public subscript(key: String) -> WrittenValue? {
    guard case .mapping(let pairs) = self else { return nil }
    return pairs.first { $0.key == key }?.value
  }

  /// Whether two values say the same: the order of fields makes no difference.
  public func saysTheSame(as other: WrittenValue) -> Bool {
    switch (self, other) {
    case (.text(let text), .text(let others)): text == others
    case (.list(let items), .list(let others)):
      items.count == others.count && zip(items, others).allSatisfy { $0.saysTheSame(as: $1) }
    case (.mapping(let pairs), .mapping(let others)):
      pairs.count == others.count && pairs.allSatisfy { pair in other[pair.key].map(pair.value.saysTheSame) ?? false }
    default: false
    }
  }

  /// With what another file says at the same place; of two texts the first counts.
  func joined(with other: WrittenValue) -> WrittenValue {
    switch (self, other) {
    case (.mapping(let pairs), .mapping(let others)):
      .mapping(
        pairs.map { pair in Pair(pair.key, other[pair.key].map(pair.value.joined) ?? pair.value) }
          + others.filter { self[$0.key] == nil })
    case (.list(let items), .list(let others)): .list(items + others)
    default: self
    }
  }

  /// What a node says; an empty text where nothing stands.
  public init(_ node: YAMLNode) {
    self =
      switch node.kind {
      case .scalar: .text(node.isNull ? "" : node.text)
      case .sequence: .list(node.items.map(WrittenValue.init))
      case .mapping: .mapping(node.pairs.map { Pair($0.key.text, WrittenValue($0.value)) })
      }
  }

  /// Whether a node says this and nothing else, in this order.
  func isSaid(by node: YAMLNode) -> Bool {
    switch (self, node.kind) {
    case (.text(let text), .scalar): !node.isNull && node.text == text && (text != "unknown" || node.isPlain)
    case (.list(let items), .sequence):
      node.items.count { _ in true } == items.count && zip(items, node.items).allSatisfy { $0.isSaid(by: $1) }
    case (.mapping(let pairs), .mapping):
      node.pairs.count { _ in true } == pairs.count
        && zip(pairs, node.pairs).allSatisfy { $0.key == $1.key.text && $0.value.isSaid(by: $1.value) }
    default: false
    }
  }
}

extension WrittenValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  public init(stringLiteral text: String) { self = .text(text) }
  public init(arrayLiteral items: WrittenValue...) { self = .list(items) }
  public init(dictionaryLiteral pairs: (String, WrittenValue)...) { self = .mapping(pairs.map { Pair($0.0, $0.1) }) }
}
