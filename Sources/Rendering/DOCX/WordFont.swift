/// The typefaces of a file, each there wherever Word is; other programs have ones of the same widths.
enum WordFont: String, CaseIterable {
  case text = "Times New Roman"
  /// Drawings are measured in it.
  case drawing = "Arial"
  case code = "Courier New"
  /// Signs of a standing, which the others lack.
  case sign = "Segoe UI Symbol"
  case chinese = "SimSun"

  /// For Latin letters and all that have no face of their own.
  var property: Markup {
    .xml(
      "w:rFonts",
      [
        "w:ascii": rawValue, "w:hAnsi": rawValue,
        "w:eastAsia": self == .sign ? rawValue : WordFont.chinese.rawValue, "w:cs": rawValue,
      ])
  }

  static var part: Markup {
    .xml("w:fonts", ["xmlns:w": wordNamespace], allCases.map(\.entry))
  }

  private var entry: Markup {
    let (family, pitch) =
      switch self {
      case .text: ("roman", "variable")
      case .drawing, .sign: ("swiss", "variable")
      case .code: ("modern", "fixed")
      case .chinese: ("auto", "variable")
      }
    return .xml(
      "w:font", ["w:name": rawValue],
      [
        .xml("w:charset", ["w:val": self == .chinese ? "86" : "00"]), .xml("w:family", ["w:val": family]),
        .xml("w:pitch", ["w:val": pitch]),
      ])
  }
}
