import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

/// What is planned from the day of the product on, in the order of the dates: what is due on the day itself is still to come.
struct NextStepsSection {
  let steps: [NextStep]
  let until: Day
  /// When somebody next looks at how far the transition has come.
  let review: NextStep?

  /// How many a report shows: those on which somebody decides, or something ends, before the others.
  static let most = 30

  /// Everything that the plan dates within the next six months.
  init(_ dossier: Dossier) {
    let end = ReportingPeriod.horizon(after: dossier.asOf)
    until = end
    // Which handovers are ahead, their standing has said.
    review = dossier.press.nextReview
    steps = dossier.press.everyStep
      .filter { $0.kind == .handover || !$0.date.hasPassed(on: dossier.asOf) }
      .filter { !$0.date.isSurely(after: end) }
      .enumerated().sorted { left, right in
        if PlanDate.isInOrder(left.element.date, right.element.date) { return true }
        if PlanDate.isInOrder(right.element.date, left.element.date) { return false }
        return (left.element.kind.order, left.offset) < (right.element.kind.order, right.offset)
      }
      .map(\.element)
  }

  static let names = TemplateNames<NextStepsSection>([
    "steps": .list(of: NextStep.names, most: most, rank: { $0.kind.isDecisive ? 0 : 1 }) { section, _ in
      section.steps
    },
    "until": .text { section, press in .text(press.wording.day(section.until)) },
    "review": .record(NextStep.names) { section, _ in section.review },
  ])
}

struct NextStep {
  enum Kind: String, CaseIterable, Sendable {
    case calendar, mandate, departure, handover, gate, site, unit, liquidation, law, assessment, consultation,
      commission, adoption, shortfall
  }

  let kind: Kind
  let date: PlanDate
  /// The entry's name; empty where the kind says it all.
  let title: TemplateValue
  /// The kind of a calendar entry.
  var calendar: CalendarKind?
  /// How many entries fall on that date.
  var count = Count(1)
  /// What the plan says of it.
  var text: TemplateValue = .absent
  let evidence: Evidence

  static let names =
    TemplateNames<NextStep>([
      "on": .text { step, press in .evidenced(.text(press.wording.shortDate(step.date)), by: [step.evidence]) },
      "title": .text { step, _ in step.title },
      "text": .text { step, _ in step.text },
      // What is decided then.
      "decides": .text { step, press in
        step.kind == .gate ? .text(press.wording("next-steps.gate-decides")) : step.text
      },
      "kind": .text { step, press in
        .text(step.calendar.map { press.wording.word($0) } ?? press.wording.word(step.kind))
      },
      "count": .count { step, _ in step.count },
    ]) + .flags("is-") { $0.kind }
}

extension Press {
  /// Everything that the plan dates and that is not over.
  fileprivate var everyStep: [NextStep] {
    calendarSteps + missionSteps + handoverSteps + planSteps + commissionSteps
  }

  /// The first that decides something after the day: a gate, a review of the Council, a meeting with the Commission; where none is
  /// planned, the next report to the Council.
  fileprivate var nextReview: NextStep? {
    let ahead = everyStep.filter { $0.date.isSurely(after: asOf) }
    // The first that can come: the order of dates puts a month behind each day in it.
    let reviews = ahead.filter { $0.kind == .gate || $0.kind == .commission || $0.calendar == .councilReview }
    return (reviews.isEmpty ? ahead.filter { $0.calendar == .councilReport } : reviews)
      .min { ($0.date.firstDay ?? $0.date.lastDay) < ($1.date.firstDay ?? $1.date.lastDay) }
  }

  private func step<Entry: PlanEntry>(
    _ kind: NextStep.Kind, _ date: Fact<PlanDate>, _ title: Fact<some PlanWords>, _ entry: Entry,
    calendar: CalendarKind? = nil
  ) -> NextStep? {
    // What only later documents tell of nobody could expect on the day.
    guard !facts.isToldLater(date, in: entry.header) else { return nil }
    return date.value.map {
      NextStep(
        kind: kind, date: $0, title: plain(title), calendar: calendar,
        evidence: evidence(of: date, in: entry.header))
    }
  }

