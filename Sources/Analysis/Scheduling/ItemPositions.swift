/// Where the things of a plan stand among the items of its schedule.
struct ItemPositions: Sendable {
  // By position in the plan; -1 for what has no item.
  private var tasks: [Int32] = []
  private var handovers: [Int32] = []
  private var phases: [Int32] = []
  private var phaseStarts: [Int32] = []
  private var wholeStarts: [Int32] = []
  private var gates: [Int32] = []

  subscript(kind: ScheduledItem.Kind) -> Int? {
    get {
      switch kind {
      case .task(let position): tasks.value(at: position)
      case .handover(let position): handovers.value(at: position)
      case .phase(let position): phases.value(at: position)
      case .phaseStart(let position): phaseStarts.value(at: position)
      case .wholeStart(let position): wholeStarts.value(at: position)
      case .gate(let position): gates.value(at: position)
      }
    }
    set {
      switch kind {
      case .task(let position): tasks.set(newValue, at: position)
      case .handover(let position): handovers.set(newValue, at: position)
      case .phase(let position): phases.set(newValue, at: position)
      case .phaseStart(let position): phaseStarts.set(newValue, at: position)
      case .wholeStart(let position): wholeStarts.set(newValue, at: position)
      case .gate(let position): gates.set(newValue, at: position)
      }
    }
  }
}

extension [Int32] {
  fileprivate func value(at position: Int) -> Int? {
    position < count && self[position] >= 0 ? Int(self[position]) : nil
  }

  fileprivate mutating func set(_ value: Int?, at position: Int) {
    if position >= count { append(contentsOf: repeatElement(-1, count: position + 1 - count)) }
    self[position] = Int32(value ?? -1)
  }
}
