import PlanFormat

/// Some of the entries of a section, in the order in which they are written, without a copy of them.
public struct Selected<Entry: NamedEntry>: RandomAccessCollection, Sendable {
  private let section: Keyed<Entry>
  public let positions: [Int]

  init(_ positions: [Int], of section: Keyed<Entry>) {
    self.section = section
    self.positions = positions
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { positions.count }
  public subscript(index: Int) -> Entry { section.entries[positions[index]] }
}
