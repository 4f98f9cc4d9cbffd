import Diagnostics
import PlanFormat
import PlanModel

/// Puts each entry of a plan beside the same entry on an earlier day. Entries are known by their ids: numbers are given anew
/// with each reading.
struct ChangeFinder {
  private let before: PlanFacts
  private let now: PlanFacts

  /// The priority areas of benchmarks, by their ids.
  private let functionsOfBenchmarks: [String: Function]

  init(_ before: PlanFacts, _ now: PlanFacts) {
    (self.before, self.now) = (before, now)
    functionsOfBenchmarks = Self.functions(ofBenchmarksIn: now.plan)
      .merging(Self.functions(ofBenchmarksIn: before.plan)) { now, _ in now }
  }

  var changes: [PlanChange] {
    handovers + tasks + phases + indicators + benchmarks + sites + units + laws + shortfalls + recommendations
      + priorities
  }

  /// Pairs of the positions of one entry, with what joined or left.
  private func compare<Entry: NamedEntry>(
    _ section: (Plan) -> Keyed<Entry>, _ subject: (Entry, PlanFacts) -> Subject,
    _ steps: (Int, Int) -> [(PlanChange.Kind, PlanChange.Step)]
  ) -> [PlanChange] {
    let (old, new) = (section(before.plan).entries, section(now.plan).entries)
    let places: [String: Int] = Dictionary(
      old.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let ids = Set(new.map(\.id))
    let changed = new.enumerated().flatMap { place, entry -> [PlanChange] in
      let found = places[entry.id].map { steps($0, place) } ?? [(.joined, .new)]
      return found.map { change($0.0, $0.1, of: entry, subject(entry, now)) }
    }
    return changed + old.filter { !ids.contains($0.id) }.map { change(.left, .gone, of: $0, subject($0, before)) }
  }

  private struct Subject {
    var name: Development.Name?
    var function: Function?
    var phase: Title?
  }

  private func change<Entry: NamedEntry>(
    _ kind: PlanChange.Kind, _ step: PlanChange.Step, of entry: Entry, _ subject: Subject
  ) -> PlanChange {
    PlanChange(
      kind: kind, step: step, section: Entry.section, id: entry.id, name: subject.name, function: subject.function,
      phase: subject.phase, span: entry.span, sources: entry.header.sources)
  }

  /// A step to something better or worse, by how far back each of the two is. Of what nobody knows any more nobody can say
  /// which it is.
  private func step<State: Equatable>(
    _ from: State, _ to: State, _ setback: (State) -> Int, isKnown: (State) -> Bool = { _ in true },
    _ step: PlanChange.Step
  ) -> [(PlanChange.Kind, PlanChange.Step)] {
    guard from != to, isKnown(from) || isKnown(to) else { return [] }
    guard isKnown(to) else { return [(.notKnown, step)] }
    return [(setback(to) > setback(from) ? .fallenBack : .moved, step)]
  }

  /// A planned day that is another one now.
  private func day(_ from: PlanDate?, _ to: PlanDate?) -> [(PlanChange.Kind, PlanChange.Step)] {
    switch (from, to) {
    case (let from?, let to?) where from != to:
      [(PlanDate.isInOrder(from, to) ? .slipped : .moved, .day(from: from, to: to))]
    case (let from?, nil): [(.slipped, .dayLost(from))]
    case (nil, let to?): [(.moved, .daySet(to))]
    default: []
    }
  }
}

// MARK: - Work

extension ChangeFinder {
  private func subject(_ task: PlanTask?, _ facts: PlanFacts, _ title: Title? = nil) -> Subject {
    Subject(
      name: (title ?? task?.title.value).map { .title($0) }, function: task?.function.value,
      phase: facts.plan.phases[task?.phase.value]?.title.value)
  }

  private var handovers: [PlanChange] {
    compare({ $0.handovers }, { self.subject($1.task(of: $0), $1, $0.title.value) }) { old, new in
      let (was, stands) = (before.standings.handovers[old], now.standings.handovers[new])
      let state = step(
        was.state, stands.state, \.setback, isKnown: { $0 != .notKnown }, .handover(from: was.state, to: stands.state))
      // What is complete or has come back needs no other word; the mere passing of a day is told by the state.
      guard let before = was.readiness, let now = stands.readiness else { return state }
      // Nor has what is overdue another forecast.
      let isOverdue = was.state == .overdue || stands.state == .overdue
      let forecast =
        isOverdue
        ? []
        : step(
          before.forecast, now.forecast, \.doubt, isKnown: { $0 != .cannotBeTold },
          .forecast(from: before.forecast, to: now.forecast))
      return state + forecast
        + day(
          self.before.plan.handovers[old].window.entry?.finish.value,
          self.now.plan.handovers[new].window.entry?.finish.value)
    }
  }

  private var tasks: [PlanChange] {
    compare({ $0.tasks }, { self.subject($0, $1) }) { old, new in
      let (was, stands) = (before.standings.tasks[old].level, now.standings.tasks[new].level)
      // What is handed over is told with its handovers.
      let isTold = !now.links.positions(of: now.plan.tasks[new]).isEmpty
      let change = step(was, stands, \.setback, isKnown: { $0 != .unknown }, .task(from: was, to: stands))
      return (isTold ? [] : change)
        + day(before.plan.tasks[old].finish.value, now.plan.tasks[new].finish.value)
    }
  }

  private var phases: [PlanChange] {
    compare(
      { $0.phases }, { phase, _ in Subject(name: phase.title.value.map { .title($0) }, phase: phase.title.value) }
    ) {
      old, new in
      let (was, stands) = (before.standings.phases[old], now.standings.phases[new])
      return step(was, stands, \.setback, isKnown: { $0 != .notKnown }, .phase(from: was, to: stands))
        + day(before.plan.phases[old].finish.value, now.plan.phases[new].finish.value)
    }
  }

