import Diagnostics
import PlanFormat
import PlanModel

/// Everything that the plan dates and that happened, section by section.
struct DevelopmentsOfPlan {
  private let facts: PlanFacts
  private(set) var events: [Development] = []

  private var plan: Plan { facts.plan }

  init(_ facts: PlanFacts) {
    self.facts = facts
    addMission()
    addGovernance()
    addHandovers()
    addFootprint()
    addConditions()
    addCommission()
    addCalendar()
    addUpdates()
  }

  /// Adds an event, if the plan dates it.
  private mutating func add(
    _ event: Development.Event, on date: Fact<PlanDate>, _ name: Development.Name?, _ header: Header,
    in section: Section? = nil, text: Fact<Text>? = nil, _ change: (inout Development) -> Void = { _ in }
  ) {
    guard let value = date.value else { return }
    add(
      event, on: value, at: date.span, date.sources.isEmpty ? header.sources : date.sources, name, header, in: section,
      text: text.map { ($0, header) }, change)
  }

  private mutating func add(
    _ event: Development.Event, on date: PlanDate, at span: Span, _ sources: [Citation], _ name: Development.Name?,
    _ header: Header, in section: Section? = nil, text: (text: Fact<Text>, header: Header)? = nil,
    _ change: (inout Development) -> Void = { _ in }
  ) {
    let target = section.map { Target(section: $0, symbol: header.symbol) }
    var development = Development(
      date: date, event: event, subjects: [name].compactMap(\.self),
      places: [.init(span: span, sources: sources, confidence: header.provenance?.confidence)], weight: event.weight,
      own: target)
    if let text, text.text.value != nil { development.texts = [text] }
    change(&development)
    events.append(development)
  }

  // MARK: - Mission and governance

  private mutating func addMission() {
    guard let mission = plan.mission.entry else { return }
    for mandate in mission.mandates {
      let date = mandate.adopted.value == nil ? mandate.from : mandate.adopted
      add(.mandate, on: date, mandate.resolution.name, mandate.header, text: mandate.decides)
    }
    if let leaving = mission.leaving.entry {
      add(
        .leaving, on: leaving.decided, nil, leaving.header,
        text: facts.isToldLater(leaving.reason.sources) ? Fact() : leaving.reason)
    }
    for adoption in plan.heading.entry?.adopted.items ?? [] {
      add(.planAdopted, on: adoption.on, plan.counterparts[adoption.by.value]?.name.name, adoption.header)
    }
  }

  private mutating func addGovernance() {
    for decision in plan.decisions {
      let event: Development.Event = decision.isDecided ? .decision : .recommendation
      add(event, on: decision.on, decision.title.name, decision.header, in: .decisions) {
        $0.by = Array(decision.by)
        $0.isAboutMandate = decision.isDecided && decision.about.contains(.mandate)
      }
    }
    for framework in plan.frameworks {
      add(.framework, on: framework.adopted, framework.name.name, framework.header, in: .frameworks)
    }
    for risk in plan.risks where risk.status.value != .open {
      add(.risk, on: risk.occurred, risk.title.name, risk.header, in: .risks)
    }
    for consultation in plan.consultations where facts.isHeld(consultation) {
      add(
        .consultation, on: consultation.on, consultation.title.name, consultation.header, in: .consultations,
        text: consultation.outcome)
    }
    for assessment in plan.assessments {
      add(
        .assessment, on: assessment.on, assessment.title.name, assessment.header, in: .assessments,
        text: assessment.findings)
    }
    for shortfall in plan.shortfalls {
      add(.shortfallFound, on: shortfall.found, shortfall.text.name, shortfall.header, in: .shortfalls)
      add(
        .shortfallAnswered, on: shortfall.answered, shortfall.text.name, shortfall.header, in: .shortfalls,
        text: shortfall.response)
    }
  }

  // MARK: - Handovers and tasks

