import Documents

/// Writes the shapes of one drawing, the innermost of groups too, as they lie one above the other.
struct WordShapeWriter {
  let scale: Double
  let direction: Direction
  /// How many shapes of the file have a number so far.
  private(set) var count: Int
  private(set) var markup: [Markup] = []

  init(scale: Double, direction: Direction, count: Int) {
    self.scale = scale
    self.direction = direction
    self.count = count
  }

  /// A shape bears the name of the group that it belongs to.
  mutating func add(_ shape: Shape, name: String) {
    switch shape {
    case .rectangle(let box, let style, let cornerRadius):
      let shorter = min(box.width, box.height)
      let rounding = shorter > 0 ? min(cornerRadius / shorter, 0.5) : 0
      add(name, box, rounding > 0 ? roundedRectangle(rounding) : preset("rect"), style)
    case .circle(let center, let radius, let style):
      let box = Box(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)
      add(name, box, preset("ellipse"), style)
    case .path(let path, let style):
      guard let box = path.box else { return }
      if let line = straightLine(path) { return add(name, box, preset("line"), style, flip: line) }
      add(name, box, custom(path, in: box, isFilled: style.fill != nil), style)
    case .text(let line): add(name, line)
    case .group(let group):
      for shape in group.shapes { add(shape, name: group.title) }
    }
  }

  private mutating func add(_ name: String, _ box: Box, _ geometry: Markup, _ style: Style, flip: Bool = false) {
    let look = [geometry] + fill(style.fill) + [line(style.stroke)]
    add(name, isText: false, [properties(box, look, flip: flip), .xml("wps:bodyPr")])
  }

  private mutating func add(_ name: String, _ line: TextLine) {
    // Its box is somewhat wider than the text, on the side to which that may grow in another typeface.
    var box = TextMetrics.box(of: line)
    let growth = box.width * 0.1 + 2
    box.width += line.anchor == .middle ? 2 * growth : growth
    if line.anchor != .left { box.x -= growth }
    box.height = line.size * 1.15
    let look = [preset("rect"), .xml("a:noFill"), .xml("a:ln", [:], [.xml("a:noFill")])]
    add(
      name, isText: true,
      [
        properties(box, look), .xml("wps:txbx", [:], [.xml("w:txbxContent", [:], [paragraph(line)])]),
        .xml(
          "wps:bodyPr",
          [
            "vertOverflow": "overflow", "horzOverflow": "overflow", "wrap": "none", "lIns": "0", "tIns": "0",
            "rIns": "0", "bIns": "0", "anchor": "t",
          ], [.xml("a:noAutofit")]),
      ])
  }

  private func paragraph(_ line: TextLine) -> Markup {
    let isFromRight = line.direction == .rightToLeft
    // Word's left is where reading begins, and ours is left.
    let side =
      switch (line.anchor, isFromRight) {
      case (.middle, _): "center"
      case (.left, false), (.right, true): "left"
      case (.right, false), (.left, true): "right"
      }
    let look = WordRunProperties(isBold: line.weight == .bold, size: line.size * scale, color: line.color).parts
    let runs = line.text.cleaned.pieces(in: line.direction).map { piece in
      let turn = piece.direction == .rightToLeft ? [Markup.xml("w:rtl")] : []
      return Markup.xml(
        "w:r", [:],
        [.xml("w:rPr", [:], look + turn), .xml("w:t", ["xml:space": "preserve"], [.text(piece.text)])])
    }
    // The paragraph's style has the document's direction, and the line its own.
    let turn =
      isFromRight || direction == .rightToLeft
      ? [Markup.xml("w:bidi", ["w:val": isFromRight ? "1" : "0"])] : []
    return wordParagraph(.figureText, turn + [.xml("w:jc", ["w:val": side])], content: runs)
  }

  private mutating func add(_ name: String, isText: Bool, _ content: [Markup]) {
    count += 1
    markup.append(
      .xml(
        "wps:wsp", [:],
        [
          .xml("wps:cNvPr", ["id": "\(count)", "name": name], [decorative]),
          isText ? .xml("wps:cNvSpPr", ["txBox": "1"]) : .xml("wps:cNvSpPr"),
        ] + content))
  }

  private func properties(_ box: Box, _ look: [Markup], flip: Bool = false) -> Markup {
    .xml(
      "wps:spPr", [:],
      [
        .xml(
          "a:xfrm", flip ? ["flipV": "1"] : [:],
          [
            .xml("a:off", ["x": emus(box.x * scale), "y": emus(box.y * scale)]),
            .xml("a:ext", ["cx": emus(max(box.width, 0) * scale), "cy": emus(max(box.height, 0) * scale)]),
          ])
      ] + look)
  }

  private func fill(_ fill: Fill?) -> [Markup] {
    func pattern(_ name: String, _ color: Color, _ ground: Color) -> Markup {
      .xml(
        "a:pattFill", ["prst": name],
        [.xml("a:fgClr", [:], [wordColor(color)]), .xml("a:bgClr", [:], [wordColor(ground)])])
    }
    return switch fill {
    case nil: [.xml("a:noFill")]
    case .solid(let color): [.xml("a:solidFill", [:], [wordColor(color)])]
    case .stripes(let first, let second, width: _): [pattern("wdDnDiag", first, second)]
    case .hatch(let color, let ground, spacing: _, line: _): [pattern("ltDnDiag", color, ground)]
    }
  }

  private func line(_ stroke: Stroke?) -> Markup {
    guard let stroke else { return .xml("a:ln", [:], [.xml("a:noFill")]) }
    // Lengths of dashes are thousandths of a percent of the line's width.
    let pairs = stride(from: 0, to: stroke.dashes.count - 1, by: 2).map { index in
      let lengths = [index, index + 1].map { Int((stroke.dashes[$0] / max(stroke.width, 0.1) * 100_000).rounded()) }
      return Markup.xml("a:ds", ["d": "\(lengths[0])", "sp": "\(lengths[1])"])
    }
    return .xml(
      "a:ln", ["w": emus(max(stroke.width, 0) * scale)],
      [.xml("a:solidFill", [:], [wordColor(stroke.color)])] + (pairs.isEmpty ? [] : [.xml("a:custDash", [:], pairs)]))
  }
}

/// Says of a shape that it means nothing by itself: the same of each.
private let decorative = Markup.xml(
  "a:extLst", [:],
  [
    .xml(
      "a:ext", ["uri": "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"],
      [
        .xml(
          "adec:decorative",
          ["xmlns:adec": "http://schemas.microsoft.com/office/drawing/2017/decorative", "val": "1"])
      ])
  ])
