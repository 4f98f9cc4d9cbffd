import Analysis
import Documents
import PlanFormat
import PlanModel

/// What a gap is in one plain sentence, and what would close it: the same in every product.
public struct GapSentences: Sendable {
  let facts: PlanFacts
  let wording: Wording

  public init(_ facts: PlanFacts, _ wording: Wording = .english) {
    (self.facts, self.wording) = (facts, wording)
  }

  private var plan: Plan { facts.plan }
  private var money: MoneySentences { MoneySentences(facts, wording) }

  private func unanswered(_ requests: [UnansweredRequest]) -> String {
    let names = list(requests.map { money.name(ofEntryAt: $0.position) })
    let longest = requests.first?.days.map { ", the oldest for \(counted($0, "day", "days"))" } ?? ""
    return
      "\(counted(requests.count, "request", "requests")) for money \(requests.count == 1 ? "has" : "have") no answer\(longest): \(names)."
  }

  public func sentence(of gap: Gap) -> String {
    switch gap.reason {
    case .vacuum(let cause, let subjects, let holders): vacuum(gap, cause, subjects, holders)
    case .ownerless(let priorities):
      "\(counted(priorities.count, "priority", "priorities")) for peace \(priorities.count == 1 ? "has" : "have") nobody in the country "
        + "who carries \(priorities.count == 1 ? "it" : "them") on after the mission: "
        + "\(list(priorities.map { plan.residualPriorities[$0].title.value?.plain ?? plan.residualPriorities[$0].id }))."
    case .powerless(let receiver, let laws, let handovers):
      "\(name(receiver).isolated) is to take over \(list(handovers.map(title(ofHandoverAt:)))), and what gives it the power is not in force: "
        + "\(list(laws.map(law)))."
    case .lapsing(let calendar, let laws):
      "\(title(ofDateAt: calendar).isolated) \(on(gap.from)), with "
        + "\(counted(laws.count, "law", "laws")) still on the way: \(list(laws.map { lawTitle($0) }))."
    case .lapsedTargets(let numbers, _):
      "\(counted(numbers.count, "target", "targets")) passed without being met, and nobody set \(numbers.count == 1 ? "it" : "them") "
        + "anew: \(numbers.count == 1 ? "indicator" : "indicators") \(list(numbers))."
    case .staleReadings(let numbers, let unmeasured):
      "Nothing recent is known of \(counted(numbers.count, "indicator that is", "indicators that are")) not met"
        + (unmeasured > 0
          ? unmeasured == numbers.count ? ", nor was ever" : ", and of \(unmeasured) nothing ever was" : "")
        + ": \(list(numbers))."
    case .crowded(let crowd, let all): crowded(crowd, of: all)
    case .unready(let handover, let reasons): unready(handover, reasons, gap)
    case .lacking(let precondition, let handovers, let all): lacking(precondition, handovers, of: all)
    case .unpaid(let hole): money.sentence(of: hole)
    case .cliff: money.cliffSentence
    case .underfunded(let share): money.sentence(of: share)
    case .concentrated: money.concentrationSentences.joined(separator: " ")
    case .unanswered(let requests): unanswered(requests)
    case .silentOnRights(let handovers, _):
      "After the mission nobody is known to report in public on human rights"
        + (receivers(of: handovers).isEmpty
          ? "." : ": the plan does not say whether \(list(receivers(of: handovers))) may.")
    case .disputed(let count):
      "Sources say different things of \(counted(count, "figure or date", "figures or dates")) of sites, handovers or work."
    case .badTiming(let calendar, let steps):
      "\(counted(steps, "step", "steps")) of the drawdown \(steps == 1 ? "falls" : "fall") into "
        + (plan.calendar[calendar].kind.value == .election ? "the two months around" : "")
        + " \(title(ofDateAt: calendar).isolated) "
        + "(\(day(of: plan.calendar[calendar])))."
    case .unheard(let kinds, let phases):
      "\(list(kinds.map(group)).capitalizedFirst) were heard on no phase that goes on or is ahead"
        + (phases.count > 1 ? " (\(counted(phases.count, "phase", "phases")))" : "") + ", nor are to be."
    }
  }

