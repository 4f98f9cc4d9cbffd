import Documents

extension Drawing {
  /// The same picture from right to left: each shape is put where it stands in a mirror, by calculation, so that texts stay
  /// readable and every renderer shows the same.
  var mirrored: Drawing {
    var drawing = self
    drawing.shapes = shapes.map { $0.mirrored(in: size.width) }
    return drawing
  }
}

extension Shape {
  fileprivate func mirrored(in width: Double) -> Shape {
    func mirrored(_ point: Point) -> Point { Point(x: width - point.x, y: point.y) }
    switch self {
    case .rectangle(let box, let style, let radius):
      return .rectangle(
        Box(x: width - box.right, y: box.y, width: box.width, height: box.height), style, cornerRadius: radius)
    case .circle(let center, let radius, let style):
      return .circle(center: mirrored(center), radius: radius, style)
    case .path(let path, let style):
      guard let middle = path.middleOfSign else { return .path(path.moved(mirrored), style) }
      return .path(path.moved { Point(x: $0.x + width - 2 * middle.x, y: $0.y) }, style)
    case .text(var line):
      line.position = mirrored(line.position)
      line.anchor = line.anchor.mirrored
      return .text(line)
    case .group(let group):
      return .group(Group(group.title, group.shapes.map { $0.mirrored(in: width) }))
    }
  }
}

extension TextLine.Anchor {
  fileprivate var mirrored: TextLine.Anchor {
    switch self {
    case .left: .right
    case .middle: .middle
    case .right: .left
    }
  }
}
