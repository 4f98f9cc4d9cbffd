/// The way to a place of a plan, whichever of its files it stands in: `["handovers", "prisons-to-dap", "to", 0, "who"]`.
public struct PlanPath: Hashable, Sendable {
  public enum Step: Hashable, Sendable {
    /// A field, or the id of an entry.
    case key(String)
    /// The number of an item of a list, from 0; where several files each hold a part of the list, it counts on through them.
    case item(Int)
  }

  public var steps: [Step]

  public init(_ steps: some Sequence<Step>) { self.steps = Array(steps) }

  public func appending(_ key: String) -> PlanPath { PlanPath(steps + [.key(key)]) }
  public func appending(item: Int) -> PlanPath { PlanPath(steps + [.item(item)]) }

  func prefix(_ count: Int) -> PlanPath { PlanPath(steps.prefix(count)) }
}

extension PlanPath: ExpressibleByArrayLiteral {
  public init(arrayLiteral steps: Step...) { self.steps = steps }
}

extension PlanPath.Step: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  public init(stringLiteral key: String) { self = .key(key) }
  public init(integerLiteral item: Int) { self = .item(item) }
}

extension PlanPath: CustomStringConvertible {
  /// As messages name it: `handovers, prisons-to-dap, to, item 1`.
  public var description: String {
    guard !steps.isEmpty else { return "the plan" }
    return steps.map { step in
      switch step {
      case .key(let key): key
      case .item(let number): "item \(number + 1)"
      }
    }.joined(separator: ", ")
  }
}
