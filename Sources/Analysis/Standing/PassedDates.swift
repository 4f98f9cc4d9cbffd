import Diagnostics
import PlanFormat
import PlanModel

/// Something that was to happen on a day that has passed, and of which nothing says whether it did.
public struct PassedDate: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case task, handover, action, assessment, site, environment, unit, law
    case capacityAssessment = "capacity-assessment"
  }

  public let kind: Kind
  public let id: String
  /// What it is called: for what has no name of its own, the entry that it is a part of.
  public let name: Development.Name?
  public let header: Header
  public let was: PlanDate
  /// Where the day is written.
  public let span: Span
  /// Whether it is a task or a handover, of whose standing products tell one by one.
  public let isWork: Bool
}

/// Finds them, in the order of the sections.
struct PassedDates {
  private(set) var list: [PassedDate] = []
  private let asOf: Day?

  init(
    _ plan: Plan, asOf: Day?, _ tasks: [TaskStanding], _ handovers: [HandoverStanding], _ sites: [SiteStanding],
    _ units: [UnitStanding], _ laws: [LawStanding]
  ) {
    self.asOf = asOf
    for (task, standing) in zip(plan.tasks.entries, tasks) {
      guard let was = standing.unanswered else { continue }
      let span = [task.finish, task.start].first { $0.value == was }?.span ?? task.header.span
      add(.task, task.id, task.title.value, task.header, was, at: span, isWork: task.technical.value != true)
    }
    for (handover, standing) in zip(plan.handovers.entries, handovers) {
      let name = handover.title.value ?? plan.tasks[handover.task.value]?.title.value
      if let was = standing.unanswered {
        let window = handover.window.entry
        let span = [window?.finish, window?.start].compactMap(\.self).first { $0.value == was }?.span
        add(.handover, handover.id, name, handover.header, was, at: span ?? handover.header.span, isWork: true)
      }
      // What prepares a handover that is over, or that has failed, is no longer ahead.
      guard !standing.isFinished, !standing.isUndone else { continue }
      for action in handover.actions where action.status.value == nil {
        add(.action, action.id, action.title.value, action.header, action.finish)
      }
      for capacity in [handover.capacity.entry] + handover.to.map(\.capacity.entry) {
        guard let capacity, !capacity.isMade else { continue }
        add(.capacityAssessment, handover.id, name, capacity.header, capacity.planned)
      }
    }
    for assessment in plan.assessments where assessment.on.value == nil {
      add(.assessment, assessment.id, assessment.title.value, assessment.header, assessment.planned)
    }
    for (site, standing) in zip(plan.sites.entries, sites) {
      if standing.state == .notKnown { add(.site, site.id, site.name.value, site.header, site.closes) }
      if let check = site.environment.entry, check.check.value == nil {
        add(.environment, site.id, site.name.value, check.header, check.planned)
      }
    }
    for (unit, standing) in zip(plan.units.entries, units) {
      if case .notKnown = standing { add(.unit, unit.id, unit.name.value, unit.header, unit.leaves) }
    }
    for (law, standing) in zip(plan.laws.entries, laws) {
      if case .notKnown = standing { add(.law, law.id, law.title.value, law.header, law.due) }
    }
  }

  /// Adds a day that has passed.
  private mutating func add(
    _ kind: PassedDate.Kind, _ id: String, _ name: Title?, _ header: Header, _ date: Fact<PlanDate>
  ) {
    guard let was = date.value, let asOf, was.hasPassed(on: asOf) else { return }
    add(kind, id, name, header, was, at: date.span, isWork: false)
  }

  private mutating func add(
    _ kind: PassedDate.Kind, _ id: String, _ name: Title?, _ header: Header, _ was: PlanDate, at span: Span,
    isWork: Bool
  ) {
    list.append(
      PassedDate(
        kind: kind, id: id, name: name.map(Development.Name.title), header: header, was: was, span: span, isWork: isWork
      ))
  }
}

extension CapacityAssessment {
  /// Whether the plan says anything of what was found.
  fileprivate var isMade: Bool { on.value != nil || level.value != nil || assessed.value != nil }
}
