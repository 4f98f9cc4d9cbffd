import Analysis
import Languages
import PlanFormat
import PlanModel

/// The verdict on the transition in one sentence: what weighs most first, in the order in which the gaps are ranked.
struct Verdict {
  /// How many kinds of gaps it names.
  private static let most = 3

  let sentence: String?

  init(_ facts: PlanFacts, _ gaps: [Gap], _ wording: Wording) {
    let names = GapSentences(facts, wording)
    var seen: Set<String> = []
    let firsts = gaps.filter { $0.isShortfall && seen.insert($0.key(in: facts)).inserted }
    let clauses = firsts.compactMap { gap in
      wording.text(ifThere: "verdicts.\(gap.key(in: facts))", Self.values(of: gap, gaps, names))
    }
    let shown = clauses.prefix(Self.most)
    sentence = shown.isEmpty ? nil : wording.sentence(shown.joined(separator: wording("verdicts.separator")))
  }

  /// Of all gaps of the kind together.
  private static func values(of gap: Gap, _ gaps: [Gap], _ names: GapSentences) -> [String: MessageValue] {
    let facts = names.facts
    var values = GapParts(gap, names).values(names.wording)
    switch gap.reason {
    case .crowded(let crowd, _): values["one-day"] = .flag(crowd.isOneDay)
    case .lacking, .lackingTogether: return values
    case .unready where gap.isOverdue(in: facts):
      let overdue = zip(facts.plan.handovers.entries, facts.standings.handovers).filter { $1.state == .overdue }
      values["n"] = .number(overdue.count)
      values["from"] = .maybe(overdue.compactMap { $0.0.window.entry?.finish.value }.lastInOrder)
    case .unready:
      let open = facts.standings.handovers.filter { $0.readiness != nil }
      values["n"] = .number(open.count { $0.state != .overdue && $0.readiness?.forecast == .unlikely })
      values["all"] = .number(open.count)
      values["from"] = facts.hasLeft ? MessageValue.none : .maybe(facts.departure)
    default:
      var alike = gaps.filter { $0.kind == gap.kind }
      // What is surest gives the number, as it gives the figure of a timeline.
      if gap.kind == .vacuum, let surest = GapCertainty.allCases.first(where: alike.map(\.certainty).contains) {
        alike = alike.filter { $0.certainty == surest }
        values["certainty"] = .choice(surest.rawValue)
      }
      values["n"] = .number(alike.reduce(0) { $0 + $1.size.count })
      // The other kinds name the first of them, with its own day.
      if case .vacuum = gap.reason {
        let beginnings = Beginnings(alike)
        values["n"] = .number(beginnings.count)
        values["from"] = .maybe(beginnings.only)
        values["spread"] = .maybe(words: names.wording.spread(of: beginnings))
      }
    }
    return values
  }
}

extension Gap {
  /// Whether it is about a handover whose day has passed.
  func isOverdue(in facts: PlanFacts) -> Bool {
    guard case .unready(let handover, _, _) = reason else { return false }
    return facts.standings.handovers[handover].state == .overdue
  }

  /// Under which words it is told: what is overdue has words of its own.
  func key(in facts: PlanFacts) -> String { isOverdue(in: facts) ? "handover-overdue" : kind.rawValue }
}
