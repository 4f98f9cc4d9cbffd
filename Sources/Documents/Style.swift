/// How a shape is filled and outlined.
public struct Style: Equatable, Sendable {
  public var fill: Fill?
  public var stroke: Stroke?

  public init(fill: Fill? = nil, stroke: Stroke? = nil) {
    self.fill = fill
    self.stroke = stroke
  }

  public static func fill(_ color: Color) -> Style { Style(fill: .solid(color)) }
}

public enum Fill: Hashable, Sendable {
  case solid(Color)
  /// Slanted stripes of equal width: one thing held by two owners.
  case stripes(Color, Color, width: Double = 2.5)
  /// Thin slanted lines on a ground: something that isn't covered, or is over.
  case hatch(Color, ground: Color, spacing: Double = 4, line: Double = 0.7)
}

public struct Stroke: Equatable, Sendable {
  public var color: Color
  /// In points.
  public var width: Double
  /// Lengths of dash and gap in turn, in points; empty for a solid line.
  public var dashes: [Double]

  public init(_ color: Color, width: Double = 0.75, dashes: [Double] = []) {
    self.color = color
    self.width = width
    self.dashes = dashes
  }
}

public enum FontWeight: Hashable, Sendable {
  case regular
  case bold
}
