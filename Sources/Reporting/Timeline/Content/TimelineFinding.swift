import Analysis
import Documents
import PlanFormat
import PlanModel

/// What a timeline says in numbers and in one sentence.
struct TimelineFinding {
  let timeline: Timeline
  let words: TimelineWords

  private var wording: Wording { words.wording }
  private var facts: PlanFacts { timeline.facts }

  private let continuing: [Row]
  private let heldByNobody: [Row]

  init(timeline: Timeline, words: TimelineWords) {
    (self.timeline, self.words) = (timeline, words)
    let symbols = Set(timeline.facts.continuingTasks.map(\.header.symbol))
    continuing = timeline.rows.filter { row in row.task.map { symbols.contains($0.header.symbol) } ?? false }
    heldByNobody = timeline.rows.filter(\.isHeldByNobody)
  }

  /// Of the tasks that go on, those that nobody holds, and those of which the plan does not say who does.
  private var open: (nobody: Int, notStated: Int) {
    let nobody = continuing.count(where: \.isHeldByNobody)
    return (nobody, continuing.count { !$0.isHeldByNobody && !$0.hasNamedHolder })
  }

  private var tooLate: Int { timeline.rows.flatMap(\.tracks).count(where: \.isCompleteTooLate) }
  private var handovers: [Handover] { facts.plan.handovers.filter { facts.isGivenByMission($0) } }
  private var complete: Int { handovers.count { facts.state(of: $0) == .complete } }
  private var undated: Int { handovers.count { facts.state(of: $0) != .complete && $0.finish == nil } }
  private func count(_ status: Status) -> Int { timeline.rows.count { $0.standing.status == status } }

  /// The finding that goes above the picture: first what nobody holds, then what else is wrong, then the money.
  var sentence: String {
    let (gaps, notStated) = open
    let going = continuing.count
    let others = heldByNobody.count - gaps
    let when = facts.departure.map { " when the mission leaves \(words.on($0))" } ?? " after the mission"
    var text = words.holders(of: going, nobody: gaps, notStated: notStated, when: when)
    var faults: [String] = []
    if gaps > 0, notStated > 0 { faults.append("who holds \(wording.number(notStated)) more is not stated") }
    if others > 0 { faults.append("\(words.otherTasks(others)) \(others == 1 ? "has" : "have") no holder then") }
    let atRisk = count(.atRisk)
    if atRisk > heldByNobody.count { faults.append("\(words.tasks(atRisk)) \(atRisk == 1 ? "is" : "are") at risk") }
    if tooLate > 0 { faults.append("\(words.handovers(tooLate)) \(tooLate == 1 ? "ends" : "end") only after that day") }
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
    let days = facts.asOf.map { departure.latest - $0 }
    return KeyFigure(
      label: .text(words.missionLeaves), value: .text(wording.shortDate(departure)),
      note: .text(days.map(words.daysFromNow) ?? ""))
  }

  private var handedOver: KeyFigure {
    KeyFigure(
      label: .text(words.handedOver),
      value: .text(words.part(complete, of: handovers.count)),
      note: .text(undated > 0 ? "handovers; \(wording.number(undated)) without a date" : "handovers"))
  }

  private var atRisk: KeyFigure {
    let watch = count(.watch)
    return KeyFigure(
      label: .text(words.status(.atRisk)), value: .text(wording.number(count(.atRisk))),
      note: .text("of all \(wording.number(timeline.rows.count)) tasks; \(wording.number(watch)) to watch"),
      isAlarming: count(.atRisk) > 0)
  }

  private var nobody: KeyFigure {
    let (gaps, notStated) = open
    let others = heldByNobody.count - gaps
    var note = "of \(wording.number(continuing.count)) that go on"
    if notStated > 0 { note += "; \(wording.number(notStated)) not stated" }
    if others > 0 { note += "; \(words.otherTasks(others))" }
    return KeyFigure(
      label: .text(words.heldByNobody), value: .text(wording.number(gaps)), note: .text(note),
      isAlarming: !heldByNobody.isEmpty)
  }

