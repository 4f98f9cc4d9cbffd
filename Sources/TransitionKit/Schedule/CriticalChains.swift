import Analysis
import Diagnostics
import Languages
import PlanFormat
import PlanModel
import Reporting
import Scheduling

extension ScheduleView {
  /// The chain that decides the end of the plan, and the one that decides whether the mission can leave on its day, each
  /// told like the explanation of its last item.
  public var criticalText: String {
    guard let last = schedule.criticalPath.last, let slot = schedule[last] else {
      return "nothing in the plan has enough dates, or a length of time, for a place in the schedule\n"
    }
    var text = "The plan ends on \(Wording.english.day(slot.early.finish)) with this:\n\n"
    text += explanation(of: schedule.items[last].reference) ?? ""
    guard let departure = check.facts.departure, let decisive = lastBeforeDeparture, decisive.index != last else {
      return text
    }
    let named = decisive.tightest.prefix(6).map { schedule.items[$0].reference }
    let rest = decisive.tightest.count - named.count
    let count = Wording.english.list(rest > 0 ? named + ["\(rest) more"] : named)
    let leaves = departure.day.map { "on \(Wording.english.day($0))" } ?? "(\(Wording.english.date(departure)))"
    text += "\nOf what has to be finished before the mission leaves \(leaves), "
    text += "the least room is with \(visible(count)). The longest chain leads to this:\n\n"
    return text + (explanation(of: schedule.items[decisive.index].reference) ?? "")
  }

  /// Of what is due when the mission leaves, the things with the least float, and the one of them to which most hops
  /// lead.
  private var lastBeforeDeparture: (index: Int, tightest: [Int])? {
    let due = rows.filter { row in
      row.slot.driver != .finished && !row.item.isSummary && row.item.limits.contains { $0.reason == .departure }
    }
    guard let least = due.map(\.slot.totalFloat).min() else { return nil }
    let tightest = due.filter { $0.slot.totalFloat == least }.map(\.index)
    let lengths = tightest.map { schedule.reasons(for: $0).count }
    guard let longest = lengths.max(), let first = lengths.firstIndex(of: longest) else { return nil }
    return (tightest[first], tightest)
  }
}
