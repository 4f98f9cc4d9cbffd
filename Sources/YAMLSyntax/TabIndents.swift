internal import Diagnostics

/// What tabs at the beginning of lines stand for.
///
/// Certain is what comes out alike however wide a tab is, of the widths that editors give it, and with which all lines of the file find
/// their place: where only one width leaves no line between its neighbours, that one was seen.
struct TabIndents {
  let source: SourceView

  func mend() -> Mend? {
    let lines = allLines()
    guard lines.contains(where: \.hasTab) else { return nil }
    let fitting = [2, 4, 8].compactMap { width in parents(of: lines, tab: width).map { (width: width, parents: $0) } }
    guard let first = fitting.first else { return nil }
    let replacements = lines.filter(\.hasTab).map { line in
      Replacement(
        source.span(line.start, line.first), with: String(repeating: " ", count: line.column(tab: first.width)))
    }
    return Mend(
      "use spaces instead of tabs", replacements, isCertain: fitting.allSatisfy { $0.parents == first.parents })
  }

  private struct Line {
    let start: Int
    /// Where the line's text begins.
    let first: Int
    let end: Int
    let indentation: [UInt8]

    var hasTab: Bool { indentation.contains(0x09) }
    func column(tab width: Int) -> Int {
      indentation.reduce(0) { $1 == 0x09 ? ($0 / width + 1) * width : $0 + 1 }
    }
  }

  private func allLines() -> [Line] {
    var (lines, start): ([Line], Int) = ([], 0)
    while start < source.bytes.count {
      let line = source.line(at: start)
      let first = source.bytes[line].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? line.upperBound
      if first < line.upperBound {
        lines.append(
          Line(
            start: line.lowerBound, first: first, end: line.upperBound,
            indentation: Array(source.bytes[line.lowerBound..<first])))
      }
      start = line.upperBound + 1
    }
    return lines
  }

  /// The line to which each one belongs, with tabs of a width; nothing where a key would stand at a column that is none.
  private func parents(of lines: [Line], tab width: Int) -> [Int]? {
    var (parents, blocks): ([Int], [(column: Int, line: Int)]) = ([], [])
    // The line that begins a block of text, and its column.
    var text: (line: Int, column: Int)?
    // Whether something may stand below the line above, and whether nothing stands behind its key, so that something has to.
    var (opened, awaits) = (false, false)
    for (index, line) in lines.enumerated() where source.bytes[line.first] != UInt8(ascii: "#") {
      var column = line.column(tab: width)
      if let owner = text, column > owner.column {
        parents.append(owner.line)
        continue
      }
      text = nil
      if awaits, line.hasTab, let last = blocks.last, column <= last.column,
        source.bytes[line.first] != UInt8(ascii: "-")
      {
        return nil
      }
      while let last = blocks.last, last.column > column { blocks.removeLast() }
      let isSibling = blocks.last?.column == column
      if !isSibling, !opened, !blocks.isEmpty {
        // A text that goes on holds no key.
        guard !source.hasColon(in: line.first..<line.end), source.bytes[line.first] != UInt8(ascii: "-") else {
          return nil
        }
        parents.append(blocks.last?.line ?? -1)
        continue
      }
      if isSibling { blocks.removeLast() }
      parents.append(blocks.last?.line ?? -1)
      blocks.append((column, index))
      // What stands behind a dash has a column of its own.
      var first = line.first
      while first + 1 < line.end, source.bytes[first] == UInt8(ascii: "-"), source.bytes[first + 1] == 0x20 {
        let next = source.bytes[first + 1..<line.end].firstIndex { $0 != 0x20 } ?? line.end
        column += next - first
        first = next
        if first < line.end { blocks.append((column, index)) }
      }
      let last = source.bytes[line.first..<line.end].last { $0 > 0x20 }
      awaits = last == UInt8(ascii: ":")
      opened = awaits || last == UInt8(ascii: "-") || !source.hasColon(in: first..<line.end)
      if beginsText(first..<line.end) { text = (index, blocks.last?.column ?? 0) }
    }
    return parents
  }

  /// `description: >-`
  private func beginsText(_ line: Range<Int>) -> Bool {
    let word = source.bytes[line].split(separator: 0x20).last ?? []
    return [UInt8(ascii: "|"), UInt8(ascii: ">")].contains(word.first)
      && word.dropFirst().allSatisfy { $0.isDigit || "+-".utf8.contains($0) }
  }
}
