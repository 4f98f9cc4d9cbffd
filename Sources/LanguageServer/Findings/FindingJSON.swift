import Diagnostics

/// The findings of one file of a plan as the editor shows them.
func findingsJSON(
  _ told: [Diagnostic], more: Int, in files: SourceFiles, at addresses: [(address: String, version: Int?)],
  for client: Client
) -> JSON {
  var positions: [Int32: Positions] = [:]
  func range(_ span: Span) -> JSON {
    guard let file = files[span] else { return Positions.beginning }
    return positions[span.file, default: Positions(in: file, client.encoding)].json(file.firstLine(of: span))
  }
  func related(_ note: Diagnostic.Note) -> JSON? {
    guard addresses.indices.contains(Int(note.span.file)) else { return nil }
    let location = JSON.object([
      ("uri", .string(addresses[Int(note.span.file)].address)), ("range", range(note.span)),
    ])
    return .object([("location", location), ("message", .string(note.message))])
  }
  var list = told.map { finding in
    let notes = finding.notes.prefix(mostNotes).compactMap(related)
    return JSON.object(
      [
        ("range", range(finding.span)), ("severity", .integer(finding.severity.number)),
        ("code", .string(finding.id)), ("source", .string("transition")),
        ("message", .string(finding.message + (finding.help.map { "\n\($0)" } ?? ""))),
      ] + (notes.isEmpty ? [] : [("relatedInformation", .array(notes))]))
  }
  if more > 0 {
    list.append(
      .object([
        ("range", Positions.beginning), ("severity", .integer(Severity.advice.number)),
        ("source", .string("transition")),
        ("message", .string("and \(more) more findings in this file; transition check tells them all")),
      ]))
  }
  return .array(list)
}

/// More places of one finding than anybody goes to.
private let mostNotes = 20

extension Severity {
  /// As the protocol has it: 1 error, 2 warning, 3 information.
  fileprivate var number: Int {
    switch self {
    case .error: 1
    case .gap: 2
    case .advice: 3
    }
  }
}

extension SourceFile {
  /// Of a stretch what lies in its first line: nobody sees where a finding is of which whole pages are underlined.
  fileprivate func firstLine(of span: Span) -> Span {
    let line = rangeOfLine(lineIndex(of: min(max(span.start, 0), Int32(bytes.count))))
    return Span(file: span.file, start: span.start, end: min(span.end, Int32(line.upperBound)))
  }
}

extension Positions {
  /// Where a text begins.
  fileprivate static let beginning: JSON = {
    let start = JSON.object([("line", .integer(0)), ("character", .integer(0))])
    return .object([("start", start), ("end", start)])
  }()
}
