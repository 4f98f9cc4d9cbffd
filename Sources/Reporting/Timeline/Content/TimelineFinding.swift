import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

/// What a timeline says in numbers and in one sentence.
struct TimelineFinding {
  let timeline: Timeline
  let words: TimelineWords

  private var wording: Wording { words.wording }
  private var facts: PlanFacts { timeline.facts }

  private var standings: Standings { facts.standings }
  private var holders: HoldersAfterwards { standings.holders }
  /// What nobody holds afterwards beside the substantive tasks.
  private var others: Int { holders.technical.count + holders.loose.count }

  private var tooLate: Int { standings.handovers.count(where: \.isCompleteTooLate) }
  private var complete: Int { standings.handovers.count { $0.state == .complete } }
  private var undated: Int { standings.handovers.count { $0.state == .undated } }
  private func count(_ level: WorkStanding) -> Int { standings.taskCounts[level].count }

  /// The finding that goes above the picture: first what nobody holds, then what else is wrong, then the money.
  var sentence: String {
    let (gaps, going) = (holders[.certain].count, holders.goingOn.count)
    let when = facts.departure.map { " when the mission leaves \(words.on($0))" } ?? " after the mission"
    var text = words.holders(
      of: going, nobody: gaps, notKnown: holders.notKnown.count, unnamed: holders.unnamed.count, when: when)
    var faults: [String] = []
    let (perhaps, notStated) = (holders[.possible].count, holders[.notStated].count)
    if perhaps > 0 {
      faults.append("perhaps nobody holds \(wording.number(perhaps))\(gaps > 0 ? " more" : " of the others")")
    }
    if notStated > 0, gaps + perhaps > 0 {
      faults.append("of \(wording.number(notStated)) more nobody is known to hold \(notStated == 1 ? "it" : "them")")
    }
    if others > 0 {
      faults.append("\(words.otherTasks(others)) \(others == 1 ? "has" : "have") no holder then")
    }
    let atRisk = count(.atRisk)
    if atRisk > gaps { faults.append("\(words.tasks(atRisk)) \(atRisk == 1 ? "is" : "are") at risk") }
    if tooLate > 0 {
      let derived = facts.derivedDaysOfLateHandovers
      faults.append(
        "\(words.handovers(tooLate)) \(tooLate == 1 ? "ends" : "end") only after that day"
          + (derived == 0 ? "" : " (\(wording.number(derived)) by a date that the plan derives)"))
    }
    if undated > 0 { faults.append("\(words.handovers(undated)) \(undated == 1 ? "has" : "have") no date") }
    if !faults.isEmpty { text += "\(gaps > 0 || going == 0 ? ", and" : ", but") \(wording.list(faults))" }
    if let cliff = words.cliff(timeline.money) { text += "; \(cliff.prefix(1).lowercased())\(cliff.dropFirst())" }
    return text + "."
  }

  /// The five figures that the reader takes away.
  var keyFigures: [KeyFigure] {
    [departure, handedOver, atRisk, nobody, money]
  }

  private var departure: KeyFigure {
    guard let departure = facts.departure else {
      return KeyFigure(label: .text(words.missionLeaves), value: .text(words.notStated), isAlarming: true)
    }
    let days = facts.daysToDeparture
    return KeyFigure(
      label: .text(words.missionLeaves), value: .text(wording.shortDate(departure)),
      note: .text(days.map(words.daysFromNow) ?? ""))
  }

  private var handedOver: KeyFigure {
    let derived = facts.derivedDaysOfHandovers.derived
    let notes = [
      "handovers", undated > 0 ? "\(wording.number(undated)) without a date" : nil,
      derived > 0 ? "\(wording.number(derived)) on dates that the plan derives" : nil,
    ]
    return KeyFigure(
      label: .text(words.handedOver), value: .text(words.part(complete, of: standings.handovers.count)),
      note: .text(notes.compactMap(\.self).joined(separator: "; ")))
  }

