import Analysis
import Languages
import PlanFormat
import PlanModel
import Requirements

// The words in which products print what follows from a plan.

extension Wording {
  /// What happened, beside the name of what it happened to; nothing where the name says it.
  func word(_ event: Development.Event) -> String? {
    switch event {
    case .site(let kind): word(kind)
    case .unit(let kind): word(kind)
    case .law(let stage): word(stage)
    case .indicatorLost(.open): self("developments.indicator-lost-before-its-day")
    case .indicatorLost(let now): self("developments.indicator-lost", ["now": .words(word(now))])
    case .engagement(let kind):
      self("developments.engagement", ["kind": .maybe(words: kind.map { word($0) })])
    case .calendar(.election), .calendar(.parliament), .calendar(.national), .calendar(.protest), .calendar(.other),
      .calendar(nil), .told:
      nil
    case .calendar(let kind?): word(kind)
    case .taskDone(let status): status.map { word($0) } ?? self("developments.task-done")
    case .mandate: self("developments.mandate")
    case .leaving: self("developments.leaving")
    case .decision: self("developments.decision")
    case .recommendation: self("developments.recommendation")
    case .planAdopted: self("developments.plan-adopted")
    case .framework: self("developments.framework")
    case .risk: self("developments.risk")
    case .signed: self("developments.signed")
    case .transferred: self("developments.transferred")
    case .accepted: self("developments.accepted")
    case .failed: self("developments.failed")
    case .returned: self("developments.returned")
    case .indicatorMet: self("developments.indicator-met")
    case .targetChanged: self("developments.target-changed")
    case .consultation: self("developments.consultation")
    case .assessment: self("developments.assessment")
    case .gate: self("developments.gate")
    case .shortfallFound: self("developments.shortfall-found")
    case .shortfallAnswered: self("developments.shortfall-answered")
    case .scheduled: self("developments.scheduled")
    }
  }

  /// Beside a source of a later date than the day of the product.
  var publishedLater: String { self("sources.published-later") }

  /// Between two values on which sources disagree.
  var or: String { self("lists.or") }

  /// Between amounts of two currencies.
  var and: String { self("lists.and") }

  func yesOrNo(_ flag: Bool) -> String { self("values.flag", ["flag": .flag(flag)]) }

  /// `2 of 3 (voted by both chambers)`
  func step(_ number: Int, of count: Int, _ name: String) -> String {
    self("values.step", ["step": .ordinal(number), "steps": .ordinal(count), "name": .name(name)])
  }

  /// A reading of which only its source's rating is known: `rated on track`.
  func rated(_ rating: ReadingRating) -> String { self("values.rated", ["rating": .words(word(rating))]) }

  func ratio(_ part: String, of whole: String) -> String {
    self("values.ratio", ["part": .words(part), "whole": .words(whole)])
  }

  /// `update of 9 Jul 2019`
  func update(of date: PlanDate?) -> String { self("sources.update", ["date": .maybe(date)]) }

  /// `capacity action`, of a kind of entry as the format of plans calls it.
  func entry(_ noun: String) -> String { self("entries.\(noun.lowercased().replacing(" ", with: "-"))") }

  /// `handover: 14`
  func counted(_ noun: String, _ count: Int) -> String {
    self("entries.counted", ["entry": .words(entry(noun)), "n": .number(count)])
  }

  /// `120,000 people`
  func inhabitants(_ number: Decimal) -> String { self("values.people", ["number": .number(number)]) }

  /// The name of a language by its code.
  func name(ofLanguage code: String) -> String { text(ifThere: "languages.\(code)") ?? code }

  /// What money serves, as a heading.
  public func use(_ use: MoneyUse) -> String {
    switch use {
    case .continuing: self("money-uses.continuing")
    case .other: self("money-uses.other")
    case .mission: self("money-uses.mission")
    case .otherMission: self("money-uses.other-mission")
    case .elections: self("money-uses.elections")
    case .humanitarian: self("money-uses.humanitarian")
    case .unstated: self("money-uses.unstated")
    }
  }

  /// Of a period that may be open at either end.
  public func period(_ period: Period) -> String {
    let (from, until) = (PlanDate(period.lowerBound), PlanDate(period.upperBound))
    let isOpen = (period.lowerBound == .distantPast, period.upperBound == .distantFuture)
    return self.period(isOpen.0 ? nil : from, isOpen.1 ? nil : until) ?? ""
  }

  /// The paragraph of a document in running text: `S/RES/2594 (2021), para. 12`.
  func paragraph(_ paragraph: Paragraph) -> String {
    let document = MessageValue.name(paragraph.symbol)
    return switch paragraph.part {
    case .preambular(let number): self("sources.preambular", ["document": document, "number": .name(number)])
    case .numbered(let number): self("sources.paragraph", ["document": document, "number": .name(number)])
    case .named(let name): place(locator(name), in: paragraph.symbol)
    case .whole: paragraph.symbol
    }
  }

  /// `155 of the 155 requirements of catalogue 2 (3f…), all profiles`: how far the check behind a product has looked, in a line.
  func scope(of lookedAt: LookedAt) -> String {
    let profiles = lookedAt.profiles.map(\.rawValue)
    return self(
      "sources.looked-at",
      [
        "requirements": .number(lookedAt.requirements), "all": .number(lookedAt.catalogue),
        "version": .number(Requirement.catalogueVersion), "digest": .name(Requirement.catalogueDigest),
        "own": lookedAt.own == 0 ? .none : .number(lookedAt.own),
        "profiles": profiles.isEmpty
          ? .none : .listed(profiles.joined(separator: self("lists.comma")), profiles.count),
      ])
  }
}

extension LookedAt {
  /// The same in English, as a check tells it.
  public var scope: String { Wording.english.scope(of: self) }
}
