import Diagnostics

/// Collects where a plan contradicts itself, and makes the verdict.
///
/// One contradiction is enough for a *gap*. Where there is none, nobody can *tell* as long as a fact is missing that a
/// comparison needs, unless only that part of the comparison is left out.
struct Contradictions {
  private var items: [Verdict.Item] = []
  private var questions: [Verdict.Item] = []
  private var undecided: [Reason] = []
  private var leftOut: [(missing: Reason, span: Span)] = []
  private var agreements = 0

  /// Two things of the plan that agree.
  mutating func agree() { agreements += 1 }

  /// Two things of the plan that cannot both be true: each is said where it is most likely mended, with the other one
  /// in the notes.
  mutating func breach(_ item: Verdict.Item) { items.append(item) }

  mutating func breach(_ message: String, at span: Span, notes: [Diagnostic.Note] = [], help: String? = nil) {
    breach(.init(message: message, span: span, notes: notes, help: help))
  }

  /// Something that only the plan's authors know, and that would be a contradiction in one case of two.
  mutating func question(_ item: Verdict.Item) { questions.append(item) }

  mutating func question(_ message: String, at span: Span, notes: [Diagnostic.Note] = [], help: String? = nil) {
    question(.init(message: message, span: span, notes: notes, help: help))
  }

  /// A comparison that cannot be made for want of a fact.
  mutating func undecided(_ missing: Reason) { undecided.append(missing) }

  /// A comparison that cannot be made for want of a fact, and does not keep the others from being judged.
  mutating func leftOut(_ missing: Reason, at span: Span) {
    leftOut.append((missing, span))
  }

  func verdict() -> Verdict {
    let missing = undecided.isEmpty && agreements == 0 ? leftOut.map(\.missing) : undecided
    let outcome: Outcome =
      if !items.isEmpty { .gap } else { missing.isEmpty ? .met : .cannotTell(missing: .few(alike(missing))) }
    var verdict = Verdict(outcome: outcome, items: items)
    verdict.evidence = leftOut.map { Evidence("not compared: \($0.missing)", at: $0.span) }
    verdict.questions = questions
    return verdict
  }
}

/// The first few of many texts, and how many there are beyond them.
func few(_ texts: [String], joining separator: String = "; ") -> String {
  let first = texts.prefix(5).joined(separator: separator)
  return texts.count > 5 ? "\(first)\(separator)and \(texts.count - 5) more" : first
}
