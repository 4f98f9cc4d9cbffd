import PlanFormat
import PlanModel
import Scheduling

// What waits for what.

extension PlanNetwork {
  mutating func addTies() {
    for item in items.indices {
      switch items[item].kind {
      case .task(let position):
        let task = plan.tasks[position]
        addTies(task.after, to: item, time.calendar(task.workingCalendar.value))
      case .handover(let position): addTies(plan.handovers[position].after, to: item, time.calendar(nil))
      case .phase, .phaseStart, .wholeStart, .gate: break
      }
    }
  }

  private mutating func addTies(_ ties: Predecessors<PlanTask>, to item: Int, _ calendar: Int) {
    for tie in ties {
      guard let before = plan.tasks.position(of: tie.to.symbol) else { continue }
      let origin = TieOrigin.written(tie.relation, tie.span)
      let from = position(ofTask: before)
      if items[from].openEnds.contains(tie.relation.leaves == .start ? .start : .finish) {
        loosen(item, behind: from)
        // Its finish is no day that its start could be counted from.
        if tie.relation.leaves == .start, !items[from].openEnds.contains(.finish) { continue }
      }
      let lag = tie.relation.lag.map { time.length($0, in: calendar) } ?? Length(days: 0)
      let most = tie.relation.most.map { time.length($0, in: calendar) }
      guard let waiting = tied(item, tie.relation) else {
        misplaced(item, at: tie.span)
        continue
      }
      link(from: from, to: waiting, tie.relation.kind, lag: lag, because: origin)
      if let most { limit(from: from, to: item, tie.relation.kind, atMost: most, because: origin) }
    }
  }

  /// What waits where an item is tied to something: what a summary waits for, its parts wait for. It finishes when they do,
  /// and what is spanned waits by itself.
  private func tied(_ item: Int, _ relation: Relation) -> Int? {
    guard items[item].isSummary else { return item }
    guard relation.reaches == .start, case .task(let task) = items[item].kind else { return nil }
    return positions[.wholeStart(task)]
  }
}

extension Relation {
  var kind: Link.Kind {
    switch (leaves, reaches) {
    case (.finish, .start): .finishToStart
    case (.start, .start): .startToStart
    case (.finish, .finish): .finishToFinish
    case (.start, .finish): .startToFinish
    }
  }
}
