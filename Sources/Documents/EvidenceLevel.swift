/// How much of the evidence a document shows.
public enum EvidenceLevel: String, CaseIterable, Sendable {
  case none
  /// The documents that the plan cites, with their paragraphs.
  case notes
  /// The places in the plan as well, where a format can lead to them.
  case full
}

extension Document {
  /// The same with one note at most for each sentence and each row of a table: what its figures rest on together. A note is numbered
  /// once, however often it is cited; without a source to name there is none.
  public func citing(_ level: EvidenceLevel, withPlaces: Bool) -> Document {
    var grouping = EvidenceGrouping(
      evidence, level, keepsPlaces: withPlaces && level == .full, between: words.betweenParts)
    var document = self
    document.notice = grouping.bySentence(notice)
    document.subtitle = grouping.bySentence(subtitle)
    document.facts = facts.map { Fact($0.label, grouping.bySentence($0.value)) }
    document.blocks = blocks.map { grouping.block($0) }
    document.evidence = grouping.notes
    return document
  }
}

/// Gathers the marks of each sentence and each row, and numbers what comes of them.
private struct EvidenceGrouping {
  private let evidence: [Evidence]
  private let level: EvidenceLevel
  private let keepsPlaces: Bool
  /// What stands between the sources of a note, and between its other parts.
  private let separator: String
  private(set) var notes: [Evidence] = []
  private var numbers: [Evidence: Int] = [:]

  init(_ evidence: [Evidence], _ level: EvidenceLevel, keepsPlaces: Bool, between separator: String) {
    (self.evidence, self.level, self.keepsPlaces, self.separator) = (evidence, level, keepsPlaces, separator)
  }

  mutating func block(_ block: Block) -> Block {
    switch block {
    case .heading(let level, let text, let numbered): .heading(level: level, bySentence(text), numbered: numbered)
    case .paragraph(let text): .paragraph(bySentence(text))
    case .numbered(let level, let text): .numbered(level: level, bySentence(text))
    case .list(let items): .list(items.map { bySentence($0) })
    case .table(let table):
      .table(
        Table(
          caption: bySentence(table.caption),
          columns: table.columns.map { Table.Column(bySentence($0.header), $0.alignment) },
          rows: table.rows.map { row($0) }))
    case .callout(let callout): .callout(Callout(callout.kind, callout.blocks.map { self.block($0) }))
    case .keyFigures(let figures):
      .keyFigures(
        figures.map { figure in
          let cells = row([figure.value, figure.label, figure.note])
          return KeyFigure(label: cells[1], value: cells[0], note: cells[2], isAlarming: figure.isAlarming)
        })
    case .figure(let figure): .figure(Figure(figure.drawing, caption: bySentence(figure.caption)))
    case .pageBreak: .pageBreak
    }
  }

  /// The note stands in the first cell, which names the row.
  private mutating func row(_ cells: [[Inline]]) -> [[Inline]] {
    var marks: [Int] = []
    var cells = cells.map { $0.taking(&marks) }
    if let note = note(marks), !cells.isEmpty { cells[0].append(note) }
    return cells
  }

  mutating func bySentence(_ text: [Inline]) -> [Inline] {
    var (inlines, marks) = ([Inline](), [Int]())
    for inline in text {
      guard case .text(let words) = inline else {
        inlines += [inline].taking(&marks)
        continue
      }
      var rest = words[...]
      while !marks.isEmpty, let end = rest.endOfSentence {
        inlines.append(.text(String(rest[..<end])))
        if let note = note(marks) { inlines.append(note) }
        marks = []
        rest = rest[end...]
      }
      if !rest.isEmpty { inlines.append(.text(String(rest))) }
    }
    if let note = note(marks) { inlines.append(note) }
    return inlines
  }

  private mutating func note(_ marks: [Int]) -> Inline? {
    guard level != .none, !marks.isEmpty else { return nil }
    let cited = marks.compactMap { evidence.indices.contains($0) ? evidence[$0] : nil }
    let places = keepsPlaces ? cited.flatMap(\.places).each : []
    let sources = cited.flatMap { $0.source.split(separator: separator).map(String.init) }.filter { !$0.isEmpty }.each
    guard !sources.isEmpty || !places.isEmpty else { return nil }
    let words = cited.map(\.note).filter { !$0.isEmpty }.each
    let note = Evidence(
      places: places, source: sources.joined(separator: separator),
      // How far a source carries is said only of one: of several nobody would know which.
      note: sources.count == 1 || !places.isEmpty ? words.joined(separator: separator) : "")
    let number = numbers[note] ?? notes.count
    if number == notes.count {
      notes.append(note)
      numbers[note] = number
    }
    return .evidence(number)
  }
}

extension [Inline] {
  /// Without its marks, which are handed over.
  fileprivate func taking(_ marks: inout [Int]) -> [Inline] {
    var inlines: [Inline] = []
    for inline in self {
      switch inline {
      case .evidence(let index): marks.append(index)
      case .strong(let inner): inlines.append(.strong(inner.taking(&marks)))
      case .emphasis(let inner): inlines.append(.emphasis(inner.taking(&marks)))
      case .struck(let inner): inlines.append(.struck(inner.taking(&marks)))
      case .isolated(let inner): inlines.append(.isolated(inner.taking(&marks)))
      case .text, .code, .symbol, .status, .lineBreak, .anchor: inlines.append(inline)
      }
    }
    return inlines
  }
}

extension Substring {
  /// The place behind the stop of the first sentence that another one follows: a stop, a space and a letter that begins a sentence.
  fileprivate var endOfSentence: Index? {
    var place = startIndex
    while let stop = self[place...].firstIndex(where: { ".!?。！？".contains($0) }) {
      let behind = index(after: stop)
      let next = self[behind...].drop { $0 == " " }
      if next.startIndex > behind || "。！？".contains(self[stop]), let first = next.first, !first.isLowercase,
        !first.isNumber
      {
        return behind
      }
      place = behind
    }
    return nil
  }
}

extension [String] {
  /// Each once, where it first stands.
  fileprivate var each: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
