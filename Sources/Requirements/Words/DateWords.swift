import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Condition {
  /// A date is there and not surely after a deadline. Without the deadline nobody can tell.
  static func before(
    _ path: Path<Subject, Fact<PlanDate>>, _ thing: String,
    _ deadline: @escaping @Sendable (Subject, Context) -> Deadline?, orElse missing: String, write help: String? = nil
  ) -> Condition {
    Condition { subject, context in
      let fact = subject[keyPath: path]
      guard let date = fact.value else { return fact.told.answer(thing, help: help.map { "write it in \($0)" }) }
      guard let deadline = deadline(subject, context) else { return .undecided(missing) }
      let shown = Evidence("\(thing) \(date)", at: fact.span)
      return date.isSurely(after: deadline.date)
        ? .partly(
          .that("has its \(thing) on \(date), after \(deadline.name) (\(deadline.date))", at: fact.span), shows: [shown]
        )
        : .shown([shown])
    }
  }

  /// A date is there and not older, on the plan's day, than a yardstick allows.
  static func fresh(
    _ path: Path<Subject, Fact<PlanDate>>, _ thing: String, within yardstick: Yardstick
  ) -> Condition {
    Condition { subject, context in
      let fact = subject[keyPath: path]
      guard let date = fact.value else { return fact.told.answer(thing) }
      guard let asOf = context.asOf else { return .undecided("the day that the plan describes") }
      let shown = Evidence("\(thing) \(date)", at: fact.span)
      return switch yardstick.exceeded(from: date, to: PlanDate(asOf)) {
      case .no: .shown([shown])
      case .perhaps: .undecided("whether the \(thing) (\(date)) is older than \(yardstick)")
      case .yes:
        .partly(.that("has its \(thing) on \(date), more than \(yardstick) ago", at: fact.span), shows: [shown])
      }
    }
  }
}
