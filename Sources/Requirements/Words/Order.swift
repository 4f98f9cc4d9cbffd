import Analysis
import Diagnostics
import PlanFormat
import PlanModel

/// A date of a plan that others are compared with, and what nobody can tell without it: `the departure of the mission`.
struct Landmark: Sendable {
  let date: PlanDate?
  let span: Span?
  let missing: Reason

  init(_ date: PlanDate?, at span: Span?, orElse missing: Reason) {
    (self.date, self.span, self.missing) = (date, span, missing)
  }

  init(_ fact: Fact<PlanDate>, orElse missing: Reason) {
    self.init(fact.value, at: fact.isWritten ? fact.span : nil, orElse: missing)
  }

  /// The planned end of the mission's presence in the whole country.
  static func departure(_ context: Context) -> Landmark {
    Landmark(
      context.facts.departure, at: context.plan.mission.entry?.departure.span, orElse: "the departure of the mission")
  }

  /// Where the order of two dates is told.
  enum Place: Sendable { case subject, first, second }
}

extension Condition {
  /// Of two dates the first is not surely after the second. Otherwise `clause` says so of both, at the place of the subject or of
  /// one of them, and `notes` what stands where they are written. It is not asked where one of them does not apply.
  static func inOrder(
    _ first: @escaping @Sendable (Subject, Context) -> Landmark?,
    _ second: @escaping @Sendable (Subject, Context) -> Landmark?,
    _ clause: @escaping @Sendable (Subject, PlanDate, PlanDate) -> String, at place: Landmark.Place = .subject,
    notes: [(Landmark.Place, String)] = [], help: String? = nil
  ) -> Condition {
    Condition { subject, context in
      guard let first = first(subject, context), let second = second(subject, context) else { return .notAsked("") }
      guard let before = first.date else { return .undecided(first.missing) }
      guard let after = second.date else { return .undecided(second.missing) }
      guard before.isSurely(after: after) else { return .shown([]) }
      func span(_ place: Landmark.Place) -> Span? {
        switch place {
        case .subject: nil
        case .first: first.span
        case .second: second.span
        }
      }
      return .missing(
        .that(
          clause(subject, before, after), at: span(place),
          notes: notes.compactMap { place, text in span(place).map { .init(text, at: $0) } }, help: help))
    }
  }
}
