import Documents

extension WordWriter {
  /// Where an entry of the evidence is cited: its note at first, later on the number of that note.
  mutating func note(_ index: Int) -> [Markup] {
    if let number = numbers[index] {
      let shown = Markup.xml("w:r", [:], [Self.noteStyle, .xml("w:t", [:], [.text("\(number)")])])
      return [.xml("w:fldSimple", ["w:instr": " NOTEREF \(Self.bookmark(number)) \\f \\h "], [shown])]
    }
    cited.append(index)
    let number = cited.count
    numbers[index] = number
    let id = "\(number)"
    return [
      .xml("w:bookmarkStart", ["w:id": id, "w:name": Self.bookmark(number)]),
      .xml("w:r", [:], [Self.noteStyle, .xml("w:footnoteReference", ["w:id": id])]),
      .xml("w:bookmarkEnd", ["w:id": id]),
    ]
  }

  /// All notes, once everything that cites them is written. What is cited nowhere has none.
  func footnotes() -> Markup {
    let notes = cited.enumerated().map { position, index in
      let mark = Markup.xml("w:r", [:], [Self.noteStyle, .xml("w:footnoteRef")])
      let entry = document.evidence.indices.contains(index) ? entry(document.evidence[index]) : []
      return Markup.xml(
        "w:footnote", ["w:id": "\(position + 1)"], [wordParagraph(.footnoteText, content: [mark, space] + entry)])
    }
    return .xml(
      "w:footnotes", Self.namespaces,
      [Self.separator("-1", "separator", .xml("w:separator"))]
        + [Self.separator("0", "continuationSeparator", .xml("w:continuationSeparator"))] + notes)
  }

  private func entry(_ evidence: Evidence) -> [Markup] {
    let code = WordRun(isCode: true, size: 7)
    let places = evidence.places.map { plainRuns($0, code) }
    let texts = [evidence.source, evidence.note].filter { !$0.isEmpty }.map {
      plainRuns($0.isolated, WordRun(direction: direction))
    }
    let between = plainRuns(document.words.betweenParts, WordRun(direction: direction))
    return Array((places + texts).joined(separator: between))
  }

  private var space: Markup { WordRun().markup([.xml("w:t", ["xml:space": "preserve"], [.text(" ")])]) }

  private static var noteStyle: Markup {
    .xml("w:rPr", [:], [.xml("w:rStyle", ["w:val": "FootnoteReference"])])
  }

  /// One that Word hides.
  private static func bookmark(_ number: Int) -> String { "_Note\(number)" }

  private static func separator(_ id: String, _ type: String, _ line: Markup) -> Markup {
    .xml(
      "w:footnote", ["w:type": type, "w:id": id], [wordParagraph(.footnoteText, content: [.xml("w:r", [:], [line])])])
  }
}
