import PlanFormat
import PlanModel

/// What the entries of a plan with an id are called, by what refers to them.
struct EntryTitles {
  private var titles: [Target: String] = [:]
  /// Those of some entries of one section alone, by the ids, where only they are asked for.
  fileprivate var titlesByID: [String: String] = [:]
  /// How many of each section's are not written in the language, by the keys that lead to the section.
  private(set) var untranslated: [String: Int] = [:]
  private let language: String
  /// That of what does not say in which language it is.
  private let usual: String
  private let only: (section: Section, ids: Set<String>?)?

  init(_ plan: Plan, language: String, only: (section: Section, ids: Set<String>?)? = nil) {
    self.language = language
    self.only = only
    usual = plan.usualLanguage
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
    if let only, only.section != Entry.section { return }
    for entry in section {
      guard only?.ids?.contains(entry.id) ?? true, let words = title(entry) else { continue }
      if only != nil { titlesByID[entry.id] = words.text(in: language) }
      titles[Target(section: Entry.section, symbol: entry.header.symbol)] = words.text(in: language)
      let isThere = words.languages.isEmpty ? language == usual : words.languages.contains(language)
      // The mission is a counterpart too, but it is not written there.
      if !isThere { untranslated[entry.id == "mission" ? "mission" : Entry.section.path, default: 0] += 1 }
    }
  }
}

extension Plan {
  /// What the entries of a section are called, or some of them, by their ids, in a language or in the first one that the plan has.
  public func titles(of section: Section, among ids: Set<String>? = nil, in language: String) -> [String: String] {
    EntryTitles(self, language: language, only: (section, ids)).titlesByID
  }

  /// The language of what does not say in which it is.
  fileprivate var usualLanguage: String { heading.entry?.languages.first?.code ?? "en" }

  /// What a product in a language tells its maker of the texts that stay in the plan's own; nothing where none does.
  public func untranslatedNote(in language: String) -> String? {
    let found = EntryTitles(self, language: language).untranslated.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard !found.isEmpty else { return nil }
    let sections = found.prefix(6).map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
    let others = found.count > 6 ? " and of \(found.count - 6) more sections" : ""
    return
      "the product is in '\(language)', and what the plan gives in '\(usualLanguage)' alone stays so: titles and names of "
      + "\(sections)\(others), and longer texts; to have one in both, write it in the plan as "
      + "{ \(usualLanguage): …, \(language): … }"
  }
}
