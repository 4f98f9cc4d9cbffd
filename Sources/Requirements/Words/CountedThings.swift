import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Condition {
  /// Something is there for things of which the plan gives the number, such as open cases. Nothing more is asked where there
  /// is none of them; where their number is `unknown`, nobody can tell unless it is there anyway.
  static func forAny(
    _ path: @escaping Path<Subject, Fact<Decimal>>, _ things: String, unknown: Reason, _ condition: Condition
  ) -> Condition {
    Condition { subject, context in
      let number = path(subject)
      if case .notApplicable(let reason) = number.absence { return .notAsked(.plan(reason)) }
      if number.value == .zero { return .shown("no \(things)", at: number.span) }
      let answer = condition.answer(subject, context)
      guard let count = number.value else {
        return answer.isShown ? answer : .undecided(unknown)
      }
      guard case .shown(let evidence) = answer else { return answer }
      return .shown(evidence + [Evidence("\(count) \(things)", at: number.span)])
    }
  }
}

extension Subjects {
  /// The same under other names, where what is lacking is better said of something else: of the plan, not of its section.
  func named(_ name: @escaping @Sendable (Subject) -> String) -> Subjects {
    Subjects(all: all, name: name, place: place, none: none, home: home)
  }
}
