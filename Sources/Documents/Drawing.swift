/// A picture made of measured shapes, in reading order. Everything in it is resolved: a back-end only writes it down.
public struct Drawing: Equatable, Sendable {
  /// What the picture is, in a few words.
  public var title: String
  /// What the picture shows, for a reader who can't see it.
  public var description: String
  public var size: Size
  public var shapes: [Shape]

  public init(title: String, description: String, size: Size, shapes: [Shape] = []) {
    self.title = title
    self.description = description
    self.size = size
    self.shapes = shapes
  }

  /// All texts of the drawing in reading order, those in groups too.
  public var textLines: [TextLine] { shapes.flatMap(\.textLines) }
}

/// One element of a drawing.
public indirect enum Shape: Equatable, Sendable {
  case rectangle(Box, Style, cornerRadius: Double = 0)
  case circle(center: Point, radius: Double, Style)
  case path(Path, Style)
  case text(TextLine)
  case group(Group)

  /// Shapes that mean one thing together, with a title that is read aloud and shown on pointing.
  public struct Group: Equatable, Sendable {
    public var title: String
    public var shapes: [Shape]

    public init(_ title: String, _ shapes: [Shape]) {
      self.title = title
      self.shapes = shapes
    }
  }

  var textLines: [TextLine] {
    switch self {
    case .text(let line): [line]
    case .group(let group): group.shapes.flatMap(\.textLines)
    case .rectangle, .circle, .path: []
    }
  }
}

extension Shape {
  public static func line(from start: Point, to end: Point, _ stroke: Stroke) -> Shape {
    .path(Path([.move(start), .line(end)]), Style(stroke: stroke))
  }

  public static func polyline(_ points: [Point], _ stroke: Stroke) -> Shape {
    .path(Path(through: points), Style(stroke: stroke))
  }

  public static func polygon(_ points: [Point], _ style: Style) -> Shape {
    .path(Path(through: points, closed: true), style)
  }

  /// A square standing on its corner, as for milestones; `radius` is half its height.
  public static func diamond(center: Point, radius: Double, _ style: Style) -> Shape {
    .polygon(
      [
        Point(x: center.x, y: center.y - radius), Point(x: center.x + radius, y: center.y),
        Point(x: center.x, y: center.y + radius), Point(x: center.x - radius, y: center.y),
      ], style)
  }
}

/// A line of straight and curved pieces.
public struct Path: Equatable, Sendable {
  public enum Piece: Equatable, Sendable {
    case move(Point)
    case line(Point)
    /// A cubic Bézier curve through its two control points' pull.
    case curve(Point, Point, to: Point)
    case close
  }

  public var pieces: [Piece]
  /// Of a sign that is the same in every direction of writing, as a tick, where its middle is: a picture from right to left moves it and
  /// doesn't turn it.
  public private(set) var middleOfSign: Point?

  public init(_ pieces: [Piece]) {
    self.pieces = pieces
  }

  public init(through points: [Point], closed: Bool = false, middleOfSign: Point? = nil) {
    self.middleOfSign = middleOfSign
    pieces = points.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) }
    if closed { pieces.append(.close) }
  }

  /// The same elsewhere.
  public func moved(_ move: (Point) -> Point) -> Path {
    var path = Path(
      pieces.map { piece in
        switch piece {
        case .move(let point): .move(move(point))
        case .line(let point): .line(move(point))
        case .curve(let first, let second, let end): .curve(move(first), move(second), to: move(end))
        case .close: .close
        }
      })
    path.middleOfSign = middleOfSign.map(move)
    return path
  }
}

/// One line of text, already cut to fit.
public struct TextLine: Equatable, Sendable {
  /// Which point of the text stands at its position. Left is left in every script.
  public enum Anchor: Equatable, Sendable {
    case left
    case middle
    case right
  }

  public var text: String
  /// The anchor's place on the baseline.
  public var position: Point
  /// In points.
  public var size: Double
  public var weight: FontWeight
  public var color: Color
  public var anchor: Anchor
  public var direction: Direction

  public init(
    _ text: String, at position: Point, size: Double, weight: FontWeight = .regular, color: Color = .ink,
    anchor: Anchor = .left, direction: Direction = .leftToRight
  ) {
    self.text = text
    self.position = position
    self.size = size
    self.weight = weight
    self.color = color
    self.anchor = anchor
    self.direction = direction
  }
}
