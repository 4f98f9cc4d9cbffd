import PlanFormat

// Where the entries stand that an update can change: those of every section by their ids, and the sections without ids
// by their keys. A new section is a line here.

/// What is done to one entry of a plan, whatever its kind.
public protocol EntryVisitor {
  mutating func visit<Entry: PlanEntry>(_ entry: inout Entry)
}

extension Plan {
  /// Lets a visitor change the entry that a reference means; says whether the plan has it.
  public mutating func change(_ target: Target, by visitor: inout some EntryVisitor) -> Bool {
    let symbol = target.symbol
    func visit<Entry>(_ entries: inout Keyed<Entry>) -> Bool {
      entries.change(symbol) { visitor.visit(&$0) }
    }
    switch target.section {
    case .sources: return visit(&sources)
    case .mandatedTasks: return mission.change { visit(&$0.mandatedTasks) } ?? false
    case .objectives: return strategy.change { visit(&$0.objectives) } ?? false
    case .assumptions: return strategy.change { visit(&$0.assumptions) } ?? false
    case .triggers: return strategy.change { visit(&$0.triggers) } ?? false
    case .counterparts: return visit(&counterparts)
    case .areas: return visit(&areas)
    case .phases: return visit(&phases)
    case .tasks: return visit(&tasks)
    case .handovers: return visit(&handovers)
    case .capacityActions: return handovers.changeFirst { visit(&$0.actions) }
    case .bodies: return visit(&bodies)
    case .consultations: return visit(&consultations)
    case .decisions: return visit(&decisions)
    case .frameworks: return visit(&frameworks)
    case .outcomes: return frameworks.changeFirst { visit(&$0.outcomes) }
    case .benchmarks: return visit(&benchmarks)
    case .indicators:
      return benchmarks.changeFirst { benchmark in
        visit(&benchmark.indicators) || benchmark.indicators.changeFirst { visit(&$0.parts) }
      }
    case .sites: return visit(&sites)
    case .units: return visit(&units)
    case .residualPriorities: return visit(&residualPriorities)
    case .risks: return visit(&risks)
    case .protection: return visit(&protection)
    case .assessments: return visit(&assessments)
    case .calendar: return visit(&calendar)
    case .fundingSources: return funding.change { visit(&$0.sources) } ?? false
    case .allocations: return funding.change { visit(&$0.allocations) } ?? false
    case .posts: return visit(&posts)
    case .laws: return visit(&laws)
    case .engagements: return pbc.change { visit(&$0.engagements) } ?? false
    case .recommendations: return pbc.change { visit(&$0.recommendations) } ?? false
    case .messages: return communications.change { visit(&$0.messages) } ?? false
    case .services: return visit(&services)
    case .lessons: return visit(&lessons)
    case .shortfalls: return visit(&shortfalls)
    case .workingCalendars: return visit(&workingCalendars)
    case .baselines: return visit(&baselines)
    case .rules: return visit(&rules)
    case .presenceOptions: return afterwards.change { visit(&$0.options) } ?? false
    default: return false
    }
  }

  /// The same for a section without ids, by its key. One that is not written is begun.
  public mutating func change(part key: String, by visitor: inout some EntryVisitor) -> Bool {
    func visit<Entry>(_ part: inout Part<Entry>) -> Bool {
      part.begin()
      return part.change { visitor.visit(&$0) } != nil
    }
    switch key {
    case "plan": return visit(&heading)
    case "mission": return visit(&mission)
    case "strategy": return visit(&strategy)
    case "funding": return visit(&funding)
    case "strength": return visit(&strength)
    case "pbc": return visit(&pbc)
    case "communications": return visit(&communications)
    case "staffing": return visit(&staffing)
    case "conduct": return visit(&conduct)
    case "liquidation": return visit(&liquidation)
    case "afterwards": return visit(&afterwards)
    case "documents": return visit(&documents)
    default: return false
    }
  }

  /// The keys of the sections without ids.
  public static let partKeys: Set<String> = [
    "plan", "mission", "strategy", "funding", "strength", "pbc", "communications", "staffing", "conduct",
    "liquidation", "afterwards", "documents",
  ]
}
