import Analysis

/// The rows of a sheet's blocks that are shown.
struct SheetRows {
  struct Block {
    let index: Int
    let lines: [PageLine]
    /// Which of the block's lines they are.
    let positions: [Int]
    /// What is rolled up, by standing.
    let leftOut: [WorkStanding?: Int]
  }

  let blocks: [Block]
  private let source: [PageBlock]
  /// Of each row with its parts: its block and its lines.
  private let rows: [(block: Int, lines: Range<Int>)]

  init(_ source: [PageBlock]) {
    self.source = source
    blocks = source.indices.map { index in
      Block(
        index: index, lines: source[index].lines, positions: Array(source[index].lines.indices),
        leftOut: source[index].leftOut)
    }
    var rows: [(block: Int, lines: Range<Int>)] = []
    for (index, block) in source.enumerated() {
      for (position, line) in block.lines.enumerated() {
        if line.begins || position == 0 {
          rows.append((index, position..<position + 1))
        } else if let last = rows.last {
          rows[rows.count - 1].lines = last.lines.lowerBound..<position + 1
        }
      }
    }
    self.rows = rows
  }

  private init(_ blocks: [Block], of other: SheetRows) {
    (self.blocks, source, rows) = (blocks, other.source, other.rows)
  }

  /// The rows, those first that weigh most.
  var ranked: [Int] {
    let ranks = rows.indices.map { (first(of: $0).weight, first(of: $0).rank) }
    return rows.indices.sorted { (ranks[$0].0, ranks[$0].1, $0) < (ranks[$1].0, ranks[$1].1, $1) }
  }

  /// What is shown nowhere, of all blocks.
  var leftOut: [WorkStanding?: Int] { blocks.reduce(into: [:]) { $0.merge($1.leftOut, uniquingKeysWith: +) } }

  /// How many weigh so much or more.
  func count(notBelow weight: RowWeight) -> Int { rows.indices.count { first(of: $0).weight <= weight } }

  private func first(of row: Int) -> PageLine { source[rows[row].block].lines[rows[row].lines.lowerBound] }

  /// Only these rows, in the order of the sheet. A block of which nothing is shown is no more than its count.
  func keeping(_ kept: ArraySlice<Int>) -> SheetRows {
    let shown = Set(kept)
    var lines: [Int: [Int]] = [:]
    var leftOut: [Int: [WorkStanding?: Int]] = [:]
    for row in rows.indices {
      let (block, range) = rows[row]
      if shown.contains(row) {
        lines[block, default: []] += range
      } else {
        let standing = source[block].lines[range.lowerBound].standing
        leftOut[block, default: [:]][standing, default: 0] += 1
      }
    }
    return SheetRows(
      source.indices.map { index in
        let positions = lines[index] ?? []
        return Block(
          index: index, lines: positions.map { source[index].lines[$0] }, positions: positions,
          leftOut: source[index].leftOut.merging(leftOut[index] ?? [:], uniquingKeysWith: +))
      }, of: self)
  }
}
