import Diagnostics
import YAMLSyntax

/// Entries by date, in the order of their dates: readings, the history of a site, strength over time.
public struct ByDate<Entry: PlanEntry>: Sendable {
  public private(set) var entries: [(date: PlanDate, entry: Entry)] = []
  public private(set) var isWritten = false

  public init() {}
}

extension ByDate: PlanValue {
  public static var form: Form { .byDate(Entry.form) }
  public static var merges: Bool { true }

  public mutating func read(_ node: YAMLNode, by reader: inout Reader) {
    isWritten = true
    guard node.kind == .mapping else {
      return reader.expected("a mapping by date, such as '2019-07-09: …'", Self.form, found: node)
    }
    for (key, value) in node.pairs {
      guard let date = PlanDate.parse(key, by: &reader) else { continue }
      let isKnown = reader.isReadingPlans || reader.viewpoint.knows(date)
      if !isKnown { reader.lastLeftOut = key.span }
      // Two things can happen on one day.
      let nodes = value.kind == .sequence ? Array(value.items) : [value]
      for node in nodes {
        var entry = Entry()
        entry.header = Header(id: "", symbol: -1, at: key.span)
        let outer = reader.enter(date)
        entry.read(node, by: &reader)
        reader.leave(to: outer, keeping: isKnown)
        entry.header.nameSpan = key.span
        if isKnown { entries.append((date, entry)) }
      }
    }
    entries.sort { ($0.date.latest, $0.entry.span) < ($1.date.latest, $1.entry.span) }
  }
}

extension ByDate: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { entries.count }
  public subscript(position: Int) -> (date: PlanDate, entry: Entry) { entries[position] }
}
