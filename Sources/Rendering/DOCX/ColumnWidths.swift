import Documents

/// How wide the columns of a table are, in twentieths of a point, all of them together the total: each at least as wide as its longest
/// word where there is room for all of them, a short text such as a date on one line where there is room, and what is left goes to those that have more to say.
func columnWidths(of table: Table, total: Int) -> [Int] {
  let columns = table.columns.indices.map { index in
    ([table.columns[index].header] + table.rows.map { $0[index] }).reduce(into: ColumnNeed()) { need, text in
      need.add(text, most: Double(total))
    }
  }
  let words = levelled(columns.map { min($0.longestWord, Double(total) / 3) }, to: Double(total))
  let shortText = 1300.0
  let lines = zip(columns, words).map { max($1, min($0.longestText, shortText)) }
  let least = lines.reduce(0, +) < Double(total) ? lines : words
  let most = zip(columns, least).map { max($0.longestText, $1) }
  let (leastSum, mostSum) = (least.reduce(0, +), most.reduce(0, +))
  let room = Double(total)
  let widths =
    mostSum <= room
    ? most.map { $0 / mostSum * room }
    : zip(least, most).map { $0 + ($1 - $0) / (mostSum - leastSum) * (room - leastSum) }
  // What rounding leaves goes to the last one.
  var whole = widths.map { Int($0) }
  if let last = whole.indices.last { whole[last] += total - whole.reduce(0, +) }
  return whole
}

/// The needs, the widest of them cut down to one measure where they exceed the total: a narrow column keeps its words whole beside a
/// wide one.
private func levelled(_ needs: [Double], to total: Double) -> [Double] {
  var room = total
  var left = needs.count
  for need in needs.sorted() {
    guard need * Double(left) > room else {
      room -= need
      left -= 1
      continue
    }
    return needs.map { min($0, room / Double(left)) }
  }
  return needs
}

private struct ColumnNeed {
  var longestWord = 0.0
  var longestText = 0.0

  /// Measured in a typeface that is a little wider than the one it is set in.
  mutating func add(_ inlines: [Inline], most: Double) {
    let text = inlines.plainText
    let marks = inlines.reduce(0) { $0 + $1.marks }
    let frame = 190.0 + Double(marks) * 180
    func width(_ text: some StringProtocol) -> Double { TextMetrics.width(of: text, size: 8) * 20 + frame }
    // What is no word any more breaks anywhere, and is given the room of a word of half that length.
    let words = TextMetrics.words(of: text).map { word in
      word.count > TextMetrics.mostLettersOfWord ? word.prefix(TextMetrics.mostLettersOfWord / 2) : word
    }
    if let longest = words.max(by: { $0.count < $1.count }) {
      longestWord = max(longestWord, min(width(String(longest)), most))
    }
    longestText = max(longestText, min(width(text.unicodeScalars.count > 400 ? String(text.prefix(400)) : text), most))
  }
}

extension Inline {
  /// How many signs stand in it beside its text.
  fileprivate var marks: Int {
    switch self {
    case .evidence, .status: 1
    case .strong(let inner), .emphasis(let inner), .struck(let inner), .isolated(let inner):
      inner.reduce(0) { $0 + $1.marks }
    case .text, .code, .symbol, .lineBreak, .anchor: 0
    }
  }
}
