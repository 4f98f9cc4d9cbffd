import PlanFormat
import PlanModel

/// What lines of a table of money are told apart by. Uses are never added up, so each has lines of its own.
public struct FundingGroup: Sendable, Hashable {
  public enum Part: Sendable, Hashable {
    case all
    /// What is done; nothing where the plan says it of no single function.
    case function(Function?)
    /// Who holds it once the mission has gone, all of them together; of nobody where the plan names nobody.
    case holders([HoldingParty])
  }

  public let use: MoneyUse
  public let part: Part
}

extension PlanFacts {
  /// The function of what money is for, where the plan says it.
  public func function(of purpose: Purpose) -> Function? {
    switch purpose {
    case .function(let function): function
    case .fund: nil
    case .entry: task(of: purpose)?.function.value ?? residualPriority(of: purpose)?.function.value
    }
  }

  /// Who holds a purpose once the mission has gone: of a task those of its strands, of a residual priority its owner.
  public func holdersAfterwards(of purpose: Purpose) -> [HoldingParty] {
    if let task = task(of: purpose) {
      return strands(of: task).flatMap { strand in
        (strand.holds.last { !$0.parties.isEmpty }?.parties ?? []).filter { $0 != .mission && $0 != .notStated }
      }
      .uniqued
    }
    guard let priority = residualPriority(of: purpose) else { return [] }
    return [plan.party(priority.owner.value)].filter { $0 != .mission && $0 != .notStated }
  }

  /// The lines to which something for some purposes belongs: what the purposes have in common, else what is not stated.
  func fundingGroups(of purposes: [Purpose], _ use: MoneyUse) -> [FundingGroup] {
    func common<Value: Hashable>(_ value: (Purpose) -> Value) -> Value? {
      guard let first = purposes.first.map(value) else { return nil }
      return purposes.dropFirst().allSatisfy { value($0) == first } ? first : nil
    }
    var parts: [FundingGroup.Part] = [.all, .function(common(function) ?? nil)]
    if use == .continuing { parts.append(.holders(common(holdersAfterwards) ?? [])) }
    return parts.map { FundingGroup(use: use, part: $0) }
  }
}
