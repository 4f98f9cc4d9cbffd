import Documents

/// The sizes of a timeline's letters, in points. None is below 7, so that it can be read on paper.
enum TypeSize {
  static let small = 7.0
  static let text = 7.6
  static let lane = 8.2
  static let heading = 9.5
  static let figure = 14.0
  static let title = 14.0
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
  /// The text on one line, without anything that could act on the page. A space that does not break stays: it keeps a number whole.
  var oneLine: String {
    cleaned.unicodeScalars.split { $0.properties.isWhitespace && $0 != "\u{A0}" && $0 != "\u{202F}" }
      .map { String($0) }.joined(separator: " ")
  }
}

extension String {
  /// The baseline on which what is drawn of the text lies around a middle, whatever its script and its letters.
  func baseline(around middle: Double, size: Double = TypeSize.small) -> Double {
    let ink = TextMetrics.ink(of: self)
    return middle + (ink.ascent - ink.descent) / 2 * size
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
