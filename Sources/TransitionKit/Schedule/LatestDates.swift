import Analysis
import Languages
import PlanFormat
import Reporting
import Scheduling

extension ScheduleView {
  /// How far an item can slip, and what does not let it slip further.
  func latest(_ index: Int, _ slot: Slot) -> String {
    guard slot.driver != .finished else { return "It is done, and moves nothing more." }
    if slot.limit == .prescribed { return "Its dates are prescribed." }
    let reason = reasonForLatest(index)
    let unit = schedule.work(of: index).isWorkingDays ? "working day" : "day"
    let days = slot.totalFloat.magnitude
    let counted = "\(days) \(unit)\(days == 1 ? "" : "s")"
    if slot.totalFloat > 0 { return "It can slip by \(counted), to \(day(slot.late.finish)): \(reason)." }
    if slot.totalFloat == 0 { return "It cannot slip by a day: \(reason)." }
    return "It is \(counted) too late: \(reason)."
  }

  /// What waits for the item, up to what gives way no more.
  private func reasonForLatest(_ index: Int) -> String {
    var chain = schedule.latestReasons(for: index)
    guard let last = chain.last else { return "" }
    var parts: [String] = []
    if case .part(let part)? = chain.first?.reason {
      parts.append("of its parts, \(name(schedule.items[part])) has the least room")
      chain.removeFirst()
    }
    let waiting = chain.prefix { if case .successor = $0.reason { true } else { false } }.compactMap { next($0.reason) }
    if !waiting.isEmpty {
      parts.append("\(Wording.english.list(Array(waiting.prefix(3)))) \(waiting.count == 1 ? "waits" : "wait") for it")
    }
    if waiting.count < chain.count, case .whole(let whole) = chain[waiting.count].reason {
      parts.append("\(waiting.isEmpty ? "it" : "that") is a part of \(name(schedule.items[whole]))")
    }
    let subject = last.item == index ? nil : name(schedule.items[last.item])
    return Wording.english.list(parts + [words(for: last.reason, of: subject)])
  }

  private func next(_ reason: LatestReason) -> String? {
    switch reason {
    case .successor(let item, _), .whole(let item), .part(let item): name(schedule.items[item])
    case .endOfPlan, .limit, .latestStart, .prescribed: nil
    }
  }

  /// What gives way no more, of something else than the item itself if it has a name.
  private func words(for reason: LatestReason, of subject: String?) -> String {
    switch reason {
    case .endOfPlan: return "the plan ends on \(day(Day(number: schedule.schedule.finish - 1)))"
    case .limit(let limit):
      let place = "\(day(limit.day))\(at(limit.span))"
      return switch limit.reason {
      case .departure: "the mission leaves on \(place)"
      case .finishNoLaterThan: "\(subject ?? "it") can finish no later than \(place)"
      case .deadline: "the deadline \(subject.map { "of \($0) " } ?? "")is \(place)"
      case .writtenFinish: "the finish that the plan writes \(subject.map { "for \($0) " } ?? "")is \(place)"
      }
    case .latestStart(let date):
      let latest = date.value.map { Wording.english.date($0) } ?? "its day"
      return "\(subject ?? "it") can start no later than \(latest)\(at(date.span))"
    case .prescribed, .successor, .whole, .part: return "the date of \(subject ?? "this") is prescribed"
    }
  }
}
