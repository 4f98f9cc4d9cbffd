import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Scheduling

/// Something with a date that the transition has to mind.
struct CalendarItem: Equatable {
  let title: String
  /// The first and the last day; the same for a single date.
  let start: PlanDate
  let end: PlanDate
  /// Whether it lasts, and so is drawn as a stretch.
  let isPeriod: Bool

  init(_ title: String, on date: PlanDate) {
    (self.title, start, end, isPeriod) = (title, date, date, false)
  }

  init?(_ title: String, from start: PlanDate?, until end: PlanDate?, or last: PlanDate? = nil) {
    guard let start, let end = end ?? last, !start.isSurely(after: end) else { return nil }
    // What lasts some days is a date to a calendar of years.
    (self.title, self.start, self.end) = (title, start, end)
    isPeriod = start.days(to: end).reaches(21) != .no
  }

  /// Whether the date is known well enough to be marked on a line; a year isn't, nor is `by` some day.
  var isMarked: Bool { isPeriod || start.possibleDays.map { $0 <= 32 } ?? false }

  /// The middle of a date that is known to the month.
  var day: Day {
    let first = start.firstDay ?? start.lastDay
    return isPeriod || start != end ? first : first + (start.lastDay - first) / 2
  }

  /// The days between which a period is drawn: those that belong to it whatever days its dates mean. One that ends by some
  /// day is drawn to that day.
  var drawn: ClosedRange<Day> {
    let (first, last) = (start.lastDay, end.firstDay ?? end.lastDay)
    return min(first, last)...max(first, last)
  }
}

/// Dates of one kind, on a line of their own.
struct CalendarStrip: Equatable {
  let title: String
  let items: [CalendarItem]
  /// Whether the periods are a path, one leading to the next.
  let isPath: Bool
}

/// A day that goes through every figure as a line.
struct DateLine: Equatable {
  enum Kind: Equatable {
    case asOf, departure, mandateEnd, election
  }

  let kind: Kind
  /// The moment, as the beginning of a day.
  let at: Day
  /// What the line is called; lines without a label are explained by the strip that they start from.
  let label: String
}

/// The transition calendar: phases, mandates, budget years, the Council, the country.
struct TransitionCalendar {
  private(set) var strips: [CalendarStrip] = []
  private(set) var lines: [DateLine] = []
  /// Rains and other times of the year in which less can be done.
  private(set) var seasons: [CalendarItem] = []
  /// When the mission has gone, as the beginning of a day.
  private(set) var departure: Day?
  /// The day of the plan, else that on which the mission leaves: what is near it matters most.
  private(set) var middle: Day?
  /// That the day of the plan, or something that is still open, lies outside of the time that is drawn.
  private(set) var beyondAxis: String?

  init(_ facts: PlanFacts, _ span: TimelineSpan, _ words: TimelineWords) {
    let plan = facts.plan
    let entries = plan.calendar.filter { entry in
      // What lies ahead, and only later documents tell of.
      let begins = entry.on.value ?? entry.from.value
      return begins.map { !facts.isAhead($0) || !facts.isHindsight(entry) } ?? true
    }
    departure = facts.departure.map { $0.lastDay + 1 }
    middle = facts.asOf ?? departure
    beyondAxis = words.beyondAxis(OpenDates(facts), asOf: facts.asOf, span)

    let phases = plan.phases.enumerated().compactMap { position, phase in
      // What the plan leaves to be computed, the schedule has.
      let slot = facts.schedule[.phase(position)]
      return CalendarItem(
        words.wording.text(of: phase.title.value) ?? phase.id,
        from: phase.start.value ?? slot.map { PlanDate($0.early.start) },
        until: phase.finish.value ?? slot.map { PlanDate($0.early.finish) })
    }
    let periods = facts.mandates.periods.compactMap { period in
      CalendarItem(
        words.wording.text(of: period.mandate.resolution.value) ?? "", from: period.from, until: period.until,
        or: PlanDate(span.last))
    }
    add(words.phases, phases, isPath: true)
    add(words.mandates, periods)
    add(words.budgetYears, items(entries, [.budgetYear], words))
    add(words.council, items(entries, [.councilReview, .councilMeeting, .councilReport], words))
    let later = items(entries, [.mandate], words).filter { $0.isPeriod || $0.start != facts.departure }
    add(words.unitedNations, later + items(entries, [.generalAssembly, .pbc, .ecosoc], words))
    add(words.country, items(entries, [.election, .parliament, .national, .protest, .other], words))
    add(words.sites, siteEvents(facts, words))
    seasons = items(entries, [.season], words).filter(\.isPeriod)
    // A season without an end, and one that stands alone, are told like any other date.
    add(words.seasons, items(entries, [.season], words))
    addLines(facts, words)
  }

  private mutating func add(_ title: String, _ items: [CalendarItem], isPath: Bool = false) {
    guard !items.isEmpty else { return }
    let sorted = items.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
    strips.append(CalendarStrip(title: title, items: sorted.map(\.element), isPath: isPath))
  }

  /// What went wrong at a site that the mission had left.
  private func siteEvents(_ facts: PlanFacts, _ words: TimelineWords) -> [CalendarItem] {
    zip(facts.plan.sites.entries, facts.standings.sites).compactMap { site, standing in
      standing.lost.map { date in
        let name = words.wording.text(of: site.name.value)?.oneLine ?? site.id
        return CalendarItem(words.lost(name, standing), on: date)
      }
    }
  }

  private func items(
    _ entries: [CalendarEntry], _ kinds: Set<CalendarKind?>, _ words: TimelineWords
  ) -> [CalendarItem] {
    entries.filter { kinds.contains($0.kind.value) || ($0.kind.value == nil && kinds.contains(.other)) }.compactMap {
      entry in
      let title = words.wording.text(of: entry.title.value) ?? entry.id
      if let on = entry.on.value { return CalendarItem(title, on: on) }
      return CalendarItem(title, from: entry.from.value, until: entry.until.value)
        ?? (entry.from.value ?? entry.until.value).map { CalendarItem(title, on: $0) }
    }
  }

  private mutating func addLines(_ facts: PlanFacts, _ words: TimelineWords) {
    for period in facts.mandates.periods {
      if let until = period.mandate.until.value, let day = until.day, day != facts.departure?.lastDay {
        lines.append(DateLine(kind: .mandateEnd, at: day + 1, label: words.mandateEnds(until)))
      }
    }
    for entry in facts.plan.calendar where entry.kind.value == .election {
      if let item = entry.on.value.map({ CalendarItem("", on: $0) }), item.isMarked {
        let title = words.wording.text(of: entry.title.value)?.oneLine ?? entry.id
        lines.append(DateLine(kind: .election, at: item.day, label: title))
      }
    }
    if let asOf = facts.asOf {
      lines.append(DateLine(kind: .asOf, at: asOf, label: words.asOf(asOf)))
    }
    if let departure = facts.departure {
      lines.append(DateLine(kind: .departure, at: departure.lastDay + 1, label: words.departure(departure)))
    }
  }
}
