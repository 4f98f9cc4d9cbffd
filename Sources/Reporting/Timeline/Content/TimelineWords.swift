import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Requirements

/// The words of the timeline. English; another language is another value of this type.
struct TimelineWords: Sendable {
  let wording: Wording

  static let english = TimelineWords(wording: .english)

  // Figures
  let figures = ["Figure I", "Figure II", "Figure III"]
  func caption(ofFigure number: Int, _ history: DrawdownHistory) -> String {
    [
      "Who leads, and when responsibility moves", history.hasStrength ? "Strength and sites" : "Sites",
      "Money per quarter, by how firm it is",
    ][number]
  }
  let timeline = "timeline of the transition"
  let noTimeline = "The plan gives no date of the mission, of a task or of a handover: there is no timeline to draw."
  let source = "Source"

  func title(of facts: PlanFacts) -> String {
    let plan =
      wording.text(of: facts.plan.heading.entry?.title.value) ?? wording.text(of: facts.plan.mission.entry?.name.value)
    return plan.map(\.oneLine) ?? "\(timeline.prefix(1).uppercased())\(timeline.dropFirst())"
  }

  /// `Source: From A to B, version 1, draft, as of 9 July 2019.`
  func origin(of facts: PlanFacts) -> String {
    let heading = facts.plan.heading.entry
    let parts = [
      title(of: facts).isolated, wording.text(of: heading?.version.value).map { "version \($0.oneLine)" },
      heading?.status.value.map { wording.word($0) },
      facts.asOf.map { "as of \(wording.day($0))" },
    ]
    return "\(source): \(parts.compactMap(\.self).joined(separator: ", "))."
  }

  /// `Looked at: 155 of the 155 requirements of catalogue 2 (3f…), all profiles.`
  func scope(of lookedAt: LookedAt) -> String { "Looked at: \(lookedAt.scope)." }

  let calendarKey = "Calendar"
  let sitesAndAssets = "Sites and assets"
  let noFunction = "Function not stated"

  // Who holds
  let missionLeads = "Mission leads"
  let handoverWindow = "Handover window (shared)"
  func nobody(_ certainty: GapCertainty) -> String { wording.nobody(certainty).capitalizedFirst }
  let undated = "Dates not stated"
  let dateRough = "Slanted: date known roughly"
  let dateNotStated = "Torn: date not stated"
  func milestone(_ kind: Milestone.Kind) -> String {
    switch kind {
    case .plannedTransfer: "Transfer planned"
    case .transferred: "Transferred"
    case .returned: "Returned"
    }
  }
  func leads(_ side: Side) -> String { "\(self.side(side)) leads" }
  let critical = "Critical"
  let float = "Float"

  func side(_ side: Side) -> String {
    switch side {
    case .mission: "Mission"
    case .state: "Host State"
    case .unitedNations: "United Nations"
    case .others: "Civil society and others"
    case .notStated: "Lead not stated"
    }
  }

  // The calendar
  let phases = "Phases"
  let mandates = "Mandate"
  let budgetYears = "Budget years"
  let council = "Security Council"
  let unitedNations = "Other UN dates"
  let country = "In the country"
  let seasons = "Seasons"
  let sites = "Sites"
  func lost(_ site: String, _ standing: SiteStanding) -> String {
    let words = "\(site) \(wording.standing(standing))"
    return standing.isLostAndUnsecured ? "\(words), nobody named who secures it" : words
  }
  func asOf(_ day: Day) -> String { "As of \(wording.shortDay(day))" }
  func departure(_ date: PlanDate) -> String { "Mission leaves \(wording.shortDate(date))" }
  func dates(of item: CalendarItem) -> String {
    item.start != item.end
      ? "\(wording.shortDate(item.start)) – \(wording.shortDate(item.end))" : wording.shortDate(item.start)
  }
  func more(_ count: Int) -> String { "and \(wording.number(count)) more in the plan" }
  /// What dates that share a place stand for: the first few of many.
  func told(_ items: [CalendarItem]) -> String {
    let most = 12
    let texts = items.prefix(most).map { "\(dates(of: $0)): \($0.title.oneLine.isolated)" }
    return (texts + (items.count > most ? [more(items.count - most)] : [])).joined(separator: "; ")
  }
  func continued(_ title: String) -> String { "\(title.isolated) (continued)" }

  // Why nobody holds a task
  func receiverEnds(_ name: String) -> String { "\(name.isolated) ends" }

  // Labels in bars
  let noDates = "dates not stated"
  func fromUnknownDay(_ name: String) -> String { "\(name.isolated) (from when is not stated)" }
  func withWhole(_ names: String) -> String { "\(names.isolated) (with the whole task)" }
  func until(_ day: String) -> String { "to \(day)" }
  func from(_ day: String) -> String { "from \(day)" }

  /// `9 Jul 2019`, or `Jul 2019` where the day isn't known; nothing for an edge without a date.
  func day(_ edge: Edge) -> String? { edge.date.map(wording.shortDate) }

  let noTasks = "The plan has no tasks and no handovers"

