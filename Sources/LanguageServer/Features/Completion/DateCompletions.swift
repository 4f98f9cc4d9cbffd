import Analysis
import PlanFormat
import PlanModel

extension CompletionAuthor {
  /// The dates that are likely to be meant, with what they are: those of the same task first, then those of the mission.
  mutating func addDates(written: Set<String> = [], wrap: Written = { value, _, _ in value }) {
    var (order, meanings): ([String], [String: [String]]) = ([], [:])
    for date in plan.datesNear(place.path) where !written.contains(date.date.description) {
      let text = date.date.description
      if meanings[text] == nil { order.append(text) }
      meanings[text, default: []].append(date.meaning)
    }
    for (number, text) in order.enumerated() {
      let meaning = (meanings[text] ?? []).joined(separator: "; ")
      let (plain, snippet) = (wrap(text, self, false), wrap(text, self, true))
      add(
        text, .date, detail: meaning, text: plain, snippet: plain == snippet ? nil : snippet, rank: rank("a", number),
        filter: "\(text) \(meaning)")
    }
  }
}

extension OpenPlan {
  /// Dates of the plan that make sense at a place.
  fileprivate func datesNear(_ path: [CursorPlace.Step]) -> [(date: PlanDate, meaning: String)] {
    let plan = facts.plan
    var dates: [(PlanDate, String)] = []
    func add(_ date: PlanDate?, _ meaning: String) { if let date { dates.append((date, meaning)) } }
    func add(_ task: PlanTask?, besides handover: String?) {
      guard let task else { return }
      if handover != nil {
        add(task.start.value, "start of the task '\(task.id)'")
        add(task.finish.value, "finish of the task '\(task.id)'")
      }
      for other in facts.handovers(of: task) where other.id != handover {
        add(other.window.entry?.start.value, "start of the handover '\(other.id)'")
        add(other.window.entry?.finish.value, "finish of the handover '\(other.id)'")
      }
    }
    if path.count > 1, case .key(let id) = path[1] {
      if path[0] == .key("handovers"), let handover = plan.handovers.first(where: { $0.id == id }) {
        add(facts.task(of: handover), besides: id)
      }
      if path[0] == .key("tasks") { add(plan.tasks.first { $0.id == id }, besides: nil) }
    }
    add(facts.mandates.inForce?.until.value, "the mandate ends")
    add(facts.departure, "the mission leaves")
    add(facts.asOf.map { PlanDate($0) }, "the day of the plan")
    for phase in plan.phases {
      add(phase.start.value, "start of the phase '\(phase.id)'")
      add(phase.finish.value, "end of the phase '\(phase.id)'")
    }
    for entry in plan.calendar.prefix(100) {
      add(entry.on.value ?? entry.until.value, entry.title.value?.plain ?? entry.id)
    }
    return dates
  }
}
