/// The findings as a JSON value, in their order.
///
/// Lines and columns count from 1, columns in Unicode scalars; `offset` is in bytes of the file, from 0. The ends are
/// exclusive.
public func diagnosticsJSON(_ diagnostics: [Diagnostic], in files: SourceFiles) -> JSON {
  .object([
    ("schemaVersion", .integer(1)),
    ("diagnostics", .array(of: diagnostics) { diagnosticJSON($0, in: files) }),
  ])
}

/// One finding as a JSON value, as it stands in ``diagnosticsJSON(_:in:)``.
public func diagnosticJSON(_ diagnostic: Diagnostic, in files: SourceFiles) -> JSON {
  .object(
    [
      ("id", .string(diagnostic.id)),
      ("severity", .string(diagnostic.severity.rawValue)),
      ("message", .string(diagnostic.message)),
    ] + place(of: diagnostic.span, in: files) + [
      (
        "notes",
        .array(diagnostic.notes.map { .object([("message", .string($0.message))] + place(of: $0.span, in: files)) })
      ),
      ("help", diagnostic.help.map(JSON.string) ?? .null),
    ])
}

private func place(of span: Span, in files: SourceFiles) -> [(String, JSON)] {
  guard let file = files[span] else { return [("file", .null)] }
  func end(at offset: Int32) -> JSON {
    let position = file.position(of: offset)
    return .object([
      ("line", .integer(position.line)), ("column", .integer(position.column)), ("offset", .integer(Int(offset))),
    ])
  }
  return [("file", .string(file.name)), ("start", end(at: span.start)), ("end", end(at: max(span.start, span.end)))]
}
