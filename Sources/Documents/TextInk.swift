// How far letters reach, so that a text can stand in the middle of what it is written in: as drawn by the fonts of the font stack and by
// those that take their place where they lack a script.

extension TextMetrics {
  /// What is drawn of a text above its baseline and below it, in em.
  public static func ink(of text: some StringProtocol) -> (ascent: Double, descent: Double) {
    text.unicodeScalars.reduce((0, 0)) { ink, scalar in
      let reach = reach(of: scalar)
      return (max(ink.0, reach.ascent), max(ink.1, reach.descent))
    }
  }

  private static func reach(of scalar: Unicode.Scalar) -> (ascent: Double, descent: Double) {
    switch scalar.value {
    case 0x0600...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: return (0.8, 0.32)
    case _ where isFullWidth(scalar): return (0.85, 0.14)
    default: break
    }
    let isLow =
      lowLetters.contains(scalar) || (0x0430...0x044F).contains(scalar.value) && scalar != "б" && scalar != "ф"
    // A capital with an accent.
    let isTallest = scalar.properties.isUppercase && accented.contains { $0.contains(scalar.value) }
    let ascent = scalar.properties.isWhitespace ? 0 : isTallest ? 0.88 : isLow ? 0.54 : 0.73
    return (ascent, lettersBelow.contains(scalar) ? 0.21 : commas.contains(scalar) ? 0.13 : 0.01)
  }

  private static let accented: [ClosedRange<UInt32>] = [0xC0...0xDE, 0x100...0x24F, 0x400...0x40F, 0x419...0x419]
  private static let lowLetters = Set("acegmnopqrsuvwxyz.,:;".unicodeScalars)
  private static let lettersBelow = Set("gjpqyQçÇ()[]{}|рудфцщДЦЩ".unicodeScalars)
  private static let commas = Set(",;„".unicodeScalars)
}
