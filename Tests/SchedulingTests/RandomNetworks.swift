import Scheduling
import SeededRandom

/// What a seeded network is made of.
enum NetworkForm: CaseIterable {
  /// Activities and links, every day worked.
  case plain
  case onCalendars
  /// On calendars, too.
  case withHammocks
}

extension Network {
  /// A network without cycles, of 2 to 30 activities in no particular order, and up to 4 hammocks behind them.
  static func random(
    _ seed: Int, _ form: NetworkForm = .plain, kinds: [Link.Kind] = Link.Kind.allCases,
    using generator: inout SplitMix64
  ) -> Network {
    generator = SplitMix64(state: UInt64(seed))
    let count = Int.random(in: 2...30, using: &generator)
    var order = Array(0..<count).shuffled(using: &generator)
    var network = Network(start: Int.random(in: -50...50, using: &generator))
    network.activities = (0..<count).map { _ in Activity(duration: .random(in: 0...12, using: &generator)) }
    for _ in 0..<Int.random(in: 0...(2 * count), using: &generator) {
      network.links.append(.random(along: order, kinds: kinds, using: &generator))
    }
    if form != .plain { network.addCalendars(using: &generator) }
    if form == .withHammocks { network.addHammocks(along: &order, kinds: kinds, using: &generator) }
    return network
  }

  private mutating func addCalendars(using generator: inout SplitMix64) {
    for _ in 0..<3 { calendars.append(.random(around: start, using: &generator)) }
    for index in activities.indices {
      activities[index].calendar = [nil, 0, 1, 2].randomElement(using: &generator) ?? 0
    }
    for index in links.indices { links[index].calendar = [nil, 0, 1, 2].randomElement(using: &generator) ?? 0 }
  }

  private mutating func addHammocks(along order: inout [Int], kinds: [Link.Kind], using generator: inout SplitMix64) {
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let place = Int.random(in: 1...order.count, using: &generator)
      let parts = order[..<place].shuffled(using: &generator).prefix(.random(in: 1...5, using: &generator))
      let hammock = activities.count
      activities.append(Activity(duration: 0))
      for to in order[place...].filter({ !isHammock($0) }).shuffled(using: &generator).prefix(2) {
        links.append(.random(from: hammock, to: to, kinds: kinds, using: &generator))
      }
      hammocks.append(Hammock(activity: hammock, parts: Array(parts)))
      order.insert(hammock, at: place)
    }
  }

  func isHammock(_ activity: Int) -> Bool { hammocks.contains { $0.activity == activity } }

  /// Whether work on an activity can be done on a day.
  func isWorking(_ day: Int, on activity: Int) -> Bool {
    activities[activity].calendar.map { calendars[$0].isWorking(day) } ?? true
  }

  /// The network with some limits, prescribed dates and facts; of a hammock, what counts and what does not.
  func constrained(using generator: inout SplitMix64) -> Network {
    var network = self
    func day() -> Int { start + Int.random(in: -20...60, using: &generator) }
    for index in activities.indices {
      switch Int.random(in: 0..<16, using: &generator) {
      case 0: network.activities[index].startNoEarlierThan = day()
      case 1: network.activities[index].finishNoLaterThan = day()
      case 2: network.activities[index].mustStart = day()
      case 3: network.activities[index].mustFinish = day()
      case 4: network.activities[index].progress = .started(on: day())
      case 5: network.activities[index].progress = .finished(start: day(), finish: day())
      default: break
      }
    }
    return network
  }
}

extension Link {
  /// A link that follows an order of activities, so that it closes no cycle.
  static func random(along order: [Int], kinds: [Kind], using generator: inout SplitMix64) -> Link {
    let to = Int.random(in: 1..<order.count, using: &generator)
    let from = Int.random(in: 0..<to, using: &generator)
    return random(from: order[from], to: order[to], kinds: kinds, using: &generator)
  }

  static func random(from: Int, to: Int, kinds: [Kind], using generator: inout SplitMix64) -> Link {
    let lag = Bool.random(using: &generator) ? 0 : Int.random(in: -6...6, using: &generator)
    return Link(from: from, to: to, kind: kinds.randomElement(using: &generator) ?? .finishToStart, lag: lag)
  }
}

extension WorkingCalendar {
  /// A week with work, with holidays, closed seasons and a season of another week, all of which may overlap.
  static func random(around start: Int, using generator: inout SplitMix64) -> WorkingCalendar {
    func week() -> Week {
      Week(working: (0..<7).shuffled(using: &generator).prefix(.random(in: 1...7, using: &generator)))
    }
    var otherwise: [(days: Range<Int>, week: Week)] = []
    for longest in [1, 1, 1, 3, 40, 40] {
      let first = start + Int.random(in: -30...120, using: &generator)
      let days = first..<(first + Int.random(in: 1...longest, using: &generator))
      otherwise.append((days, longest == 40 && Bool.random(using: &generator) ? week() : .closed))
    }
    return WorkingCalendar(week: week(), otherwise: otherwise.shuffled(using: &generator))
  }
}
