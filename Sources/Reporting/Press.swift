import Analysis
import Languages
import PlanFormat
import PlanModel

/// How a product prints what its sections hold: in which words, as of which day, and with the way back from a value to the
/// lines of the plan. It decides nothing of what is printed.
struct Press: Sendable {
  /// For what values refer to: the name of a body, the allocation of an entry of the ledger.
  let facts: PlanFacts
  let asOf: Day
  let tracing: Tracing
  let wording: Wording

  init(_ facts: PlanFacts, asOf: Day, tracing: Tracing, wording: Wording) {
    self.facts = facts
    self.asOf = asOf
    self.tracing = tracing
    self.wording = wording
  }

  var plan: Plan { facts.plan }
}
