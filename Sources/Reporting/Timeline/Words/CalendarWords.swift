import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

// The transition calendar.

extension TimelineWords {
  var phases: String { wording("calendar.phases") }
  var mandates: String { wording("calendar.mandates") }
  var budgetYears: String { wording("calendar.budget-years") }
  var council: String { wording("calendar.council") }
  var unitedNations: String { wording("calendar.united-nations") }
  var country: String { wording("calendar.country") }
  var seasons: String { wording("calendar.seasons") }
  var furtherDates: String { wording("calendar.further-dates") }
  var sites: String { wording("calendar.sites") }

  func lost(_ site: String, _ standing: SiteStanding) -> String {
    wording(
      "calendar.lost",
      [
        "site": .name(site), "standing": .words(wording.standing(standing)),
        "unsecured": .flag(standing.isLostAndUnsecured),
      ])
  }

  func asOf(_ day: Day) -> String { wording("calendar.as-of", ["day": .day(day)]) }
  func mandateEnds(_ date: PlanDate) -> String { wording("calendar.mandate-ends", ["date": .date(date)]) }
  func departure(_ date: PlanDate) -> String { wording("calendar.departure", ["date": .date(date)]) }
  func quarter(_ quarter: Day) -> String {
    wording("axis.quarter", ["quarter": .ordinal((quarter.civil.month + 2) / 3)])
  }

  /// What a reader would look for, and the time that is drawn leaves out: the day of the plan, and what is still open.
  func beyondAxis(_ open: OpenDates, asOf: Day?, _ span: TimelineSpan) -> String? {
    func told(_ lies: (Day) -> Bool) -> String? {
      let kinds = [("handovers", open.handovers), ("milestones", open.milestones)]
      let left = kinds.compactMap { kind, all -> String? in
        let days = all.filter(lies)
        return days.min().map { wording("axis.open.\(kind)", ["n": .number(days.count), "first": .day($0)]) }
      }
      let day = asOf.flatMap { lies($0) ? wording("axis.day-of-plan", ["day": .day($0)]) : nil }
      let all = [day].compactMap(\.self) + left
      return all.isEmpty ? nil : all.joined(separator: wording("lists.comma"))
    }
    return beyondAxis(before: told { $0 < span.first }, after: told { $0 > span.last })
  }

  func dates(of item: CalendarItem) -> String {
    item.start == item.end
      ? wording.shortDate(item.start)
      : wording("calendar.period", ["start": .date(item.start), "end": .date(item.end)])
  }

  func more(_ count: Int) -> String { wording("calendar.more", ["n": .number(count)]) }

  /// A date under its title, or as much of that as there is room for.
  func told(_ item: CalendarItem, as title: String) -> String {
    wording("calendar.told", ["dates": .words(dates(of: item)), "title": .name(title)])
  }

  /// What dates that share a place stand for: the first few of many.
  func told(_ items: [CalendarItem]) -> String {
    let most = 12
    let texts = items.prefix(most).map { told($0, as: $0.title.oneLine) }
    return (texts + (items.count > most ? [more(items.count - most)] : []))
      .joined(separator: wording("lists.semicolon"))
  }
}
