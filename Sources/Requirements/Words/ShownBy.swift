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

  /// A list of the subject has at least one item, and each of them is as asked: some are *partly*.
  static func every<Item: PlanScalarOrEntry>(
    _ path: @escaping Path<Subject, PlanList<Item>>, _ thing: String, write help: String? = nil,
    _ condition: Condition<Item>
  ) -> Condition {
    let help = help.map { "write it in \($0)" }
    return Condition(of: [condition.word]) { subject, context in
      let list = path(subject)
      guard !list.isEmpty else { return list.told.answer(thing, help: help) }
      return switch combined(list.map { condition.answer($0, context) }) {
      case .shown(let evidence): .shown(together(evidence), at: list.span)
      case .partly(let lack, let evidence): .partly(lack, shows: [Evidence(together(evidence), at: list.span)])
      case let answer: answer
      }
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

/// Items of a list in one breath.
private func together(_ evidence: [Evidence]) -> String { evidence.map(\.text).joined(separator: ", ") }

extension Told {
  /// What lacks where the plan would write this: awaited where it says so.
  func lacking(
    _ clause: String, at place: Span? = nil, notes: [Diagnostic.Note] = [], help: String? = nil
  ) -> Answer {
    let lack = Lack.that(clause, at: span ?? place, notes: notes, help: help)
    if case .pending(let date) = absence { return .pending(lack, until: date) }
    return .missing(lack)
  }
}

extension Answer {
  /// What is missing is missing in part only: this is there all the same.
  func showing(_ text: String, at span: Span) -> Answer {
    guard case .missing(let lack) = self else { return self }
    return .partly(lack, shows: [Evidence(text, at: span)])
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
