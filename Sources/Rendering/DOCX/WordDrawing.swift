import Documents

let drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main"
let wordGroupNamespace = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"

extension WordWriter {
  /// The drawing as one group of shapes that can be edited, described as a whole; its shapes by themselves mean nothing to a reader
  /// who cannot see them. One that is larger than a page is made smaller.
  mutating func drawing(_ drawing: Drawing) -> Markup {
    let room = document.paper.printableSize
    // A caption above it, and the line that it stands on.
    let scale = min(1, room.width / max(drawing.size.width, 1), (room.height - 40) / max(drawing.size.height, 1))
    let (width, height) = (emus(drawing.size.width * scale), emus(drawing.size.height * scale))
    shapes += 1
    let id = "\(shapes)"
    var writer = WordShapeWriter(scale: scale, direction: direction, count: shapes)
    for shape in drawing.shapes { writer.add(shape, name: drawing.title) }
    shapes = writer.count
    let frame = Markup.xml(
      "wpg:grpSpPr", [:],
      [
        .xml(
          "a:xfrm", [:],
          [
            .xml("a:off", ["x": "0", "y": "0"]), .xml("a:ext", ["cx": width, "cy": height]),
            .xml("a:chOff", ["x": "0", "y": "0"]), .xml("a:chExt", ["cx": width, "cy": height]),
          ])
      ])
    let group = Markup.xml("wpg:wgp", [:], [.xml("wpg:cNvGrpSpPr"), frame] + writer.markup)
    let inline = Markup.xml(
      "wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"],
      [
        .xml("wp:extent", ["cx": width, "cy": height]),
        .xml("wp:effectExtent", ["l": "0", "t": "0", "r": "0", "b": "0"]),
        .xml("wp:docPr", ["id": id, "name": drawing.title, "descr": drawing.description]),
        .xml("wp:cNvGraphicFramePr"),
        .xml(
          "a:graphic", [:], [.xml("a:graphicData", ["uri": wordGroupNamespace], [group])]),
      ])
    return .xml(
      "w:r", [:],
      [
        .xml(
          "mc:AlternateContent", [:],
          [.xml("mc:Choice", ["Requires": "wpg"], [.xml("w:drawing", [:], [inline])])])
      ])
  }
}

/// Points in the unit of Office's drawings, of which 12,700 make one. What is beyond any page is cut.
func emus(_ points: Double) -> String {
  points.isFinite ? "\(Int((min(max(points, -100_000), 100_000) * 12_700).rounded()))" : "0"
}

func wordColor(_ color: Color) -> Markup { .xml("a:srgbClr", ["val": hexadecimalDigits(of: color)]) }
