/// The columns that a character takes in a terminal: none, one or two.
func displayWidth(of character: Character) -> Int {
  let scalars = character.unicodeScalars
  guard let first = scalars.first else { return 0 }
  if first.value < 0x300 { return scalars.contains("\u{FE0F}") && scalars.contains("\u{20E3}") ? 2 : 1 }
  if scalars.contains(where: \.isWide) { return 2 }
  // An emoji that is text by itself (☎) is a picture before U+FE0F; two regional indicators are a flag.
  if scalars.contains("\u{FE0F}"), first.properties.isEmoji { return 2 }
  if (0x1F1E6...0x1F1FF).contains(first.value), scalars.count > 1 { return 2 }
  return scalars.contains { !$0.takesNoColumn } ? 1 : 0
}

/// The columns that a text takes in a terminal.
public func displayWidth(of text: String) -> Int { text.reduce(0) { $0 + displayWidth(of: $1) } }

extension Unicode.Scalar {
  fileprivate var takesNoColumn: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }

  /// East Asian Width W or F (Unicode Standard Annex 11); pictures are known to the standard library.
  fileprivate var isWide: Bool {
    switch value {
    case 0..<0x1100: false
    case 0x1100...0x115F, 0x2329, 0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F200...0x1F265, 0x20000...0x3FFFD:
      true
    default: properties.isEmojiPresentation && !(0x1F1E6...0x1F1FF).contains(value)
    }
  }

  /// A letter of a script that runs from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and their extensions.
  var isRightToLeft: Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
