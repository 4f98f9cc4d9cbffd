import Diagnostics
import PlanFormat
import PlanModel

/// A status that contradicts a date, on the day that is looked at.
public struct StatusContradiction: Sendable {
  public enum Kind: Sendable {
    /// It is over, and is to finish later.
    case over(PlanDate)
    /// It is under way, and is to start later.
    case underWay(PlanDate)
    /// Something is told as having happened after the plan's own day.
    case ahead(ToldAhead)
  }

  public let kind: Kind
  /// `the task 'census'`.
  let name: String
  /// The word for how it stands: `completed`.
  let word: String
  /// Where the date is written.
  public let span: Span
  /// Where the status is written.
  let status: Span
  /// The day that the plan describes.
  let asOf: Day
  /// How to say when something began that is under way.
  let mend: String?

  /// What is wrong, of `it`.
  var fault: String {
    switch kind {
    case .over(let date): "is \(word) and finishes \(date), after the day of the plan"
    case .underWay(let date): "is \(word) and starts \(date), after the day of the plan"
    case .ahead(let told): "tells of \(told.date), after the day of the plan, as of what has happened"
    }
  }

  public var statement: ConflictStatement {
    switch kind {
    case .over(let date): statement("is \(word) and finishes \(date)", "correct the status or the date")
    case .underWay(let date): statement("is \(word) and starts \(date)", mend ?? "correct the status or the date")
    case .ahead(let told): told.statement(planDay: asOf)
    }
  }

  private func statement(_ event: String, _ help: String) -> ConflictStatement {
    ConflictStatement(
      message: "\(name) \(event), after the day that the plan describes (\(asOf))", span: span,
      notes: [.init("its status stands here", at: status)], help: help)
  }
}

extension ToldAhead {
  /// What is said of an entry that is known only later is left out until then, and what it says of its own field
  /// contradicts the day of the plan.
  public func statement(planDay: Day) -> ConflictStatement {
    let place = id.isEmpty ? "the \(noun)" : "the \(noun) '\(id)'"
    return if let key {
      ConflictStatement(
        message: "'\(key)' of \(place) is dated \(date), after the day that the plan describes (\(planDay))",
        span: span,
        notes: [], help: "write what is planned into the field for that, and what came later as an update")
    } else {
      ConflictStatement(
        message: "\(place) is dated \(date), after the day that the plan describes (\(planDay)): left out until then",
        span: span, notes: [], help: "correct the date, or tell it as an update")
    }
  }
}

extension PlanSchedule {
  /// The statuses of tasks, handovers and phases that contradict their dates.
  public var statusConflicts: [ScheduleConflict] {
    var found: [ScheduleConflict] = []
    for item in items.indices {
      for told in toldAhead(of: items[item].kind) { found.append(.status(items[item], told)) }
      if let contradiction = statusContradiction(of: items[item]) { found.append(.status(items[item], contradiction)) }
    }
    return found
  }

  private func toldAhead(of item: ScheduledItem.Kind) -> [StatusContradiction] {
    guard !plan.hindsight.ahead.isEmpty, let planDay = plan.viewpoint.planDay ?? asOf, let header = header(of: item)
    else { return [] }
    return plan.hindsight.ahead(in: header).filter { $0.key != nil }.map { told in
      StatusContradiction(
        kind: .ahead(told), name: "", word: "", span: told.span, status: told.span, asOf: planDay, mend: nil)
    }
  }

  private func header(of item: ScheduledItem.Kind) -> Header? {
    switch item {
    case .task(let position): plan.tasks.entries[position].header
    case .handover(let position): plan.handovers.entries[position].header
    case .phase(let position): plan.phases.entries[position].header
    case .phaseStart, .wholeStart, .gate: nil
    }
  }

  /// A status that an update gives is dated by the update, and says nothing of the dates that were planned.
  func statusContradiction(of item: ScheduledItem) -> StatusContradiction? {
    guard let asOf, let said = said(of: item.kind), let day = said.date.value, day.isSurely(after: asOf),
      let header = header(of: item.kind), header.span.contains(said.span)
    else { return nil }
    return StatusContradiction(
      kind: said.isOver ? .over(day) : .underWay(day), name: "the \(said.noun) '\(item.id)'", word: said.word,
      span: said.date.span, status: said.span, asOf: asOf, mend: said.mend)
  }

  /// What a status says of a written date that should lie before the day of the plan.
  private struct Said {
    let noun: String
    let word: String
    let span: Span
    let date: Fact<PlanDate>
    var isOver = true
    var mend: String?
  }

  private func said(of item: ScheduledItem.Kind) -> Said? {
    switch item {
    case .task(let position):
      let task = plan.tasks.entries[position]
      let actual = task.actual.entry
      switch task.status.value {
      case .completed, .handedOver:
        guard actual?.finish.value == nil else { return nil }
        let word = task.status.value == .completed ? "completed" : "handed over"
        return Said(noun: "task", word: word, span: task.status.span, date: task.finish)
      case .ongoing:
        guard actual?.start.value == nil else { return nil }
        return Said(
          noun: "task", word: "ongoing", span: task.status.span, date: task.start, isOver: false,
          mend: "correct the status, or write when it began: actual: { start: 2027-01-31 }")
      case .planned, .blocked, .discontinued, nil: return nil
      }
    case .handover(let position):
      let handover = plan.handovers.entries[position]
      let isDated = handover.transferred.value != nil || handover.accepted.entry?.on.value != nil
      guard let status = handover.status.value, status == .transferred || status == .accepted, !isDated,
        let finish = handover.window.entry?.finish
      else { return nil }
      return Said(noun: "handover", word: status.rawValue, span: handover.status.span, date: finish)
    case .phase(let position):
      let phase = plan.phases.entries[position]
      guard let status = phase.status.value, phase.progress != .ahead else { return nil }
      let isOver = phase.progress == .finished
      return Said(
        noun: "phase", word: status.rawValue, span: phase.status.span, date: isOver ? phase.finish : phase.start,
        isOver: isOver)
    case .phaseStart, .wholeStart, .gate: return nil
    }
  }
}
