import Diagnostics
import PlanFormat
import PlanModel

/// Days ahead in which no firm money pays for work that goes on.
func holesInMoney(_ facts: PlanFacts) -> [Gap] {
  facts.openHoles.map { hole in
    let (before, next): (Int?, Int?) =
      switch hole.kind {
      case .between(let before, let next): (before, next)
      case .after(let before): (before, nil)
      case .beforeSuccessor(_, let next): (nil, next)
      }
    let allocations = facts.ledger.allocations
    let place = (next ?? before).map { allocations[$0].header.nameSpan }
    let successor: Counterpart? = if case .beforeSuccessor(let counterpart, _) = hole.kind { counterpart } else { nil }
    let function = hole.purposes.lazy.compactMap { facts.task(of: $0)?.function.value }.min { $0.harm < $1.harm }
    // Work goes on for a while without money; a successor that cannot be paid does not come. What others did before and do after the
    // mission weighs less than what it leaves to them.
    let isLeftByMission = hole.purposes.contains(where: facts.ledger.isContinuing)
    let harm: Harm =
      successor != nil ? .lives : max(function?.harm ?? .transition, isLeftByMission ? .peace : .transition)
    return Gap(
      .unpaid(hole), at: place ?? successor?.header.nameSpan ?? .planStart,
      touching: [before, next].compactMap { $0.map { allocations[$0].extent } }, function: function,
      from: Edge.first(PlanDate(hole.first)), until: hole.last.map { Edge.last(PlanDate($0)) },
      size: Gap.Size(days: hole.days, money: hole.need, count: max(1, hole.purposes.count)),
      harm: harm, requirements: ["TR-54"])
  }
}

/// Firm money for what goes on that falls at the departure by more than a half.
func cliffInMoney(_ facts: PlanFacts) -> [Gap] {
  guard let cliff = facts.financialCliff?.all, let departure = facts.departure, facts.isAhead(departure),
    let half = cliff.before.multiplied(by: 1, over: 2), cliff.after < half
  else { return [] }
  return [
    Gap(
      .cliff(cliff), at: facts.plan.funding.span ?? .planStart, from: Edge.last(departure),
      size: Gap.Size(money: cliff.before.subtracting(cliff.after).map { Money($0, cliff.currency) }), harm: .peace)
  ]
}

/// What is needed and of which firm money covers less than a third.
func smallSharesOfMoney(_ facts: PlanFacts) -> [Gap] {
  let plan = facts.plan
  return facts.fundedShares.filter(\.isSmall).map { share in
    let (place, touched, money): (Span, [Span], Money?) =
      switch share.subject {
      case .framework(let position, _): (plan.frameworks[position].header.nameSpan, [], nil)
      case .need(let position, let balance):
        (
          facts.place(of: facts.ledger.needs[position]), facts.cost(in: facts.ledger.needs[position]),
          Money(balance.uncovered, balance.need.currency)
        )
      }
    let isOfWork: Bool =
      if case .need(let position, _) = share.subject { facts.ledger.needs[position].use == .continuing } else { true }
    return Gap(
      .underfunded(share), at: place, touching: touched, size: Gap.Size(money: money),
      harm: isOfWork ? .peace : .transition,
      requirements: ["TR-87"])
  }
}

/// Firm money for what goes on that comes from one source, or ends at one time.
func concentratedMoney(_ facts: PlanFacts) -> [Gap] {
  guard let concentration = facts.concentration, concentration.isOnOneSource || concentration.commonEnd != nil,
    let largest = concentration.sources.first
  else { return [] }
  return [
    Gap(
      .concentrated(concentration), at: largest.source?.header.nameSpan ?? facts.plan.funding.span ?? .planStart,
      size: Gap.Size(money: Money(largest.amount, concentration.currency)), harm: .steering)
  ]
}

/// Money that was asked for, and of which the plan has no answer.
func unansweredRequests(_ facts: PlanFacts) -> [Gap] {
  let requests = facts.unansweredRequests
  guard let first = requests.first else { return [] }
  let allocations = facts.ledger.allocations
  return [
    Gap(
      .unanswered(requests), at: allocations[first.position].header.nameSpan,
      touching: requests.map { allocations[$0.position].extent },
      size: Gap.Size(days: first.days, count: requests.count),
      harm: .steering)
  ]
}

extension PlanFacts {
  /// Where the plan has what needs money.
  fileprivate func place(of need: Need) -> Span {
    switch need.origin {
    case .task(let position): plan.tasks[position].header.nameSpan
    case .priority(let position): plan.residualPriorities[position].header.nameSpan
    case .allocations(let positions): positions.first.map { ledger.allocations[$0].header.nameSpan } ?? .planStart
    }
  }

  /// Where the plan says what it costs.
  fileprivate func cost(in need: Need) -> [Span] {
    guard case .task(let position) = need.origin else { return [] }
    return [plan.tasks[position].cost.span].compactMap(\.self)
  }
}