  /// What would close it, for those who write the plan.
  public func mend(of gap: Gap) -> String {
    switch gap.reason {
    case .vacuum(let cause, _, _): mend(of: cause)
    case .ownerless: "name in 'owner' who carries each of them on"
    case .powerless: "say by when the law is in force, or what gives the power until then"
    case .lapsing: "agree on which laws go first, or on what holds until a new parliament sits"
    case .lapsedTargets: "set each target anew with a day, or say that it is given up"
    case .staleReadings: "add the latest readings, or say why there are none"
    case .crowded: "bring forward what is ready, so that giver and receivers can work one after the other"
    case .unpaid: "find money for these days, or say that it is there"
    case .cliff: "agree now who pays from the day after the departure"
    case .underfunded: "find the rest, or say what is done without it"
    case .concentrated: "look for a second source, or say what happens when the first one ends"
    case .unanswered: "ask again, or write the answer in 'status'"
    case .silentOnRights: "say in 'reports-publicly' of the handover who may, or in 'afterwards' who does"
    case .unready(_, let reasons): mend(of: reasons.first)
    case .lacking(let precondition, _, _): mend(of: precondition)
    case .disputed: "ask which one holds, and put it first"
    case .badTiming: "move the steps, or say why they can stand"
    case .unheard: "plan a consultation with each group, or say what stands in its way"
    }
  }
}

// MARK: - What nobody holds

extension GapSentences {
  private func vacuum(
    _ gap: Gap, _ cause: HoldingGap.Cause, _ subjects: [Strand.Subject], _ holders: [HoldingParty]
  ) -> String {
    let what = subjects.count == 1 ? title(of: subjects[0]).isolated : tasks(of: gap.function, subjects)
    let places = gap.areas.compactMap { plan.areas[$0]?.name.value?.plain }
    let areas = places.isEmpty ? "" : " in \(list(places))"
    let people = gap.size.people.map { ", where \(wording.number($0)) people live" } ?? ""
    let since = gap.from?.date.map { " \(gap.from?.isEnd == true ? "after" : "from") \(wording.date($0))" } ?? ""
    let span = gap.size.days.map { ", for \(counted($0, "day", "days"))" } ?? ""
    let who = cause.isCertain ? "Nobody holds" : "Nobody is known to hold"
    return switch cause {
    case .siteLost: "\(what)\(areas) was lost, and nobody secures it\(since)\(people)."
    case .serviceEnds where facts.asOf.map({ gap.from?.latest ?? .distantFuture <= $0 }) == true:
      "\(what) has stopped\(since), and nobody provides it."
    case .serviceEnds: "\(what) stops\(since), and nobody provides it then."
    default: "\(who) \(what)\(areas)\(since)\(span)\(people): \(reason(cause, gap, holders))."
    }
  }

  private func reason(_ cause: HoldingGap.Cause, _ gap: Gap, _ holders: [HoldingParty]) -> String {
    let names = holders.compactMap { facts.counterpart($0).map { $0.briefName } }
    let until = gap.until?.date.map(wording.date)
    return switch cause {
    case .receiverNotThere where !names.isEmpty: "\(list(names)) is there only from \(until ?? "a later day")"
    case .receiverEnds where !names.isEmpty: "\(list(names)) ends, and nobody is named who follows"
    case .leftEarlier: "the mission leaves there before the handover is complete\(until.map { " (\($0))" } ?? "")"
    case .handoverUnfinished:
      "the handover is complete only after the mission has left\(until.map { " (\($0))" } ?? "")"
    default: wording.cause(cause)
    }
  }

  private func mend(of cause: HoldingGap.Cause) -> String {
    switch cause {
    case .noReceiver, .receiverNotKnown: "name the receiver in the handover's 'to', or say that the task ends"
    case .receiverNotThere: "bring the receiver's arrival forward, or name who holds it until then"
    case .receiverEnds: "name who follows when the receiver ends"
    case .areaNotCovered: "name a receiver for these areas"
    case .leftEarlier: "complete the handover there before the mission leaves, or let it leave later"
    case .handoverUnfinished: "complete the handover before the mission leaves, or name who holds it until then"
    case .handoverFailed, .handoverReturned: "name a new receiver, or who holds it from now on"
    case .unfinished: "finish it before the mission leaves, or hand it over"
    case .undecided, .dispositionNotStated: "decide in 'disposition' what becomes of it"
    case .leadNotStated: "name in 'lead' who does it"
    case .siteLost: "name in 'secured-by' who secures it"
    case .serviceEnds: "name in 'replaced-by' who provides it, or agree its end with the users"
    }
  }

  private func tasks(of function: Function?, _ subjects: [Strand.Subject]) -> String {
    let titles = subjects.prefix(3).map(title)
    let more = subjects.count > 3 ? [wording.more(subjects.count - 3)] : []
    let kind = function.map { " of \(wording.word($0))" } ?? ""
    return "\(counted(subjects.count, "task", "tasks"))\(kind) (\((titles + more).joined(separator: ", ")))"
  }
}