  private mutating func addHandovers() {
    for handover in plan.handovers.entries {
      if let instrument = handover.instrument.entry { add(.signed, on: instrument.signed, of: handover) }
      add(.transferred, on: handover.transferred, of: handover)
      if let accepted = handover.accepted.entry { add(.accepted, on: accepted.on, of: handover) }
      if let returned = handover.returned.entry {
        let event: Development.Event = handover.status.value == .failed ? .failed : .returned
        add(event, on: returned.on, of: handover, text: returned.why)
      }
    }
    for task in plan.tasks.entries {
      guard let finish = task.actual.entry?.finish, finish.value != nil else { continue }
      add(.taskDone(task.status.value), on: finish, task.title.name, task.header, in: .tasks) {
        // Logistics and closure are of little weight beside substance.
        if task.technical.value == true { $0.weight -= 20 }
      }
    }
  }

  private mutating func add(
    _ event: Development.Event, on date: Fact<PlanDate>, of handover: Handover, text: Fact<Text>? = nil
  ) {
    guard date.value != nil else { return }
    let name = handover.title.name ?? facts.task(of: handover)?.title.name
    add(event, on: date, name, handover.header, in: .handovers, text: text) {
      guard event == .transferred || event == .accepted else { return }
      if event == .transferred { $0.to = handover.to.compactMap(\.who.value) }
      $0.covers = Set(handover.sites.map { Target(section: .sites, symbol: $0.symbol) })
      if let task = handover.task.value { $0.covers.insert(Target(section: .tasks, symbol: task.symbol)) }
    }
  }

  // MARK: - Sites and units

  private mutating func addFootprint() {
    for site in plan.sites {
      let event: SiteEventKind =
        switch site.status.value {
        case .handedOver: .handedOver
        case .repurposed: .repurposed
        default: .closed
        }
      add(.site(event), on: site.closed, site.name.name, site.header, in: .sites) {
        $0.to = event == .handedOver ? site.to.compactMap(\.who.value) : []
        if site.kind.value == .headquarters { $0.weight += 10 }
        if site.housekeeping.value == true { $0.weight -= 30 }
      }
      for (date, entry) in site.history.entries {
        guard let event = entry.event.value else { continue }
        add(
          .site(event), on: date, at: entry.span, entry.header.sources, site.name.name, site.header, in: .sites,
          text: (entry.text, entry.header)
        ) { $0.to = [entry.to.value].compactMap(\.self) }
      }
    }
    for unit in plan.units {
      add(.unit(.left), on: unit.left, unit.name.name, unit.header, in: .units)
      for (date, entry) in unit.history.entries {
        guard let event = entry.event.value else { continue }
        add(
          .unit(event), on: date, at: entry.span, entry.header.sources, unit.name.name, unit.header, in: .units,
          text: (entry.text, entry.header))
      }
    }
  }

  // MARK: - Conditions

  private mutating func addConditions() {
    for law in plan.laws {
      for (date, entry) in law.history.entries {
        guard let stage = entry.stage.value else { continue }
        add(
          .law(stage), on: date, at: entry.span, entry.header.sources, law.title.name, law.header, in: .laws,
          text: (entry.text, entry.header))
      }
    }
    for indicator in plan.benchmarks.lazy.flatMap(\.indicators).flatMap({ [$0] + $0.parts }) {
      for earlier in indicator.earlierTargets {
        add(
          .targetChanged, on: earlier.replaced, indicator.title.name, indicator.header, text: earlier.reason)
      }
    }
    for phase in plan.phases {
      if let gate = phase.gate.entry { add(.gate, on: gate.met, phase.title.name, phase.header, in: .phases) }
    }
  }

  private mutating func addCommission() {
    for engagement in plan.pbc.entry?.engagements.entries ?? [] {
      add(
        .engagement(engagement.kind.value), on: engagement.on, engagement.title.name, engagement.header,
        in: .engagements, text: engagement.outcome)
    }
  }

  // MARK: - Calendar and updates

  private mutating func addCalendar() {
    let known = plan.viewpoint.planDay
    for entry in plan.calendar {
      switch entry.kind.value {
      case .season, .budgetYear, .generalAssembly, .ecosoc: continue
      default: break
      }
      let date = entry.on.value == nil ? entry.from : entry.on
      let isLater = known.map { known in date.value.map { $0.isSurely(after: known) } ?? false } ?? false
      add(
        isLater ? .scheduled(entry.kind.value) : .calendar(entry.kind.value), on: date, entry.title.name, entry.header,
        in: .calendar, text: entry.text)
    }
  }

