import Diagnostics
import PlanFormat
import PlanModel
import Scheduling

// Phases: the tasks in them start no earlier than they do, and no phase starts before the gate of the one before it. One
// that is dropped has no place here: nothing waits for it.

extension PlanNetwork {
  mutating func addPhases() {
    let tasks = tasksByPhase()
    let waiting = phasesBehindOpenGates()
    for position in positionsByID(plan.phases) where !plan.phases[position].isDropped {
      let phase = plan.phases[position]
      var timing = Timing(phase, isBehindOpenGate: waiting.contains(position), asOf: asOf)
      let parts = tasks[position] ?? []
      let hasBegun = parts.isEmpty || parts.contains { network.activities[$0].progress != .notStarted }
      let start = add(
        .phaseStart(position), phase.header, startOfPhase(timing, hasBegun: hasBegun), nil,
        said: SaidDates(start: phase.start.value))
      if network.activities[start].progress != .notStarted, !phase.hasStarted(by: asOf) { forgetStart(of: start) }
      if parts.isEmpty {
        add(.phase(position), phase.header, timing.activity(on: asOf, time), timing)
      } else {
        let limits = phase.finish.value.map {
          [ScheduleLimit(day: $0.lastDay, reason: .writtenFinish, span: phase.finish.span)]
        }
        // It is as far as its parts are.
        timing.state = .unsaid
        span(add(.phase(position), phase.header, nil, timing, limits ?? []), over: [start] + parts)
      }
      if let gate = phase.gate.entry { add(.gate(position), phase.header, activity(of: gate), nil) }
    }
    for position in plan.phases.indices { tieStart(of: position, tasks[position] ?? []) }
  }

  /// The items of the tasks in each phase that have a place in the schedule.
  private func tasksByPhase() -> [Int: [Int]] {
    var tasks: [Int: [Int]] = [:]
    for (position, task) in plan.tasks.enumerated() {
      let item = self.position(ofTask: position)
      guard items[item].hasLength, let phase = task.phase.value.flatMap({ plan.phases.position(of: $0.symbol) }) else {
        continue
      }
      tasks[phase, default: []].append(item)
    }
    return tasks
  }

  /// Phases that come after one whose gate is not met, near or far.
  private func phasesBehindOpenGates() -> Set<Int> {
    var after: [Int: [Int]] = [:]
    var open: [Int] = []
    for (position, phase) in plan.phases.enumerated() where !phase.isDropped {
      for before in phase.after.compactMap({ plan.phases.position(of: $0.symbol) }) {
        after[before, default: []].append(position)
      }
      if let gate = phase.gate.entry, gate.met.value == nil { open.append(position) }
    }
    var waiting: Set<Int> = []
    while let phase = open.popLast() { open += (after[phase] ?? []).filter { waiting.insert($0).inserted } }
    return waiting
  }

  /// The moment at which a phase starts: it has come where the plan says that it has begun, or dates it before its own day
  /// while a task of it has begun, if it has any, and no gate forbids.
  private func startOfPhase(_ timing: Timing, hasBegun: Bool) -> Activity {
    let start = timing.start?.number
    if let asOf = asOf?.number {
      let begun: Int? =
        switch timing.state {
        case .done, .started: min(start ?? asOf, asOf)
        case .unsaid: start.flatMap { hasBegun && $0 < asOf ? $0 : nil }
        case .notStarted: nil
        }
      if let begun { return Activity(duration: 0, progress: .finished(start: begun, finish: begun)) }
    }
    return Activity(duration: 0, startNoEarlierThan: start)
  }

  /// A gate that is not met opens at the earliest on the day of its review, when its assessment is planned, and when the
  /// benchmarks that are not met are due; never before the day of the plan.
  private func activity(of gate: Gate) -> Activity {
    if let met = gate.met.value?.lastDay {
      return Activity(duration: 0, progress: .finished(start: met.number + 1, finish: met.number + 1))
    }
    let benchmarks = gate.benchmarks.compactMap { plan.benchmarks[$0] }
      .filter { $0.rating.value != .met && $0.dropped(by: asOf) == nil }
    let assessment = plan.assessments[gate.assessment.value].flatMap { $0.on.value ?? $0.planned.value }
    let days = [gate.review.value, assessment].map { $0?.lastDay } + benchmarks.map { $0.target.value?.lastDay }
    return Activity(duration: 0, startNoEarlierThan: days.compactMap(\.self).max().map { $0.number + 1 })
  }

  /// Ties the start of a phase to what comes before it, and to its tasks.
  private mutating func tieStart(of position: Int, _ tasks: [Int]) {
    let phase = plan.phases[position]
    guard let item = positions[.phase(position)], let start = positions[.phaseStart(position)] else { return }
    for reference in phase.after {
      guard let before = plan.phases.position(of: reference.symbol) else { continue }
      let origin = TieOrigin.phaseOrder(reference.span)
      if let phase = positions[.phase(before)] { link(from: phase, to: start, because: origin) }
      if let gate = positions[.gate(before)] { link(from: gate, to: start, because: origin) }
    }
    if tasks.isEmpty { link(from: start, to: item, because: .phase(phase.span)) }
    for task in tasks {
      link(from: start, to: self.start(of: task), because: .phase(place(ofPhaseIn: task)))
      // A milestone stands at the end of its day.
      guard let day = phase.start.value?.firstDay, network.activities[start].progress == .notStarted,
        network.activities[task].duration == 0, !items[task].isSummary
      else { continue }
      hold(task, from: day + 1)
    }
  }

  private func place(ofPhaseIn item: Int) -> Span {
    guard case .task(let position) = items[item].kind else { return items[item].span }
    return plan.tasks[position].phase.span
  }
}

extension Phase {
  /// Whether its written start has come.
  fileprivate func hasStarted(by asOf: Day?) -> Bool {
    guard let asOf, let day = start.value?.firstDay else { return false }
    return day <= asOf
  }

  var isDropped: Bool { status.value == .dropped }
}
