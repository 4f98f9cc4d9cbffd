import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let moneyAddsUp = Requirement(
    id: "TR-122", severity: .error, profile: .integrity,
    summary: "The plan's money adds up.",
    sources: [], addressee: "none (the plan itself)", verb: "none",
    bears: [.blocks(.d2c)],
    rationale: "A sum that does not come out is the first thing that a donor sees, and the last one that it reads.",
    evidence: """
      No amount is negative. The firm money from a source is no more than the source has, what is spent or unpaid no \
      more than the allocation, and the parts of a task cost no more than the task. Sums are made in one currency, or by \
      a rate that the plan states. Amounts that are given as 'about' contradict nothing.
      """,
    mend: "Correct the amounts, or state the rate.",
    example: (
      gap: """
      plan: { currency: USD }
      funding:
        sources:
          state: { kind: national-budget, amount: 1000000 }
        allocations:
          cells: { funded-by: state, amount: 700000, status: committed }
          judges: { funded-by: state, amount: 600000, status: committed }
      """,
      met: """
      plan: { currency: USD }
      funding:
        sources:
          state: { kind: national-budget, amount: 1300000 }
        allocations:
          cells: { funded-by: state, amount: 700000, status: committed }
          judges: { funded-by: state, amount: 600000, status: committed }
      """
    ),
    check: .agree(
      .rule(noAmountIsNegative), .rule(sourcesHaveWhatTheyPay), .rule(allocationsHaveWhatIsSpent),
      .rule(tasksCostNoLessThanTheirParts)
    ).unless(.without("the plan states no amount of money") { $0.plan.statesAmounts }))
}

@Sendable private func noAmountIsNegative(_ context: Context, _ sums: inout Contradictions) {
  for rate in context.plan.funding.entry?.rates.items ?? [] {
    if let value = rate.rate.value, value <= .zero {
      sums.breach("a rate must be more than zero", at: rate.rate.span, help: "write what one of the currency is worth")
    }
  }
  context.plan.forEachAmount { amount in
    guard let value = amount.value, value < .zero else { return }
    sums.breach("the amount \(value) is negative", at: amount.span, help: "write what it comes to, without a sign")
  }
}

@Sendable private func sourcesHaveWhatTheyPay(_ context: Context, _ sums: inout Contradictions) {
  for total in context.facts.ledger.firmTotals { check(total, in: context.facts.ledger, &sums) }
}

private func check(_ total: FirmTotal, in ledger: Ledger, _ sums: inout Contradictions) {
  let source = total.source
  guard let stated = source.amount.range?.upperBound else {
    return sums.leftOut("'\(source.id)' has no amount", at: source.span)
  }
  let shown = Money(stated, total.currency)
  for position in total.unconverted {
    let allocation = ledger.allocations[position]
    let currency = ledger.entries[position].amount?.currency?.code ?? "no known currency"
    sums.breach(
      "'\(allocation.id)' cannot be added to what '\(source.id)' pays: it is in \(currency), and no rate is stated",
      at: allocation.currency.isWritten ? allocation.currency.span : allocation.span,
      notes: [.init("'\(source.id)' has \(shown)", at: source.amount.span)], help: "state the rate in 'funding.rates'")
  }
  if total.amount?.isApproximate == true || stated.isApproximate { return }
  if let amount = total.amount, amount <= stated { return sums.agree() }
  let sum = total.amount.map { "\(Money($0, total.currency))" } ?? "more than can be added"
  sums.breach(
    "the firm money from '\(source.id)' comes to \(sum), and it has \(shown)", at: source.amount.span,
    notes: total.allocations.prefix(3).map { position in
      let allocation = ledger.allocations[position]
      let part = ledger.entries[position].amount.map { "\($0)" } ?? ""
      return .init("'\(allocation.id)' takes \(part)", at: allocation.amount.span)
    })
}

@Sendable private func allocationsHaveWhatIsSpent(_ context: Context, _ sums: inout Contradictions) {
  for allocation in context.facts.ledger.allocations { check(allocation, &sums) }
}

private func check(_ allocation: Allocation, _ sums: inout Contradictions) {
  guard let whole = allocation.amount.range?.upperBound else { return }
  for (part, word) in [(allocation.spent, "spent"), (allocation.unpaid, "unpaid")] {
    guard let amount = part.range?.lowerBound, !amount.isApproximate, !whole.isApproximate else { continue }
    if amount > whole {
      sums.breach(
        "\(amount) of '\(allocation.id)' is \(word), and it has \(whole)", at: part.span,
        notes: [.init("the whole amount stands here", at: allocation.amount.span)])
    } else {
      sums.agree()
    }
  }
}

/// The parts of a task must not cost more than the task, where their costs are for the same time.
@Sendable private func tasksCostNoLessThanTheirParts(_ context: Context, _ sums: inout Contradictions) {
  let (tasks, facts) = (context.plan.tasks, context.facts)
  var parts: [Int: (sum: Decimal?, first: PlanTask)] = [:]
  for part in tasks.entries {
    guard let whole = part.within.value.flatMap({ tasks.position(of: $0.symbol) }), part.cost.entry != nil,
      let cost = facts.cost(of: part), let amount = cost.sum, !amount.amount.isApproximate,
      let total = facts.cost(of: tasks.entries[whole]), let currency = total.sum, cost.isWithin(total),
      let converted = facts.ledger.rates.convert(amount, to: currency.currency)
    else { continue }
    parts[whole] = (parts[whole, default: (.zero, part)].sum?.adding(converted), parts[whole]?.first ?? part)
  }
  for (position, part) in parts.sorted(by: { $0.key < $1.key }) {
    let task = tasks.entries[position]
    guard let amount = task.cost.entry?.amount, let whole = amount.range?.upperBound, !whole.isApproximate else {
      continue
    }
    if let sum = part.sum, sum <= whole {
      sums.agree()
    } else {
      let sum = part.sum.map { "\($0)" } ?? "more than can be added"
      sums.breach(
        "the parts of '\(task.id)' cost \(sum), and it costs \(whole)", at: amount.span,
        notes: [.init("'\(part.first.id)' is a part of it", at: part.first.span)])
    }
  }
}

extension Plan {
  /// Whether there is an amount, or a rate, that could be wrong.
  fileprivate var statesAmounts: Bool {
    if !(funding.entry?.rates.items ?? []).isEmpty || !(funding.entry?.sources.entries ?? []).isEmpty { return true }
    var states = false
    forEachAmount { states = states || $0.value != nil }
    return states
  }

  /// Every amount of money that the plan states.
  fileprivate func forEachAmount(_ body: (Fact<Decimal>) -> Void) {
    for source in funding.entry?.sources.entries ?? [] { body(source.amount) }
    for allocation in funding.entry?.allocations.entries ?? [] {
      body(allocation.amount)
      body(allocation.unpaid)
      body(allocation.spent)
      for event in allocation.history { body(event.entry.amount) }
    }
    func look(at cost: Part<Cost>) {
      guard let cost = cost.entry else { return }
      body(cost.amount)
      body(cost.running)
    }
    for task in tasks { look(at: task.cost) }
    for priority in residualPriorities { look(at: priority.cost) }
    for handover in handovers.entries {
      if let amount = handover.runningCost.entry?.amount { body(amount) }
      for asset in handover.assets { body(asset.value) }
    }
    for asset in liquidation.entry?.assets.items ?? [] { body(asset.value) }
  }
}
