import Analysis

// What there is to know of gaps in what those who steer a transition see and hear, and of its timing.

extension GapExplanation {
  static let targetsLapsed = GapExplanation(
    why: "A target whose day has passed steers nobody. Nobody knows any more what the mission waits for.",
    computed:
      "Indicators whose target day has passed, whose latest reading does not meet it, and that have no later target.",
    weight: "As a failure of a part of the transition.",
    closes: "A new target with a day, or the statement that it was given up.")
  static let targetsUnlikely = GapExplanation(
    why: "A condition that will not be met when the mission leaves is a decision that somebody has to take now.",
    computed: """
      Open targets that are due only after the departure; those that are not reached by it at the pace of their readings, neither \
      since the first nor since the one before the last; and benchmarks due after it.
      """,
    weight: "As a failure of a part of the transition.",
    closes: "A target for the departure, or somebody who follows it up afterwards.")
  static let readingsStale = GapExplanation(
    why: "Whether the conditions for leaving hold is then a matter of opinion.",
    computed: """
      Before the departure, indicators that are not met and whose latest reading is older than \(IndicatorStanding.freshDays) days, or that have none.
      """,
    weight: "As what those who steer cannot see in time.",
    closes: "The latest readings, or the reason why there are none.")
  static let outputsOnly = GapExplanation(
    why: "Trained officers and built stations say nothing of whether people are safer.",
    computed: "Benchmarks all of whose indicators are of the kind 'output' or 'process'.",
    weight: "As what those who steer cannot see in time.",
    closes: "An indicator of the kind 'condition'.")
  static let handoversCrowded = GapExplanation(
    why: "The same few people sign, count and move everything. Too much on one day is done badly, or not at all.",
    computed: """
      The day or the fortnight on which most handovers ahead are to be complete: a gap from five on, and where they are a third of \
      all that are ahead.
      """,
    weight:
      "As a failure of a part of the transition; as what keeps the peace where a function is among them that concerns lives.",
    closes: "Earlier days for what is ready.")
  static let badTiming = GapExplanation(
    why: "A smaller presence is missed most when people vote, and least can be moved when roads are under water.",
    computed: """
      Dated steps of the drawdown ahead, and the departure, that fall within \(PlanFacts.daysAroundElection) days of an election or into a season that the \
      calendar names.
      """,
    weight:
      "At an election as a failure of a part of the transition; in a season as what those who steer cannot decide in time.",
    closes: "Other days for the steps, or the reason why they can stand.")
  static let electionUndated = GapExplanation(
    why: "Nobody can keep a mission for an election, or keep clear of it, whose day nobody knows.",
    computed: "Elections in the calendar without any date, while the departure is ahead.",
    weight: "As a failure of a part of the transition.",
    closes: "The day, or the days between which it falls.")
  static let sitesDisputed = GapExplanation(
    why: "Where two sources count differently, one of the sites may be closed by nobody.",
    computed: "Sites whose remarks record what two sources or more say differently.",
    weight: "As a failure of a part of the transition.",
    closes: "An answer from those who counted, put first.")
  static let sourcesDisagree = GapExplanation(
    why: "A figure of which there are two is quoted by each side as it likes.",
    computed: "Tasks, handovers and units whose remarks record what two sources or more say differently.",
    weight: "As what those who steer cannot see in time.",
    closes: "An answer from those who counted, put first.")
  static let notHeard = GapExplanation(
    why: "Whoever was not heard is not in the plan, and learns of it when it is carried out.",
    computed: """
      Women, young people and persons with disabilities, in each phase that is not over: a gap for those whom no consultation, \
      held or planned, hears in any of them.
      """,
    weight: "As what those who steer cannot see in time.",
    closes: "A consultation with each group, or what stands in its way.")
}