// MARK: - How handovers are prepared

extension GapSentences {
  private func crowded(_ crowd: Crowd, of all: Int) -> String {
    let when = crowd.isOneDay ? "on one day" : "within a fortnight, by"
    let receivers = crowd.receivers.prefix(2).map {
      "\(name($0.receiver).isolated) takes over \(wording.number($0.count))"
    }
    let short = crowd.short.map { "\(wording.number($0.count)) have \($0.weeks) weeks or less" }
    let more = (receivers + [short].compactMap(\.self)).joined(separator: ", ")
    return
      "\(wording.number(crowd.handovers.count)) of the \(counted(all, "handover", "handovers")) ahead are to be complete "
      + "\(when)\(crowd.isOneDay ? "," : "") \(wording.day(crowd.last))\(more.isEmpty ? "" : ": \(more)")."
  }

  private func unready(_ handover: Int, _ reasons: [ForecastReason], _ gap: Gap) -> String {
    let to = receivers(of: [handover])
    let places = gap.areas.compactMap { plan.areas[$0]?.name.value?.plain }
    let title = title(ofHandoverAt: handover)
    let areas = places.isEmpty || places.contains(where: title.contains) ? "" : " in \(list(places))"
    let day = gap.from?.date.map { " after \(wording.date($0))" } ?? ""
    let who = to.isEmpty ? "Whoever takes over" : list(to)
    let people = gap.size.people.map { ", where \(wording.number($0)) people live" } ?? ""
    // What the plan does not say is told once, for all handovers that lack it.
    let certain = reasons.filter(\.isCertain)
    let why = (certain.isEmpty ? reasons : certain).prefix(3).map { words(for: $0) + size(of: $0, handover) }
    return
      "\(who) will hardly be able to carry “\(title.isolated)”\(areas)\(day)\(people): \(why.joined(separator: "; "))."
  }

  /// What is needed and what was found, where a receiver falls short.
  private func size(of reason: ForecastReason, _ handover: Int) -> String {
    guard case .lacks(.shortfallClosed, _) = reason, let capacity = plan.handovers[handover].capacity.entry,
      let required = capacity.required.value?.plain, let found = capacity.assessed.value?.plain
    else { return "" }
    return " (needed: \(required.oneLine.isolated); found: \(found.oneLine.isolated))"
  }

  private func lacking(_ precondition: Precondition, _ handovers: [Int], of all: Int) -> String {
    let which =
      handovers.count == all
      ? all == 1 ? "the one handover ahead" : "all \(wording.number(all)) handovers ahead"
      : "\(wording.number(handovers.count)) of the \(wording.number(all)) handovers ahead"
    let names = handovers.count == all && all > 3 ? "" : ": \(list(handovers.map(title(ofHandoverAt:))))"
    return "For \(which) \(lack(precondition))\(names)."
  }

  private func lack(_ precondition: Precondition) -> String {
    switch precondition {
    case .counterpart: "no receiver is named"
    case .focalPoint: "nobody is named who answers for the receiver"
    case .capacityAssessed: "nobody has assessed what the receiver can do"
    case .shortfallClosed: "nothing with a day closes the receiver's known shortfall"
    case .jointWork: "giver and receiver do no work together beforehand"
    case .knowledge: "no data, files or contacts are listed that go with it"
    case .protectedData: "there is no rule for data that could harm victims and witnesses"
    case .legalPower: "the receiver's power in law is not shown"
    case .money: "the plan does not show what the work costs after the mission and who pays for it"
    case .benchmarks: "a benchmark that it waits for has no day"
    case .siteClearance: "the site has no environmental check"
    case .siteUse: "the later use of the site is not agreed"
    case .siteSecured: "nobody is named who secures the site"
    }
  }

  private func words(for reason: ForecastReason) -> String {
    switch reason {
    case .lacks(let precondition, let state): wording.lack(of: precondition, state)
    case .overdue(let date): "its day passed \(wording.on(date)), and it goes on"
    case .dayPassed(let date): "its day passed \(wording.on(date)) without a word"
    case .noDay: "it has no day"
    case .noDayOfPlan: "the plan has no day to look from"
    case .tooLate(let days): "by the schedule it is complete \(counted(days, "day", "days")) too late"
    case .notThereTogether(let gap): wording.cause(gap.cause)
    }
  }

  private func mend(of reason: ForecastReason?) -> String {
    switch reason {
    case .lacks(let precondition, _): mend(of: precondition)
    case .overdue, .dayPassed: "say whether its day was kept, or set another one"
    case .noDay, .noDayOfPlan, nil: "set the day by which it is complete"
    case .tooLate: "begin what it waits for earlier, or set a later day"
    case .notThereTogether: "let giver and receiver be there together"
    }
  }

