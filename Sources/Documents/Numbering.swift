/// Counts headings, numbered paragraphs, figures and tables in reading order, so that every back-end prints the same numbers.
public struct Numbering: Sendable {
  private var headings = [0, 0, 0]
  private var paragraphs = [0, 0, 0]
  private var figures = 0
  private var tables = 0
  private let lettering: Lettering

  public init(_ language: Language = .english) { lettering = language.lettering }

  /// The number of the next block, as it is printed: 'II.', 'A.', '14.', '(b)', 'Figure III', 'Table 2'; nothing for a block
  /// that carries no number.
  public mutating func label(of block: Block, words: Words) -> String? {
    switch block {
    case .heading(let level, _, numbered: true):
      let number = Self.count(level, in: &headings)
      return switch level {
      case ...1: "\(Self.roman(number))."
      case 2: "\(Self.letters(number).uppercased())."
      default: "\(number)."
      }
    case .numbered(let level, _):
      let number = Self.count(level, in: &paragraphs)
      return switch level {
      case ...1: "\(number)."
      case 2: "(\(lettering.letters(number)))"
      default: "(\(Self.roman(number).lowercased()))"
      }
    case .figure(let figure) where !figure.caption.isEmpty:
      figures += 1
      return "\(words.figure) \(Self.roman(figures))"
    case .table(let table) where !table.caption.isEmpty:
      tables += 1
      return "\(words.table) \(tables)"
    case .heading, .paragraph, .list, .table, .figure, .callout, .keyFigures, .pageBreak:
      return nil
    }
  }

  /// Counts one up at the level, and begins anew below it.
  private static func count(_ level: Int, in counters: inout [Int]) -> Int {
    let index = min(max(level, 1), counters.count) - 1
    counters[index] += 1
    for lower in counters.indices.dropFirst(index + 1) { counters[lower] = 0 }
    return counters[index]
  }

  /// 1 is I, 4 is IV, 1999 is MCMXCIX.
  static func roman(_ number: Int) -> String {
    let steps = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, letters) in steps {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }

  /// 1 is a, 26 is z, 27 is aa.
  static func letters(_ number: Int) -> String {
    var rest = number
    var text = ""
    while rest > 0 {
      rest -= 1
      text = String(UnicodeScalar(UInt8(97 + rest % 26))) + text
      rest /= 26
    }
    return text
  }
}

/// The letters by which parts of a paragraph are counted.
public enum Lettering: Hashable, Sendable {
  case latin
  /// Arabic letters in the old order, by which they count: أ, ب, ج, د.
  case abjad

  func letters(_ number: Int) -> String {
    switch self {
    case .latin: Numbering.letters(number)
    case .abjad: Self.order.indices.contains(number - 1) ? Self.order[number - 1] : "\(number)"
    }
  }

  private static let order = "أ ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ".split(separator: " ").map(
    String.init)
}

extension Language {
  public var lettering: Lettering { code == "ar" ? .abjad : .latin }
}
