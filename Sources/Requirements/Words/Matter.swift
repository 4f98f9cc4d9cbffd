import Analysis
import Diagnostics
import PlanFormat
import PlanModel

/// One of what a requirement goes through, with the answer that a rule of its own has found: where it follows from much of the
/// plan at once, and is no entry of it.
struct Matter: Sendable {
  /// As a sentence begins with it: `the year from 2028-01-01 to 2028-12-31`.
  let name: String
  let span: Span
  let answer: Answer

  init(_ name: String, at span: Span?, _ answer: Answer) {
    (self.name, self.span, self.answer) = (name, span ?? .planStart, answer)
  }

  /// Of something with an id: what is the matter with it, if something is.
  init(id: String, at span: Span, fault: String?) {
    self.init("'\(id)'", at: span, fault.map { .missing(.that($0)) } ?? .shown([]))
  }
}

extension Subjects<Matter> {
  init(none: @escaping @Sendable (Context) -> Verdict, _ all: @escaping @Sendable (Context) -> [Matter]) {
    self.init(all: all, name: { $0.name }, place: { $0.span }, none: none)
  }
}

extension Condition<Matter> {
  /// As the rule has found.
  static var asFound: Condition { Condition { matter, _ in matter.answer } }
}

extension Check {
  /// Each of several matters, as a rule of the requirement's own answers it.
  static func each(
    none: @escaping @Sendable (Context) -> Verdict, _ matters: @escaping @Sendable (Context) -> [Matter]
  ) -> Check {
    .each(Subjects(none: none, matters), .asFound)
  }

  /// The same; those that lack the very same are told in one finding.
  static func together(
    none: @escaping @Sendable (Context) -> Verdict, _ matters: @escaping @Sendable (Context) -> [Matter]
  ) -> Check {
    .together(Subjects(none: none, matters), .asFound)
  }
}
