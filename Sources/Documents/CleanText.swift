extension String {
  /// The text without anything that could act on the page that it is put on: control characters, invisible controls of
  /// direction, private-use and non-characters. Right-to-left text reads well without such controls, save for isolates of the first
  /// strong direction, which set a name apart from the sentence around it: they stay, and each ends in its line.
  ///
  /// Line breaks of every kind become line feeds, and tabs spaces.
  public var cleaned: String {
    guard utf8.contains(where: mayNeedCleaning) else { return self }
    var clean = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    /// Whether each isolate that is open stays.
    var isolates: [Bool] = []
    func endLine() {
      for stays in isolates where stays { clean.append("\u{2069}") }
      isolates = []
    }
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A where previous == "\r": break
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029:
        endLine()
        clean.append("\n")
      case 0x09: clean.append(" ")
      case 0x2066...0x2068:
        isolates.append(scalar == "\u{2068}")
        if scalar == "\u{2068}" { clean.append(scalar) }
      case 0x2069:
        if isolates.popLast() == true { clean.append(scalar) }
      case 0x202A...0x202E, 0xFEFF: break
      case 0x00...0x1F, 0x7F...0x9F, 0xE000...0xF8FF, 0xF0000...: clean.append("\u{FFFD}")
      case 0xFDD0...0xFDEF: clean.append("\u{FFFD}")
      case let value where value & 0xFFFE == 0xFFFE: clean.append("\u{FFFD}")
      default: clean.append(scalar)
      }
      previous = scalar
    }
    endLine()
    return String(clean)
  }
}

/// Whether a byte of UTF-8 can belong to a character that is cleaned away or changed; most text has none, and is handed on
/// as it is.
private func mayNeedCleaning(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x0A, 0x20...0x7E: false
  // Continuations, and the first bytes of U+00C0 to U+1FFF and of U+3000 to U+D7FF.
  case 0x80...0xBF, 0xC3...0xE1, 0xE3...0xED: false
  default: true
  }
}