  private var calendarSteps: [NextStep] {
    plan.calendar.compactMap { entry in
      let date = entry.on.value == nil ? entry.from : entry.on
      var step = step(.calendar, date, entry.title, entry, calendar: entry.kind.value)
      step?.text = plain(entry.text)
      return step
    }
  }

  private var missionSteps: [NextStep] {
    guard let mission = plan.mission.entry else { return [] }
    let calendarDays = Set(plan.calendar.filter { $0.kind.value == .mandate }.compactMap { $0.on.value?.lastDay })
    let mandates = mission.mandates.filter { !calendarDays.contains($0.until.value?.lastDay ?? .distantPast) }
    let liquidation = plan.liquidation.entry
    return mandates.compactMap { step(.mandate, $0.until, $0.resolution, $0) }
      + [step(.departure, mission.departure, Fact<Text>(), mission)].compactMap(\.self)
      + (liquidation.map { [step(.liquidation, $0.finish, Fact<Text>(), $0)] } ?? []).compactMap(\.self)
  }

  /// Handovers that are due on one day make one step.
  private var handoverSteps: [NextStep] {
    let open = zip(plan.handovers.entries, facts.standings.handovers).compactMap { handover, standing in
      standing.state == .dated ? handover : nil
    }
    let dates = open.compactMap { $0.window.entry?.finish.value }.uniqued()
    let byDate = Dictionary(grouping: open) { $0.window.entry?.finish.value }
    return dates.compactMap { date in
      let due = byDate[date] ?? []
      return evidence(of: due).first.map {
        NextStep(
          kind: .handover, date: date, title: due.count == 1 ? title(of: due[0]) : .absent, count: Count(due.count),
          evidence: $0)
      }
    }
  }

  private func title(of handover: Handover) -> TemplateValue {
    handover.title.value == nil ? plain(facts.task(of: handover)?.title ?? Fact()) : plain(handover.title)
  }

  private var planSteps: [NextStep] {
    let standings = facts.standings
    let gates = plan.phases.compactMap { phase in
      phase.gate.entry.flatMap { $0.met.value == nil ? step(.gate, $0.review, phase.title, phase) : nil }
    }
    let sites = zip(plan.sites.entries, standings.sites)
      .compactMap { $1.isLeft ? nil : step(.site, $0.closes, $0.name, $0) }
    let units = zip(plan.units.entries, standings.units).compactMap { unit, standing -> NextStep? in
      if case .left = standing { return nil }
      return step(.unit, unit.leaves, unit.name, unit)
    }
    let laws = zip(plan.laws.entries, standings.laws)
      .compactMap { $1 == .pending ? step(.law, $0.due, $0.title, $0) : nil }
    let assessments = plan.assessments.filter { $0.on.value == nil }
      .compactMap { step(.assessment, $0.planned, $0.title, $0) }
    let consultations = plan.consultations.compactMap { consultation in
      if case .ahead = facts.occurrence(of: consultation) {
        step(.consultation, consultation.on, consultation.title, consultation)
      } else {
        nil
      }
    }
    // What will be learnt is no event and nothing that is known: a lesson stands among the lessons, when it is recorded.
    return gates + sites + units + laws + assessments + consultations
  }

  private var commissionSteps: [NextStep] {
    let engagements = (plan.pbc.entry?.engagements.entries ?? []).compactMap { step(.commission, $0.on, $0.title, $0) }
    let adoptions = (plan.heading.entry?.adopted.items ?? []).filter { adoption in
      adoption.on.value == nil && !facts.isToldLater(adoption.planned, in: adoption.header)
    }.compactMap { adoption in
      adoption.planned.value.map {
        NextStep(
          kind: .adoption, date: $0, title: name(adoption.by),
          evidence: evidence(of: adoption.planned, in: adoption.header))
      }
    }
    let shortfalls = shortfalls.filter { !isAnswered($0) }.compactMap { step(.shortfall, $0.due, $0.text, $0) }
    return engagements + adoptions + shortfalls
  }
}

extension NextStep.Kind {
  /// Whether somebody decides then, or something ends.
  fileprivate var isDecisive: Bool {
    switch self {
    case .mandate, .departure, .handover, .gate, .law, .commission, .shortfall, .liquidation: true
    case .calendar, .site, .unit, .assessment, .consultation, .adoption: false
    }
  }

  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
