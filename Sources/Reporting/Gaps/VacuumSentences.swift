import Analysis
import Documents
import PlanFormat
import PlanModel

extension GapSentences {
  func vacuum(
    _ gap: Gap, _ cause: HoldingGap.Cause, _ subjects: [Strand.Subject], _ holders: [HoldingParty]
  ) -> String {
    let what = subjects.count == 1 ? "“\(title(of: subjects[0]).isolated)”" : tasks(of: gap.function, subjects)
    let places = gap.areas.compactMap { plan.areas[$0]?.name.value?.plain }
    let areas = places.isEmpty ? "" : " in \(list(places))"
    let people = gap.size.people.map { ", where \(wording.number($0)) people live" } ?? ""
    let since = gap.from?.date.map { " \(gap.from?.isEnd == true ? "after" : "from") \(wording.date($0))" } ?? ""
    let span = gap.size.days.map { ", for \(counted($0, "day", "days"))" } ?? ""
    let who = cause.isCertain ? "Nobody holds" : "Nobody is known to hold"
    return switch cause {
    case .siteLost: "\(what)\(areas) was lost, and nobody secures it\(since)\(people)."
    case .serviceEnds where facts.asOf.map({ gap.from?.latest ?? .distantFuture <= $0 }) == true:
      "\(what) has stopped\(since), and nobody provides it."
    case .serviceEnds: "\(what) stops\(since), and nobody provides it then."
    default: "\(who) \(what)\(areas)\(since)\(span)\(people): \(reason(cause, gap, holders))."
    }
  }

  func reason(_ cause: HoldingGap.Cause, _ gap: Gap, _ holders: [HoldingParty]) -> String {
    let names = holders.compactMap { facts.counterpart($0).map { $0.briefName } }
    let until = gap.until?.date.map(wording.date)
    return switch cause {
    case .receiverNotThere where !names.isEmpty: "\(list(names)) is there only from \(until ?? "a later day")"
    case .receiverEnds where !names.isEmpty: "\(list(names)) ends, and nobody is named who follows"
    case .leftEarlier: "the mission leaves there before the handover is complete\(until.map { " (\($0))" } ?? "")"
    case .handoverUnfinished:
      "the handover is complete only after the mission has left\(until.map { " (\($0))" } ?? "")"
    default: wording.cause(cause)
    }
  }

  func tasks(of function: Function?, _ subjects: [Strand.Subject]) -> String {
    let titles = subjects.prefix(3).map(title)
    let more = subjects.count > 3 ? [wording.more(subjects.count - 3)] : []
    let kind = function.map { " of \(wording.word($0))" } ?? ""
    return "\(counted(subjects.count, "task", "tasks"))\(kind) (\((titles + more).joined(separator: ", ")))"
  }
}
