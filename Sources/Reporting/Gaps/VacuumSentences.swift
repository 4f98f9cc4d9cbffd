import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

extension GapSentences {
  func vacuum(
    _ gap: Gap, _ cause: HoldingGap.Cause, _ subjects: [Strand.Subject], _ holders: [HoldingParty]
  ) -> String {
    let what = subjects.count == 1 ? "“\(title(of: subjects[0]).isolated)”" : tasks(of: gap.function, subjects)
    let places = gap.areas.compactMap { plan.areas[$0]?.name.value?.plain }
    let areas = places.isEmpty ? "" : " in \(list(places))"
    let people = people(gap.size)
    let since = since(gap.from)
    let span = gap.size.days.map { ", for \(counted($0, "day", "days"))" } ?? ""
    let nobody = gap.certainty == .notStated ? "nobody is known to" : "nobody"
    switch cause {
    case .siteLost:
      return
        "\(what)\(areas) was lost\(since), and \(nobody) \(gap.certainty == .notStated ? "secure" : "secures") it\(people)."
    case .serviceEnds:
      let hasStopped = facts.asOf.map { (gap.from?.latest ?? .distantFuture) <= $0 } ?? false
      return
        "\(what) \(hasStopped ? "has stopped" : "stops")\(since), and \(nobody) \(gap.certainty == .notStated ? "provide" : "provides") it\(hasStopped ? "" : " then")."
    default:
      let who =
        gap.certainty == .possible
        ? "Perhaps nobody holds" : "\(nobody.capitalizedFirst) \(gap.certainty == .notStated ? "hold" : "holds")"
      return "\(who) \(what)\(areas)\(since)\(span)\(people): \(reason(cause, gap, holders, of: subjects[0]))."
    }
  }

  /// ` after 2027-12-31`; ` from 17 November 2017 at the latest`, where the plan has no first day.
  private func since(_ edge: Edge?) -> String {
    guard let edge, let date = edge.date else { return "" }
    let word = edge.isEnd ? "after" : "from"
    return date.firstDay == nil
      ? " \(word) \(wording.day(date.lastDay)) at the latest" : " \(word) \(wording.date(date))"
  }

  func reason(
    _ cause: HoldingGap.Cause, _ gap: Gap, _ holders: [HoldingParty], of subject: Strand.Subject
  ) -> String {
    let names = holders.compactMap { facts.counterpart($0).map { $0.briefName } }
    let until = gap.until?.date.map(wording.date)
    let isPossible = gap.certainty == .possible
    return switch cause {
    case .receiverEnds where !names.isEmpty: "\(list(names)) ends, and nobody is named who follows"
    case .receiverNotThere where isPossible:
      "\(names.isEmpty ? "the receiver" : list(names)) may be there only later\(until.map { " (from \($0))" } ?? "")"
    case .receiverNotThere where !names.isEmpty: "\(list(names)) is there only from \(until ?? "a later day")"
    case .leftEarlier:
      "the mission \(isPossible ? "may leave" : "leaves") there before the handover is complete\(until.map { " (\($0))" } ?? "")"
    case .handoverUnfinished:
      "the handover \(isPossible ? "may be" : "is") complete only after \(giver(of: subject)) has left\(until.map { " (\($0))" } ?? "")"
    case .unfinished where isPossible: "it may be finished only after the mission has left"
    default: wording.cause(cause)
    }
  }

  func giver(of subject: Strand.Subject) -> String {
    guard case .handover(let position, _) = subject, !facts.isGivenByMission(plan.handovers[position]),
      let giver = facts.giver(of: plan.handovers[position])
    else { return "the mission" }
    return giver.briefName.oneLine.isolated
  }

  func tasks(of function: Function?, _ subjects: [Strand.Subject]) -> String {
    let titles = subjects.prefix(3).map(title)
    let more = subjects.count > 3 ? [wording.more(subjects.count - 3)] : []
    let kind = function.map { " of \(wording.word($0))" } ?? ""
    return "\(counted(subjects.count, "task", "tasks"))\(kind) (\((titles + more).joined(separator: ", ")))"
  }
}
