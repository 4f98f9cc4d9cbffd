/// A piece of running text.
public indirect enum Inline: Equatable, Sendable {
  case text(String)
  case strong([Inline])
  case emphasis([Inline])
  /// What held once, and stays to be read: it is struck through.
  case struck([Inline])
  /// A unit of its own direction: that of its first letter, whatever stands around it.
  case isolated([Inline])
  /// An id or a key as it stands in the plan.
  case code(String)
  /// A document symbol, which is never broken over two lines and always runs from left to right.
  case symbol(String)
  case status(Status, String)
  case lineBreak
  /// A mark that leads to an entry of the document's evidence, by its index.
  case evidence(Int)
  /// A place to which others can point, by a name that stays the same. It prints nothing.
  case anchor(String)
}

/// A standing that is told by shape and word first, and by colour last.
public enum Status: String, CaseIterable, Sendable {
  case done
  case onTrack = "on-track"
  case watch
  case atRisk = "at-risk"
  case unknown

  /// The shape, as a character.
  public var sign: String {
    switch self {
    case .done: "✓"
    case .onTrack: "○"
    case .watch: "◐"
    case .atRisk: "▲"
    case .unknown: "–"
    }
  }

  public var color: Color {
    switch self {
    case .done: .hostState
    case .onTrack: .muted
    case .watch: .countryTeam
    case .atRisk: .alarm
    case .unknown: .muted
    }
  }
}

extension Sequence<Inline> {
  /// The text without emphasis and without evidence marks.
  public var plainText: String {
    reduce(into: "") { text, inline in
      switch inline {
      case .text(let string), .code(let string), .symbol(let string), .status(_, let string): text += string
      case .strong(let inner), .emphasis(let inner), .struck(let inner): text += inner.plainText
      case .isolated(let inner): text += inner.plainText.isolated
      case .lineBreak: text += " "
      case .evidence, .anchor: break
      }
    }
  }
}

extension [Inline] {
  /// A text that stands for itself, as a unit of its own direction.
  public static func text(_ string: String) -> [Inline] {
    string.isEmpty ? [] : string.hasRightToLeftLetters ? [.isolated([.text(string)])] : [.text(string)]
  }
}
