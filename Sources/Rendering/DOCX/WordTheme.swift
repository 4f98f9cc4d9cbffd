import Documents

/// The colours and typefaces that Word offers to whoever goes on with the file.
var wordTheme: Markup {
  .xml(
    "a:theme", ["xmlns:a": drawingNamespace, "name": "United Nations"],
    [.xml("a:themeElements", [:], [colors, fonts, effects])])
}

private var colors: Markup {
  func entry(_ name: StaticString, _ color: Color) -> Markup { .xml(name, [:], [wordColor(color)]) }
  return .xml(
    "a:clrScheme", ["name": "United Nations"],
    [
      entry("a:dk1", .ink), entry("a:lt1", .white), entry("a:dk2", .mission), entry("a:lt2", .ground),
      entry("a:accent1", .mission), entry("a:accent2", .hostState), entry("a:accent3", .countryTeam),
      entry("a:accent4", .civilSociety), entry("a:accent5", .alarm), entry("a:accent6", .voluntary),
      entry("a:hlink", .mission), entry("a:folHlink", .civilSociety),
    ])
}

private var fonts: Markup {
  func font(_ name: StaticString) -> Markup {
    .xml(
      name, [:],
      [
        .xml("a:latin", ["typeface": WordFont.text.rawValue]), .xml("a:ea", ["typeface": ""]),
        .xml("a:cs", ["typeface": ""]),
      ])
  }
  return .xml("a:fontScheme", ["name": "United Nations"], [font("a:majorFont"), font("a:minorFont")])
}

/// Plain fills and lines, in the three strengths that a theme has to have.
private var effects: Markup {
  let fill = Markup.xml("a:solidFill", [:], [.xml("a:schemeClr", ["val": "phClr"])])
  func three(_ name: StaticString, _ part: Markup) -> Markup { .xml(name, [:], [part, part, part]) }
  return .xml(
    "a:fmtScheme", ["name": "United Nations"],
    [
      three("a:fillStyleLst", fill), three("a:lnStyleLst", .xml("a:ln", ["w": "9525"], [fill])),
      three("a:effectStyleLst", .xml("a:effectStyle", [:], [.xml("a:effectLst")])), three("a:bgFillStyleLst", fill),
    ])
}
