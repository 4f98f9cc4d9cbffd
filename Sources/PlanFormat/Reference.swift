import Diagnostics
import YAMLSyntax

/// An entry with an id, which others refer to.
public protocol NamedEntry: PlanEntry {
  static var section: Section { get }
}

/// The id of an entry of one section, as written somewhere else.
public struct Reference<Target: NamedEntry>: Sendable, Hashable {
  public let symbol: Symbol
  public let id: String
  public let span: Span

  @inlinable
  public init(symbol: Symbol, id: String, span: Span) {
    self.symbol = symbol
    self.id = id
    self.span = span
  }

  /// Two references are equal when they mean the same entry, wherever they stand.
  public static func == (left: Self, right: Self) -> Bool { left.symbol == right.symbol }
  public func hash(into hasher: inout Hasher) { hasher.combine(symbol) }
}

/// A value that names an entry by its id.
public protocol NamesEntry {
  var symbol: Symbol { get }
  var id: String { get }
}

/// Entries that others name by their ids.
public protocol EntriesByName {
  func entry(named name: any NamesEntry) -> (any PlanEntry)?
}

extension Keyed: EntriesByName {
  public func entry(named name: any NamesEntry) -> (any PlanEntry)? { position(of: name.symbol).map { self[$0] } }
}

extension Reference: NamesEntry {}

extension Reference: PlanScalar {
  public static var form: Form { .reference(Target.section) }

  @inlinable
  public static func parse(_ node: YAMLNode, by reader: inout Reader) -> Self? {
    guard let (id, symbol) = reader.reference(node, in: Target.section) else { return nil }
    return Self(symbol: symbol, id: id, span: node.span)
  }
}

extension Reader {
  @usableFromInline
  mutating func reference(_ node: YAMLNode, in section: Section) -> (id: String, symbol: Symbol)? {
    guard let id = scalarText(node, as: "the id of \(article(for: section.noun))", .reference(section)) else {
      return nil
    }
    let symbol = use(id, in: section, at: node.span)
    // The text that the table has already: a plan holds each id once, however often it is named.
    return (tables[section.index].names[Int(symbol)], symbol)
  }
}

/// The id of an entry of any section; where two sections have the same id, written `tasks/prisons`.
public struct AnyReference: Sendable, Hashable {
  public let text: String
  public let span: Span
}

extension AnyReference: PlanScalar {
  public static var form: Form { .anyReference }

  public static func parse(_ node: YAMLNode, by reader: inout Reader) -> AnyReference? {
    guard let id = reader.scalarText(node, as: "the id of an entry", form) else { return nil }
    let reference = AnyReference(text: id, span: node.span)
    reader.useAnywhere(reference)
    return reference
  }
}

/// The entry that an ``AnyReference`` means.
public struct Target: Sendable, Hashable {
  public let section: Section
  public let symbol: Symbol

  public init(section: Section, symbol: Symbol) {
    self.section = section
    self.symbol = symbol
  }
}
