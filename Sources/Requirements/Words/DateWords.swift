import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Condition {
  /// A date is there and not surely after a deadline. Without the deadline nobody can tell.
  static func before(
    _ path: @escaping Path<Subject, Fact<PlanDate>>, _ thing: String,
    _ deadline: @escaping @Sendable (Subject, Context) -> Deadline?, orElse missing: Reason, write help: String? = nil
  ) -> Condition {
    let help = help.map { "write it in \($0)" }
    return Condition { subject, context in
      let fact = path(subject)
      guard let date = fact.value else { return fact.told.answer(thing, help: help) }
      guard let deadline = deadline(subject, context) else { return .undecided(missing) }
      let shown = Evidence("\(thing) \(date)", at: fact.span)
      return date.isSurely(after: deadline.date)
        ? .partly(
          .that("has its \(thing) on \(date), after \(deadline.name) (\(deadline.date))", at: fact.span), shows: [shown]
        )
        : .shown([shown])
    }
  }
}
