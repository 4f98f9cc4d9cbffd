/// How wide text runs, computed and not hoped: from tables of advance widths, without kerning, which would only draw letters
/// closer.
public enum TextMetrics {
  /// Families of the same advance widths, for every output that measured text goes into; the measured one first.
  public static let fontStack = ["Liberation Sans", "Arimo", "Arial", "Helvetica", "Noto Sans Arabic", "sans-serif"]

  /// Height above and depth below the baseline, in em.
  public static let ascent = 0.905
  public static let descent = 0.212
  /// The distance from baseline to baseline that sets lines apart, in em.
  public static let lineHeight = 1.2

  /// In the unit of `size`, which is that of an em.
  public static func width(of text: some StringProtocol, size: Double, weight: FontWeight = .regular) -> Double {
    Double(text.unicodeScalars.reduce(0) { $0 + advance(of: $1, weight) }) / 2048 * size
  }

  /// What the line covers, from the top of its ascenders to the bottom of its descenders.
  public static func box(of line: TextLine) -> Box {
    let width = width(of: line.text, size: line.size, weight: line.weight)
    let left =
      switch line.anchor {
      case .left: line.position.x
      case .middle: line.position.x - width / 2
      case .right: line.position.x - width
      }
    return Box(
      x: left, y: line.position.y - ascent * line.size, width: width, height: (ascent + descent) * line.size)
  }

  /// In 1/2048 em. Where no table knows the character, a width that few fonts exceed.
  private static func advance(of scalar: Unicode.Scalar, _ weight: FontWeight) -> Int {
    let table = weight == .bold ? WidthTable.bold : WidthTable.regular
    if let known = table[scalar] { return Int(known) }
    if let arabic = WidthTable.arabic[scalar] { return Int(arabic) * (weight == .bold ? 110 : 100) / 100 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    return switch scalar.value {
    case 0x0180...0x024F, 0x1E00...0x1EFF: 1366
    case 0x0460...0x052F: 1706
    case _ where isFullWidth(scalar): 2048
    case 0x1F000...0x1FAFF: 2560
    default: 1792
    }
  }

  /// Whether the character fills a square and lets a line break after it: Chinese, Japanese and Korean, full-width forms.
  static func isFullWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
