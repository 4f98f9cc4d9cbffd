import Documents

/// Writes the parts of a file that hold what the document says; counts its notes and shapes.
struct WordWriter {
  let document: Document
  /// Entries of the evidence in the order in which they are first cited, which numbers their notes.
  var cited: [Int] = []
  var numbers: [Int: Int] = [:]
  /// How many shapes there are so far: each has a number of its own.
  var shapes = 0
  /// Whether the next paragraph begins a page.
  var startsPage = false

  init(document: Document) {
    self.document = document
  }

  /// The width that text may fill, in twentieths of a point.
  var textWidth: Int { twips(document.paper.printableSize.width) }

  mutating func part() -> Markup {
    let content = cover() + document.blocks.filter { !isOnTheSheet($0) }.flatMap { block($0) }
    return .xml("w:document", Self.namespaces, [.xml("w:body", [:], content + [section])])
  }

  static let namespaces: KeyValuePairs<StaticString, String> = [
    "xmlns:w": wordNamespace, "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "xmlns:a": drawingNamespace, "xmlns:wpg": wordGroupNamespace,
    "xmlns:wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
  ]

  /// Whether the drawings of a sheet show it already.
  private func isOnTheSheet(_ block: Block) -> Bool {
    guard document.layout == .sheet, case .keyFigures = block else { return false }
    return document.hasDrawings
  }

  private mutating func cover() -> [Markup] {
    var cover: [Markup] = []
    // The drawings show it. Whoever moves through the document by its styles finds the title all the same, in a line too low and
    // too light to be seen: text that is hidden LibreOffice hides in the drawings as well.
    if document.layout == .sheet, document.hasDrawings {
      let line = Markup.xml(
        "w:spacing", ["w:before": "0", "w:after": "0", "w:line": "20", "w:lineRule": "exact"])
      return [
        paragraph(.title, properties: [line], content: runs([.text(document.title)], WordRun(color: .white, size: 1)))
      ]
    }
    if !document.notice.isEmpty { cover.append(paragraph(.notice, document.notice)) }
    cover.append(paragraph(.title, [.text(document.title)]))
    if !document.subtitle.isEmpty { cover.append(paragraph(.subtitle, document.subtitle)) }
    cover += document.facts.map { fact in
      let label = runs([.text(fact.label)], WordRun(direction: direction, color: .muted))
      return paragraph(.fact, content: label + [.xml("w:r", [:], [.xml("w:tab")])] + runs(fact.value))
    }
    return cover
  }

  private var section: Markup {
    let paper = document.paper
    let (width, height) = (twips(Paper.points(paper.width)), twips(Paper.points(paper.height)))
    let margin = "\(twips(Paper.points(paper.margin)))"
    let distance = "\(twips(Paper.points(paper.margin / 2 - 1)))"
    func reference(_ name: StaticString, _ type: String, _ id: String) -> Markup {
      .xml(name, ["w:type": type, "r:id": id])
    }
    let size = Markup.xml(
      "w:pgSz",
      width > height
        ? ["w:w": "\(width)", "w:h": "\(height)", "w:orient": "landscape"] : ["w:w": "\(width)", "w:h": "\(height)"])
    return .xml(
      "w:sectPr", [:],
      [
        reference("w:headerReference", "first", WordPackage.firstHeader),
        reference("w:headerReference", "default", WordPackage.header),
        reference("w:footerReference", "first", WordPackage.footer),
        reference("w:footerReference", "default", WordPackage.footer), size,
        .xml(
          "w:pgMar",
          [
            "w:top": margin, "w:right": margin, "w:bottom": margin, "w:left": margin, "w:header": distance,
            "w:footer": distance, "w:gutter": "0",
          ]),
        .xml("w:titlePg"),
      ] + (direction == .rightToLeft ? [.xml("w:bidi")] : []))
  }
}

extension WordWriter {
  /// On the first page: who speaks, that it is a draft, and the document's symbol.
  var firstHeader: Markup {
    edge("w:hdr", .header, [document.organisation, document.mark], symbol: document.symbol)
  }

  var header: Markup { edge("w:hdr", .header, [document.mark, ""], symbol: document.symbol) }

  /// The page, and how many there are.
  var footer: Markup {
    let pages = [field("PAGE"), WordRun().markup([.xml("w:t", [:], [.text("/")])]), field("NUMPAGES")]
    // Numbers around a stroke run from left to right in every language; the end of a line is where the document's lines end.
    let side: [Markup] =
      direction == .rightToLeft
      ? [.xml("w:bidi", ["w:val": "0"]), .xml("w:jc", ["w:val": "left"])] : [.xml("w:jc", ["w:val": "right"])]
    return .xml("w:ftr", Self.namespaces, [wordParagraph(.footer, side, content: pages)])
  }

  /// A line with something at its beginning, in its middle and at its end.
  private func edge(_ name: StaticString, _ style: WordStyle, _ texts: [String], symbol: String) -> Markup {
    let tab = Markup.xml("w:r", [:], [.xml("w:tab")])
    let parts = texts.map { plainRuns($0, WordRun(direction: direction)) }
    let end = plainRuns(symbol, WordRun(isStrong: true, isSymbol: true))
    let tabs = Markup.xml(
      "w:tabs", [:],
      [
        .xml("w:tab", ["w:val": "center", "w:pos": "\(textWidth / 2)"]),
        .xml("w:tab", ["w:val": "right", "w:pos": "\(textWidth)"]),
      ])
    let rule = Markup.xml(
      "w:pBdr", [:],
      [
        .xml(
          "w:bottom",
          ["w:val": "single", "w:sz": "8", "w:space": "2", "w:color": hexadecimalDigits(of: .mission)])
      ])
    return .xml(
      name, Self.namespaces,
      [wordParagraph(style, [rule, tabs], content: Array((parts + [end]).joined(separator: [tab])))])
  }

  /// A field of the program's own, whose value Word fills in.
  private func field(_ code: StaticString) -> Markup {
    .xml("w:fldSimple", ["w:instr": " \(code) "], [WordRun().markup([.xml("w:t", [:], [.text("1")])])])
  }
}

/// Points in twentieths of a point.
func twips(_ points: Double) -> Int { points.isFinite ? Int((min(max(points, -30_000), 30_000) * 20).rounded()) : 0 }
