import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Condition {
  /// Something of the plan shows it. Where nothing does, it lacks where the plan would write it, and is awaited as long as that is;
  /// `clause` says what is so then.
  static func shown(
    by evidence: @escaping @Sendable (Subject, Context) -> Evidence?,
    in field: @escaping @Sendable (Subject) -> Told? = { _ in nil }, else clause: String, help: String? = nil
  ) -> Condition {
    Condition { subject, context in
      if let evidence = evidence(subject, context) { return .shown([evidence]) }
      return field(subject)?.lacking(clause, help: help) ?? .missing(.that(clause, help: help))
    }
  }

  /// Each of several things of the subject is as asked: some are *partly*.
  static func every<Item>(
    _ items: @escaping @Sendable (Subject) -> [Item], _ condition: Condition<Item>
  ) -> Condition {
    Condition(of: [condition.word]) { subject, context in
      combined(items(subject).map { condition.answer($0, context) })
    }
  }
}

extension Told {
  /// What lacks where the plan would write this: awaited where it says so.
  func lacking(_ clause: String, at place: Span? = nil, help: String? = nil) -> Answer {
    let lack = Lack.that(clause, at: span ?? place, help: help)
    if case .pending(let date) = absence { return .pending(lack, until: date) }
    return .missing(lack)
  }
}

extension PlanValue {
  /// What shows something by being written at all.
  func evidence(_ text: @autoclosure () -> String) -> Evidence? {
    told.isGiven ? Evidence(text(), at: told.span ?? .planStart) : nil
  }
}

extension NamedEntry {
  /// `the post 'adviser'`, where it stands.
  var evidence: Evidence { Evidence("the \(Self.noun) '\(id)'", at: span) }
}