  private var atRisk: KeyFigure {
    let watch = count(.watch)
    return KeyFigure(
      label: .text(wording.standing(.atRisk)), value: .text(wording.number(count(.atRisk))),
      note: .text(
        "of \(wording.number(standings.taskCounts.total)) substantive tasks; \(wording.number(watch)) to watch, "
          + "\(wording.number(count(.unknown))) not known"),
      isAlarming: count(.atRisk) > 0)
  }

  private var nobody: KeyFigure {
    // What is surest gives the figure; the rest is no part of it.
    let shown = GapCertainty.allCases.first { !holders[$0].isEmpty } ?? .certain
    var note =
      "of \(wording.number(holders.goingOn.count)) \(holders.notKnown.isEmpty ? "that go on" : "that go on or may")"
    for certainty in GapCertainty.allCases where certainty != shown && !holders[certainty].isEmpty {
      note += "; \(wording.nobody(certainty)): \(wording.number(holders[certainty].count))"
    }
    if !holders.unnamed.isEmpty { note += "; of \(wording.number(holders.unnamed.count)) who leads is not stated" }
    if others > 0 { note += "; \(words.otherTasks(others))" }
    return KeyFigure(
      label: .text(words.heldByNobody(shown)), value: .text(wording.number(holders[shown].count)), note: .text(note),
      isAlarming: !holders.withoutHolder.isEmpty || others > 0)
  }

  /// What of the needs of the year after departure is open, else how firm money falls, as the report tells both.
  private var money: KeyFigure {
    if let total = timeline.money.yearAfter, total.uncovered > .zero {
      return KeyFigure(
        label: .text(words.uncovered), value: .text(wording.shortMoney(total.uncovered, total.currency)),
        note: .text("in the year after departure"), isAlarming: true)
    }
    guard let money = timeline.money.atDeparture else {
      return KeyFigure(label: .text(words.firmMoney), value: .text(words.notStated), note: .text(words.noPeriod))
    }
    return KeyFigure(
      label: .text(words.firmMoney), value: .text(wording.shortMoney(money.after, money.currency)),
      note: .text("after \(wording.shortMoney(money.before, money.currency)) in the year before"),
      isAlarming: money.after.approximation < money.before.approximation / 2)
  }
}

// MARK: - For readers who can't see the pictures

extension TimelineFinding {
  func description(ofFigure number: Int) -> String {
    switch number {
    case 0: descriptionOfFigureOne
    case 1: descriptionOfFigureTwo
    default: descriptionOfFigureThree
    }
  }

