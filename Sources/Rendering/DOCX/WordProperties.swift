import Documents

/// How the paragraphs of a style are set, in twentieths of a point.
struct WordParagraphProperties {
  var keepsNext = false
  var level: Int?
  var list: WordList?
  /// The colour of the line at its beginning.
  var box: Color?
  var ground: Color?
  var tab: Int?
  var before: Int?
  var after: Int?
  /// 240 is one line.
  var line: Int?
  var start: Int?
  var end: Int?
  var hanging: Int?
  /// Whether it holds a drawing, whose places are those of the page and not of reading.
  var isDrawing = false

  /// In the order that Word's format prescribes.
  func markup(in direction: Direction, isBase: Bool) -> Markup {
    let isFromRight = direction == .rightToLeft
    var parts: [Markup] = []
    if keepsNext { parts += [.xml("w:keepNext"), .xml("w:keepLines")] }
    if let list {
      let level = level.map { [Markup.xml("w:ilvl", ["w:val": "\($0)"])] } ?? []
      parts.append(.xml("w:numPr", [:], level + [.xml("w:numId", ["w:val": "\(list.rawValue)"])]))
    }
    if let box {
      parts.append(
        .xml(
          "w:pBdr", [:],
          [
            // Sides of borders are those of the page.
            .xml(
              isFromRight ? "w:right" : "w:left",
              ["w:val": "single", "w:sz": "18", "w:space": "6", "w:color": hexadecimalDigits(of: box)])
          ]))
    }
    if let ground {
      parts.append(
        .xml("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": hexadecimalDigits(of: ground)]))
    }
    if let tab { parts.append(.xml("w:tabs", [:], [.xml("w:tab", ["w:val": "left", "w:pos": "\(tab)"])])) }
    if isFromRight, isBase || isDrawing { parts.append(.xml("w:bidi", ["w:val": isBase ? "1" : "0"])) }
    let spacing = Self.attributes([("w:before", before), ("w:after", after), ("w:line", line)])
    // Said anew each time: LibreOffice takes a height without a rule for the height of every line.
    let rule = line == nil ? [] : [Attribute(xml: "w:lineRule", "auto")]
    if !spacing.isEmpty { parts.append(.empty("w:spacing", spacing + rule)) }
    let indents = Self.attributes([("w:left", start), ("w:right", end), ("w:hanging", hanging)])
    if !indents.isEmpty { parts.append(.empty("w:ind", indents)) }
    if isFromRight, isDrawing { parts.append(.xml("w:jc", ["w:val": "right"])) }
    if let level, list != .paragraphs { parts.append(.xml("w:outlineLvl", ["w:val": "\(level)"])) }
    return .xml("w:pPr", [:], parts)
  }

  private static func attributes(_ numbers: [(StaticString, Int?)]) -> [Attribute] {
    numbers.compactMap { name, number in number.map { Attribute(xml: name, "\($0)") } }
  }
}

/// How the letters of a style look.
struct WordRunProperties {
  var font: WordFont?
  var isBold = false
  var isItalic = false
  /// In points.
  var size: Double?
  var color: Color?

  /// Each property once for letters in general and once for those of right-to-left scripts.
  var parts: [Markup] {
    var parts: [Markup] = []
    if let font { parts.append(font.property) }
    if isBold { parts += [.xml("w:b"), .xml("w:bCs")] }
    if isItalic { parts += [.xml("w:i"), .xml("w:iCs")] }
    if let color { parts.append(.xml("w:color", ["w:val": hexadecimalDigits(of: color)])) }
    if let size {
      let halves = "\(max(2, Int(size * 2)))"
      parts += [.xml("w:sz", ["w:val": halves]), .xml("w:szCs", ["w:val": halves])]
    }
    return parts
  }

  var markup: [Markup] { parts.isEmpty ? [] : [.xml("w:rPr", [:], parts)] }
}

/// '0B4F7D', as Office wants it.
func hexadecimalDigits(of color: Color) -> String { color.hexadecimal.dropFirst().uppercased() }