  private var priorities: [PlanChange] {
    compare(
      { $0.residualPriorities },
      { priority, _ in Subject(name: priority.title.value.map { .title($0) }, function: priority.function.value) }
    ) { _, _ in [] }
  }
}

// MARK: - Measures

extension ChangeFinder {
  /// That of the tasks that it measures, whichever of the two names the other.
  private static func functions(ofBenchmarksIn plan: Plan) -> [String: Function] {
    var functions: [String: Function] = [:]
    for benchmark in plan.benchmarks {
      functions[benchmark.id] = benchmark.tasks.lazy.compactMap { plan.tasks[$0]?.function.value }.first
    }
    for task in plan.tasks {
      for benchmark in task.benchmarks {
        guard let id = plan.benchmarks[benchmark]?.id, functions[id] == nil else { continue }
        functions[id] = task.function.value
      }
    }
    return functions
  }

  /// The indicators of benchmarks that are in force on both days.
  private var indicators: [PlanChange] {
    var old: [[String]: IndicatorStanding.Verdict] = [:]
    for benchmark in before.benchmarks {
      for standing in benchmark.indicators { old[[benchmark.benchmark.id, standing.number]] = standing.verdict }
    }
    return now.benchmarks.flatMap { benchmark in
      benchmark.indicators.flatMap { standing -> [PlanChange] in
        guard let was = old[[benchmark.benchmark.id, standing.number]] else { return [] }
        let subject = Subject(
          name: standing.indicator.title.value.map { .title($0) },
          function: functionsOfBenchmarks[benchmark.benchmark.id])
        return step(
          was, standing.verdict, \.setback, isKnown: { $0 != .unclear && $0 != .unmeasured },
          .indicator(from: was, to: standing.verdict)
        )
        .map { change($0.0, $0.1, of: standing.indicator, subject) }
      }
    }
  }

  private var benchmarks: [PlanChange] {
    let (old, new) = (standings(before), standings(now))
    return compare(
      { $0.benchmarks },
      { benchmark, _ in
        Subject(name: benchmark.title.value.map { .title($0) }, function: self.functionsOfBenchmarks[benchmark.id])
      }
    ) { oldPlace, newPlace in
      let (was, stands) = (old[before.plan.benchmarks[oldPlace].id], new[now.plan.benchmarks[newPlace].id])
      if was?.dropped == nil, stands?.dropped != nil { return [(.left, .dropped)] }
      let rating = stands?.rating.map { rating in
        step(was?.rating, rating, { $0?.setback ?? 1 }, .rating(from: was?.rating, to: rating))
      }
      return (rating ?? []) + day(was?.target, stands?.target)
    }
  }

  private func standings(_ facts: PlanFacts) -> [String: BenchmarkStanding] {
    Dictionary(
      (facts.benchmarks + facts.droppedBenchmarks).map { ($0.benchmark.id, $0) },
      uniquingKeysWith: { first, _ in first })
  }
}

// MARK: - Drawdown, laws and answers

extension ChangeFinder {
  private var sites: [PlanChange] {
    compare({ $0.sites }, { site, _ in Subject(name: site.name.value.map { .title($0) }) }) { old, new in
      let (was, stands) = (before.standings.sites[old].state, now.standings.sites[new].state)
      let isOpen = !now.standings.sites[new].isLeft
      // That nothing was said of a site that is still held is no change of the site.
      let isTold = was == .notStated && isOpen
      let change = step(
        was, stands, \.setback, isKnown: { $0 != .notKnown && $0 != .notStated }, .site(from: was, to: stands))
      return (isTold ? [] : change)
        + (isOpen ? day(before.plan.sites[old].closes.value, now.plan.sites[new].closes.value) : [])
    }
  }

  private var units: [PlanChange] {
    compare({ $0.units }, { unit, _ in Subject(name: unit.name.value.map { .title($0) }) }) { old, new in
      if case .left = now.standings.units[new] {
        if case .left = before.standings.units[old] { return [] }
        return [(.moved, .unitLeft)]
      }
      return day(before.plan.units[old].leaves.value, now.plan.units[new].leaves.value)
    }
  }

  private var laws: [PlanChange] {
    compare({ $0.laws }, { law, _ in Subject(name: law.title.value.map { .title($0) }) }) { old, new in
      let (was, stage) = (before.plan.laws[old].stage.value, now.plan.laws[new].stage.value)
      let passage = stage.map { stage in
        step(was, stage, { -($0?.progress ?? 0) }, .law(from: was, to: stage))
      }
      return (passage ?? []) + day(before.plan.laws[old].due.value, now.plan.laws[new].due.value)
    }
  }

  private var shortfalls: [PlanChange] {
    compare({ $0.shortfalls }, { shortfall, _ in Subject(name: shortfall.text.value.map { .text($0) }) }) { old, new in
      let answered = (before.plan.shortfalls[old].answered.value, now.plan.shortfalls[new].answered.value)
      return answered.0 == nil && answered.1 != nil ? [(.answered, .answer)] : []
    }
  }

  private var recommendations: [PlanChange] {
    compare(
      { $0.pbc.entry?.recommendations ?? Keyed() },
      { recommendation, _ in Subject(name: recommendation.text.value.map { .text($0) }) }
    ) { old, new in
      let was = before.plan.pbc.entry?.recommendations[old].status.value
      guard let status = now.plan.pbc.entry?.recommendations[new].status.value, status != was else { return [] }
      return [(status == .declined ? .fallenBack : .answered, .recommendation(from: was, to: status))]
    }
  }
}
