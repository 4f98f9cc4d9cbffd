import PlanFormat
import PlanModel

/// What gaps that were found before tell of handovers already: one cause is told once.
struct ToldCauses {
  /// Laws that a receiver has no power without, and the handovers in which it has none.
  private(set) var laws: Set<Int> = []
  private(set) var powerless: Set<Int> = []
  /// The tasks that firm money does not pay for.
  private var unpaid: Set<Symbol> = []

  init(_ gaps: [Gap], _ facts: PlanFacts) {
    for gap in gaps {
      switch gap.reason {
      case .powerless(_, let laws, let handovers):
        self.laws.formUnion(laws)
        powerless.formUnion(handovers)
      case .unpaid(let hole): enter(hole.purposes, facts)
      case .underfunded(let share):
        if case .need(let position, _) = share.subject { enter(facts.ledger.needs[position].purposes, facts) }
      default: break
      }
    }
  }

  private mutating func enter(_ purposes: [Purpose], _ facts: PlanFacts) {
    unpaid.formUnion(purposes.compactMap { facts.task(of: $0)?.header.symbol })
  }

  /// Whether something that a handover lacks is a gap of its own.
  func tells(_ result: PreconditionResult, ofHandoverAt position: Int, _ facts: PlanFacts) -> Bool {
    tells(result.precondition, result.state, ofHandoverAt: position, facts)
  }

  func tells(_ precondition: Precondition, _ state: PreconditionState, ofHandoverAt position: Int, _ facts: PlanFacts)
    -> Bool
  {
    switch (precondition, state) {
    // Who takes over is told as what nobody holds, unless somebody is named who cannot.
    case (.counterpart, .missing(.onlyAClass)), (.counterpart, .missing(.handedToItself)): false
    case (.counterpart, _): true
    case (.legalPower, _): powerless.contains(position)
    case (.money, .missing): facts.plan.handovers[position].task.value.map { unpaid.contains($0.symbol) } ?? false
    default: false
    }
  }
}
