import Analysis
import Languages
import PlanFormat
import Templates

/// What an earlier report or advice asked for, and what became of it.
public struct EarlierAsks: Sendable {
  /// One of it, by the gaps that it was about.
  public struct One: Sendable {
    /// Those that the plan, as it reads today, has on the day of the earlier product.
    let then: [Gap]
    /// Those that it has on the day of this one.
    let now: [Gap]
    /// Gaps of another kind that the same entries have in their place.
    let instead: [Gap]
    /// Its kind, where none of them is found any more.
    let kind: Gap.Kind
    /// How many they were, and the mark of what was said of them.
    let count: Int
    let mark: String

    public init(then: [Gap], now: [Gap], instead: [Gap], kind: Gap.Kind, count: Int, mark: String) {
      (self.then, self.now, self.instead, self.kind) = (then, now, instead, kind)
      (self.count, self.mark) = (count, mark)
    }
  }

  let isOfAdvice: Bool
  let asks: [One]
  let facts: PlanFacts

  /// The facts are those of the day of the earlier product, as the plan reads today.
  public init(_ asks: [One], ofAdvice isOfAdvice: Bool, _ facts: PlanFacts) {
    (self.asks, self.isOfAdvice, self.facts) = (asks, isOfAdvice, facts)
  }

  static let names = TemplateNames<EarlierAsks>([
    "since": .text { earlier, press in earlier.facts.asOf.map { .text(press.wording.day($0)) } ?? .absent },
    "of-advice": .flag { earlier, _ in earlier.isOfAdvice },
    "rows": .list(of: EarlierAskRow.names) { earlier, press in
      earlier.asks.map { EarlierAskRow($0, earlier.facts, press) }
    },
  ])
}

/// An ask of the earlier product as it was, beside how it stands now.
struct EarlierAskRow {
  let who: String?
  let what: String
  let by: PlanDate?
  let standing: String

  init(_ one: EarlierAsks.One, _ then: PlanFacts, _ press: Press) {
    let wording = press.wording
    let before = Ask(ofAlike: one.then, then, wording)
    let now = Ask(ofAlike: one.now, press.facts, wording)
    let instead = Ask(ofAlike: one.instead, press.facts, wording)
    let asked = before ?? now
    (who, by) = (asked?.who, before?.by)
    let what = asked?.what ?? wording("kinds.\(one.kind.rawValue)").withoutFinalStop
    self.what = what
    let standing =
      if one.now.isEmpty, one.then.isEmpty {
        wording("earlier-asks.corrected")
      } else if let instead, one.now.isEmpty {
        wording("earlier-asks.instead", ["what": .words(instead.what)])
      } else if one.now.isEmpty {
        // Met, or overtaken: that its day has passed closes a gap as well.
        wording("earlier-asks.gone")
      } else if one.now.count < one.count {
        wording("earlier-asks.part", ["n": .number(one.now.count), "all": .number(one.count)])
      } else {
        wording("earlier-asks.open", ["what": .maybe(words: now.flatMap { $0.what == what ? nil : $0.what })])
      }
    let isAsThen = one.then.isEmpty && one.now.isEmpty || Asked.mark(of: one.then, then) == one.mark
    self.standing = isAsThen ? standing : wording("earlier-asks.otherwise", ["standing": .words(standing)])
  }

  static let names = TemplateNames<EarlierAskRow>([
    "who": .text { row, press in row.who.map { .text(press.wording.sentence($0)) } ?? .absent },
    "what": .text { row, _ in .text(row.what) },
    "by": .text { row, press in row.by.map { .text(press.wording.shortDay($0.lastDay)) } ?? .absent },
    "standing": .text { row, _ in .text(row.standing) },
  ])
}

extension Ask {
  /// Of gaps of which those that are alike are asked for together: of the first and those like it.
  fileprivate init?(ofAlike gaps: [Gap], _ facts: PlanFacts, _ wording: Wording) {
    guard let first = gaps.first else { return nil }
    self.init(first, with: gaps.dropFirst().filter { $0.key(in: facts) == first.key(in: facts) }, facts, wording)
  }
}
