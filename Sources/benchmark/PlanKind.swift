/// What the generated plans have much of.
enum PlanKind: String, CaseIterable {
  case layered, chain, workstreams
  /// In layers, with what each task costs and money for every second one.
  case costed
  /// Four handovers of each task.
  case handovers
  /// All handovers are of one task.
  case handoversOfOneTask = "handovers-of-one-task"

  var form: NetworkForm {
    switch self {
    case .chain: .chain
    case .workstreams: .workstreams
    case .layered, .costed, .handovers, .handoversOfOneTask: .layered
    }
  }

  /// What the size counts.
  var noun: String {
    switch self {
    case .handovers, .handoversOfOneTask: "handovers"
    case .layered, .chain, .workstreams, .costed: "tasks"
    }
  }

  func tasks(for size: Int) -> Int {
    switch self {
    case .handovers: max(2, size / 4)
    case .handoversOfOneTask: 100
    case .layered, .chain, .workstreams, .costed: size
    }
  }

  /// The sizes that are measured if none is asked for.
  var usualSizes: [Int] {
    switch self {
    case .layered, .chain, .workstreams: [1_000, 5_000, 20_000]
    case .costed: [1_250, 2_500, 5_000]
    case .handovers, .handoversOfOneTask: [2_500, 5_000, 10_000]
    }
  }
}
