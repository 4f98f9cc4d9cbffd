import Documents

/// A strip of a page: shapes from its upper edge down.
struct Panel {
  private(set) var shapes: [Shape] = []
  private(set) var height = 0.0

  init() {}

  init(height: Double, _ shapes: [Shape]) {
    (self.height, self.shapes) = (height, shapes)
  }

  /// Puts another panel below.
  mutating func append(_ panel: Panel, after gap: Double = 0) {
    shapes += panel.shapes.map { $0.moved(x: 0, y: height + gap) }
    height += gap + panel.height
  }

  /// Puts shapes behind what is there.
  mutating func insertBehind(_ ground: [Shape]) { shapes = ground + shapes }

  mutating func append(shapes more: [Shape]) { shapes += more }

  func moved(x: Double, y: Double) -> [Shape] { shapes.map { $0.moved(x: x, y: y) } }
}

extension Shape {
  func moved(x: Double, y: Double) -> Shape {
    func moved(_ point: Point) -> Point { Point(x: point.x + x, y: point.y + y) }
    switch self {
    case .rectangle(let box, let style, let radius):
      return .rectangle(
        Box(x: box.x + x, y: box.y + y, width: box.width, height: box.height), style, cornerRadius: radius)
    case .circle(let center, let radius, let style):
      return .circle(center: moved(center), radius: radius, style)
    case .path(let path, let style):
      return .path(path.moved(moved), style)
    case .text(var line):
      line.position = moved(line.position)
      return .text(line)
    case .group(let group):
      return .group(Group(group.title, group.shapes.map { $0.moved(x: x, y: y) }))
    }
  }
}
