import Diagnostics
import YAMLSyntax

/// A list of a plan: its items, or why there are none.
public struct PlanList<Item: PlanScalarOrEntry>: Sendable {
  /// On the heap, as ``Fact`` is.
  @usableFromInline
  final class Written: Sendable {
    @usableFromInline let items: [Item]
    @usableFromInline let span: Span
    @usableFromInline let provenance: Provenance?

    @inlinable
    init(_ items: [Item], at span: Span, _ provenance: Provenance?) {
      self.items = items
      self.span = span
      self.provenance = provenance
    }
  }

  @usableFromInline var written: Written?

  @inlinable
  public init() {}

  @inlinable public var items: [Item] { written?.items ?? [] }
  @inlinable public var span: Span { written?.span ?? .planStart }
  @inlinable public var isWritten: Bool { written != nil }
  @inlinable public var provenance: Provenance? { written?.provenance }
  @inlinable public var absence: Absence? { provenance?.absence }
}

/// What a list can hold: entries, or single values without provenance of their own.
public protocol PlanScalarOrEntry: Sendable {
  static var itemForm: Form { get }
  static func readItem(_ node: YAMLNode, by reader: inout Reader) -> Self?
}

extension PlanScalarOrEntry where Self: PlanEntry {
  public static var itemForm: Form { form }
  @inlinable
  public static func readItem(_ node: YAMLNode, by reader: inout Reader) -> Self? {
    var entry = Self()
    let outer = reader.enter(nil)
    entry.read(node, by: &reader)
    let isKnown = reader.isKnown(entry)
    reader.leave(to: outer, keeping: isKnown)
    return isKnown ? entry : nil
  }
}

extension PlanScalarOrEntry where Self: PlanScalar {
  public static var itemForm: Form { form }
  @inlinable
  public static func readItem(_ node: YAMLNode, by reader: inout Reader) -> Self? {
    guard !node.isNull else {
      reader.emptyValue(node)
      return nil
    }
    return parse(node, by: &reader)
  }
}

extension Reference: PlanScalarOrEntry {}
extension AnyReference: PlanScalarOrEntry {}

extension PlanList: PlanValue {
  public static var form: Form { .list(Item.itemForm) }
  public static var merges: Bool { true }

  @inlinable
  public mutating func read(_ node: YAMLNode, by reader: inout Reader) {
    var items = reader.isChanging ? [] : items
    var provenance = reader.isChanging ? nil : written?.provenance
    if let absence = reader.absence(in: node) {
      provenance = absence
    } else if node.kind == .sequence {
      for item in node.items {
        if let item = Item.readItem(item, by: &reader) { items.append(item) }
      }
    } else {
      reader.expectedList(of: Item.itemForm, found: node)
      // What is plainly meant is not missed a second time.
      if reader.isOneItem(node, of: Item.itemForm) {
        reader.withoutTelling { if let item = Item.readItem(node, by: &$0) { items.append(item) } }
      }
    }
    written = Written(items, at: node.span, provenance)
  }
}

extension PlanList {
  /// Leaves out the items for which a condition does not hold.
  @usableFromInline
  mutating func keep(where isKept: (Item) -> Bool) {
    guard let list = written else { return }
    written = Written(list.items.filter(isKept), at: list.span, list.provenance)
  }
}

extension PlanList: RandomAccessCollection {
  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { items.count }
  @inlinable public subscript(position: Int) -> Item { items[position] }
  @inlinable public func makeIterator() -> IndexingIterator<[Item]> { items.makeIterator() }
}
