import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

/// An ask of the earlier product as it was, beside how it stands now.
struct EarlierAskRow: Hashable {
  /// The number of a point of the advice.
  let number: String?
  let who: String?
  let what: String
  let by: PlanDate?
  let standing: String

  init(_ one: EarlierAsks.One, _ then: PlanFacts, _ press: Press) {
    let wording = press.wording
    if let point = one.point {
      // Of the Council, to whom the advice is given, and in the advice's own words.
      number = wording.number(point.number)
      (who, by) = (nil, nil)
      what = point.inShort(one.then, then, wording)
    } else {
      let before = Ask(ofAlike: one.then, then, wording)
      let asked = before ?? Ask(ofAlike: one.now, press.facts, wording)
      number = nil
      (who, by) = (asked?.who, before?.by)
      what = asked?.what ?? one.kind.map { wording("kinds.\($0.rawValue)").withoutFinalStop } ?? ""
    }
    let standing =
      one.count == 0 ? Self.standing(ofPointWithoutGap: one, then, press) : one.standing(what, press)
    let isAsThen = one.then.isEmpty && one.now.isEmpty || Asked.mark(of: one.then, then) == one.mark
    self.standing = isAsThen ? standing : wording("earlier-asks.otherwise", ["standing": .words(standing)])
  }

  /// Of the end of the mandate the plan tells; of what its authors alone know it doesn't.
  private static func standing(ofPointWithoutGap one: EarlierAsks.One, _ then: PlanFacts, _ press: Press) -> String {
    let wording = press.wording
    guard one.point?.matter == .mandate else { return wording("earlier-asks.not-shown") }
    if press.facts.mandateEndBeforeDeparture != nil { return wording("earlier-asks.open", ["what": .none]) }
    guard let end = then.mandateEndBeforeDeparture?.end else { return wording("earlier-asks.corrected") }
    let goesOn = press.facts.mandates.periods.contains { $0.until?.isSurely(after: end) ?? true }
    return end.hasPassed(on: press.asOf) && !goesOn
      ? wording("earlier-asks.passed", ["part": .none, "all": .number(1)]) : wording("earlier-asks.gone")
  }

  static let names = TemplateNames<EarlierAskRow>([
    "number": .text { row, _ in row.number.map { .text($0) } ?? .absent },
    "who": .text { row, press in row.who.map { .text(press.wording.sentence($0)) } ?? .absent },
    "what": .text { row, _ in .text(row.what) },
    "by": .text { row, press in row.by.map { .text(press.wording.shortDay($0.lastDay)) } ?? .absent },
    "standing": .text { row, _ in .text(row.standing) },
  ])
}

extension EarlierAsks.One {
  /// How what was asked for in some words stands now.
  fileprivate func standing(_ what: String, _ press: Press) -> String {
    let wording = press.wording
    if now.isEmpty, then.isEmpty { return wording("earlier-asks.corrected") }
    if now.isEmpty {
      if let instead = words(of: instead, press) {
        return wording("earlier-asks.instead", ["what": .words(instead)])
      }
      guard overtaken > 0 else { return wording("earlier-asks.gone") }
      return wording(
        "earlier-asks.passed", ["part": overtaken < count ? .number(overtaken) : .none, "all": .number(count)])
    }
    if now.count < count {
      return wording(
        "earlier-asks.part",
        [
          "n": .number(now.count), "all": .number(count), "passed": overtaken > 0 ? .number(overtaken) : .none,
        ])
    }
    // The names of a point are those of the day of the advice.
    let other = point == nil ? words(of: now, press).flatMap { $0 == what ? nil : $0 } : nil
    return wording("earlier-asks.open", ["what": .maybe(words: other)])
  }

  /// What is asked of gaps today, in the words of the product that asked.
  private func words(of gaps: [Gap], _ press: Press) -> String? {
    guard let point else { return Ask(ofAlike: gaps, press.facts, press.wording)?.what }
    let matter = AdvicePoint.points(from: gaps, press.facts).first { !$0.gaps.isEmpty }?.subject.matter
    return matter.map { PointAsked(number: point.number, matter: $0).inShort(gaps, press.facts, press.wording) }
  }
}

extension Ask {
  /// Of gaps of which those that are alike are asked for together: of the first and those like it.
  fileprivate init?(ofAlike gaps: [Gap], _ facts: PlanFacts, _ wording: Wording) {
    guard let first = gaps.first else { return nil }
    self.init(first, with: gaps.dropFirst().filter { $0.key(in: facts) == first.key(in: facts) }, facts, wording)
  }
}