  private mutating func addUpdates() {
    for update in plan.updates {
      guard let date = update.on.value else { continue }
      let about = update.about.compactMap { plan.targets[$0.text] }
      let names = about.compactMap(plan.name)
      add(
        .told, on: date, at: update.text.isWritten ? update.text.span : update.span,
        update.text.sources.isEmpty ? update.header.sources : update.text.sources, nil, update.header,
        text: (update.text, update.header)
      ) { development in
        development.about = Set(about)
        development.subjects = names
        if about.contains(where: { $0.section == .risks }) { development.weight += 8 }
        // A departure that is moved moves everything that hangs on it.
        if update.about.contains(where: { $0.text == "mission" }), update.set.keys.contains("departure") {
          development.weight = Development.Event.leaving.weight
        }
      }
    }
  }
}

extension Fact<Title> {
  fileprivate var name: Development.Name? { value.map(Development.Name.title) }
}

extension Fact<Text> {
  fileprivate var name: Development.Name? { value.map(Development.Name.text) }
}

extension Plan {
  /// Where the plan tells of an entry, for those that shortfalls are about.
  public func places(of target: Target) -> [Span] {
    // Its id stands before what is said of it.
    func places(_ entries: some Sequence<some PlanEntry>) -> [Span] {
      entries.flatMap { [$0.header.nameSpan, $0.header.span] }
    }
    func places<Entry: NamedEntry>(_ section: Keyed<Entry>) -> [Span] {
      places(section.position(of: target.symbol).map { [section.entries[$0]] } ?? [])
    }
    switch target.section {
    case .tasks:
      return places(tasks) + places(handovers.filter { $0.task.value?.symbol == target.symbol })
    case .handovers: return places(handovers)
    case .sites: return places(sites)
    case .units: return places(units)
    case .benchmarks: return places(benchmarks)
    case .indicators:
      return places(benchmarks.flatMap(\.indicators).filter { $0.header.symbol == target.symbol })
    case .laws:
      // With the indicator that follows it.
      let indicator = laws.position(of: target.symbol).flatMap { laws.entries[$0].indicator.value }
      return places(laws) + (indicator.map { self.places(of: Target(section: .indicators, symbol: $0.symbol)) } ?? [])
    case .frameworks: return places(frameworks)
    case .residualPriorities: return places(residualPriorities)
    default: return []
    }
  }

  /// What an entry is called, for those that updates and shortfalls are about.
  public func name(of target: Target) -> Development.Name? {
    func entry<Entry: NamedEntry>(_ section: Keyed<Entry>) -> Entry? {
      section.position(of: target.symbol).map { section.entries[$0] }
    }
    switch target.section {
    case .tasks: return entry(tasks)?.title.name
    case .handovers:
      let handover = entry(handovers)
      return handover?.title.name ?? tasks[handover?.task.value]?.title.name
    case .sites: return entry(sites)?.name.name
    case .units: return entry(units)?.name.name
    case .counterparts: return entry(counterparts).flatMap { $0.shortName.name ?? $0.name.name }
    case .areas: return entry(areas)?.name.name
    case .phases: return entry(phases)?.title.name
    case .benchmarks: return entry(benchmarks)?.title.name
    case .indicators:
      return benchmarks.lazy.flatMap(\.indicators).first { $0.header.symbol == target.symbol }?.title.name
    case .laws: return entry(laws)?.title.name
    case .risks: return entry(risks)?.title.name
    case .decisions: return entry(decisions)?.title.name
    case .frameworks: return entry(frameworks)?.name.name
    case .bodies: return entry(bodies)?.name.name
    case .consultations: return entry(consultations)?.title.name
    case .assessments: return entry(assessments)?.title.name
    case .calendar: return entry(calendar)?.title.name
    case .residualPriorities: return entry(residualPriorities)?.title.name
    case .shortfalls: return entry(shortfalls)?.text.name
    default: return nil
    }
  }
}
