import Documents

/// The styles of a file, under the names by which a typist finds them in Word.
enum WordStyle: String, CaseIterable {
  case normal = "Normal"
  case title = "Title"
  case subtitle = "Subtitle"
  case notice = "Notice"
  case fact = "Fact"
  case heading1 = "Heading1"
  case heading2 = "Heading2"
  case heading3 = "Heading3"
  case unnumbered1 = "UnnumberedHeading1"
  case unnumbered2 = "UnnumberedHeading2"
  case unnumbered3 = "UnnumberedHeading3"
  case numbered1 = "NumberedParagraph1"
  case numbered2 = "NumberedParagraph2"
  case numbered3 = "NumberedParagraph3"
  case bullet = "ListBullet"
  case note = "Note"
  case warning = "Warning"
  case caption = "Caption"
  case tableCaption = "TableCaption"
  case figureCaption = "FigureCaption"
  case tableText = "TableText"
  case tableHead = "TableHead"
  case tableEnd = "TableEnd"
  case keyLabel = "KeyFigureLabel"
  case keyValue = "KeyFigureValue"
  case keyNote = "KeyFigureNote"
  case figure = "Figure"
  case figureText = "FigureText"
  case header = "Header"
  case footer = "Footer"
  case footnoteText = "FootnoteText"

  /// Word knows its own styles by their names.
  private var name: String {
    switch self {
    case .heading1: "heading 1"
    case .heading2: "heading 2"
    case .heading3: "heading 3"
    case .unnumbered1: "Unnumbered Heading 1"
    case .unnumbered2: "Unnumbered Heading 2"
    case .unnumbered3: "Unnumbered Heading 3"
    case .numbered1: "Numbered Paragraph 1"
    case .numbered2: "Numbered Paragraph 2"
    case .numbered3: "Numbered Paragraph 3"
    case .bullet: "List Bullet"
    case .caption, .header, .footer: rawValue.lowercased()
    case .tableCaption: "Table Caption"
    case .figureCaption: "Figure Caption"
    case .tableText: "Table Text"
    case .tableHead: "Table Head"
    case .tableEnd: "Table End"
    case .keyLabel: "Key Figure Label"
    case .keyValue: "Key Figure Value"
    case .keyNote: "Key Figure Note"
    case .figureText: "Figure Text"
    case .footnoteText: "footnote text"
    case .normal, .title, .subtitle, .notice, .fact, .note, .warning, .figure: rawValue
    }
  }

  /// The style that this one changes.
  private var base: WordStyle? {
    switch self {
    case .normal: nil
    case .tableCaption, .figureCaption: .caption
    case .tableHead, .keyLabel, .keyNote: .tableText
    default: .normal
    }
  }

  /// What a typist writes after it.
  private var next: WordStyle {
    switch self {
    case .title, .subtitle, .heading1, .heading2, .heading3, .unnumbered1, .unnumbered2, .unnumbered3: .numbered1
    case .tableCaption: .tableText
    case .figureCaption: .figure
    default: self
    }
  }

  private var paragraph: WordParagraphProperties {
    switch self {
    case .normal: .init(after: 120, line: 252)
    case .title: .init(keepsNext: true, before: 240, after: 120)
    case .subtitle: .init(after: 160)
    case .notice: .init(before: 60, after: 60)
    case .fact: .init(tab: 2268, after: 40, start: 2268, hanging: 2268)
    case .heading1: .init(keepsNext: true, level: 0, list: .headings, before: 320, after: 120)
    case .heading2: .init(keepsNext: true, level: 1, list: .headings, before: 240, after: 120)
    case .heading3: .init(keepsNext: true, level: 2, list: .headings, before: 200, after: 100)
    case .unnumbered1: .init(keepsNext: true, level: 0, before: 320, after: 120)
    case .unnumbered2: .init(keepsNext: true, level: 1, before: 240, after: 120)
    case .unnumbered3: .init(keepsNext: true, level: 2, before: 200, after: 100)
    case .numbered1: .init(level: 0, list: .paragraphs)
    case .numbered2: .init(level: 1, list: .paragraphs)
    case .numbered3: .init(level: 2, list: .paragraphs)
    case .bullet: .init(list: .bullets, after: 60)
    case .note: .init(box: .mission, ground: .ground, before: 60, after: 120, start: 142, end: 142)
    case .warning: .init(box: .alarm, ground: .alarmTint, before: 60, after: 120, start: 142, end: 142)
    case .caption: .init(keepsNext: true, before: 180, after: 80)
    case .tableCaption: .init(list: .tables)
    case .figureCaption: .init(list: .figures)
    case .tableText: .init(before: 30, after: 30, line: 240)
    case .tableHead: .init(keepsNext: true)
    case .tableEnd: .init(after: 60, line: 120)
    case .keyLabel: .init(keepsNext: true, after: 0)
    case .keyValue: .init(keepsNext: true, before: 0, after: 0, line: 240)
    case .keyNote: .init(before: 0)
    case .figure: .init(after: 120, line: 240, isDrawing: true)
    case .figureText: .init(before: 0, after: 0, line: 240)
    case .header, .footer: .init(after: 0, line: 240)
    case .footnoteText: .init(after: 20, line: 240)
    }
  }

