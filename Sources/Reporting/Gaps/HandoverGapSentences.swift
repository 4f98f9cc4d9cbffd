import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

extension GapSentences {
  func crowded(_ crowd: Crowd, of all: Int) -> String {
    let when = crowd.isOneDay ? "on one day" : "within a fortnight, by"
    let receivers = crowd.receivers.prefix(2).filter { $0.count > 1 }.map {
      "\(name($0.receiver).isolated) takes over \(wording.number($0.count))"
    }
    let short = crowd.short.map { "\(wording.number($0.count)) have \($0.weeks) weeks or less" }
    let more = (receivers + [short].compactMap(\.self)).joined(separator: ", ")
    return
      "\(wording.number(crowd.handovers.count)) of the \(counted(all, "handover", "handovers")) ahead are to be complete "
      + "\(when)\(crowd.isOneDay ? "," : "") \(wording.day(crowd.last))\(more.isEmpty ? "" : ": \(more)")."
  }

  func powerless(_ receiver: Int, _ laws: [Int], _ handovers: [Int]) -> String {
    let isDone = { (position: Int) in facts.standings.handovers[position].isFinished }
    let (done, ahead) = (handovers.filter(isDone), handovers.filter { !isDone($0) })
    let parts = [
      done.isEmpty ? nil : "has taken over \(list(done.map { share(of: receiver, inHandoverAt: $0) }))",
      ahead.isEmpty ? nil : "is to take over \(list(ahead.map { share(of: receiver, inHandoverAt: $0) }))",
    ]
    // Of a law whose stage nobody knows, or somebody only concluded, nobody can say that it is not in force.
    let isKnown = laws.contains { position in
      let stage = plan.laws[position].stage
      switch stage.provenance?.confidence {
      case .derived?, .assumed?, .contested?: return false
      case .stated?, .reported?, .theme?, nil: return stage.value != nil
      }
    }
    return "\(name(receiver).isolated) \(parts.compactMap(\.self).joined(separator: " and ")), and "
      + (isKnown ? "what gives it the power is not in force" : "nothing says that what gives it the power is in force")
      + ": \(list(laws.map(lawWithDay)))."
  }

  /// `Security tasks (borders)`, where a receiver takes over a part.
  private func share(of receiver: Int, inHandoverAt position: Int) -> String {
    let symbol = plan.counterparts[receiver].header.symbol
    let part = plan.handovers[position].to.first { $0.who.value?.symbol == symbol }?.part.value?.plain.oneLine
    return title(ofHandoverAt: position) + (part.map { " (\($0.isolated))" } ?? "")
  }

  func unready(_ handover: Int, _ reasons: [ForecastReason], _ unrecorded: [Precondition], _ gap: Gap) -> String {
    let to = whomItIsAbout(reasons.first, handover)
    let places = gap.areas.compactMap { plan.areas[$0]?.name.value?.plain }
    let title = title(ofHandoverAt: handover)
    let areas = places.isEmpty || places.contains(where: title.contains) ? "" : " in \(list(places))"
    let day = gap.from?.date.map { " after \(wording.date($0))" } ?? ""
    let who = to.isEmpty ? "Whoever takes over" : list(to)
    let people = gap.size.people.map { ", where \(wording.number($0)) people live" } ?? ""
    // What the plan does not say is told once, for all handovers that lack it.
    let certain = reasons.filter(\.isCertain)
    let told = (certain.isEmpty ? reasons : certain).prefix(3)
    let also = also(unrecorded, beside: told)
    if case .noDay = told.first {
      let why = told.dropFirst().map { words(for: $0) + size(of: $0, handover) }
      let leaves = gap.from?.date.map { ", and \(giver(of: .handover(handover, task: nil))) leaves \(wording.on($0))" }
      return
        "The plan gives no day on which \(to.isEmpty ? "somebody" : list(to)) \(to.count > 1 ? "take" : "takes") over "
        + "“\(title.isolated)”\(areas)\(people)\(leaves ?? "")\(why.isEmpty ? "" : ": \(why.joined(separator: "; "))").\(also)"
    }
    let why = told.map { words(for: $0) + size(of: $0, handover) }
    return
      "\(who) will hardly be able to carry “\(title.isolated)”\(areas)\(day)\(people): \(why.joined(separator: "; ")).\(also)"
  }

  /// ` The plan also records no joint work for it.`, beside what is told as a reason.
  private func also(_ unrecorded: [Precondition], beside told: some Sequence<ForecastReason>) -> String {
    let reasons = Set(told.compactMap { if case .lacks(let precondition, _) = $0 { precondition } else { nil } })
    let rest = unrecorded.filter { !reasons.contains($0) }.map(noSuchThing)
    return rest.isEmpty ? "" : " The plan also records \(wording.list(rest)) for it."
  }

  private func noSuchThing(_ precondition: Precondition) -> String {
    switch precondition {
    case .focalPoint: "nobody who answers for the receiver"
    case .jointWork: "no joint work"
    case .knowledge: "no data, files or contacts"
    case .legalPower: "no power in law"
    case .siteClearance: "no environmental check"
    case .siteUse: "no agreed use of the site"
    case .siteSecured: "nobody who secures the site"
    case .counterpart, .capacityAssessed, .shortfallClosed, .protectedData, .money, .benchmarks: lack(precondition)
    }
  }

