extension String {
  /// The text without anything that could act on the page that it is put on: control characters, invisible controls of
  /// direction, private-use and non-characters. Right-to-left text reads well without such controls.
  ///
  /// Line breaks of every kind become line feeds, and tabs spaces.
  public var cleaned: String {
    var clean = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A where previous != "\r": clean.append("\n")
      case 0x0A: break
      case 0x0B...0x0D, 0x85, 0x2028, 0x2029: clean.append("\n")
      case 0x09: clean.append(" ")
      case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: break
      case 0x00...0x1F, 0x7F...0x9F, 0xE000...0xF8FF, 0xF0000...: clean.append("\u{FFFD}")
      case 0xFDD0...0xFDEF: clean.append("\u{FFFD}")
      case let value where value & 0xFFFE == 0xFFFE: clean.append("\u{FFFD}")
      default: clean.append(scalar)
      }
      previous = scalar
    }
    return String(clean)
  }
}
