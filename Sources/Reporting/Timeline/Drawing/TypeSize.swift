import Documents

/// The sizes of a timeline's letters, in points. None is below 7, so that it can be read on paper.
enum TypeSize {
  static let small = 7.0
  static let text = 7.6
  static let lane = 8.2
  static let heading = 9.5
  static let figure = 14.0
  static let title = 17.0
}

extension Shape {
  /// A line of text, running as its own script does.
  static func label(
    _ text: String, x: Double, baseline: Double, size: Double = TypeSize.text, weight: FontWeight = .regular,
    color: Color = .ink, anchor: TextLine.Anchor = .left
  ) -> Shape {
    .text(
      TextLine(
        text, at: Point(x: x, y: baseline), size: size, weight: weight, color: color, anchor: anchor,
        direction: text.firstDirection))
  }
}

extension String {
  /// The text on one line, without anything that could act on the page.
  var oneLine: String {
    cleaned.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The direction of the first letter that has one.
  var firstDirection: Direction {
    for scalar in unicodeScalars where scalar.properties.isAlphabetic {
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        return .rightToLeft
      default: return .leftToRight
      }
    }
    return .leftToRight
  }
}

extension TextMetrics {
  /// The text as far as it fits, or nothing where not even a few letters do.
  static func fitted(
    _ text: String, toWidth width: Double, size: Double, weight: FontWeight = .regular
  ) -> String? {
    let cut = truncated(text, toWidth: width, size: size, weight: weight)
    guard self.width(of: cut, size: size, weight: weight) <= width else { return nil }
    return cut == text || cut.count > 3 ? cut : nil
  }
}
