import PlanFormat
import PlanModel

/// Who holds one kind of thing over time, everywhere or in one area.
public struct CoverageLine: Sendable {
  public enum Subject: Hashable, Sendable {
    /// The tasks and handovers of a function, or of none.
    case function(Function?)
    case sites, units, services
  }

  /// A time in which nothing changes hands.
  public struct Spell: Sendable {
    /// The first day, and the day after the last; both lie beyond all days for what nobody holds from a day on that the plan does
    /// not give.
    public let from: Day
    public let until: Day
    /// Who holds how many things, each party once, the mission first and then in the order of the plan.
    public let holders: [(party: HoldingParty, count: Int)]
    /// How many things there are of which nobody knows whether the one who had them still does, or how long.
    public let perhaps: Int
    private let open: [GapCertainty: [Int]]

    /// What nobody holds as surely as this: positions of strands.
    public subscript(certainty: GapCertainty) -> [Int] { open[certainty] ?? [] }

    /// All that has no known holder, what is surest first.
    public var withoutHolder: [Int] { GapCertainty.allCases.flatMap { self[$0] } }

    public var isUndated: Bool { from == .distantFuture }

    init(
      from: Day, until: Day, holders: [(party: HoldingParty, count: Int)], perhaps: Int, _ open: [GapCertainty: [Int]]
    ) {
      (self.from, self.until, self.holders, self.perhaps, self.open) = (from, until, holders, perhaps, open)
    }
  }

  public let subject: Subject
  /// Nothing for everything of the subject, wherever it is.
  public let area: Reference<Area>?
  /// How many things there are in all.
  public let count: Int
  public let spells: [Spell]
}

extension PlanFacts {
  /// Who holds each function over time: first everything of a function, in the order in which functions are named; then sites,
  /// units and services.
  public var coverageByFunction: [CoverageLine] { coverage { strand, add in add(strand.lineSubject, nil) } }

  /// The same area by area, in the order of the areas, for what the plan places in areas.
  public var coverageByArea: [CoverageLine] {
    let lines = coverage { strand, add in for area in strand.areas { add(strand.lineSubject, area) } }
    let positions = lines.map { line in line.area.flatMap { plan.areas.position(of: $0.symbol) } ?? .max }
    return lines.indices.sorted { (positions[$0], $0) < (positions[$1], $1) }.map { lines[$0] }
  }

  private func coverage(
    _ sort: (Strand, (CoverageLine.Subject, Reference<Area>?) -> Void) -> Void
  ) -> [CoverageLine] {
    struct Key: Hashable {
      let subject: CoverageLine.Subject
      let area: Reference<Area>?
    }
    var order: [Key] = []
    var members: [Key: [Int]] = [:]
    for (position, strand) in strands.all.enumerated() where isCounted(strand) {
      sort(strand) { subject, area in
        let key = Key(subject: subject, area: area)
        if members[key] == nil { order.append(key) }
        members[key, default: []].append(position)
      }
    }
    // What names no function stands after what does.
    let sorted = order.indices.sorted { (order[$0].subject.rank, $0) < (order[$1].subject.rank, $1) }.map { order[$0] }
    return sorted.map { key in
      let positions = members[key] ?? []
      return CoverageLine(
        subject: key.subject, area: key.area, count: number(of: positions),
        spells: spells(of: positions) + undated(positions))
    }
  }

  /// Sites are those of the drawdown, as the report counts them.
  private func isCounted(_ strand: Strand) -> Bool {
    if case .site(let position) = strand.subject { plan.sites[position].housekeeping.value != true } else { true }
  }

  /// How many things some strands stand for.
  public func number(of positions: some Sequence<Int>) -> Int { positions.reduce(0) { $0 + strands.all[$1].count } }

  /// What nobody holds once somebody stops who stops on no day that the plan gives.
  private func undated(_ positions: [Int]) -> [CoverageLine.Spell] {
    let holds = positions.flatMap { position in
      strands.all[position].holds.filter(\.isUndated).map { (position: position, hold: $0) }
    }
    guard !holds.isEmpty else { return [] }
    return [
      CoverageLine.Spell(
        from: .distantFuture, until: .distantFuture, holders: [], perhaps: 0,
        Dictionary(grouping: holds) { $0.hold.certainty ?? .notStated }.mapValues { $0.map(\.position) })
    ]
  }

  /// The spells between the days on which something changes hands. Where the plan knows an edge to the month or the year only, it
  /// lies at its latest: until then the one before holds it.
  private func spells(of positions: [Int]) -> [CoverageLine.Spell] {
    var changes: [Day: [(change: Int, strand: Int, hold: Hold)]] = [:]
    for position in positions {
      for hold in strands.all[position].holds where hold.start.latest < hold.end.latest {
        changes[hold.start.latest, default: []].append((1, position, hold))
        if hold.end.latest < .distantFuture { changes[hold.end.latest, default: []].append((-1, position, hold)) }
      }
    }
    var (parties, open, perhaps) = ([HoldingParty: Int](), [GapCertainty: Set<Int>](), 0)
    let days = changes.keys.sorted()
    var spells: [CoverageLine.Spell] = []
    for (index, day) in days.enumerated() {
      // What ends goes first: a strand may go from one hold with nobody to the next.
      for change in (changes[day] ?? []).sorted(by: { ($0.change, $0.strand) < ($1.change, $1.strand) }) {
        if let certainty = change.hold.certainty {
          open[certainty, default: []].change(change.strand, by: change.change)
        }
        if case .perhaps = change.hold.kind { perhaps += change.change * strands.all[change.strand].count }
        for party in change.hold.parties {
          let count = parties[party, default: 0] + change.change * strands.all[change.strand].count
          parties[party] = count == 0 ? nil : count
        }
      }
      spells.append(
        CoverageLine.Spell(
          from: day, until: index + 1 < days.count ? days[index + 1] : .distantFuture,
          holders: parties.sorted { $0.key.order < $1.key.order }.map { (party: $0.key, count: $0.value) },
          perhaps: perhaps,
          open.mapValues { $0.sorted() }))
    }
    return spells
  }
}

extension Set<Int> {
  fileprivate mutating func change(_ element: Int, by change: Int) {
    if change > 0 { insert(element) } else { remove(element) }
  }
}

extension CoverageLine.Subject {
  fileprivate var rank: Int {
    switch self {
    case .function(.some): 0
    case .function(nil): 1
    case .sites: 2
    case .units: 3
    case .services: 4
    }
  }
}

extension Strand {
  fileprivate var lineSubject: CoverageLine.Subject {
    switch subject {
    case .task, .handover, .presence: .function(function)
    case .site: .sites
    case .unit: .units
    case .service: .services
    }
  }
}

extension HoldingParty {
  /// The mission first, then counterparts as they are written, then those whom nobody names.
  fileprivate var order: Int {
    switch self {
    case .mission: -1
    case .counterpart(let position): position
    case .presenceThatFollows: .max - 1
    case .notStated: .max
    }
  }
}
