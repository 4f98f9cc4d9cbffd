import PlanFormat
import PlanModel

/// The areas of a country as stretches of a line: an area's stretch holds those of the areas within it, so that two
/// areas have ground in common where one stretch holds the other.
struct AreaTree: Sendable {
  /// The stretch of the whole country.
  let country: ClosedRange<Int>
  private let areas: Keyed<Area>
  private let stretches: [ClosedRange<Int>]
  /// The position of the area that each one lies in. Where areas lie in a circle, it is cut open.
  private let parents: [Int?]
  /// Every area after the one that it lies in.
  private let order: [Int]
  /// Where those that lie in no other area stand in the order.
  private let roots: [Int]

  init(_ areas: Keyed<Area>) {
    self.areas = areas
    let written = areas.entries.map { $0.within.value.flatMap { areas.position(of: $0.symbol) } }
    var children = Array(repeating: [Int](), count: written.count)
    for (child, parent) in written.enumerated() { if let parent { children[parent].append(child) } }
    var parents = Array(repeating: Int?.none, count: written.count)
    var stretches = Array(repeating: -1...(-1), count: written.count)
    var order: [Int] = []
    var end = 0
    /// Areas entered and not yet left, each with the children that are still to be entered.
    var open: [(area: Int, children: ArraySlice<Int>)] = []
    func enter(_ area: Int) {
      parents[area] = open.last?.area
      stretches[area] = end...end
      end += 1
      order.append(area)
      open.append((area, children[area][...]))
    }
    let outer = written.indices.filter { written[$0] == nil }
    for root in outer + Array(written.indices) where stretches[root].lowerBound < 0 {
      enter(root)
      while let area = open.last?.area {
        if let child = open[open.count - 1].children.popFirst() {
          if stretches[child].lowerBound < 0 { enter(child) }
        } else {
          stretches[area] = stretches[area].lowerBound...(end - 1)
          open.removeLast()
        }
      }
    }
    (self.stretches, self.parents, self.order) = (stretches, parents, order)
    country = 0...max(0, end)
    roots = order.indices.filter { parents[order[$0]] == nil }
  }

  /// The stretch of an area, or nothing where the plan has no such area.
  func stretch(of area: Reference<Area>) -> ClosedRange<Int>? { stretch(of: area.symbol) }

  func stretch(of area: Symbol) -> ClosedRange<Int>? { areas.position(of: area).map { stretches[$0] } }

  /// The stretches of several areas; of none, the whole country.
  func stretches(of areas: some Collection<Reference<Area>>) -> [ClosedRange<Int>] {
    areas.isEmpty ? [country] : areas.compactMap(stretch)
  }

  /// The positions of those of some areas that lie in no other of them, each once.
  func outermost(of areas: [Reference<Area>]) -> [Int] {
    let places = areas.compactMap { self.areas.position(of: $0.symbol) }
    guard places.count > 1 else { return places }
    var end = -1
    return places.sorted { stretches[$0].lowerBound < stretches[$1].lowerBound }.filter { place in
      guard stretches[place].lowerBound > end else { return false }
      end = stretches[place].upperBound
      return true
    }
  }

  /// A value for every area by its position: its own, else all those within it together.
  func gathering<Value>(_ own: [Value?], within: [Int: [Value]], _ sum: ([Value]) -> Value?) -> [Value?] {
    var (values, inner) = (own, within)
    for area in order.reversed() {
      values[area] = own[area] ?? inner[area].flatMap(sum)
      if let parent = parents[area], let value = values[area] { inner[parent, default: []].append(value) }
    }
    return values
  }

  /// A value for every area by its position: its own, else that of the area that it lies in, else of the country.
  func inheriting<Value>(_ own: [Symbol: Value], country: Value?) -> [Value?] {
    var values = Array(repeating: country, count: parents.count)
    for area in order {
      values[area] = own[areas.entries[area].header.symbol] ?? parents[area].flatMap { values[$0] } ?? country
    }
    return values
  }
}

extension AreaTree {
  /// Of some areas, or of the whole country, those on which none of others has any ground: the widest, and of very many the
  /// first. Where the plan lists no more areas nothing can be told of the rest.
  func areas(of areas: [Reference<Area>], notCoveredBy others: [Reference<Area>]) -> [Reference<Area>] {
    let most = 50
    // Of stretches that hold each other, the outermost.
    let covered = others.compactMap(stretch).sorted {
      ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound)
    }
    .reduce(into: [ClosedRange<Int>]()) { kept, stretch in
      if kept.last.map({ $0.upperBound < stretch.lowerBound }) ?? true { kept.append(stretch) }
    }
    var open: [Reference<Area>] = []
    /// The places in the order that are still to be looked at, the next one last.
    var ahead = Array((areas.isEmpty ? roots : areas.compactMap { stretch(of: $0)?.lowerBound }).reversed())
    while let place = ahead.popLast(), open.count < most {
      let area = order[place]
      let stretch = stretches[area]
      let next = covered.firstIndex { $0.upperBound >= stretch.lowerBound }.map { covered[$0] }
      guard let next, next.lowerBound <= stretch.upperBound else {
        let header = self.areas.entries[area].header
        open.append(Reference(symbol: header.symbol, id: header.id, span: header.span))
        continue
      }
      if next.lowerBound > stretch.lowerBound { ahead += children(of: stretch).reversed() }
    }
    return open
  }

  /// Where those that lie right within a stretch stand in the order.
  private func children(of stretch: ClosedRange<Int>) -> [Int] {
    Array(
      sequence(first: stretch.lowerBound + 1) { self.stretches[self.order[$0]].upperBound + 1 }
        .prefix { $0 <= stretch.upperBound })
  }
}
