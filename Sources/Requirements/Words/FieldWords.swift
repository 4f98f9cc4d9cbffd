import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Told {
  /// The answer of a field that is asked for: shown, awaited, or lacking.
  func answer(_ thing: String, help: String? = nil) -> Answer {
    if isGiven { return .shown(thing, at: span ?? .planStart) }
    if isUnreadable { return .undecided(.unreadable("the \(thing)")) }
    switch absence {
    case .pending(let date): return .pending(.no(thing, at: span, help: help), until: date)
    case .notApplicable(let reason): return .notAsked(.plan(reason))
    case .unknown, nil: return .missing(.no(thing, at: span, help: help))
    }
  }
}

extension Condition {
  /// A field, a list or a part is there: `has(\.target, "target", write: "'target'")`.
  static func has<Value: PlanValue>(
    _ path: @escaping Path<Subject, Value>, _ thing: String, write help: String? = nil
  ) -> Condition {
    let help = help.map { "write it in \($0)" }
    return Condition { subject, _ in path(subject).told.answer(thing, help: help) }
  }

  /// The same of what lies in a part that may be missing itself.
  static func has<Value: PlanValue>(
    _ path: @escaping Path<Subject, Value?>, _ thing: String, write help: String? = nil
  ) -> Condition {
    let help = help.map { "write it in \($0)" }
    return Condition { subject, _ in
      path(subject)?.told.answer(thing, help: help) ?? .missing(.no(thing, help: help))
    }
  }

  /// Something is said of each of several matters: `speaks(of: "the receiver's", ("mandate", .has(…)), …)`. What is not is
  /// told in one breath.
  static func speaks(of whose: String, _ matters: (name: String, Condition)..., help: String? = nil) -> Condition {
    Condition(of: matters.map(\.1.word)) { subject, context in
      var unsaid: [String] = []
      var answers: [Answer] = []
      for (name, condition) in matters {
        let answer = condition.answer(subject, context)
        if case .missing = answer { unsaid.append(name) } else { answers.append(answer) }
      }
      guard !unsaid.isEmpty else { return combined(answers) }
      return combined(answers + [.missing(.that("says nothing of \(whose) \(listed(unsaid, "or"))", help: help))])
    }
  }

  /// A field has one of some values; `clause` says what is so otherwise.
  static func says<Value: PlanScalar & Equatable>(
    _ path: @escaping Path<Subject, Fact<Value>>, _ values: Value..., else clause: String, help: String? = nil
  ) -> Condition where Value: Sendable {
    Condition { subject, _ in
      let fact = path(subject)
      guard let value = fact.value else {
        switch fact.told.answer(clause, help: help) {
        case .missing: return .missing(.that(clause, help: help))
        case .pending(_, let date, _): return .pending(.that(clause, at: fact.span, help: help), until: date)
        case let answer: return answer
        }
      }
      return values.contains(value)
        ? .shown("\(value)", at: fact.span) : .missing(.that(clause, at: fact.span, help: help))
    }
  }

  /// A part is there, and what is asked of it.
  static func within<Entry: PlanEntry>(
    _ path: @escaping Path<Subject, Part<Entry>>, _ thing: String, help: String? = nil,
    _ condition: Condition<Entry>
  ) -> Condition {
    Condition(of: [condition.word]) { subject, context in
      let part = path(subject)
      return part.entry.map { condition.answer($0, context) } ?? part.told.answer(thing, help: help)
    }
  }

  /// Of several things of the subject at least one is as asked; `thing` is what there is none of otherwise.
  static func some<Item>(
    _ items: @escaping @Sendable (Subject, Context) -> [Item], _ thing: String, help: String? = nil,
    _ condition: Condition<Item>
  ) -> Condition {
    Condition(of: [condition.word]) { subject, context in
      switch best(of: items(subject, context).map { condition.answer($0, context) }) {
      case .missing?, .notAsked?, nil: .missing(.no(thing, help: help))
      case let answer?: answer
      }
    }
  }
}