  private func mend(of precondition: Precondition) -> String {
    switch precondition {
    case .counterpart: "name the receiver in 'to'"
    case .focalPoint: "name the unit and post in 'focal-point'"
    case .capacityAssessed: "assess what the receivers can do, or date the assessment in 'capacity'"
    case .shortfallClosed: "write in 'actions' what closes the shortfall, with its day"
    case .jointWork: "write in 'joint-work' what giver and receivers do together"
    case .knowledge: "list in 'knowledge' the data, files and contacts that go with it"
    case .protectedData: "write in 'protected-data' the rule for data that could harm victims and witnesses"
    case .legalPower: "write the receiver's 'legal-basis', or that the function needs no power in law"
    case .money: "say what each task costs after the departure, and who pays"
    case .benchmarks: "give each benchmark its day"
    case .siteClearance: "date the environmental check"
    case .siteUse: "agree in the 'instrument' for what it is used"
    case .siteSecured: "name in 'secured-by' who secures it"
    }
  }
}

// MARK: - Names

extension GapSentences {
  public func title(of subject: Strand.Subject) -> String {
    switch subject {
    case .task(let position): (plan.tasks[position].title.value?.plain ?? plan.tasks[position].id).oneLine
    case .handover(let position, _): title(ofHandoverAt: position)
    case .site(let position): (plan.sites[position].name.value?.plain ?? plan.sites[position].id).oneLine
    case .unit(let position): (plan.units[position].name.value?.plain ?? plan.units[position].id).oneLine
    case .service(let position): (plan.services[position].what.value?.plain ?? plan.services[position].id).oneLine
    case .presence(let position):
      (plan.afterwards.entry?.presence.items[position].what.value?.plain ?? "the presence afterwards").oneLine
    }
  }

  public func name(of party: HoldingParty) -> String {
    switch party {
    case .mission: plan.mission.entry?.shortName.value?.plain ?? "the mission"
    case .counterpart(let position): plan.counterparts[position].briefName
    case .presenceThatFollows: "the UN presence that follows"
    case .notStated: "not stated"
    }
  }

  private func title(ofHandoverAt position: Int) -> String {
    let handover = plan.handovers[position]
    return (handover.title.value?.plain ?? facts.task(of: handover)?.title.value?.plain ?? handover.id).oneLine
  }

  private func name(_ counterpart: Int) -> String { plan.counterparts[counterpart].briefName.oneLine }

  private func title(ofDateAt position: Int) -> String {
    (plan.calendar[position].title.value?.plain ?? plan.calendar[position].id).oneLine
  }

  private func receivers(of handovers: [Int]) -> [String] {
    var seen: Set<Symbol> = []
    return handovers.flatMap { facts.receivers(of: plan.handovers[$0]) }
      .filter { seen.insert($0.header.symbol).inserted }.map { $0.briefName.oneLine }
  }

  private func lawTitle(_ position: Int) -> String {
    (plan.laws[position].title.value?.plain ?? plan.laws[position].id).oneLine
  }

  private func law(_ position: Int) -> String {
    let law = plan.laws[position]
    return lawTitle(position) + (law.stage.value.map { " (\(wording.word($0)))" } ?? "")
  }

  private func group(_ kind: ParticipantKind) -> String {
    switch kind {
    case .youth: "young people"
    case .disability: "persons with disabilities"
    default: wording.word(kind)
    }
  }

  private func day(of entry: CalendarEntry) -> String {
    if let on = entry.on.value { return wording.date(on) }
    return [entry.from.value, entry.until.value].compactMap { $0.map(wording.date) }.joined(separator: " to ")
  }

  private func on(_ edge: Edge?) -> String { edge?.date.map(wording.on) ?? "" }

  private func list(_ names: [String]) -> String {
    let most = 8
    let shown = names.prefix(most).map(\.isolated) + (names.count > most ? [wording.more(names.count - most)] : [])
    // Names that are lists themselves stand apart by more than a comma.
    if shown.count > 1, names.contains(where: { $0.contains(",") || $0.contains(" and ") }) {
      return shown.joined(separator: "; ")
    }
    return names.count > most ? shown.joined(separator: ", ") : wording.list(names)
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(wording.number(count)) \(count == 1 ? one : many)"
  }
}

extension ForecastReason {
  /// Whether the plan says so, rather than nothing.
  fileprivate var isCertain: Bool { if case .lacks(_, .cannotBeTold) = self { false } else { true } }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
