import Diagnostics
import PlanFormat
import PlanModel

/// Something that handovers lack, with their positions.
public struct Lack: Sendable {
  public let precondition: Precondition
  public let handovers: [Int]
  fileprivate let places: [Span]
}

/// What handovers ahead lack: one gap for each thing, however many lack it. What is seen to together is one: how the work is
/// passed on, and what a site needs. What lacks in a handover that its receiver will hardly carry is told with that.
func lacksOfHandovers(_ facts: PlanFacts, _ told: ToldCauses, unready: [Gap]) -> [Gap] {
  let readiness = facts.standings.handovers.map(\.readiness)
  let ahead = readiness.indices.filter { readiness[$0] != nil }
  let isUnready = Set(
    unready.compactMap { if case .unready(let handover, _, _) = $0.reason { handover } else { nil } })
  func lack(_ precondition: Precondition, where isIncluded: (PreconditionState) -> Bool = { _ in true }) -> Lack? {
    var (places, lacking): ([Span], [Int]) = ([], [])
    for position in ahead {
      guard let result = readiness[position]?[precondition],
        result.isLack, isIncluded(result.state), !told.tells(result, ofHandoverAt: position, facts),
        !(isUnready.contains(position) && precondition.belongsToUnready(result.state))
      else { continue }
      // The shortfall of a handover that is unlikely for it has been told.
      if precondition == .shortfallClosed, result.timeSuffices == false { continue }
      // Whether there is one is asked where the capacity is assessed.
      if precondition == .shortfallClosed, case .cannotBeTold = result.state { continue }
      places.append(result.span)
      lacking.append(position)
    }
    return lacking.isEmpty ? nil : Lack(precondition: precondition, handovers: lacking, places: places)
  }
  func gap(_ lacks: [Lack], _ reason: (Lack) -> Gap.Reason) -> Gap? {
    guard let first = lacks.first, let place = first.places.first else { return nil }
    let handovers = Set(lacks.flatMap(\.handovers)).sorted()
    return Gap(
      lacks.count == 1 ? reason(first) : .lackingTogether(lacks, of: ahead.count), at: place,
      touching: lacks.flatMap(\.places) + handovers.map { facts.plan.handovers[$0].extent },
      from: handovers.compactMap { readiness[$0]?.day }.firstInOrder.map(Edge.last),
      size: Gap.Size(count: handovers.count), harm: lacks.map(\.precondition.harm).min() ?? .paper,
      requirements: lacks.flatMap(\.precondition.requirements))
  }
  let all = { (lack: Lack) in Gap.Reason.lacking(lack.precondition, handovers: lack.handovers, of: ahead.count) }
  // What something costs and nobody pays is another thing than what nobody knows the cost of.
  let isMissing = { (state: PreconditionState) in if case .missing = state { true } else { false } }
  return Precondition.seenToTogether.flatMap { together -> [Gap?] in
    guard together == [.money] else { return [gap(together.compactMap { lack($0) }, all)] }
    return [
      gap([lack(.money) { !isMissing($0) }].compactMap(\.self), all),
      gap([lack(.money, where: isMissing)].compactMap(\.self)) {
        .notPaidFor(handovers: $0.handovers, of: ahead.count)
      },
    ]
  }.compactMap(\.self)
}

extension PreconditionResult {
  /// Whether it is missing, or the plan does not say it, and it follows from nothing else that is missing.
  var isLack: Bool {
    switch state {
    case .missing(.overdue): false
    case .underWay(nil): precondition != .jointWork
    // What comes only after the handover is not there for it; what the receiver cannot do without makes the handover unlikely.
    case .underWay: !precondition.isDecisive && timeSuffices == false
    case .missing: true
    // A body that does not exist yet cannot be assessed.
    case .cannotBeTold(.notThereYet): false
    case .cannotBeTold: !state.followsFromAnother
    case .met, .notNeeded: false
    }
  }
}

extension Precondition {
  /// What one step sees to is one gap: all of them, in the order of the list.
  fileprivate static let seenToTogether: [[Precondition]] = [
    [.counterpart], [.capacityAssessed], [.shortfallClosed], [.jointWork, .knowledge, .focalPoint], [.protectedData],
    [.legalPower], [.money], [.benchmarks], [.siteSecured, .siteClearance, .siteUse],
  ]

  /// Whether it is a small thing beside that the receiver will hardly carry what it takes over, so that it is told with that.
  func belongsToUnready(_ state: PreconditionState) -> Bool {
    switch self {
    case .focalPoint, .jointWork, .knowledge, .siteClearance, .siteUse, .siteSecured: true
    case .legalPower: if case .cannotBeTold = state { true } else { false }
    case .counterpart, .capacityAssessed, .shortfallClosed, .protectedData, .money, .benchmarks: false
    }
  }

  /// What its absence does.
  fileprivate var harm: Harm {
    switch self {
    case .counterpart, .protectedData, .siteSecured, .money: .peace
    case .capacityAssessed, .shortfallClosed, .legalPower, .benchmarks: .transition
    case .jointWork, .siteUse, .siteClearance: .steering
    case .focalPoint, .knowledge: .paper
    }
  }

  /// The requirements that ask for it.
  var requirements: [String] {
    switch self {
    case .counterpart: ["TR-10"]
    case .focalPoint: ["TR-11"]
    case .capacityAssessed: ["TR-13"]
    case .shortfallClosed: ["TR-14"]
    case .legalPower: ["TR-115"]
    case .money: ["TR-52", "TR-87"]
    case .benchmarks: ["TR-85"]
    case .siteClearance: ["TR-70"]
    case .siteSecured, .siteUse: ["TR-71"]
    case .knowledge, .protectedData: ["TR-72"]
    case .jointWork: []
    }
  }
}
