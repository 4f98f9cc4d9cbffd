import Scheduling

/// Steele, Lea and Flood's SplitMix64: the same networks on every machine.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Network {
  /// A network without cycles, of 2 to 30 activities in no particular order.
  static func random(
    _ seed: Int, kinds: [Link.Kind] = Link.Kind.allCases, using generator: inout SplitMix64
  ) -> Network {
    generator = SplitMix64(state: UInt64(seed))
    let count = Int.random(in: 2...30, using: &generator)
    let order = Array(0..<count).shuffled(using: &generator)
    var network = Network(start: Int.random(in: -50...50, using: &generator))
    network.activities = (0..<count).map { _ in Activity(duration: .random(in: 0...12, using: &generator)) }
    for _ in 0..<Int.random(in: 0...(2 * count), using: &generator) {
      network.links.append(.random(along: order, kinds: kinds, using: &generator))
    }
    return network
  }

  /// The network with some limits, prescribed dates and facts.
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
    let lag = Bool.random(using: &generator) ? 0 : Int.random(in: -6...6, using: &generator)
    return Link(
      from: order[from], to: order[to], kind: kinds.randomElement(using: &generator) ?? .finishToStart, lag: lag)
  }
}
