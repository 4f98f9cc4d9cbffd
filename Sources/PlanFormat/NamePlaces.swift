public import Diagnostics

/// Everywhere where the ids of a plan stand, declared and referred to: what a rename changes, and by what an editor finds its way.
public struct NamePlaces: Sendable {
  public struct Place: Sendable, Hashable {
    public let section: Section
    /// The id alone: `prisons` of `tasks/prisons`.
    public let id: String
    /// Of the id alone, with the quotation marks that it may have.
    public let span: Span
    public let isDeclaration: Bool
    /// The section stands before it: `tasks/prisons`.
    public let isQualified: Bool
  }

  /// In reading order, each once.
  public let all: [Place]
  /// The sections whose entries have ids.
  public let sections: [Section]

  /// What stands at a place, with its ends.
  public func place(at offset: Int32, inFile file: Int32) -> Place? {
    // Those that begin at or before it, the last of which begins nearest.
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      let span = all[middle].span
      if (span.file, span.start) <= (file, offset) { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let place = all[low - 1]
    return place.span.file == file && place.span.contains(offset) ? place : nil
  }

  public func places(of id: String, in section: Section) -> [Place] {
    all.filter { $0.id == id && $0.section == section }
  }

  public func declaration(of id: String, in section: Section) -> Place? {
    all.first { $0.id == id && $0.section == section && $0.isDeclaration }
  }

  /// The ids that a section declares, in reading order.
  public func ids(of section: Section) -> [String] {
    all.lazy.filter { $0.isDeclaration && $0.section == section }.map(\.id)
  }
}

extension Reader {
  /// Everywhere where ids stand, once everything is read; `targets` says what references without a section mean.
  public func namePlaces(_ targets: [String: Target], in files: SourceFiles) -> NamePlaces {
    var found: Set<NamePlaces.Place> = []
    func note(_ id: String, of section: Section, at span: Span, declares: Bool = false) {
      guard let file = files[span] else { return }
      for (span, isQualified) in file.places(of: id, in: span) {
        found.insert(
          .init(section: section, id: id, span: span, isDeclaration: declares, isQualified: isQualified))
      }
    }
    for section in sections {
      let table = tables[section.index]
      for (name, span) in zip(table.names, table.declarations) {
        if let span { note(name, of: section, at: span, declares: true) }
      }
      for (symbol, span) in table.uses { note(table.names[Int(symbol)], of: section, at: span) }
      for (symbol, span) in table.mentions { note(table.names[Int(symbol)], of: section, at: span) }
    }
    for reference in anywhere {
      guard let target = targets[reference.text] else { continue }
      note(tables[target.section.index].names[Int(target.symbol)], of: target.section, at: reference.span)
    }
    return NamePlaces(all: found.sorted { ($0.span, $0.section.path) < ($1.span, $1.section.path) }, sections: sections)
  }
}

extension SourceFile {
  /// Where an id stands within a stretch that holds it: alone, in quotation marks, behind its section (`tasks/prisons`), or as the
  /// source of one of several citations. An alias holds none: its text stands where its anchor is.
  func places(of id: String, in span: Span) -> [(span: Span, isQualified: Bool)] {
    let (id, end) = (Array(id.utf8), Int(min(span.end, Int32(bytes.count))))
    var (places, start): ([(Span, Bool)], Int) = ([], Int(max(span.start, 0)))
    guard !id.isEmpty else { return [] }
    while start + id.count <= end {
      defer { start += 1 }
      guard bytes[start..<start + id.count].elementsEqual(id) else { continue }
      let next = start + id.count < end ? bytes[start + id.count] : 0x20
      let before = bytes[Int(span.start)..<start].last { $0 > 0x20 }
      guard !next.isOfID, begins(at: start, from: Int(span.start), behind: before) else { continue }
      places.append(
        (Span(file: span.file, start: Int32(start), end: Int32(start + id.count)), before == UInt8(ascii: "/")))
    }
    return places
  }

  /// Whether a name begins there, and is not a word of the place in a source that stands behind a name.
  private func begins(at start: Int, from first: Int, behind before: UInt8?) -> Bool {
    guard let before else { return true }
    let last = bytes[start - 1]
    return switch before {
    case UInt8(ascii: ";"), UInt8(ascii: "["), UInt8(ascii: ","): true
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "/"): last == before
    // Behind an anchor or a tag.
    default:
      last <= 0x20 && [UInt8(ascii: "&"), UInt8(ascii: "!")].contains(bytes[first])
        && !bytes[first..<start - 1].contains { $0 <= 0x20 }
    }
  }
}

extension UInt8 {
  /// A byte of an id: lower-case letters, digits, hyphens and points. A point may also end a sentence.
  fileprivate var isOfID: Bool {
    (97...122).contains(self) || (48...57).contains(self) || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }
}
