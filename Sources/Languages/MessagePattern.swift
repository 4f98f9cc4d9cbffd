/// A text with places for values, as translators know it: the part of ICU's message format that products need.
///
/// `{name}` is a value; `{name, style}` the same in a style that its kind has (`{date, on}`), or the word of that number in a list
/// (`{month, months}`); `{n, plural, one {# task} other {# tasks}}` chooses by number, `=0 {…}` by an exact one, and `#` prints it;
/// `{who, select, none {…} other {…}}` chooses by a word, where `none` is a value that is not there.
struct MessagePattern: Sendable, Equatable {
  indirect enum Piece: Sendable, Equatable {
    case text(String)
    case value(String, style: String?)
    case plural(String, [Choice])
    case select(String, [Choice])
    /// `#`: the number by which the innermost plural chooses.
    case number(String)
  }

  struct Choice: Sendable, Equatable {
    /// `one`, `=0`, a word, or `other`.
    let selector: String
    let pieces: [Piece]
  }

  let pieces: [Piece]

  var isBlank: Bool {
    pieces.allSatisfy { if case .text(let text) = $0 { text.allSatisfy(\.isWhitespace) } else { false } }
  }

  /// The values that it names, with the style of each place.
  var places: [(name: String, style: String?)] {
    func places(_ pieces: [Piece]) -> [(String, String?)] {
      pieces.flatMap { piece -> [(String, String?)] in
        switch piece {
        case .text: []
        case .value(let name, let style): [(name, style)]
        case .number(let name): [(name, nil)]
        case .plural(let name, let choices), .select(let name, let choices):
          [(name, nil)] + choices.flatMap { places($0.pieces) }
        }
      }
    }
    return places(pieces)
  }

  /// The numbers by which it chooses a form, with the choices of each.
  var plurals: [(name: String, choices: [Choice])] {
    func plurals(_ pieces: [Piece]) -> [(name: String, choices: [Choice])] {
      pieces.flatMap { piece -> [(name: String, choices: [Choice])] in
        switch piece {
        case .text, .value, .number: []
        case .plural(let name, let choices): [(name, choices)] + choices.flatMap { plurals($0.pieces) }
        case .select(_, let choices): choices.flatMap { plurals($0.pieces) }
        }
      }
    }
    return plurals(pieces)
  }
}