  /// The receivers of whom a reason is, where it is of some of them only.
  private func whomItIsAbout(_ reason: ForecastReason?, _ handover: Int) -> [String] {
    guard case .lacks(let precondition, _) = reason,
      let result = facts.standings.handovers[handover].readiness?.preconditions.first(where: {
        $0.precondition == precondition
      }), !result.about.isEmpty
    else { return receivers(of: [handover]) }
    return result.about.compactMap { plan.counterparts[$0]?.briefName.oneLine }
  }

  private func short(in handover: Int) -> [AssessedReceiver] {
    facts.assessedReceivers(of: plan.handovers[handover]).filter { $0.capacity.entry?.fallsShort == true }
  }

  /// What is needed and what was found, where a receiver falls short.
  func size(of reason: ForecastReason, _ handover: Int) -> String {
    guard case .lacks(.shortfallClosed, _) = reason, let capacity = short(in: handover).first?.capacity.entry,
      let required = capacity.required.value?.plain, let found = capacity.assessed.value?.plain
    else { return "" }
    return " (needed: \(required.oneLine.isolated); found: \(found.oneLine.isolated))"
  }

  /// The receivers, or those of them that fall short.
  func handedOverShort(_ handover: Int, _ gap: Gap) -> String {
    let single = short(in: handover).compactMap { plan.counterparts[$0.single?.who.value]?.briefName.oneLine }
    let to = single.isEmpty ? receivers(of: [handover]) : single
    let places = gap.areas.compactMap { plan.areas[$0]?.name.value?.plain }
    let title = title(ofHandoverAt: handover)
    let areas = places.isEmpty || places.contains(where: title.contains) ? "" : " in \(list(places))"
    let day = gap.from?.date.map { " \(wording.on($0))" } ?? ""
    return
      "\(to.isEmpty ? "Whoever took it over" : list(to)) took over “\(title.isolated)”\(areas)\(day) with too little for it, and "
      + "nothing says that this was made good\(size(of: .lacks(.shortfallClosed, .missing(.notStated)), handover))."
  }

  func lacking(_ lack: String, _ handovers: [Int], of all: Int) -> String {
    let which =
      handovers.count == all
      ? all == 1
        ? "the one handover ahead" : all == 2 ? "both handovers ahead" : "all \(wording.number(all)) handovers ahead"
      : "\(wording.number(handovers.count)) of the \(wording.number(all)) handovers ahead"
    let names = handovers.count == all && all > 3 ? "" : ": \(list(handovers.map(title(ofHandoverAt:))))"
    return "For \(which) \(lack)\(names)."
  }

  /// `Of the 17 handovers ahead the plan records no joint work for 10 and no data, files or contacts for 9: Courts; ...`
  func lackingTogether(_ lacks: [Lack], of all: Int) -> String {
    let handovers = Set(lacks.flatMap(\.handovers)).sorted()
    if lacks.allSatisfy({ $0.handovers == handovers }) {
      let what = wording.list(lacks.map { noSuchThing($0.precondition) })
      return lacking("the plan records \(what)", handovers, of: all)
    }
    let what = lacks.map { "\(noSuchThing($0.precondition)) for \(wording.number($0.handovers.count))" }
    return "Of the \(wording.number(all)) handovers ahead the plan records \(wording.list(what)): "
      + "\(list(handovers.map(title(ofHandoverAt:))))."
  }

  /// What the plan does not say is told as that, and never as a fact.
  func lack(_ precondition: Precondition) -> String {
    switch precondition {
    case .counterpart: "the plan names no body that can take over"
    case .focalPoint: "the plan names nobody who answers for the receiver"
    case .capacityAssessed: "the plan records no assessment of what the receiver can do"
    case .shortfallClosed: "the plan records nothing with a day that closes the receiver's known shortfall"
    case .jointWork: "the plan records no work that giver and receiver do together beforehand"
    case .knowledge: "the plan lists no data, files or contacts that go with it"
    case .protectedData: "the plan records no rule for data that could harm victims and witnesses"
    case .legalPower: "the plan does not show the receiver's power in law"
    case .money: "the plan does not show what the work costs after the mission and who pays for it"
    case .benchmarks: "the plan gives no day to a benchmark that it waits for"
    case .siteClearance: "the plan records no environmental check of the site"
    case .siteUse: "the plan records no agreement on the later use of the site"
    case .siteSecured: "the plan names nobody who secures the site"
    }
  }

  func words(for reason: ForecastReason) -> String {
    switch reason {
    case .lacks(let precondition, .missing(.notStated)) where precondition != .shortfallClosed: lack(precondition)
    case .lacks(let precondition, let state): wording.lack(of: precondition, state)
    case .overdue(let date): "its day passed \(wording.on(date)), and it goes on"
    case .dayPassed(let date): "its day passed \(wording.on(date)) without a word"
    case .noDay: "it has no day"
    case .noDayOfPlan: "the plan has no day to look from"
    case .tooLate(let days): "by the schedule it is complete \(counted(days, "day", "days")) too late"
    case .notThereTogether(let gap): wording.cause(gap.cause)
    }
  }

}