  // Drawdown
  let noStrength = "The plan gives no authorised and no actual strength."
  let noSites = "The plan gives no site of the mission."
  let openSites = "Sites open"
  func units(_ count: Decimal) -> String {
    "\(wording.number(count)) formed unit\(count == Decimal(1) ? "" : "s"), people not stated"
  }
  func sitesWithoutClosing(_ count: Int) -> String { "\(wording.number(count)) without a closing date" }

  func personnel(_ categories: [PersonnelCategory]) -> String {
    guard categories.count == 1, let category = categories.first else { return "Uniformed personnel" }
    return switch category.rawValue {
    case "military": "Military"
    case "observers-and-staff-officers": "Observers and staff officers"
    case "police": "Police"
    case "individual-police": "Individual police"
    case "formed-police": "Formed police"
    case "civilian": "Civilian personnel"
    default: wording.sentence(wording.word(category))
    }
  }

  func notDrawn(_ titles: [String]) -> String { "Not drawn: \(titles.map(\.isolated).joined(separator: "; "))" }

  /// What of a series the figure shows.
  func note(on series: StrengthSeries) -> String {
    let parts = [
      series.ceilings.contains { $0.count != nil } ? "line: authorised" : nil,
      series.actual.isEmpty ? nil : "dots: actual", series.planned.isEmpty ? nil : "rings: planned",
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  // Money
  let noMoney = "The plan gives no money with a period."
  let needNotStated = "need not stated in the plan"

  func money(_ kind: MoneyOverTime.Kind) -> String {
    switch kind {
    case .mission: "The mission itself, firm"
    case .assessed: "Assessed, firm"
    case .voluntary: "Voluntary, firm"
    case .national: "National, firm"
    case .notFirm: "Requested or pledged"
    case .uncovered: "Need not covered"
    }
  }

  func unit(_ unit: Double, _ currency: Currency?) -> String {
    let name = currency.map { $0.code == "USD" ? "US$ " : "\($0.code) " } ?? ""
    return name + (unit > 1_000 ? "million" : "thousand")
  }

  /// What `tick` can tell apart.
  static let smallestTick = 0.1

  /// A number of a chart: `25`, `2.5`.
  func tick(_ value: Double) -> String {
    let tenths = Int((min(value, 1e12) * 10).rounded())
    let whole = wording.number(tenths / 10)
    return tenths % 10 == 0 ? whole : "\(whole).\(tenths % 10)"
  }

  func quarter(_ quarter: MoneyOverTime.Quarter, _ currency: Currency?) -> String {
    let (year, month, _) = quarter.period.lowerBound.civil
    let parts = MoneyOverTime.Kind.allCases.compactMap { kind in
      quarter.amounts[kind].map { "\(money(kind)) \(wording.money($0, currency))" }
    }
    return "Q\((month + 2) / 3) \(year): \(parts.joined(separator: ", "))"
  }

  /// How firm money for tasks that go on falls at the departure, if it does.
  func cliff(_ money: MoneyOverTime) -> String? {
    guard let money = money.atDeparture, money.falls else { return nil }
    return
      "Firm money for tasks that go on falls from \(wording.money(money.before, money.currency)) in the year before to "
      + "\(money.after > .zero ? wording.money(money.after, money.currency) : "nothing") in the year after"
  }

  /// `state-authority` as a heading: `State authority`.
  func function(_ function: Function) -> String {
    switch function {
    case .antiCorruption: "Anti-corruption"
    case .monitoring: "Monitoring and evaluation"
    default: sentenceCase(function.rawValue)
    }
  }

  private func sentenceCase(_ word: String) -> String {
    let words = word.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// `1 done · 2 at risk`.
  func counts(of lane: Lane) -> String {
    [(WorkStanding.done, "done"), (.atRisk, "at risk"), (.watch, "to watch"), (.unknown, "not known")]
      .filter { lane.count($0.0) > 0 }
      .map { "\(wording.number(lane.count($0.0))) \($0.1)" }.joined(separator: " · ")
  }

  /// `1,480 more: 1,200 on track · 280 done`
  func leftOut(of lane: Lane) -> String {
    let words = WorkStanding.gravestFirst.compactMap { level in
      lane.leftOut[level].map { "\(wording.number($0)) \(wording.standing(level).lowercased())" }
    }
    return "\(wording.more(lane.more)): \(words.joined(separator: " · "))"
  }

  func moreHandovers(_ count: Int) -> String { wording.more(count) }

  // Key figures and the finding
  let missionLeaves = "Mission leaves"
  let handedOver = "Handed over"
  func heldByNobody(_ certainty: GapCertainty) -> String {
    switch certainty {
    case .certain: "Held by nobody afterwards"
    case .possible: "Perhaps held by nobody"
    case .notStated: "No holder known afterwards"
    }
  }
  let uncovered = "Need not covered"
  let firmMoney = "Firm money, year after"
  let notStated = "not stated"
  let noPeriod = "no dated money for tasks that go on"

  func part(_ number: Int, of count: Int) -> String { "\(wording.number(number)) of \(wording.number(count))" }
  func handovers(_ count: Int) -> String { "\(wording.number(count)) handover\(count == 1 ? "" : "s")" }
  func tasks(_ count: Int) -> String { "\(wording.number(count)) task\(count == 1 ? "" : "s")" }
  func lanes(_ count: Int) -> String { "\(wording.number(count)) lane\(count == 1 ? "" : "s")" }
  func otherTasks(_ count: Int) -> String { "\(wording.number(count)) other task\(count == 1 ? "" : "s")" }
  func allocations(_ count: Int) -> String { "\(wording.number(count)) allocation\(count == 1 ? "" : "s")" }

  func daysFromNow(_ days: Int) -> String {
    switch days {
    case 0: "on the day of the plan"
    case 1...: "\(wording.number(days)) days after the day of the plan"
    default: "\(wording.number(-days)) days before the day of the plan"
    }
  }

  /// `on 9 July 2019`, `in July 2019`.
  func on(_ date: PlanDate) -> String { wording.on(date) }

  /// Who holds the tasks that go on: the worst that can be said of them. Of those that are not known the plan names no holder.
  func holders(of going: Int, nobody: Int, notKnown: Int, unnamed: Int, when: String) -> String {
    func share(_ count: Int, _ verb: (one: String, several: String)) -> String {
      let verb = count == 1 ? verb.one : verb.several
      let orMay = notKnown > 0 ? " or may" : ""
      return "\(spelled(count)) of the \(wording.number(going)) substantive tasks that go on\(orMay) \(verb)"
    }
    return switch (going, nobody, notKnown) {
    case (1..., 0, 0) where unnamed > 0: "\(share(going - unnamed, ("has", "have"))) a named holder\(when)"
    case (0, _, _): "The plan names no substantive task that goes on\(when)"
    case (_, 1..., _): "\(share(nobody, ("is", "are"))) held by nobody\(when)"
    case (1, 0, 1): "Nobody is known to hold the one substantive task that goes on or may\(when)"
    case (_, 0, going):
      "Nobody is known to hold any of the \(wording.number(going)) substantive tasks that go on or may\(when)"
    case (1, _, 0): "The one substantive task that goes on has a named holder\(when)"
    case (_, _, 0): "Each of the \(wording.number(going)) substantive tasks that go on has a named holder\(when)"
    default: "\(share(going - notKnown - unnamed, ("has", "have"))) a named holder\(when)"
    }
  }

  /// Numbers that begin a sentence are words up to twenty.
  func spelled(_ number: Int) -> String {
    let words = [
      "None", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
      "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen", "Twenty",
    ]
    return words.indices.contains(number) ? words[number] : wording.number(number)
  }

  // The table
  let tableCaption = "Data of figure I"
  let calendarCaption = "The transition calendar"
  let columns = ["Task", "Function", "Standing", "Led alone until", "Handover", "Who holds it then"]
  let calendarColumns = ["Date", "What", "Kind"]
  let organisation = "United Nations"
  let unknownDate = "date not stated"
  let derived = "derived"

  func edge(_ edge: Edge?) -> String {
    guard let edge, let date = edge.date else { return notStated }
    // What ends where something begins, ends on the day before.
    if !edge.isEnd, let day = date.day { return wording.shortDay(day + -1) }
    return wording.shortDate(date)
  }

  /// `Aug 2019 – 15 Oct 2019, agreed`.
  func handover(_ handover: Handover) -> String {
    let start = handover.window.entry?.start.value.map(wording.shortDate)
    // Where sources disagree, what each of them says.
    let ends = ([handover.end] + handover.end.alternatives).compactMap(\.value).map(wording.shortDate)
    let end = ends.isEmpty ? nil : ends.joined(separator: wording.or)
    var dates =
      switch (start, end) {
      case (let start?, let end?): "\(start) – \(end)"
      case (let start?, nil): "from \(start)"
      case (nil, let end?): end
      case (nil, nil): unknownDate
      }
    if handover.isEndDerived { dates += ", \(derived)" }
    if let status = handover.status.value { dates += ", \(wording.word(status))" }
    return dates
  }

  /// `Draft`.
  func mark(of facts: PlanFacts) -> String { wording.sentence(status(of: facts) ?? "") }

  /// `Draft, as of 9 July 2019`.
  func notice(of facts: PlanFacts) -> String {
    let day = facts.asOf.map { "as of \(wording.day($0))" }
    let text = [status(of: facts), day].compactMap(\.self).joined(separator: ", ")
    return "\(wording.sentence(text))\(facts.lookingBack.map(lookingBack) ?? "")"
  }

  private func status(of facts: PlanFacts) -> String? {
    facts.plan.heading.entry?.status.value.map { wording.word($0) }
  }

  /// `; the plan describes 9 July 2019, and 12 statements without a date are not known for this day`.
  private func lookingBack(_ back: LookingBack) -> String {
    let undated = back.undated.count
    let words = undated == 1 ? "statement without a date is" : "statements without a date are"
    return "; the plan describes \(wording.day(back.planDay))"
      + (undated > 0 ? ", and \(wording.number(undated)) \(words) not known for this day" : "")
  }
}
