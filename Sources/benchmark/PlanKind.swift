/// What the generated plans have much of.
enum PlanKind: String, CaseIterable {
  case layered, chain, workstreams
  /// In layers, with what each task costs and money for every second one.
  case costed
  /// Four handovers of each task.
  case handovers
  /// All handovers are of one task.
  case handoversOfOneTask = "handovers-of-one-task"
  /// All handovers stand in one line of the file.
  case handoversInOneLine = "handovers-in-one-line"
  /// The last task follows all others.
  case predecessors
  /// In ten files, as several people write them.
  case tenFiles = "ten-files"
  /// Each task stands in a file of its own.
  case files
  /// Ten of each benchmark, with two readings each.
  case indicators

  var form: NetworkForm {
    switch self {
    case .chain: .chain
    case .workstreams: .workstreams
    case .predecessors: .hub
    case .layered, .costed, .handovers, .handoversOfOneTask, .handoversInOneLine, .files, .tenFiles, .indicators:
      .layered
    }
  }

  /// What the size counts.
  var noun: String {
    switch self {
    case .handovers, .handoversOfOneTask, .handoversInOneLine: "handovers"
    case .layered, .chain, .workstreams, .costed, .tenFiles: "tasks"
    case .predecessors, .files, .indicators: rawValue
    }
  }

  func tasks(for size: Int) -> Int {
    switch self {
    case .handovers, .handoversInOneLine: max(2, size / 4)
    case .handoversOfOneTask, .indicators: 100
    case .predecessors: size + 1
    case .layered, .chain, .workstreams, .costed, .files, .tenFiles: size
    }
  }

  /// The sizes that are measured if none is asked for.
  var usualSizes: [Int] {
    switch self {
    case .layered, .chain, .workstreams, .tenFiles: [1_000, 5_000, 20_000]
    case .costed: [1_250, 2_500, 5_000]
    case .handovers, .handoversOfOneTask, .handoversInOneLine, .files, .indicators: [2_500, 5_000, 10_000]
    case .predecessors: [5_000, 10_000, 20_000]
    }
  }
}
