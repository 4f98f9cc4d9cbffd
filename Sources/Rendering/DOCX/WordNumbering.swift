import Documents

/// What numbers itself in a file, by the number of its list.
enum WordList: Int, CaseIterable {
  case headings = 1
  case paragraphs, bullets, tables, figures
}

/// The lists, each level tied to the style that it belongs to. They count as `Numbering` does.
func wordNumbering(for document: Document) -> Markup {
  let definitions = WordList.allCases.map { list in
    Markup.xml(
      "w:abstractNum", ["w:abstractNumId": "\(list.rawValue)"],
      [.xml("w:multiLevelType", ["w:val": "multilevel"])]
        + list.levels(document.words, document.language).enumerated().map { $1.markup(at: $0) })
  }
  let lists = WordList.allCases.map { list in
    Markup.xml(
      "w:num", ["w:numId": "\(list.rawValue)"], [.xml("w:abstractNumId", ["w:val": "\(list.rawValue)"])])
  }
  return .xml("w:numbering", ["xmlns:w": wordNamespace], definitions + lists)
}

extension WordList {
  fileprivate func levels(_ words: Words, _ language: Language) -> [WordListLevel] {
    // From right to left, LibreOffice draws such a number over the space behind it: room of its own keeps it off the text.
    let room = language.direction == .rightToLeft ? 1134 : nil
    return switch self {
    case .headings:
      [
        .init(.heading1, "upperRoman", "%1.", start: 737, hanging: 737),
        .init(.heading2, "upperLetter", "%2.", start: 567, hanging: 567),
        .init(.heading3, "decimal", "%3.", start: 567, hanging: 567),
      ]
    case .paragraphs:
      // The lines of a paragraph go back to the margin below its number, those of its parts do not.
      [
        .init(.numbered1, "decimal", "%1.", start: 0, hanging: 0),
        .init(.numbered2, language.lettering.format, "(%2)", start: 1134, hanging: 567),
        .init(.numbered3, "lowerRoman", "(%3)", start: 1701, hanging: 567),
      ]
    case .bullets: [.init(.bullet, "bullet", "•", start: 567, hanging: 283)]
    case .tables: [.init(.tableCaption, "decimal", "\(words.table) %1", start: room, hanging: room ?? 0)]
    case .figures: [.init(.figureCaption, "upperRoman", "\(words.figure) %1", start: room, hanging: room ?? 0)]
    }
  }
}

extension Lettering {
  fileprivate var format: String {
    switch self {
    case .latin: "lowerLetter"
    case .abjad: "arabicAbjad"
    }
  }
}

private struct WordListLevel {
  let style: WordStyle
  let format: String
  let text: String
  /// Nothing where a space stands behind the number and no tab.
  let start: Int?
  let hanging: Int

  init(_ style: WordStyle, _ format: String, _ text: String, start: Int?, hanging: Int) {
    self.style = style
    self.format = format
    self.text = text
    self.start = start
    self.hanging = hanging
  }

  func markup(at level: Int) -> Markup {
    var paragraph: [Markup] = []
    if let start {
      paragraph = [
        .xml("w:tabs", [:], [.xml("w:tab", ["w:val": "num", "w:pos": "\(start > 0 ? start : 567)"])]),
        .xml("w:ind", ["w:left": "\(start)", "w:hanging": "\(hanging)"]),
      ]
    }
    return .xml(
      "w:lvl", ["w:ilvl": "\(level)"],
      [
        .xml("w:start", ["w:val": "1"]), .xml("w:numFmt", ["w:val": format]),
        .xml("w:pStyle", ["w:val": style.rawValue]),
        .xml("w:suff", ["w:val": start == nil ? "space" : "tab"]), .xml("w:lvlText", ["w:val": text]),
        .xml("w:lvlJc", ["w:val": "left"]), .xml("w:pPr", [:], paragraph),
      ] + (style.isCaption ? [.xml("w:rPr", [:], [.xml("w:b"), .xml("w:bCs")])] : []))
  }
}

extension WordStyle {
  /// Whether its number is in bold, as what it names.
  fileprivate var isCaption: Bool { self == .tableCaption || self == .figureCaption }
}
