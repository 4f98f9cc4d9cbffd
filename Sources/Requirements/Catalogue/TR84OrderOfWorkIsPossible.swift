import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let orderOfWorkIsPossible = Requirement(
    id: "TR-84", severity: .error, profile: .schedule,
    summary: "The plan's order of work is possible.",
    sources: [.resolution2594("PP9")],
    addressee: "none (the plan itself)", verb: "reaffirms",
    bears: [.blocks(.d1)],
    rationale: "Work that waits for itself never begins, and a date that comes before what it waits for is not kept.",
    evidence: """
      No tasks or phases wait for one another in a circle, no written date lies before what it waits for, no length \
      contradicts its dates, no constraint another one, no part lies outside its whole or waits for it, and nothing has a \
      field that it cannot have. Dates are compared so that only what is certain counts; tasks without dates are left \
      out. What has happened stands, and is asked about where it came out of order or on another day than it had to. No \
      progress contradicts its status.
      """,
    mend: "Remove a dependency, or move a date.",
    example: (
      gap: """
      tasks:
        census: { title: Census, start: 2027-01, finish: 2027-03-31 }
        roll: { title: Electoral roll, start: 2027-03-30, after: [census] }
      """,
      met: """
      tasks:
        census: { title: Census, start: 2027-01, finish: 2027-03-31 }
        roll: { title: Electoral roll, start: 2027-04-01, after: [census] }
      """
    ),
    check: .agree(
      .found { $0.facts.schedule.circles.compactMap { Verdict.Item(circle: $0.map { ($0.item.id, $0.link) }) } },
      .found { context in
        context.conflictsOfOrder(.contradiction).map { Verdict.Item(context.facts.schedule.statement(of: $0)) }
      },
      .asked { context in
        context.conflictsOfOrder(.happened).map { conflict in
          let statement = context.facts.schedule.statement(of: conflict)
          return .init(
            message: "\(conflict.label): \(statement.message)", span: statement.span, notes: statement.notes,
            help: statement.help)
        }
      }
    ).unless(
      .without("the plan has no task, phase or handover") { context in
        let plan = context.plan
        return !plan.tasks.isEmpty || !plan.phases.isEmpty || !plan.handovers.isEmpty
      }))
}

extension Context {
  /// Statuses are TR-121's, and circles of parts TR-78's.
  fileprivate func conflictsOfOrder(_ weight: ScheduleConflict.Weight) -> [ScheduleConflict] {
    conflicts.filter { conflict in
      switch conflict {
      case .status, .parts: false
      default: conflict.weight == weight
      }
    }
  }
}

extension Verdict.Item {
  /// A circle, said at the place where its first member waits for the one before it.
  fileprivate init?(circle: [(id: String, link: Span)]) {
    guard let first = circle.first, let last = circle.last else { return nil }
    guard circle.count > 1 else {
      self.init(
        message: "'\(first.id)' waits for itself", span: first.link, help: "remove it from what it waits for")
      return
    }
    let others = circle.dropFirst().reversed()
    let chain = others.prefix(6).map { "'\($0.id)'" } + (others.count > 6 ? ["\(others.count - 6) more"] : [])
    let waits = zip(others, others.dropFirst() + [first]).prefix(6)
    self.init(
      message:
        "'\(first.id)' waits for \(chain.joined(separator: ", which waits for ")), which waits for '\(first.id)'",
      span: last.link, notes: waits.map { .init("'\($0.id)' waits for '\($1.id)' here", at: $1.link) },
      help: "make one of them wait no longer")
  }
}
