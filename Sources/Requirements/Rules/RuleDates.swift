import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension RuleReader {
  /// What is asked of a date: that it lies before another one, or on its day at the latest.
  mutating func dateCondition(
    _ written: RuleCondition, _ path: FieldPath, on form: EntryForm
  ) -> Condition<any PlanEntry>? {
    let order: DateOrder = written.by.isWritten ? .by : .before
    let limit = order == .by ? written.by : written.before
    guard let other = limit.value?.plain else {
      tell(
        .ruleMistake, "nothing is asked of '\(path.text)'", at: written.field.span, help: "add 'is', 'before' or 'by'")
      return nil
    }
    guard !written.by.isWritten || !written.before.isWritten else {
      tell(
        .ruleMistake, "'\(path.text)' has 'before' and 'by' at once", at: written.by.span,
        help: "write each into a condition of its own, in 'all'")
      return nil
    }
    guard case .date = path.form else {
      tell(.ruleMistake, "'\(path.text)' is no date", at: written.field.span, help: "'\(order)' compares dates")
      return nil
    }
    if other == "departure" {
      return .date(path, order, named: "the mission's departure") { _, context in context.facts.lastDeparture }
    }
    guard other != path.text else {
      tell(
        .ruleMistake, "'\(path.text)' is compared with itself", at: limit.span,
        help: "name another date in '\(order)'")
      return nil
    }
    if !form.fields.contains(where: { $0.key == other }), nearest(to: other, among: ["departure"]) != nil {
      tell(.ruleMistake, "there is no field '\(other)'", at: limit.span, help: "did you mean 'departure'?")
      return nil
    }
    guard let end = self.path(other, in: form, at: limit.span) else { return nil }
    guard case .date = end.form else {
      tell(.ruleMistake, "'\(other)' is no date", at: limit.span, help: "'\(order)' compares dates")
      return nil
    }
    return .date(path, order, named: "'\(other)'") { entry, context in
      guard case .value(let value) = end.end(of: entry, in: context.plan) else { return nil }
      return value.said.first as? PlanDate
    }
  }
}

/// How a date is to lie to another one.
private enum DateOrder: CustomStringConvertible {
  /// On an earlier day.
  case before
  /// On the same day at the latest.
  case by

  var description: String { self == .before ? "before" : "by" }

  func holds(of date: PlanDate, _ limit: PlanDate) -> Certainty {
    switch (self, self == .before ? date.isBefore(limit) : limit.isBefore(date)) {
    case (.before, let answer): answer
    case (.by, .yes): .no
    case (.by, .no): .yes
    case (.by, .perhaps): .perhaps
    }
  }

  /// What is so where it does not hold.
  var otherwise: String { self == .before ? "not before" : "after" }
}

extension Condition<any PlanEntry> {
  fileprivate static func date(
    _ path: FieldPath, _ order: DateOrder, named name: Reason,
    _ limit: @escaping @Sendable (any PlanEntry, Context) -> PlanDate?
  ) -> Condition {
    Condition { entry, context in
      guard case .value(let value) = path.end(of: entry, in: context.plan), let date = value.said.first as? PlanDate
      else {
        return path.told(of: entry, in: context.plan)?.answer("'\(path.text)'") ?? .missing(.no("'\(path.text)'"))
      }
      guard let limit = limit(entry, context) else { return .undecided("when \(name) is") }
      let place = path.place(of: value, in: entry)
      return switch order.holds(of: date, limit) {
      case .yes: .shown("'\(path.text)' \(date), \(order) \(name)", at: place)
      case .no: .missing(.that("has '\(path.text)' on \(date), \(order.otherwise) \(name) (\(limit))", at: place))
      case .perhaps:
        .undecided(
          order == .before
            ? "whether '\(path.text)' (\(date)) lies before \(name) (\(limit))"
            : "whether '\(path.text)' (\(date)) lies by \(name) (\(limit))")
      }
    }
  }
}
