import PlanFormat
import PlanModel

/// A quarter of a year.
public struct Quarter: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let year: Int
  /// From 1 to 4.
  public let number: Int

  init(of day: Day) {
    let (year, month, _) = day.civil
    (self.year, number) = (year, (month + 2) / 3)
  }

  public static func < (left: Quarter, right: Quarter) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }

  /// As a plan writes it: `2027-Q3`.
  public var description: String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-Q\(number)"
  }
}

/// What comes to a receiver, quarter by quarter, against what is known of what it can do.
public struct ReceiverLoad: Sendable {
  public struct OfQuarter: Sendable {
    public let quarter: Quarter
    /// The positions of the handovers that come to it.
    public let handovers: [Int]
    /// What they pass on, each once, in the order in which they come.
    public let functions: [Function]
    /// For how many of them its capacity was assessed and suffices, was assessed and falls short, or is not known.
    public let sufficient: Int
    public let short: Int
    public let notKnown: Int
  }

  /// The position of the counterpart.
  public let receiver: Int
  /// By quarter, those in which something comes to it.
  public let quarters: [OfQuarter]
  /// What it has to have first, and what comes later than what it takes over.
  public let dependencies: [LateDependency]

  public var total: Int { quarters.reduce(0) { $0 + $1.handovers.count } }
}

/// The load on each receiver of what is still ahead: in the order of the counterparts.
struct ReceiverLoads {
  let all: [ReceiverLoad]

  /// One handover to one receiver.
  fileprivate struct Arrival {
    let handover: Int
    let day: PlanDate
    let function: Function?
    /// Whether what was found of the receiver falls short, as far as it is known.
    let fallsShort: Bool?
  }

  init(_ facts: PlanFacts) {
    let plan = facts.plan
    var received: [Int: [Arrival]] = [:]
    for (position, standing) in facts.standings.handovers.enumerated() {
      guard let day = standing.readiness?.day else { continue }
      let prepared = PreparedHandover(plan.handovers[position], facts.links)
      let shortfalls = prepared.shortfalls
      for (place, receiver) in prepared.receivers.enumerated() {
        guard let body = plan.counterparts.position(of: receiver.body.header.symbol) else { continue }
        received[body, default: []].append(
          Arrival(
            handover: position, day: day, function: prepared.task?.function.value, fallsShort: shortfalls[place]))
      }
    }
    let dependencies = LateDependencies(facts)
    all = received.keys.sorted().map { receiver in
      let arrivals = received[receiver] ?? []
      let quarters = Dictionary(grouping: arrivals) { Quarter(of: $0.day.lastDay) }.sorted { $0.key < $1.key }
      return ReceiverLoad(
        receiver: receiver, quarters: quarters.map(ReceiverLoad.OfQuarter.init),
        dependencies: arrivals.flatMap { dependencies.of(handoverAt: $0.handover, receiver: receiver, by: $0.day) })
    }
  }
}

extension ReceiverLoad.OfQuarter {
  fileprivate init(_ quarter: Quarter, _ arrivals: [ReceiverLoads.Arrival]) {
    self.quarter = quarter
    handovers = arrivals.map(\.handover)
    var functions: [Function] = []
    for case let function? in arrivals.map(\.function) where !functions.contains(function) {
      functions.append(function)
    }
    self.functions = functions
    sufficient = arrivals.count { $0.fallsShort == false }
    short = arrivals.count { $0.fallsShort == true }
    notKnown = arrivals.count { $0.fallsShort == nil }
  }
}

extension PreparedHandover {
  /// Of each receiver whether what was found of it falls short; of one that was assessed in several parts, whether any does.
  fileprivate var shortfalls: [Bool?] {
    guard assessed.contains(where: { $0.single != nil }) else {
      return receivers.map { _ in assessed.first?.capacity.entry?.fallsShort }
    }
    var parts: [[Bool?]] = receivers.map { _ in [] }
    for part in assessed {
      guard let place = part.single?.who.value.flatMap({ places[$0.symbol] }) else { continue }
      parts[place].append(part.capacity.entry?.fallsShort)
    }
    return parts.map { $0.contains(true) ? true : $0.contains(nil) || $0.isEmpty ? nil : false }
  }

  func positions(in counterparts: Keyed<Counterpart>) -> [Int] {
    receivers.compactMap { counterparts.position(of: $0.body.header.symbol) }
  }
}
