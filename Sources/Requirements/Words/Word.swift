import Diagnostics

/// What stands behind a condition or a check: its own mark, and the words that it is made of.
final class Word: Sendable {
  let parts: [Word]

  init(_ parts: [Word] = []) { self.parts = parts }

  /// It and all that it is made of.
  var all: [Word] { [self] + parts.flatMap(\.all) }
}

/// A change of what one word answers. Only the test of the tests has one: a requirement of which no fixture notices that a word
/// of it answers otherwise has a word that nothing holds.
struct Mutation: Sendable {
  enum Kind: CaseIterable, Sendable {
    /// What is lacking is taken as shown.
    case blind
    /// What is shown is taken as lacking.
    case contrary
  }

  let word: Word
  let kind: Kind

  func changed(_ answer: Answer, of other: Word) -> Answer {
    guard word === other else { return answer }
    switch (kind, answer) {
    case (.blind, .missing(let lack)), (.blind, .partly(let lack, _)), (.blind, .pending(let lack, _, _)):
      return .shown("unnoticed", at: lack.span ?? .planStart)
    case (.blind, .undecided), (.blind, .notAsked): return .shown("unnoticed", at: .planStart)
    case (.contrary, .partly(let lack, _)): return .missing(lack)
    case (.contrary, .shown), (.contrary, .notAsked): return .missing(.no("unnoticed thing"))
    default: return answer
    }
  }

  func changed(_ verdict: @autoclosure () -> Verdict?, of other: Word) -> Verdict? {
    guard word === other else { return verdict() }
    switch kind {
    case .blind: return Verdict(outcome: .met)
    case .contrary:
      return Verdict(
        outcome: .gap, items: [.init(message: "unnoticed", span: .planStart, notes: [], help: nil)])
    }
  }
}
