import Analysis
import Languages
import PlanFormat
import PlanModel

// The readiness board in words.

extension TimelineWords {
  func name(of precondition: Precondition) -> String {
    wording("views.readiness.preconditions.\(precondition.rawValue)")
  }
  func name(of prospect: Prospect) -> String { wording("views.readiness.prospects.\(prospect.rawValue)") }
  var whatIsHandedOver: String { wording("views.readiness.handover") }
  var toWhom: String { wording("views.readiness.receivers") }
  var byWhen: String { wording("views.readiness.day") }
  var forecastAndWhy: String { wording("views.readiness.forecast") }
  var decisiveInBold: String { wording("views.readiness.decisive") }
  var noHandoverAhead: String { wording("views.readiness.none") }
  var readinessColumns: [String] { (1...6).map { wording("views.readiness.columns.\($0)") } }
  func notThere(of all: Int) -> String { wording("views.readiness.not-there", ["n": .number(all)]) }

  func title(ofHandoverAt position: Int, in facts: PlanFacts) -> String {
    GapSentences(facts, wording).title(ofHandoverAt: position).oneLine
  }

  func receivers(of outlook: FunctionOutlook, in facts: PlanFacts) -> String {
    outlook.then.isEmpty
      ? wording("views.readiness.nobody") : wording.list(outlook.then.map { facts.name(of: $0, in: wording) })
  }

  /// Its own day, else that it has none, and when the giver leaves.
  func day(of readiness: Readiness, in facts: PlanFacts, at position: Int) -> String {
    if let own = facts.plan.handovers[position].finish { return wording.shortDate(own) }
    return wording("views.readiness.no-day", ["leaves": .maybe(readiness.day)])
  }

  /// How long there still is until its own day.
  func daysLeft(at position: Int, in facts: PlanFacts) -> String? {
    guard facts.plan.handovers[position].finish != nil else { return nil }
    return facts.daysLeft(ofHandoverAt: position).map { days in
      days < 0
        ? wording("views.readiness.days-past", ["n": .number(-days)])
        : wording("views.readiness.days-left", ["n": .number(days)])
    }
  }

  /// What makes the forecast what it is, the first thing first.
  func why(_ readiness: Readiness, in facts: PlanFacts) -> String? {
    let sentences = GapSentences(facts, wording)
    let reasons = readiness.deciding.map(sentences.words(for:))
    return reasons.isEmpty ? nil : reasons.joined(separator: wording("lists.semicolon"))
  }

  /// `Cannot be there in time: the receiver's capacity falls short. Not known: what it costs afterwards is not known.`
  func lacks(of readiness: Readiness) -> String {
    [Prospect.tooLate, .missing, .notKnown, .inTime].compactMap { prospect -> String? in
      let lacks = readiness.preconditions.filter { $0.prospect == prospect }
        .map { wording.lack(of: $0.precondition, $0.state) }
      guard !lacks.isEmpty else { return nil }
      return wording(
        "views.readiness.lacks",
        ["prospect": .words(name(of: prospect)), "what": .words(lacks.joined(separator: wording("lists.semicolon")))])
    }.joined(separator: wording("gaps.between-sentences"))
  }

  func next(forHandoverAt position: Int, in facts: PlanFacts) -> String {
    guard let next = NextStepWords(ofHandoverAt: position, facts, wording) else { return "–" }
    return wording(
      "views.readiness.next", ["who": .words(next.who), "what": .words(next.what), "by": .maybe(next.by)])
  }
}

// The figures.

extension TimelineWords {
  func readinessFinding(of all: Int, bad: Int, doubt: Int, untold: Int) -> String {
    wording(
      "views.readiness.finding",
      ["all": .number(all), "bad": .number(bad), "doubt": .number(doubt), "untold": .number(untold)])
  }

  func part(_ some: Int, of all: Int) -> String {
    wording("key-figures.part", ["n": .number(some), "all": .number(all)])
  }

  var handoversAhead: String { wording("views.readiness.ahead") }
  func noteOnAhead(undated: Int) -> String { wording("views.readiness.ahead-note", ["undated": some(undated)]) }
  var unlikelyHandovers: String { wording("views.readiness.unlikely") }
  func noteOnUnlikely(overdue: Int, doubt: Int, untold: Int) -> String {
    wording(
      "views.readiness.unlikely-note",
      ["overdue": some(overdue), "doubt": .number(doubt), "untold": some(untold)])
  }
  var lateHandovers: String { wording("views.readiness.late") }
  var unassessedHandovers: String { wording("views.readiness.unassessed") }
  func ofAhead(_ all: Int) -> String { wording("views.readiness.of-ahead", ["n": .number(all)]) }
  func together(_ crowd: Crowd) -> String { wording("views.readiness.crowd", ["one-day": .flag(crowd.isOneDay)]) }
  func noteOn(_ crowd: Crowd) -> String {
    wording(
      "views.readiness.crowd-note",
      [
        "start": crowd.isOneDay ? .none : .day(crowd.first), "day": .day(crowd.last),
        "n": .number(crowd.receivers.count),
      ])
  }
}
