/// The text with everything that a reader cannot see, and that could deceive a terminal, written out: control
/// characters, bidirectional controls, zero-width characters, line separators and noncharacters become `\u{1B}`.
public func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: \.isHidden) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if scalar.isHidden { result += scalar.escaped } else { result.unicodeScalars.append(scalar) }
  }
  return result
}

/// The author's words for a message: visible, on one line, not longer than so many characters, in single quotes.
public func quoted(_ text: String, limit: Int = 60) -> String {
  let start = text.unicodeScalars.prefix(limit)
  let isCut = start.endIndex != text.unicodeScalars.endIndex
  return "'\(visible(String(String.UnicodeScalarView(start))))\(isCut ? "…" : "")'"
}

extension Unicode.Scalar {
  /// `U+00A0 NO-BREAK SPACE`, as messages name a character.
  public var nameForReaders: String {
    let digits = String(value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    guard let name = properties.name ?? properties.nameAlias else { return code }
    return "\(code) \(name)"
  }

  /// A character that is shown as its number, because it has no shape, or changes the order of its neighbours.
  /// The joiners U+200C and U+200D are spelling in Persian and in emoji, and stay.
  var isHidden: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F: true
    case 0x20..<0xAD: false
    case 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: true
    default: isNoncharacter
    }
  }

  /// One of the 66 code points that Unicode gives to no character.
  public var isNoncharacter: Bool { value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value) }

  var escaped: String { "\\u{\(String(value, radix: 16, uppercase: true))}" }
}
