import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Subjects<CalendarEntry> {
  /// The Council's reviews of the mission that are still ahead.
  ///
  /// Where the calendar has none, the Council may have decided for the last time: the mandate runs to the departure.
  static let councilReviewsAhead = Subjects(
    all: { context in
      context.plan.calendar.filter { entry in
        entry.kind.value == .councilReview && entry.on.value.map(context.facts.isAhead) == true
      }
    },
    name: { "the review '\($0.id)'" }, place: { $0.span },
    none: { context in
      guard let departure = context.facts.lastDeparture else {
        return .cannotTell("when the Council reviews the mission")
      }
      if !context.facts.isAhead(departure), context.asOf != nil { return .notApplicable("the mission has left") }
      let mandate = context.facts.mandates.inForce
      guard let mandate, let until = mandate.until.value, !until.isSurely(before: departure) else {
        return .cannotTell("when the Council next reviews the mission")
      }
      return .notApplicable(
        "the mandate runs until the mission leaves: no decision of the Council on it is ahead",
        evidence: [Evidence("mandate until \(until)", at: mandate.until.span)])
    })
}

/// Something that a plan dates, and what it is.
struct DatedThing: Sendable {
  let name: String
  let date: PlanDate
  let span: Span
}

extension Check {
  /// Before each review by the Council something takes place, in a certain time and not too close to it.
  static func reviews(
    precededBy things: @escaping @Sendable (Context) -> [DatedThing], within most: Yardstick,
    atLeast least: Yardstick? = nil, otherwise clause: String
  ) -> Check {
    .judge { context in
      let things = things(context)
      return Check.each(
        .councilReviewsAhead,
        .judge { review, _ in review.preceded(by: things, within: most, atLeast: least, otherwise: clause) }
      ).verdict(context)
    }
  }
}

extension CalendarEntry {
  fileprivate func preceded(
    by things: [DatedThing], within most: Yardstick, atLeast least: Yardstick?, otherwise clause: String
  ) -> Answer {
    guard let day = on.value else { return .notAsked("") }
    var doubt: DatedThing?
    for thing in things {
      let days = thing.date.days(to: day)
      switch (days.reaches(least?.value ?? 0), days.exceeds(most.value)) {
      case (.yes, .no): return .shown("\(thing.name) on \(thing.date)", at: thing.span)
      case (.no, _), (_, .yes): continue
      case (.perhaps, _), (_, .perhaps): doubt = doubt ?? thing
      }
    }
    guard let doubt else { return .missing(.that("on \(day) \(clause)")) }
    return .undecided("whether \(doubt.name) (\(doubt.date)) comes early enough before '\(id)' (\(day))")
  }
}