  private var descriptionOfFigureOne: String {
    let open = GapCertainty.allCases.map { certainty -> String in
      let tasks = holders[certainty]
      let names = tasks.prefix(5).map { position in
        let task = facts.plan.tasks.entries[position]
        return (wording.text(of: task.title.value) ?? task.id).oneLine.isolated
      }
      let more = tasks.count > 5 ? " and \(wording.number(tasks.count - 5)) more" : ""
      return tasks.isEmpty ? "" : "\(words.heldByNobody(certainty)): \(names.joined(separator: "; "))\(more)."
    }
    let loose = timeline.rows.count { $0.task == nil }
    let others = loose == 0 ? "" : " and \(words.handovers(loose)) without a task"
    let left = timeline.lanes.reduce(0) { $0 + $1.more }
    return
      ([
        "Bars from \(wording.day(timeline.span.first)) to \(wording.day(timeline.span.last)) for "
          + "\(words.tasks(timeline.rows.count - loose))\(others) in \(words.lanes(timeline.lanes.count))"
          + (left == 0 ? "." : "; \(wording.number(left)) that need less attention are not drawn."),
        "Each bar shows who holds the task: the mission, both sides during the handover, then the receiver.",
        "Of \(wording.number(standings.taskCounts.total)) substantive tasks "
          + "\(wording.number(count(.done))) are done, \(wording.number(count(.onTrack))) on track, "
          + "\(wording.number(count(.watch))) to watch, \(wording.number(count(.atRisk))) at risk, "
          + "\(wording.number(count(.unknown))) not known.",
        facts.departure.map { "The mission leaves \(words.on($0))." }
          ?? "The plan does not say when the mission leaves.",
      ] + open).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var descriptionOfFigureTwo: String {
    let drawdown = timeline.drawdown
    let noStrength = drawdown.series.isEmpty ? [drawdown.hasStrength ? words.noStrength : words.noSites] : []
    let sentences = timeline.drawdown.series.map { series in
      let steps = series.ceilings.drop { $0.count == nil }
      let changes = zip(steps, [nil] + steps.map(Optional.some)).filter { step, before in
        step.count != before?.count || step.note != before?.note
      }
      let authorised = changes.map { step, _ in
        let count = step.count.map { wording.number($0) } ?? (step.note.isEmpty ? words.notStated : step.note)
        return "\(count) from \(wording.day(step.from))"
      }
      let last = series.actual.last.map { "actual \(wording.number($0.count)) on \(wording.day($0.day))" }
      let parts =
        (authorised.isEmpty ? [] : ["authorised \(authorised.joined(separator: ", "))"]) + [last].compactMap(\.self)
      return "\(series.title): \(parts.joined(separator: "; "))."
    }
    let sites = timeline.drawdown.sites?.steps.last.map {
      "\(words.openSites): \(wording.number($0.count)) in the end."
    }
    if !drawdown.hasStrength, let sites { return sites }
    return (noStrength + sentences + [sites].compactMap(\.self)).joined(separator: " ")
  }

  private var descriptionOfFigureThree: String {
    guard !timeline.money.isEmpty else { return words.noMoney }
    let cliff = words.cliff(timeline.money).map { "\($0)." } ?? ""
    let need =
      if timeline.money.needs.isEmpty {
        "The \(words.needNotStated)."
      } else if let total = timeline.money.yearAfter {
        "Need that firm money does not cover in the year after departure: "
          + "\(wording.money(total.uncovered, total.currency))."
      } else {
        ""
      }
    return ["A bar for each quarter, with the money by how firm it is.", cliff, need].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// How the money was put into quarters, and what of it could not be.
  var noteOnMoney: String {
    let money = timeline.money
    var sentences = ["Amounts for a period are spread evenly over its days."]
    if money.hasYearsFromJuly {
      sentences.append("Budget years such as 2017/18 of assessed money run from July to June.")
    }
    if money.needs.isEmpty {
      sentences.append("The plan states no need, so that none can be shown as not covered.")
    } else {
      let more = money.needs.count > 3 ? ["\(wording.number(money.needs.count - 3)) more"] : []
      sentences.append("Needs that the plan states: \(wording.list(money.needs.prefix(3).map(\.oneLine) + more)).")
    }
    var left: [String] = []
    if money.undated > 0 {
      left.append("\(words.allocations(money.undated)) without a period or a status")
    }
    if money.withoutAmount > 0 { left.append("\(words.allocations(money.withoutAmount)) without an amount") }
    if money.withoutRate > 0 {
      left.append("\(words.allocations(money.withoutRate)) in a currency that is not stated or has no rate")
    }
    if money.ofOtherUse > 0 {
      left.append("\(words.allocations(money.ofOtherUse)) for elections, humanitarian work or another peace operation")
    }
    if !left.isEmpty { sentences.append("Not drawn: \(wording.list(left)).") }
    return sentences.joined(separator: " ")
  }
}

extension Wording {
  /// `US$ 88.1m`, for figures that stand alone.
  func shortMoney(_ amount: Decimal, _ currency: Currency?) -> String {
    money(amount, currency).replacingMillion
  }
}

extension String {
  fileprivate var replacingMillion: String { hasSuffix(" million") ? String(dropLast(8)) + "m" : self }
}
