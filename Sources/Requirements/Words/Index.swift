import Analysis
import Diagnostics
import PlanFormat

/// One of those that speak against a plan in a measure, by its name, and what is the matter with it: `nothing comes before it`.
struct Mention: Sendable {
  let name: String
  let matter: String
  let span: Span

  init(_ name: String, _ matter: String, at span: Span) { (self.name, self.matter, self.span) = (name, matter, span) }
}

/// A number that is measured, what is asked of it, and what follows where it is not reached.
struct Index: Sendable {
  /// `3 finished / 4 due by the baseline = 0.75`
  private let sentence: String
  private let place: Span
  private let measure: Measure
  private let isReached: Bool
  private let otherwise: Outcome
  private let afterthought: String
  private let mentions: [Mention]

  init(
    _ sentence: String, at place: Span, found: String, asked: String, isReached: Bool, otherwise: Outcome = .gap,
    _ afterthought: String = "", _ mentions: [Mention] = []
  ) {
    (self.sentence, self.place, self.isReached, self.mentions) = (sentence, place, isReached, mentions)
    (self.otherwise, self.afterthought) = (otherwise, afterthought)
    measure = Measure(found: found, asked: asked)
  }

  var verdict: Verdict {
    var verdict = Verdict(outcome: isReached ? .met : otherwise, evidence: [Evidence(sentence, at: place)])
    verdict.measure = measure
    guard !isReached else { return verdict }
    let message = "\(sentence) (asked: \(measure.asked))\(afterthought)"
    let first = mentions.prefix(Self.most)
    let rest = mentions.count - first.count
    let names = first.map(\.name).onceEach.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    verdict.items = [
      .init(
        message: mentions.isEmpty ? message : "\(message): \(names)", span: mentions.first?.span ?? place,
        notes: first.map { .init("\($0.name): \($0.matter)", at: $0.span) }, help: nil, isOfSeveral: true)
    ]
    return verdict
  }

  /// More than a reader takes in at once.
  private static let most = 6
}

extension Check {
  /// What is measured on some things together reaches what is asked.
  static func index<Thing>(
    of things: Subjects<Thing>, _ measure: @escaping @Sendable ([Thing], Context) -> Index
  ) -> Check {
    Check { context, _ in
      let all = things.all(context)
      return all.isEmpty ? things.none(context) : measure(all, context).verdict
    }
  }
}
