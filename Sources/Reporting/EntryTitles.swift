import PlanFormat
import PlanModel

/// What the entries of a plan with an id are called, by what refers to them.
struct EntryTitles {
  private var titles: [Target: String] = [:]
  private let language: String

  init(_ plan: Plan, language: String) {
    self.language = language
    add(plan.counterparts, \.name)
    add(plan.areas, \.name)
    add(plan.phases, \.title)
    add(plan.tasks, \.title)
    add(plan.wholeHandovers, \.title)
    add(plan.handovers) { $0.title.value ?? plan.tasks[$0.task.value]?.title.value }
    for handover in plan.handovers { add(handover.actions, \.title) }
    add(plan.bodies, \.name)
    add(plan.consultations, \.title)
    add(plan.decisions, \.title)
    add(plan.frameworks, \.name)
    for framework in plan.frameworks { add(framework.outcomes, \.text) }
    add(plan.benchmarks, \.title)
    for benchmark in plan.benchmarks { add(benchmark.indicators) }
    add(plan.sites, \.name)
    add(plan.units, \.name)
    add(plan.residualPriorities, \.title)
    add(plan.risks, \.title)
    add(plan.protection) { plan.areas[$0.area.value]?.name.value }
    add(plan.assessments, \.title)
    add(plan.calendar, \.title)
    add(plan.posts, \.title)
    add(plan.laws, \.title)
    add(plan.services, \.what)
    add(plan.lessons, \.text)
    add(plan.shortfalls, \.text)
    add(plan.workingCalendars, \.title)
    add(plan.baselines, \.title)
    add(plan.sources, \.title)
    addParts(of: plan)
  }

  /// The entries of sections that have no ids themselves.
  private mutating func addParts(of plan: Plan) {
    if let mission = plan.mission.entry { add(mission.mandatedTasks, \.text) }
    if let strategy = plan.strategy.entry {
      add(strategy.objectives, \.text)
      add(strategy.assumptions, \.text)
      add(strategy.triggers, \.condition)
    }
    if let funding = plan.funding.entry {
      add(funding.sources, \.name)
      add(funding.allocations) { $0.title.value ?? funding.sources[$0.fundedBy.value]?.name.value }
    }
    if let pbc = plan.pbc.entry {
      add(pbc.engagements, \.title)
      add(pbc.recommendations, \.text)
    }
    if let communications = plan.communications.entry { add(communications.messages, \.message) }
    if let afterwards = plan.afterwards.entry { add(afterwards.options, \.title) }
  }

  subscript(target: Target?) -> String? { target.flatMap { titles[$0] } }

  private mutating func add(_ indicators: Keyed<Indicator>) {
    var sections = [indicators]
    while let section = sections.popLast() {
      add(section, \.title)
      sections += section.map(\.parts)
    }
  }

  private mutating func add<Entry: NamedEntry, Words: PlanWords>(
    _ section: Keyed<Entry>, _ title: KeyPath<Entry, Fact<Words>>
  ) {
    add(section) { $0[keyPath: title].value }
  }

  private mutating func add<Entry: NamedEntry>(_ section: Keyed<Entry>, _ title: (Entry) -> (some PlanWords)?) {
    for entry in section {
      titles[Target(section: Entry.section, symbol: entry.header.symbol)] = title(entry)?.text(in: language)
    }
  }
}
