import Documents

/// The drawing as an SVG file: presentation attributes only, its own definitions, no reference to anything outside, so that every
/// renderer shows the same picture. The prefix sets the ids of several drawings in one page apart.
public func renderSVG(_ drawing: Drawing, idPrefix: String = "drawing") -> String {
  svg(drawing, idPrefix: idPrefix).serialized + "\n"
}

func svg(_ drawing: Drawing, idPrefix: String) -> Markup {
  var writer = SVGWriter(idPrefix: idPrefix)
  let shapes = drawing.shapes.map { writer.shape($0) }
  let (width, height) = (decimal(drawing.size.width), decimal(drawing.size.height))
  let definitions = writer.patterns.isEmpty ? [] : [Markup.block("defs", [], writer.patternMarkup)]
  return .block(
    "svg",
    [
      Attribute(.xmlns, "http://www.w3.org/2000/svg"), Attribute(.role, "img"),
      Attribute(.ariaLabelledBy, "\(idPrefix)-title \(idPrefix)-description"),
      Attribute(.width, "\(width)pt"), Attribute(.height, "\(height)pt"), Attribute(.viewBox, "0 0 \(width) \(height)"),
      Attribute(.fontFamily, TextMetrics.fontStack.joined(separator: ", ")),
      Attribute(.textRendering, "geometricPrecision"), Attribute(.direction, "ltr"),
    ],
    [
      .block("title", [Attribute(.id, "\(idPrefix)-title")], [.text(drawing.title)]),
      .block("desc", [Attribute(.id, "\(idPrefix)-description")], [.text(drawing.description)]),
    ] + definitions + shapes)
}

/// Writes shapes and gathers the patterns that they are filled with.
private struct SVGWriter {
  let idPrefix: String
  /// In the order of their first use, which numbers them.
  private(set) var patterns: [Fill] = []

  mutating func shape(_ shape: Shape) -> Markup {
    switch shape {
    case .rectangle(let box, let style, let cornerRadius):
      let corners = cornerRadius > 0 ? [Attribute(.rx, cornerRadius)] : []
      return .emptyBlock("rect", attributes(of: box) + corners + attributes(of: style))
    case .circle(let center, let radius, let style):
      let place = [Attribute(.cx, center.x), Attribute(.cy, center.y), Attribute(.r, radius)]
      return .emptyBlock("circle", place + attributes(of: style))
    case .path(let path, let style):
      return .emptyBlock("path", [Attribute(.d, data(of: path))] + attributes(of: style))
    case .text(let line):
      return text(line)
    case .group(let group):
      let content = group.shapes.map { self.shape($0) }
      return .block("g", [], [.block("title", [], [.text(group.title)])] + content)
    }
  }

  private func text(_ line: TextLine) -> Markup {
    // SVG anchors by where reading starts and ends; in right-to-left text that is the other way round.
    let anchor =
      switch (line.anchor, line.direction) {
      case (.middle, _): "middle"
      case (.left, .leftToRight), (.right, .rightToLeft): "start"
      case (.right, .leftToRight), (.left, .rightToLeft): "end"
      }
    var attributes = [
      Attribute(.x, line.position.x), Attribute(.y, line.position.y), Attribute(.fontSize, line.size),
      Attribute(.fill, line.color.hexadecimal),
    ]
    if line.weight == .bold { attributes.append(Attribute(.fontWeight, "bold")) }
    if anchor != "start" { attributes.append(Attribute(.textAnchor, anchor)) }
    if line.direction == .rightToLeft { attributes.append(Attribute(.direction, "rtl")) }
    return .block("text", attributes, [.text(line.text)])
  }

  private mutating func attributes(of style: Style) -> [Attribute] {
    var attributes = [Attribute(.fill, paint(style.fill))]
    guard let stroke = style.stroke else { return attributes }
    attributes += [Attribute(.stroke, stroke.color.hexadecimal), Attribute(.strokeWidth, stroke.width)]
    if !stroke.dashes.isEmpty {
      attributes.append(Attribute(.strokeDashArray, stroke.dashes.map(decimal).joined(separator: " ")))
    }
    return attributes
  }

  private mutating func paint(_ fill: Fill?) -> String {
    switch fill {
    case nil: return "none"
    case .solid(let color): return color.hexadecimal
    case .some(let pattern):
      if !patterns.contains(pattern) { patterns.append(pattern) }
      return "url(#\(idPrefix)-pattern-\((patterns.firstIndex(of: pattern) ?? 0) + 1))"
    }
  }

  private func attributes(of box: Box) -> [Attribute] {
    [Attribute(.x, box.x), Attribute(.y, box.y), Attribute(.width, box.width), Attribute(.height, box.height)]
  }

  private func data(of path: Path) -> String {
    func place(_ point: Point) -> String { "\(decimal(point.x)) \(decimal(point.y))" }
    return path.pieces.map { piece in
      switch piece {
      case .move(let point): "M\(place(point))"
      case .line(let point): "L\(place(point))"
      case .curve(let first, let second, let end): "C\(place(first)) \(place(second)) \(place(end))"
      case .close: "Z"
      }
    }.joined()
  }

  /// Stripes and hatches are upright in a turned pattern: their tiles then join along the lines, where no seam shows.
  var patternMarkup: [Markup] {
    patterns.enumerated().compactMap { index, fill in
      let ground: Color
      let line: Color
      let (lineWidth, period): (Double, Double)
      switch fill {
      case .solid: return nil
      case .stripes(let first, let second, let width):
        (ground, line, lineWidth, period) = (first, second, width, 2 * width)
      case .hatch(let color, let behind, let spacing, let width):
        (ground, line, lineWidth, period) = (behind, color, width, spacing)
      }
      return .block(
        "pattern",
        [
          Attribute(.id, "\(idPrefix)-pattern-\(index + 1)"), Attribute(.patternUnits, "userSpaceOnUse"),
          Attribute(.patternTransform, "rotate(45)"), Attribute(.width, period), Attribute(.height, period),
        ],
        [tile(width: period, height: period, ground), tile(width: lineWidth, height: period, line)])
    }
  }

  private func tile(width: Double, height: Double, _ color: Color) -> Markup {
    .emptyBlock("rect", [Attribute(.width, width), Attribute(.height, height), Attribute(.fill, color.hexadecimal)])
  }
}