  private var money: KeyFigure {
    let currency = timeline.money.currency
    let from = facts.departure.map { $0.latest + 1 } ?? timeline.span.first
    let uncovered = timeline.money.uncovered(from: from)
    if uncovered > .zero {
      return KeyFigure(
        label: .text(words.uncovered), value: .text(wording.shortMoney(uncovered, currency)),
        note: .text("from \(wording.shortDay(from))"), isAlarming: true)
    }
    guard let (before, after) = timeline.money.cliff, before > .zero || after > .zero else {
      return KeyFigure(label: .text(words.firmMoney), value: .text(words.notStated), note: .text(words.noPeriod))
    }
    return KeyFigure(
      label: .text(words.firmMoney), value: .text(wording.shortMoney(after, currency)),
      note: .text("after \(wording.shortMoney(before, currency)) in the year before"),
      isAlarming: after.approximation < before.approximation / 2)
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
    let gaps = heldByNobody.prefix(5).map(\.title.oneLine)
    let more = heldByNobody.count > 5 ? " and \(wording.number(heldByNobody.count - 5)) more" : ""
    return [
      "Bars from \(wording.day(timeline.span.first)) to \(wording.day(timeline.span.last)) for "
        + "\(wording.number(timeline.rows.count)) tasks in \(wording.number(timeline.lanes.count)) lanes.",
      "Each bar shows who holds the task: the mission, both sides during the handover, then the receiver.",
      "\(wording.number(count(.done))) are done, \(wording.number(count(.atRisk))) at risk, "
        + "\(wording.number(count(.watch))) to watch.",
      facts.departure.map { "The mission leaves \(words.on($0))." } ?? "The plan does not say when the mission leaves.",
      gaps.isEmpty ? "" : "Held by nobody afterwards: \(gaps.joined(separator: "; "))\(more).",
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var descriptionOfFigureTwo: String {
    let noStrength = timeline.drawdown.series.isEmpty ? [words.noStrength] : []
    let sentences = timeline.drawdown.series.map { series in
      let steps = series.ceilings.filter { $0.count != nil }
      let changes = steps.enumerated().filter { $0.offset == 0 || $0.element.count != steps[$0.offset - 1].count }
      let authorised = changes.compactMap { _, step in
        step.count.map { "\(wording.number($0)) from \(wording.day(step.from))" }
      }
      let last = series.actual.last.map { "actual \(wording.number($0.count)) on \(wording.day($0.day))" }
      let parts =
        (authorised.isEmpty ? [] : ["authorised \(authorised.joined(separator: ", "))"]) + [last].compactMap(\.self)
      return "\(series.title): \(parts.joined(separator: "; "))."
    }
    let sites = timeline.drawdown.sites?.steps.last.map {
      "\(words.openSites): \(wording.number($0.count)) in the end."
    }
    return (noStrength + sentences + [sites].compactMap(\.self)).joined(separator: " ")
  }

  private var descriptionOfFigureThree: String {
    guard !timeline.money.isEmpty else { return words.noMoney }
    let cliff = words.cliff(timeline.money).map { "\($0)." } ?? ""
    let uncovered = timeline.money.uncovered(from: timeline.span.first)
    let need =
      !timeline.money.needs.isEmpty
      ? "Need that nothing covers: \(wording.money(uncovered, timeline.money.currency))."
      : "The \(words.needNotStated)."
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
    if money.undated.count > 0 {
      left.append(
        "\(words.allocations(money.undated.count)) without a period or a status, of "
          + wording.money(money.undated.sum, money.currency))
    }
    if money.withoutAmount > 0 { left.append("\(words.allocations(money.withoutAmount)) without an amount") }
    if money.withoutRate > 0 {
      left.append("\(words.allocations(money.withoutRate)) in a currency that is not stated or has no rate")
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
