import Analysis
import Diagnostics
import PlanFormat
import PlanModel
import Scheduling

// What the measures of a schedule go through.

extension Subjects<ScheduledWork> {
  /// Some of the tasks that sum up no others, and of the handovers.
  init(
    _ all: @escaping @Sendable (Context) -> [ScheduledWork], none: @escaping @Sendable (Context) -> Verdict
  ) {
    self.init(all: all, name: { "'\($0.item.id)'" }, place: { $0.item.span }, none: none)
  }

  static let work = Subjects(\.schedule.work, none: { _ in .cannotTell("the tasks and handovers of the plan") })

  static let openWork = Subjects(
    \.schedule.open,
    none: { context in
      context.schedule.work.isEmpty
        ? work.none(context) : .notApplicable("all tasks and handovers are finished")
    })

  static let openTasks = openWork.which(
    { work, _ in !work.item.isHandover }, none: .notApplicable("all tasks are finished"))

  static let datedOpenWork = Subjects(
    \.schedule.dated,
    none: { context in
      context.schedule.open.isEmpty
        ? openWork.none(context) : .cannotTell("when the open tasks and handovers take place")
    })

  static let criticalWork = datedOpenWork.which(
    { work, _ in work.slot?.isCritical == true }, none: .notApplicable("no open task or handover is critical"))

  /// What was due by the baseline on the day of the plan.
  static let dueWork = Subjects(
    { context in context.asOf.map(context.schedule.due) ?? [] },
    none: { context in
      guard let asOf = context.asOf else { return .cannotTell("the day that the plan describes ('as-of')") }
      guard context.schedule.baseline != nil else { return .cannotTell("a baseline of the plan's dates") }
      return .notApplicable("by the baseline nothing was due by \(asOf)")
    })
}

extension Subjects<CriticalPathTest> {
  /// What happens when a critical task takes longer: one test, where there is work that has dates.
  static let criticalPathTest = Subjects(
    all: { context in
      context.schedule.dated.isEmpty ? [] : [context.schedule.criticalPathTest].compactMap(\.self)
    },
    name: { "'\($0.item.id)'" }, place: { $0.item.span }, none: Subjects<ScheduledWork>.criticalWork.none)
}

extension Counted<ScheduledWork> {
  static let openWork = Counted(things: .openWork, name: "open tasks and handovers")
  static let openTasks = Counted(things: .openTasks, name: "open tasks")
  static let datedOpenWork = Counted(things: .datedOpenWork, name: "open tasks and handovers with dates")
}

extension Counted<WrittenTie> {
  static let ties = Counted(
    things: Subjects(
      all: \.schedule.ties, name: { "'\($0.after)'" }, place: { $0.span },
      none: { context in
        context.schedule.open.isEmpty
          ? Subjects.openWork.none(context) : .notApplicable("nothing that is open is tied to anything")
      }), name: "ties of open work")
}

extension Condition<WrittenTie> {
  /// A tie is not of a certain kind.
  static func not(_ isMeant: @escaping @Sendable (WrittenTie) -> Bool) -> Condition {
    .sound { tie, _ in isMeant(tie) ? "it waits for '\(tie.before)': \(tie.relation)" : nil }
  }
}
