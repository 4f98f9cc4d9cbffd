import PlanFormat

/// Some of the entries of a section, in the order in which they are written, without a copy of them.
public struct Selected<Entry: NamedEntry>: RandomAccessCollection, Sendable {
  @usableFromInline let section: Keyed<Entry>
  public let positions: [Int]

  init(_ positions: [Int], of section: Keyed<Entry>) {
    self.section = section
    self.positions = positions
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { positions.count }
  @inlinable public subscript(index: Int) -> Entry { section.entries[positions[index]] }
}
