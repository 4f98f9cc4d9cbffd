import Analysis

// What there is to know of gaps in money, laws, sites, units and posts.

extension GapExplanation {
  static let moneyHole = GapExplanation(
    why:
      "Between two budgets staff go, and with them what they know. Work that stops for a quarter seldom begins again.",
    computed: """
      For work that goes on, the days that no firm allocation covers: between two, after the last one, or before the first one of \
      a successor. Committed and received money is firm; what is requested or pledged is not. A last allocation that ends more \
      than a year after the departure leaves no hole: no plan has its money as far ahead.
      """,
    weight: """
      That of the function, and at most as what keeps the peace; where the mission does not leave the work, as a failure of a part \
      of the transition. For a successor that cannot be paid, as what costs lives.
      """,
    closes: "A firm allocation for these days, or the statement that the work ends.")
  static let moneyCliff = GapExplanation(
    why:
      "A mission's budget ends on one day, and money for what follows begins slowly. The country sees the difference at once.",
    computed: """
      Firm money for tasks that go on, in the twelve months before the departure and after it: a gap where it falls by more than \
      half.
      """,
    weight: "As what keeps the peace.",
    closes: "Commitments for the first year after the departure.")
  static let underfunded = GapExplanation(
    why: "What is funded in small part is planned as if it were whole, and fails late.",
    computed: """
      Each need and each framework with a stated share, and the firm money for it: a gap where that is less than a third, the \
      program's own yardstick.
      """,
    weight: "As what keeps the peace where the work goes on; otherwise as a failure of a part of the transition.",
    closes: "The rest of the money, or a smaller piece of work.")
  static let moneyConcentrated = GapExplanation(
    why: "One decision of one donor can then end it all.",
    computed: """
      Firm money for work that goes on after the plan's day: a gap where more than half comes from one source, or where all of it \
      ends in one half-year.
      """,
    weight: "As what those who steer cannot decide in time.",
    closes: "A second source, or a plan for the day on which the first one ends.")
  static let requestsUnanswered = GapExplanation(
    why: "A request that nobody answers is counted on until it is too late to ask elsewhere.",
    computed:
      "Allocations whose status is 'requested' and whose time is not over, with the days since they were asked for.",
    weight: "As what those who steer cannot see in time.",
    closes: "The answer, in 'status', or another request.")
  static let parliamentLapses = GapExplanation(
    why: "Bills end with the parliament before which they lie, and begin anew, months or years later.",
    computed: """
      Laws still being drafted, before the government or before parliament, and a parliament in the calendar whose end is ahead.
      """,
    weight: "As what keeps the peace.",
    closes: "An agreement on which laws go first, or on what holds until a new parliament sits.")
  static let lawsLate = GapExplanation(
    why: "What waits for a law waits longer than the plan says, and its date is not one.",
    computed: """
      Laws whose day is ahead, and that have fewer days left than their stage takes by the program's yardsticks: a year from a \
      draft, nine months from the government, half a year from parliament, three months from the second chamber, a month once \
      adopted. Those that a receiver waits for are told with it.
      """,
    weight: "As a failure of a part of the transition.",
    closes: "A later day, or what holds until then.")
  static let sitesWithoutClosing = GapExplanation(
    why:
      "Closing a site takes checks, cleaning, an inventory and somebody who takes it. Without a day none of them begins.",
    computed: "In the last year of the mission, open sites without a closing day and without a dated handover.",
    weight: "As what those who steer cannot see in time.",
    closes: "A day in 'closes' for each, or its handover.")
  static let unitsWithoutLeaving = GapExplanation(
    why: "A unit's journey home is agreed months ahead with its country. Without a day it is not.",
    computed: """
      Units without a day on which they leave, where the mission leaves within a year, their site closes, or their work has ceased.
      """,
    weight: "As what those who steer cannot see in time; behind gaps of the same weight that are certain.",
    closes: "A day in 'leaves' for each.")
  static let functionsWithoutPosts = GapExplanation(
    why: "A presence that stays does what it has people for.",
    computed: "Functions in 'afterwards' without 'posts'.",
    weight: "As what those who steer cannot decide in time.",
    closes: "The posts, or the statement that they are not yet agreed.")
  static let drawdownSteep = GapExplanation(
    why:
      "Camps, flights and customs set how many people can leave in a week. A last step that takes most of them breaks at that.",
    computed: """
      The ceilings in the order of their days: a gap where the last step to the departure takes more than half of the largest \
      strength, and more than any step before.
      """,
    weight: "As a failure of a part of the transition.",
    closes: "Steps of about one size, or the reason why one large step is possible.")
  static let drawdownFast = GapExplanation(
    why: "What a mission has done so far shows what it can do. A plan that is twice as fast needs a reason.",
    computed: """
      People a day between ceilings: a gap where a step ahead, of at least a tenth of the largest strength, is more than twice as \
      fast as the fastest one so far. A steep last step is told as such.
      """,
    weight: "As a failure of a part of the transition.",
    closes: "A longer step, or what makes it possible now.")
}
