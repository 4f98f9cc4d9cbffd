import Analysis
import PlanFormat
import PlanModel

/// Where a handover stands on a day.
struct HandoverStanding {
  enum State: String, CaseIterable {
    case completed
    /// Failed, or handed back.
    case returned
    /// Its window has closed, and it is not complete.
    case overdue
    /// Its window closes within the horizon.
    case due
    case later
    /// Without a date by which it is complete.
    case undated
  }

  let handover: Handover
  let task: PlanTask?
  let state: State

  init(_ handover: Handover, in dossier: Dossier) {
    self.handover = handover
    task = dossier.facts.task(of: handover)
    state = Self.state(of: handover, in: dossier)
  }

  /// A dated transfer or return counts from its date on; a status without a date counts on the plan's own day.
  private static func state(of handover: Handover, in dossier: Dossier) -> State {
    let holdsNow = { (date: PlanDate?) in date.map(dossier.hasHappened) ?? dossier.isOnThePlansDay }
    if handover.returned.entry != nil || handover.status.value == .returned || handover.status.value == .failed,
      holdsNow(handover.returned.entry?.on.value)
    {
      return .returned
    }
    let completion = handover.transferred.value ?? handover.accepted.entry?.on.value
    let isComplete = handover.status.value == .transferred || handover.status.value == .accepted || completion != nil
    if isComplete, holdsNow(completion) { return .completed }
    guard let finish = handover.window.entry?.finish.value else { return .undated }
    if finish.latest < dossier.asOf { return .overdue }
    return finish.earliest <= dossier.horizon ? .due : .later
  }
}

extension Dossier {
  var handovers: [HandoverStanding] { plan.handovers.map { HandoverStanding($0, in: self) } }

  func handovers(_ state: HandoverStanding.State) -> [HandoverStanding] { handovers.filter { $0.state == state } }
}
