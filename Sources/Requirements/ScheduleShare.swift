import Analysis
import Diagnostics
import PlanFormat

/// How many there are to judge by one measure of the schedule, and which of them count against it.
struct ScheduleShare {
  /// Something that counts against the plan.
  struct Mention {
    let id: String
    /// What is the matter with it, after its id: `nothing comes before it`.
    let text: String
    let span: Span
  }

  let all: Int
  let mentions: [Mention]

  init(all: Int, _ mentions: [Mention]) {
    self.all = all
    self.mentions = mentions
  }

  /// Of work, that for which there is something to say.
  init(_ work: [ScheduledWork], _ text: (ScheduledWork) -> String?) {
    self.init(
      all: work.count,
      work.compactMap { work in text(work).map { Mention(id: work.item.id, text: $0, span: work.item.span) } })
  }

  /// Of ties, those that count.
  init(_ ties: [WrittenTie], where counts: (WrittenTie) -> Bool) {
    self.init(
      all: ties.count,
      ties.filter(counts).map { tie in
        Mention(id: tie.after, text: "it waits for '\(tie.before)': \(tie.relation)", span: tie.span)
      })
  }

  /// The verdict by a bound: one finding that says the share, with the first few by name and place.
  ///
  /// A sentence begins with what is judged and goes on with what is the matter: `open tasks`, `that nobody leads`.
  func verdict(_ bound: Bound, of judged: String, _ matter: String, asked: String? = nil, at place: Span) -> Verdict {
    let isGood = if case .atLeast = bound { true } else { false }
    let count = isGood ? all - mentions.count : mentions.count
    let share = shareText(count, of: all)
    let asked = asked ?? "\(bound)"
    // `12 of 30 open tasks (40 %) …`
    let parts = share.split(separator: "(", maxSplits: 1)
    let sentence = "\(parts[0])\(judged) (\(parts[1]) \(matter)"
    var verdict = Verdict(outcome: .met, evidence: [Evidence(sentence, at: place)])
    verdict.measure = Measure(found: share, asked: asked)
    guard !bound.allows(count, of: all) else { return verdict }
    verdict.outcome = mentions.count == all ? .gap : .partly(all - mentions.count, of: all)
    verdict.items = [finding("\(sentence) (asked: \(asked))\(isGood ? ", not so" : "")", at: place)]
    return verdict
  }

  func finding(_ sentence: String, at place: Span) -> Verdict.Item {
    .init(
      message: "\(sentence): \(names)", span: mentions.first?.span ?? place,
      notes: mentions.prefix(Self.most).map { .init("'\($0.id)': \($0.text)", at: $0.span) }, help: nil,
      isOfSeveral: true)
  }

  private var names: String {
    var seen: Set<String> = []
    let ids = mentions.prefix(Self.most).map { "'\($0.id)'" }.filter { seen.insert($0).inserted }
    let rest = mentions.count - Self.most
    return ids.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  /// More than a reader takes in at once.
  private static let most = 6
}

extension Context {
  var scheduleYardsticks: ScheduleThresholds { thresholds.schedule }

  /// The verdict where no work is open, or nothing where some is.
  func verdictWithoutOpenWork() -> Verdict? {
    if schedule.work.isEmpty { return .cannotTell("the tasks and handovers of the plan") }
    return schedule.open.isEmpty ? .notApplicable("all tasks and handovers are finished") : nil
  }

  /// Open work that has dates, or the verdict where there is none.
  func datedOpenWork() -> (work: [ScheduledWork], verdict: Verdict?) {
    let dated = schedule.dated
    let missing = dated.isEmpty ? Verdict.cannotTell("when the open tasks and handovers take place") : nil
    return (dated, verdictWithoutOpenWork() ?? missing)
  }
}

extension Context {
  /// The verdict where no open work waits for anything, or nothing where some does.
  func verdictWithoutTies() -> Verdict? {
    if let verdict = verdictWithoutOpenWork() { return verdict }
    return schedule.ties.isEmpty ? .notApplicable("nothing that is open is tied to anything") : nil
  }

  /// What was due by the baseline on the day of the plan, or the verdict where there is nothing.
  func workDueByBaseline() -> (work: [ScheduledWork], verdict: Verdict?) {
    guard let asOf else { return ([], .cannotTell("the day that the plan describes ('as-of')")) }
    guard schedule.baseline != nil else { return ([], .cannotTell("a baseline of the plan's dates")) }
    let due = schedule.due(by: asOf)
    return (due, due.isEmpty ? .notApplicable("by the baseline nothing was due by \(asOf)") : nil)
  }
}
