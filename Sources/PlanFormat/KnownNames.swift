import Diagnostics

extension Reader {
  /// A reader that knows what this one has read of all files but one: the ids that they declare. With it that file can be read again
  /// alone, as often as it changes.
  public func amid(allBut file: Int32) -> Reader {
    var reader = Reader(sections: sections, parts: parts, format: format, viewpoint: viewpoint)
    reader.tables = tables.map { $0.declared(outside: file) }
    (reader.malformed, reader.owners) = (malformed, owners)
    return reader
  }
}

extension NameTable {
  /// The same names with the same numbers, of which those count as declared that stand in other files, or in none.
  fileprivate func declared(outside file: Int32) -> NameTable {
    var table = self
    table.forget { $0.file == file && $0 != .planStart }
    return table
  }
}
