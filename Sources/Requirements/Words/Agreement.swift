import Analysis
import Diagnostics
import PlanFormat
import PlanModel

/// Things of a plan that have to agree.
struct Comparison: Sendable {
  let words: [Word]
  let compare: @Sendable (Context, inout Contradictions) -> Void

  /// Each of several agrees with what each condition compares it with: what it lacks contradicts something. For the reason
  /// for which it cannot be compared it is left out, and does not keep the others from being judged.
  static func each<Subject>(_ subjects: Subjects<Subject>, _ conditions: Condition<Subject>...) -> Comparison {
    comparing(subjects, conditions) { $1.breach($0) }
  }

  /// The same, where only the plan's authors know whether something is wrong: they are asked.
  static func asking<Subject>(_ subjects: Subjects<Subject>, _ conditions: Condition<Subject>...) -> Comparison {
    comparing(subjects, conditions) { $1.question($0) }
  }

  /// What is found and said elsewhere.
  static func found(_ items: @escaping @Sendable (Context) -> [Verdict.Item]) -> Comparison {
    Comparison(words: []) { context, found in for item in items(context) { found.breach(item) } }
  }

  /// What is found elsewhere, and only the plan's authors know whether it is wrong.
  static func asked(_ items: @escaping @Sendable (Context) -> [Verdict.Item]) -> Comparison {
    Comparison(words: []) { context, found in for item in items(context) { found.question(item) } }
  }

  /// A rule of its own, where no word says it.
  static func rule(_ compare: @escaping @Sendable (Context, inout Contradictions) -> Void) -> Comparison {
    Comparison(words: [], compare: compare)
  }

  private static func comparing<Subject>(
    _ subjects: Subjects<Subject>, _ conditions: [Condition<Subject>],
    _ report: @escaping @Sendable (Verdict.Item, inout Contradictions) -> Void
  ) -> Comparison {
    Comparison(words: conditions.map(\.word)) { context, found in
      for subject in subjects.all(context) {
        let place = subjects.place(subject)
        for condition in conditions {
          switch condition.answer(subject, context) {
          case .shown: found.agree()
          case .missing(let lack), .partly(let lack, _), .pending(let lack, _, _):
            report(.init(lack, of: subjects.name(subject), at: place), &found)
          case .undecided(let fact): found.undecided(fact)
          case .notAsked(let reason): if !reason.isEmpty { found.leftOut(reason, at: place) }
          }
        }
      }
    }
  }
}

extension Check {
  /// The plan agrees with itself: one contradiction is enough for a gap, and without anything to compare nothing contradicts.
  static func agree(_ comparisons: Comparison...) -> Check {
    Check(of: comparisons.flatMap(\.words)) { context, _ in
      var found = Contradictions()
      for comparison in comparisons { comparison.compare(context, &found) }
      return found.verdict()
    }
  }
}

extension Subjects {
  /// Those that are compared. Where there are none, nothing can contradict anything.
  static func compared(
    _ name: @escaping @Sendable (Subject) -> String, at place: @escaping @Sendable (Subject) -> Span,
    _ all: @escaping @Sendable (Context) -> [Subject]
  ) -> Subjects {
    Subjects(all: all, name: name, place: place, none: { _ in Verdict(outcome: .met) })
  }
}

extension Subjects<Matter> {
  /// Those that a rule of the requirement's own compares.
  static func compared(_ all: @escaping @Sendable (Context) -> [Matter]) -> Subjects {
    compared({ $0.name }, at: { $0.span }, all)
  }
}

extension Comparison {
  static func each(_ matters: Subjects<Matter>) -> Comparison { each(matters, .asFound) }

  static func asking(_ matters: Subjects<Matter>) -> Comparison { asking(matters, .asFound) }
}

extension Verdict.Item {
  init(_ lack: Lack, of name: String, at place: Span) {
    self.init(message: lack.sentence(of: name), span: lack.span ?? place, notes: lack.notes, help: lack.help)
  }

  /// What the schedule says itself.
  init(_ statement: ConflictStatement) {
    self.init(message: statement.message, span: statement.span, notes: statement.notes, help: statement.help)
  }
}
