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
    // A caption's number is a word that stands in the line; from right to left it has room of its own, as all numbers there.
    let isFromRight = language.direction == .rightToLeft
    func caption(_ style: WordStyle, _ format: String, _ word: String) -> WordListLevel {
      let room = Int(TextMetrics.width(of: "\(word) 8", size: 9, weight: .bold) * 20)
      return .init(
        style, format, "\(word) %1", start: isFromRight ? room + 280 : nil, hanging: room + 280, width: room)
    }
    let levels: [WordListLevel] =
      switch self {
      case .headings:
        [
          .init(.heading1, "upperRoman", "%1.", start: 737, hanging: 737, width: 500),
          .init(.heading2, "upperLetter", "%2.", start: 567, hanging: 567, width: 280),
          .init(.heading3, "decimal", "%3.", start: 567, hanging: 567, width: 280),
        ]
      case .paragraphs:
        // The lines of a paragraph go back to the margin below its number, those of its parts do not.
        [
          .init(.numbered1, "decimal", "%1.", start: 0, hanging: 0, width: 280),
          .init(.numbered2, language.lettering.format, "(%2)", start: 1134, hanging: 567, width: 280),
          .init(.numbered3, "lowerRoman", "(%3)", start: 1701, hanging: 567, width: 280),
        ]
      case .bullets: [.init(.bullet, "bullet", "•", start: 567, hanging: 283, width: 0)]
      case .tables: [caption(.tableCaption, "decimal", words.table)]
      case .figures: [caption(.figureCaption, "upperRoman", words.figure)]
      }
    return isFromRight ? levels.map(\.centred) : levels
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
  private(set) var hanging: Int
  /// Of a number of usual length.
  private let width: Int
  private var isCentred = false

  init(_ style: WordStyle, _ format: String, _ text: String, start: Int?, hanging: Int, width: Int) {
    self.style = style
    self.format = format
    self.text = text
    self.start = start
    self.hanging = hanging
    self.width = width
  }

  /// The number in the same place, told by its middle: to LibreOffice the left of a number is that of the page, so that one which
  /// begins at the margin from right to left stands outside of it; Word takes it for the beginning. About the middle they agree.
  var centred: WordListLevel {
    guard width > 0 else { return self }
    var level = self
    level.hanging -= width / 2
    level.isCentred = true
    return level
  }

  func markup(at level: Int) -> Markup {
    var paragraph: [Markup] = []
    if let start {
      paragraph = [
        .xml("w:tabs", [:], [.xml("w:tab", ["w:val": "num", "w:pos": "\(start > 0 ? start : 567)"])]),
        .xml(
          "w:ind",
          hanging < 0
            ? ["w:left": "\(start)", "w:firstLine": "\(-hanging)"] : ["w:left": "\(start)", "w:hanging": "\(hanging)"]),
      ]
    }
    return .xml(
      "w:lvl", ["w:ilvl": "\(level)"],
      [
        .xml("w:start", ["w:val": "1"]), .xml("w:numFmt", ["w:val": format]),
        .xml("w:pStyle", ["w:val": style.rawValue]),
        .xml("w:suff", ["w:val": start == nil ? "space" : "tab"]), .xml("w:lvlText", ["w:val": text]),
        .xml("w:lvlJc", ["w:val": isCentred ? "center" : "left"]), .xml("w:pPr", [:], paragraph),
      ] + (style.isCaption ? [.xml("w:rPr", [:], [.xml("w:b"), .xml("w:bCs")])] : []))
  }
}

extension WordStyle {
  /// Whether its number is in bold, as what it names.
  fileprivate var isCaption: Bool { self == .tableCaption || self == .figureCaption }
}
