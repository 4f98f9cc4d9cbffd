import PlanFormat
import PlanModel

/// What money of a plan is for: an entry (a handover stands for its task), a function that has no entry, or an appeal or a
/// fund that is itself what the money is for.
public enum Purpose: Sendable {
  case entry(Target, id: String)
  case function(Function)
  case fund(Symbol, id: String)
}

/// An entry is known by its number: its id need not be compared.
extension Purpose: Hashable {
  public static func == (left: Purpose, right: Purpose) -> Bool {
    switch (left, right) {
    case (.entry(let left, _), .entry(let right, _)): left == right
    case (.function(let left), .function(let right)): left == right
    case (.fund(let left, _), .fund(let right, _)): left == right
    case (.entry, _), (.function, _), (.fund, _): false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .entry(let target, _): hasher.combine(target)
    case .function(let function): hasher.combine(function)
    case .fund(let symbol, _): hasher.combine(symbol)
    }
  }
}

extension Purpose: CustomStringConvertible {
  public var description: String {
    switch self {
    case .entry(_, let id): "'\(id)'"
    case .function(let function): "the function '\(function.rawValue)'"
    case .fund(_, let id): "'\(id)'"
    }
  }
}

extension Purpose {
  public static func task(_ task: PlanTask) -> Purpose {
    .entry(Target(section: .tasks, symbol: task.header.symbol), id: task.id)
  }

  static func priority(_ priority: ResidualPriority) -> Purpose {
    .entry(Target(section: .residualPriorities, symbol: priority.header.symbol), id: priority.id)
  }

  /// What an allocation says that it is for. An appeal is one purpose whatever function it serves, and so is a pooled fund
  /// whose money names nothing else.
  static func purposes(of allocation: Allocation, from source: FundingSource?, in plan: Plan) -> [Purpose] {
    var seen: Set<Purpose> = []
    let named = allocation.purposes.items.compactMap { plan.purpose($0) }.filter { seen.insert($0).inserted }
    if !named.isEmpty { return named }
    if let source, source.kind.value == .humanitarian { return [.fund(source.header.symbol, id: source.id)] }
    if let function = allocation.function.value { return [.function(function)] }
    if let source, source.kind.value == .pooled { return [.fund(source.header.symbol, id: source.id)] }
    return []
  }
}

extension Plan {
  /// What a reference in `for` stands for: a handover stands for the task that it passes on.
  fileprivate func purpose(_ reference: AnyReference) -> Purpose? {
    guard let target = targets[reference.text] else { return nil }
    guard target.section == .handovers, let position = handovers.position(of: target.symbol),
      let task = handovers.entries[position].task.value
    else { return .entry(target, id: String(reference.text.split(separator: "/").last ?? "")) }
    return .entry(Target(section: .tasks, symbol: task.symbol), id: task.id)
  }
}

/// What money serves, so that only like is added to like.
public enum MoneyUse: Int, Sendable, CaseIterable, Comparable {
  /// Tasks that go on after the mission, and residual priorities.
  case continuing
  /// Other tasks and functions.
  case other
  /// The mission itself: its support, its closure, its budget as a whole.
  case mission
  /// The same of another peace operation: the one before, or the one that follows.
  case otherMission
  case elections
  case humanitarian
  /// The plan doesn't say what it is for.
  case unstated

  public static func < (left: MoneyUse, right: MoneyUse) -> Bool { left.rawValue < right.rawValue }
}

extension MoneyUse {
  /// Whether it is what a peace operation costs itself.
  var isOfAMission: Bool { self == .mission || self == .otherMission }

  init(_ purpose: Purpose, from kind: SourceKind?, _ continuing: Set<Symbol>, in plan: Plan) {
    switch purpose {
    case .fund: self = kind == .humanitarian ? .humanitarian : .unstated
    case .function(let function): self = kind == .humanitarian ? .humanitarian : MoneyUse(function)
    case .entry(let target, _):
      guard target.section == .tasks, let position = plan.tasks.position(of: target.symbol) else {
        self = target.section == .residualPriorities ? .continuing : .other
        return
      }
      let task = plan.tasks[position]
      if continuing.contains(target.symbol) {
        self = .continuing
      } else if task.technical.value == true {
        self = .mission
      } else {
        self = task.function.value.map(MoneyUse.init) ?? .other
      }
    }
  }

  private init(_ function: Function) {
    switch function {
    case .missionSupport, .closure: self = .mission
    case .elections: self = .elections
    case .humanitarian: self = .humanitarian
    default: self = .other
    }
  }
}
