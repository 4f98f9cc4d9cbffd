import PlanFormat

/// Which form of a text goes with a number, as the Unicode CLDR has it for each language.
public enum PluralCategory: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other

  /// The categories into which whole numbers fall in a language; of a language that is not known, those of English.
  public static func ofWholeNumbers(in language: String) -> [PluralCategory] {
    switch language {
    case "zh": [.other]
    case "ru": [.one, .few, .many]
    case "ar": allCases
    default: [.one, .other]
    }
  }

  /// All that a text has to have: decimals are `other` everywhere.
  static func all(in language: String) -> [PluralCategory] {
    let whole = ofWholeNumbers(in: language)
    return whole.contains(.other) ? whole : whole + [.other]
  }

  init(_ number: Decimal, in language: String) {
    guard let whole = number.whole else {
      let wholePart = Int(number.tenThousandths / Decimal.scale)
      switch language {
      // In French what is below two is singular; in Arabic a decimal takes the noun of its whole part.
      case "fr", "ar": self.init(wholePart, in: language)
      default: self = .other
      }
      return
    }
    self.init(whole, in: language)
  }

  public init(_ number: Int, in language: String) {
    let number = number.magnitude
    let (ten, hundred) = (number % 10, number % 100)
    switch language {
    case "zh": self = .other
    case "fr": self = number < 2 ? .one : .other
    case "ru":
      self =
        ten == 1 && hundred != 11 ? .one : (2...4).contains(ten) && !(12...14).contains(hundred) ? .few : .many
    case "ar":
      switch (number, hundred) {
      case (0, _): self = .zero
      case (1, _): self = .one
      case (2, _): self = .two
      case (_, 3...10): self = .few
      case (_, 11...99): self = .many
      default: self = .other
      }
    default: self = number == 1 ? .one : .other
    }
  }
}
