/// How the tasks of a generated plan hang together.
enum NetworkForm: String, CaseIterable {
  /// Twenty-four months of work; a task follows one to three of the months before it.
  case layered
  /// Each task follows the one before it.
  case chain
  /// Twelve lines of work side by side; a task follows the one before it in its line, and at times one of another line.
  case workstreams
  /// The last task follows each of the others, which follow none.
  case hub
}

/// The tasks of a plan and their dependencies, before anything is written.
struct TaskNetwork {
  struct Link {
    let from: Int
    let isStartStart: Bool
    /// In days.
    let lag: Int?
  }

  struct Task {
    /// Days after the first one.
    let start: Int
    let length: Int
    let links: [Link]
  }

  private(set) var tasks: [Task] = []
  static let months = 24
  static let monthLength = 30

  init(_ form: NetworkForm, count: Int, random: inout SplitMix64) {
    tasks.reserveCapacity(count)
    for index in 0..<count {
      switch form {
      case .layered: tasks.append(Self.layered(index, of: count, random: &random))
      case .chain:
        let link = Link(from: index - 1, isStartStart: false, lag: random.happens(30) ? 1 : nil)
        tasks.append(Task(start: index * 2, length: 1, links: index == 0 ? [] : [link]))
      case .hub:
        let before = index == count - 1 ? 0..<index : 0..<0
        let links = before.map { Link(from: $0, isStartStart: false, lag: nil) }
        tasks.append(Task(start: links.isEmpty ? index % 300 : 320, length: 10, links: links))
      case .workstreams: tasks.append(Self.inWorkstream(index, random: &random))
      }
    }
  }

  private static func inWorkstream(_ index: Int, random: inout SplitMix64) -> Task {
    let lines = 12
    let position = index / lines
    guard position > 0 else { return Task(start: 0, length: 1, links: []) }
    var links = [Link(from: index - lines, isStartStart: false, lag: random.happens(30) ? 1 : nil)]
    let other = (position - 1) * lines + random.number(below: lines)
    if random.happens(10), other != index - lines { links.append(Link(from: other, isStartStart: false, lag: nil)) }
    return Task(start: position * 2, length: 1, links: links)
  }

  private static func layered(_ index: Int, of count: Int, random: inout SplitMix64) -> Task {
    let width = max(1, (count + months - 1) / months)
    let month = index / width
    let start = month * monthLength + random.number(below: 10)
    let length = random.number(in: 5...18)
    guard month > 0 else { return Task(start: start, length: length, links: []) }
    var predecessors: [Int] = []
    for _ in 0..<random.number(in: 1...3) {
      let back = month > 1 && random.happens(20) ? 2 : 1
      let candidate = (month - back) * width + random.number(below: width)
      if !predecessors.contains(candidate) { predecessors.append(candidate) }
    }
    let links = predecessors.map { from in
      let isStartStart = random.happens(10)
      return Link(from: from, isStartStart: isStartStart, lag: random.happens(30) ? random.number(in: 1...4) : nil)
    }
    return Task(start: start, length: length, links: links)
  }
}
