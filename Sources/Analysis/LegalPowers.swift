import PlanFormat
import PlanModel

/// What gives a receiver the power in law to do what it takes over.
public enum LegalPower: Sendable {
  /// The plan says that it needs none.
  case notNeeded
  /// A law in force, as the plan words it.
  case inForce(Text)
  /// A law that the plan follows.
  case law(Law)
  case pending(until: PlanDate?)
  case notStated
}

/// Which law empowers which body, and which functions need a power.
struct LegalPowers: Sendable {
  private let laws: Keyed<Law>
  /// The laws that name a body, by the body's symbol.
  private let empowering: [Symbol: [Int]]
  private let asOf: Day?
  /// The bodies that perform a function already.
  private let performing: Set<Performing>

  private struct Performing: Hashable {
    let body: Symbol
    let function: Function
  }

  init(_ plan: Plan) {
    laws = plan.laws
    performing = Set(
      plan.handovers.flatMap { handover -> [Performing] in
        guard !HandoverStanding.isUndone(handover), let function = plan.tasks[handover.task.value]?.function.value
        else { return [] }
        return handover.to.compactMap { receiver in
          let performs = handover.capacity.entry?.performsAlready.value == true
          guard let who = receiver.who.value,
            performs || handover.isComplete || receiver.capacity.entry?.performsAlready.value == true
          else { return nil }
          return Performing(body: who.symbol, function: function)
        }
      })
    asOf = plan.viewpoint.day
    var empowering: [Symbol: [Int]] = [:]
    for (position, law) in plan.laws.entries.enumerated() {
      for body in law.empowers { empowering[body.symbol, default: []].append(position) }
    }
    self.empowering = empowering
  }

  func power(of institution: Counterpart) -> LegalPower {
    let basis = institution.legalBasis.entry
    if case .notApplicable = institution.legalBasis.absence { return .notNeeded }
    if basis?.needed.value == false { return .notNeeded }
    if let text = basis?.text.value { return .inForce(text) }
    if let law = laws[basis?.law.value] ?? law(empowering: institution) { return .law(law) }
    if case .pending(let date) = institution.legalBasis.absence { return .pending(until: date) }
    return .notStated
  }

  /// Whether a body performs a function already, since it took over a part of it or was found to: then it may.
  func performs(_ institution: Counterpart, _ function: Function?) -> Bool {
    function.map { performing.contains(Performing(body: institution.header.symbol, function: $0)) } ?? false
  }

  /// Of several laws one that is in force gives the power, whatever becomes of its amendments; else the first that may still come.
  private func law(empowering institution: Counterpart) -> Law? {
    let found = (empowering[institution.header.symbol] ?? []).map {
      (law: laws[$0], standing: LawStanding(laws[$0], asOf: asOf))
    }
    return (found.first { $0.standing == .inForce } ?? found.first { $0.standing != .ended } ?? found.first)?.law
  }
}

extension Handover {
  /// Whether whoever takes it over needs a power in law: functions of security, justice and oversight do, which only somebody
  /// with such a power can perform, unless the plan says otherwise.
  func needsPower(for task: PlanTask?) -> Bool {
    guard needsNoPower.value != true, let function = task?.function.value else { return false }
    switch function {
    case .security, .police, .justice, .corrections, .oversight, .antiCorruption: return true
    default: return false
    }
  }
}

extension PlanFacts {
  public func legalPower(of institution: Counterpart) -> LegalPower { legalPowers.power(of: institution) }

  /// Whether a body performs already what all of some handovers pass on to it.
  public func performs(_ institution: Counterpart, _ handovers: some Sequence<Handover>) -> Bool {
    handovers.allSatisfy { legalPowers.performs(institution, task(of: $0)?.function.value) }
  }

  /// Whether whoever takes over a handover needs a power in law for it.
  public func needsPower(_ handover: Handover) -> Bool { handover.needsPower(for: task(of: handover)) }
}
