/// What stands in an archive of stored files, read entry after entry as they follow each other.
struct ParsedPackage {
  private(set) var files: [String: String] = [:]
  private(set) var names: [String] = []

  init(_ bytes: [UInt8]) {
    func number(_ offset: Int, _ count: Int) -> Int {
      bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    var offset = 0
    while offset + 30 < bytes.count, number(offset, 4) == 0x0403_4B50 {
      let (size, length) = (number(offset + 18, 4), number(offset + 26, 2))
      let start = offset + 30 + length
      let name = String(decoding: bytes[offset + 30..<start], as: UTF8.self)
      names.append(name)
      files[name] = String(decoding: bytes[start..<start + size], as: UTF8.self)
      offset = start + size
    }
  }

  /// A part as a parser sees it.
  func part(_ name: String) -> ParsedXML { ParsedXML(files[name] ?? "") }

  var document: ParsedXML { part("word/document.xml") }
}
