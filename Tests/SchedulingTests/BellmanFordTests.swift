import Scheduling
import SeededRandom
import Testing

/// Networks of lower and upper bounds against the longest paths of their graphs, whose nodes are the starts and finishes of
/// activities (Bellman 1958, Ford 1956): the same dates where there are some, and else a circle or a broken bound.
struct BellmanFordTests {
  private struct Graph {
    var ways: [(from: Int, to: Int, days: Int)] = []

    /// Nodes 2 n and 2 n + 1 are the start and the finish of activity n.
    init(_ network: Network, withUpperBounds: Bool = true) {
      for (index, activity) in network.activities.enumerated() {
        ways.append((2 * index, 2 * index + 1, activity.duration))
        ways.append((2 * index + 1, 2 * index, -activity.duration))
      }
      for link in network.links where withUpperBounds || link.bound == .atLeast {
        let from = 2 * link.from + (link.kind.leaves == .finish ? 1 : 0)
        let to = 2 * link.to + (link.kind.reaches == .finish ? 1 : 0)
        ways.append(link.bound == .atLeast ? (from, to, link.lag) : (to, from, -link.lag))
      }
    }

    /// The first days that keep every way, or nothing if none do.
    func earliest(_ network: Network) -> [Int]? {
      var days = network.activities.flatMap { activity -> [Int] in
        let start = max(network.start, activity.startNoEarlierThan ?? network.start)
        return [start, start + activity.duration]
      }
      return settle(&days) { days, way in
        days[way.to] < days[way.from] + way.days
      } moving: { days, way in
        days[way.to] = days[way.from] + way.days
      }
    }

    /// The last days that keep every way, up to one.
    func latest(_ network: Network, _ end: Int) -> [Int]? {
      var days = network.activities.flatMap { activity -> [Int] in
        let finish = min(end, activity.finishNoLaterThan ?? end)
        return [finish - activity.duration, finish]
      }
      return settle(&days) { days, way in
        days[way.from] > days[way.to] - way.days
      } moving: { days, way in
        days[way.from] = days[way.to] - way.days
      }
    }

    private func settle(
      _ days: inout [Int], _ isBroken: ([Int], (from: Int, to: Int, days: Int)) -> Bool,
      moving: (inout [Int], (from: Int, to: Int, days: Int)) -> Void
    ) -> [Int]? {
      for _ in 0...days.count {
        var isAtRest = true
        for way in ways where isBroken(days, way) {
          moving(&days, way)
          isAtRest = false
        }
        if isAtRest { return days }
      }
      return nil
    }
  }

  private func random(_ seed: Int) -> Network {
    var generator = SplitMix64(state: 0)
    var network = Network.random(seed, using: &generator)
    let count = network.activities.count
    for index in network.activities.indices {
      if Int.random(in: 0..<6, using: &generator) == 0 {
        network.activities[index].startNoEarlierThan = network.start + Int.random(in: 0...40, using: &generator)
      }
    }
    for index in network.links.indices where Int.random(in: 0..<3, using: &generator) == 0 {
      var bound = network.links[index]
      bound.bound = .atMost
      bound.lag = max(0, bound.lag) + Int.random(in: 0...25, using: &generator)
      network.links.append(bound)
    }
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      // A lead that goes back may close a circle.
      let (from, to) = (Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator))
      if from != to {
        network.links.append(
          Link(from: from, to: to, kind: .startToFinish, lag: -Int.random(in: 0...40, using: &generator)))
      }
    }
    return network
  }

  @Test func everyDateIsTheirsAndWhatHasNoneIsTold() {
    var counts = (kept: 0, bounded: 0, broken: 0)
    for seed in 1...3000 {
      let network = random(seed)
      let schedule = schedule(network)
      guard let earliest = Graph(network).earliest(network) else {
        counts.broken += 1
        let isBound = Graph(network, withUpperBounds: false).earliest(network) != nil
        #expect(schedule.cycles.isEmpty == isBound, "\(seed)")
        #expect(!schedule.cycles.isEmpty || !schedule.conflicts.isEmpty, "\(seed)")
        continue
      }
      counts.kept += 1
      if network.links.contains(where: { $0.bound == .atMost }) { counts.bounded += 1 }
      #expect(schedule.cycles == [] && schedule.conflicts == [], "\(seed)")
      let early = network.activities.indices.flatMap { [schedule[$0]?.earlyStart, schedule[$0]?.earlyFinish] }
      #expect(early == earliest.map(Optional.some), "\(seed)")
      let late = network.activities.indices.flatMap { [schedule[$0]?.lateStart, schedule[$0]?.lateFinish] }
      #expect(late == Graph(network).latest(network, schedule.finish)?.map(Optional.some), "\(seed)")
    }
    #expect(counts.kept > 1000 && counts.bounded > 500 && counts.broken > 200, "\(counts)")
  }
}
