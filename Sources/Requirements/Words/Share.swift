import Analysis
import Diagnostics
import PlanFormat
import PlanModel

/// What a measure counts, and what it is called: `open tasks and handovers`.
struct Counted<Thing: Sendable>: Sendable {
  let things: Subjects<Thing>
  let name: String
  /// Where the plan writes them.
  var place: @Sendable (Context) -> Span = { $0.plan.tasks.span }
}

extension Check {
  /// Of all that is counted as many are as they should be as a bound asks. It is one finding, which says the share and names
  /// the first few that are not.
  ///
  /// `matter` goes on with the sentence that begins with what is counted: `open tasks`, `that nobody leads`.
  static func share<Thing>(
    of counted: Counted<Thing>, _ bound: Bound, asked: String? = nil, _ matter: String, _ condition: Condition<Thing>
  ) -> Check {
    Check(of: [condition.word]) { context, _ in
      let things = counted.things.all(context)
      guard !things.isEmpty else { return counted.things.none(context) }
      let mentions = things.compactMap { thing in
        condition.answer(thing, context).lack.map { lack in
          Mention(counted.things.name(thing), lack.predicate, at: lack.span ?? counted.things.place(thing))
        }
      }
      let (all, isGood) = (things.count, bound.countsGood)
      let count = isGood ? all - mentions.count : mentions.count
      let share = shareText(count, of: all)
      // `12 of 30 open tasks (40 %) …`
      let parts = share.split(separator: "(", maxSplits: 1)
      let sentence = "\(parts[0])\(counted.name) (\(parts[1]) \(matter)"
      return Index(
        sentence, at: counted.place(context), found: share, asked: asked ?? "\(bound)",
        isReached: bound.allows(count, of: all),
        otherwise: mentions.count == all ? .gap : .partly(all - mentions.count, of: all),
        isGood ? ", not so" : "", mentions
      ).verdict
    }
  }
}

extension Bound {
  /// Whether it counts what is as it should be, and not what is the matter.
  fileprivate var countsGood: Bool { if case .atLeast = self { true } else { false } }
}

extension Condition {
  /// Nothing is the matter with it: `fault` says what is, as the end of a sentence or as one of its own.
  static func sound(_ fault: @escaping @Sendable (Subject, Context) -> String?) -> Condition {
    Condition { subject, context in fault(subject, context).map { .missing(.that($0)) } ?? .shown([]) }
  }
}

extension Answer {
  /// What is lacking, if something is.
  fileprivate var lack: Lack? {
    switch self {
    case .missing(let lack), .partly(let lack, _), .pending(let lack, _, _): lack
    case .shown, .undecided, .notAsked: nil
    }
  }
}

extension Counted<Matter> {
  init(
    _ name: String, at place: @escaping @Sendable (Context) -> Span = { $0.plan.tasks.span },
    none: @escaping @Sendable (Context) -> Verdict, _ matters: @escaping @Sendable (Context) -> [Matter]
  ) {
    self.init(things: Subjects(none: none, matters), name: name, place: place)
  }
}
