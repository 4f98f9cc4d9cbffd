import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Templates

/// What somebody is asked for, so that a gap closes: who, what, by when, and what happens otherwise.
struct Ask {
  let gap: Gap
  /// Those alike that are asked for together with it.
  let others: [Gap]
  let who: String
  let what: String
  /// The day before which it has to be there, where that is still ahead.
  let by: PlanDate?
  let otherwise: String

  init(_ gap: Gap, with others: [Gap] = [], _ dossier: Dossier) {
    self.init(gap, with: others, dossier.facts, dossier.press.wording)
  }

  init(_ gap: Gap, with others: [Gap], _ facts: PlanFacts, _ wording: Wording) {
    let parts = GapParts(gap, others, GapSentences(facts, wording))
    let values = parts.values(wording)
    (self.gap, self.others) = (gap, others)
    let addressees = ([gap] + others).map { GapAddressee($0, facts).name(facts, parts, wording) }.uniqued()
    who = GapParts.list(addressees, wording) ?? ""
    var next: NextStepWords?
    let key = gap.key(in: facts)
    if case .unready(let handover, _, _) = gap.reason, !gap.isOverdue(in: facts) {
      next = NextStepWords(ofHandoverAt: handover, facts, wording)
    }
    what =
      next.map { wording("asks.step", ["step": .words($0.what), "what": values["what"] ?? .none]) }
      ?? wording("asks.\(key).what", values)
    otherwise = wording("asks.\(key).otherwise", values)
    let days = [next?.by.map { PlanDate($0) }, parts.from, facts.departure].compactMap(\.self)
    // What had to begin already, and what has been lacking for a while, is asked for now.
    let asOf = facts.asOf ?? .distantPast
    by = days.first.flatMap { $0.hasPassed(on: asOf) ? nil : $0 }
  }

  /// What is asked for of the gaps that weigh most; what nobody holds is asked for at once.
  static func first(_ most: Int, _ dossier: Dossier) -> [Ask] {
    var asks: [Ask] = []
    var asked: Set<String> = []
    let gaps = dossier.gaps.filter(\.isShortfall)
    for (place, gap) in gaps.enumerated() where asks.count < most {
      let key = gap.key(in: dossier.facts)
      guard gap.isAskedTogether || gap.isOverdue(in: dossier.facts) else {
        asks.append(Ask(gap, dossier))
        continue
      }
      guard asked.insert(key).inserted else { continue }
      asks.append(Ask(gap, with: gaps[(place + 1)...].filter { $0.key(in: dossier.facts) == key }, dossier))
    }
    return asks
  }

  static let names = TemplateNames<Ask>([
    "who": .text { ask, press in .evidenced(.text(press.wording.sentence(ask.who)), by: press.evidence(of: ask.gap)) },
    "what": .text { ask, _ in .text(ask.what) },
    "by": .text { ask, press in ask.by.map { .text(press.wording.shortDay($0.lastDay)) } ?? .absent },
    "otherwise": .text { ask, _ in .text(ask.otherwise) },
  ])
}

/// A gap as a shortfall: what falls short, who is asked for an answer, since when or from when it is so.
struct ComputedShortfall {
  let gap: Gap
  let sentence: String
  let ask: Ask

  init(_ gap: Gap, _ dossier: Dossier) {
    self.gap = gap
    sentence = GapSentences(dossier.facts, dossier.press.wording).sentence(of: gap)
    ask = Ask(gap, dossier)
  }

  static let names = TemplateNames<ComputedShortfall>([
    "sentence": .text { item, press in .evidenced(.text(item.sentence), by: press.evidence(of: item.gap)) },
    "who": .text { item, press in .text(press.wording.sentence(item.ask.who)) },
    "by": .text { item, press in item.ask.by.map { .text(press.wording.shortDay($0.lastDay)) } ?? .absent },
    "days": .count { item, press in
      // How long it has been so; of what is still ahead nothing.
      Count(item.gap.from.map { max(0, press.asOf - $0.latest) } ?? 0)
    },
  ])
}

extension Gap {
  /// Whether the answer to all of its kind is the same.
  fileprivate var isAskedTogether: Bool {
    switch kind {
    case .vacuum, .holderNotKnown, .siteLost, .peopleUnprotected, .siteContested: true
    default: false
    }
  }

  /// Whether it falls on people or on the transition, and not on the plan's paper.
  var isShortfall: Bool { harm < .steering }
}

extension Press {
  func evidence(of gap: Gap) -> [Evidence] { evidence(at: [gap.cause] + gap.touches.prefix(3)) }
}
