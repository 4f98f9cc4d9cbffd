import Documents

enum WordTableStyle: String {
  /// A line above and below its head and at its end.
  case data = "TableOfData"
  /// Without lines.
  case figures = "TableOfKeyFigures"
}

var wordTableStyles: [Markup] {
  let margins = Markup.xml(
    "w:tblCellMar", [:],
    [
      .xml("w:left", ["w:w": "70", "w:type": "dxa"]), .xml("w:right", ["w:w": "70", "w:type": "dxa"]),
    ])
  let borders = Markup.xml(
    "w:tblBorders", [:],
    [line("w:top", 6, .ink), line("w:bottom", 6, .ink), line("w:insideH", 4, .rule)])
  let head = Markup.xml(
    "w:tblStylePr", ["w:type": "firstRow"],
    [.xml("w:tcPr", [:], [.xml("w:tcBorders", [:], [line("w:top", 6, .ink), line("w:bottom", 6, .ink)])])])
  return [
    style("TableNormal", "Normal Table", [margins], isDefault: true),
    style(WordTableStyle.data.rawValue, "Table of Data", [borders, margins], [head]),
    style(WordTableStyle.figures.rawValue, "Table of Key Figures", [margins]),
  ]
}

private func line(_ name: StaticString, _ eighths: Int, _ color: Color) -> Markup {
  .xml(name, ["w:val": "single", "w:sz": "\(eighths)", "w:space": "0", "w:color": hexadecimalDigits(of: color)])
}

private func style(
  _ id: String, _ name: String, _ table: [Markup], _ parts: [Markup] = [], isDefault: Bool = false
) -> Markup {
  .xml(
    "w:style",
    isDefault
      ? ["w:type": "table", "w:default": "1", "w:styleId": id] : ["w:type": "table", "w:styleId": id],
    [.xml("w:name", ["w:val": name])]
      + (isDefault ? [] : [.xml("w:basedOn", ["w:val": "TableNormal"]), .xml("w:qFormat")])
      + [.xml("w:tblPr", [:], table)] + parts)
}