  private var run: WordRunProperties {
    switch self {
    case .title: .init(isBold: true, size: 17)
    case .subtitle: .init(size: 11, color: .muted)
    case .notice: .init(isBold: true, size: 9, color: .alarm)
    case .heading1, .unnumbered1: .init(isBold: true, size: 14)
    case .heading2, .unnumbered2: .init(isBold: true, size: 12)
    case .heading3, .unnumbered3: .init(isBold: true, size: 10)
    case .caption: .init(size: 9)
    case .tableText: .init(size: 8)
    case .tableHead: .init(isItalic: true)
    case .tableEnd: .init(size: 4)
    case .keyLabel, .keyNote: .init(color: .muted)
    case .keyValue: .init(isBold: true, size: 14)
    case .figureText: .init(font: .drawing)
    case .header, .footer: .init(size: 9)
    case .footnoteText: .init(size: 8)
    default: .init()
    }
  }

  static func part(for document: Document) -> Markup {
    .xml(
      "w:styles", ["xmlns:w": wordNamespace],
      [defaults(of: document.language)] + allCases.map { $0.markup(document.language) }
        + [characterStyle("DefaultParagraphFont", "Default Paragraph Font", [], isDefault: true)]
        + [
          characterStyle("Code", "Code", [WordFont.code.property, .xml("w:noProof"), .xml("w:sz", ["w:val": "17"])]),
          characterStyle(
            "FootnoteReference", "footnote reference", [.xml("w:vertAlign", ["w:val": "superscript"])]),
        ] + wordTableStyles)
  }

  private static func defaults(of language: Language) -> Markup {
    let size: [Markup] = [.xml("w:sz", ["w:val": "20"]), .xml("w:szCs", ["w:val": "20"])]
    return .xml(
      "w:docDefaults", [:],
      [
        .xml(
          "w:rPrDefault", [:], [.xml("w:rPr", [:], [WordFont.text.property] + size + [wordLanguages(of: language)])]),
        .xml("w:pPrDefault"),
      ])
  }

  private func markup(_ language: Language) -> Markup {
    let isNormal = self == .normal
    return .xml(
      "w:style",
      isNormal
        ? ["w:type": "paragraph", "w:default": "1", "w:styleId": rawValue]
        : ["w:type": "paragraph", "w:styleId": rawValue],
      [.xml("w:name", ["w:val": name])] + (base.map { [.xml("w:basedOn", ["w:val": $0.rawValue])] } ?? [])
        + [.xml("w:next", ["w:val": next.rawValue]), .xml("w:qFormat")]
        + [paragraph.markup(in: language.direction, isBase: isNormal)] + run.markup)
  }

  private static func characterStyle(
    _ id: String, _ name: String, _ properties: [Markup], isDefault: Bool = false
  ) -> Markup {
    let names = [Markup.xml("w:name", ["w:val": name])]
    guard !isDefault else {
      return .xml("w:style", ["w:type": "character", "w:default": "1", "w:styleId": id], names)
    }
    return .xml(
      "w:style", ["w:type": "character", "w:styleId": id],
      names + [.xml("w:basedOn", ["w:val": "DefaultParagraphFont"]), .xml("w:qFormat")]
        + [.xml("w:rPr", [:], properties)])
  }
}
