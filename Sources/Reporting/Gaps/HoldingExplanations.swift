import Analysis

// What there is to know of gaps in who holds something: functions, sites, services, and those who take over.

extension GapExplanation {
  static let vacuum = GapExplanation(
    why: """
      What the mission did stops for the people who relied on it, on a day that nobody has announced to them. A vacuum is seldom \
      decided; it opens where one plan ends and the next one begins later.
      """,
    computed: """
      For each task, handover, site, unit and service, and in each area, the time is followed from the mission to the receivers. \
      A time in which nobody holds it is a vacuum: no receiver, one that arrives later or ends, an area that no receiver covers, a \
      handover that failed or is complete only after its giver has left. What one cause leaves to nobody in one function, in the \
      same areas and from the same day on, is one gap.
      """,
    weight: "That of the function: protection, police or health cost lives, planning or coordination do not.",
    closes:
      "A receiver that is there from the day on which the giver stops, in every area; or the statement that the task ends."
  )
  static let holderNotKnown = GapExplanation(
    why: "Perhaps somebody holds it and the plan does not say so. Until it does, nobody can rely on it.",
    computed: """
      As a vacuum, where the plan is silent: no receiver is named, nobody is said to lead, or nothing says what becomes of the \
      task. Silence never says that nobody does it.
      """,
    weight:
      "That of the function, behind gaps of the same weight that are certain; a step less where only the lead is not stated.",
    closes: "A name in 'lead', 'to' or 'disposition'.")
  static let siteLost = GapExplanation(
    why:
      "A site that was looted or taken is a danger to those who live beside it, and a loss to whoever was to have it.",
    computed:
      "Sites that are looted, destroyed or occupied, and that have nobody in 'secured-by'.",
    weight: "As what costs lives.",
    closes: "Somebody who secures it, or the return of the site.")
  static let serviceEnds = GapExplanation(
    why: """
      Others live by what a mission provides beside its mandate: flights, escorts, a clinic, a radio. They plan with it until it \
      stops.
      """,
    computed: """
      A service in 'services' that ends, or has ended, without a provider in 'replaced-by', or before that provider is there. One \
      that stopped on the days of an election that is over was for that election, and weighs as paper only.
      """,
    weight: "As what keeps the peace.",
    closes: "A provider from that day on, or an agreement with the users on its end.")
  static let priorityWithoutOwner = GapExplanation(
    why: """
      What is left to do when a mission leaves is done only where somebody in the country answers for it. A priority without an \
      owner is a wish.
      """,
    computed: """
      Residual priorities without an 'owner', with one that belongs to the mission, or with one that is gone by the departure. \
      All of them are one gap.
      """,
    weight: """
      As what keeps the peace where one of them is political or concerns lives; otherwise that of the gravest of their functions.
      """,
    closes: "An owner in the country for each.")
  static let receiverWithoutPower = GapExplanation(
    why: "An institution that has no power in law cannot arrest, inspect or decide, whatever it was taught.",
    computed: """
      For each receiver of the State that needs power in law: whether the law that gives it is in force on the day on which it \
      takes over, or was on the day on which it did. One gap for each law and receiver.
      """,
    weight:
      "As what keeps the peace where the function concerns lives; otherwise as a failure of a part of the transition.",
    closes: "A day by which the law is in force before the handover, or what gives the power until then.")
  static let rightsNotReported = GapExplanation(
    why:
      "Where nobody reports in public, what happens to people is no longer known outside, and what was exposed begins again.",
    computed: """
      The mission's tasks on human rights that are not over, and their handovers: a gap where no handover says in \
      'reports-publicly' that its receiver may report.
      """,
    weight: "One step less than what costs lives.",
    closes: "A receiver that may report in public, agreed with the State.")
  static let handoverUnready = GapExplanation(
    why: "A handover on paper to somebody who cannot carry it leaves the task to nobody, and hides it.",
    computed: """
      For each handover ahead, what it needs before its day (see Handovers.md): what is missing takes so many days by the \
      program's yardsticks, and where fewer are left, or the day has passed, the receiver will hardly carry it. What fails for a \
      cause that is a gap of its own, such as a law or money, is told there.
      """,
    weight: "That of the function; a step less where the State holds the function and the receiver only helps.",
    closes: "What is missing, begun in time; or a later day.")
  static let handoversLack = GapExplanation(
    why:
      "What one handover lacks may be an oversight. What many lack is a habit of the plan, and is mended once for all of them.",
    computed: """
      For each thing that handovers need before their day, those ahead that lack it, or of which the plan does not say it: one \
      gap for each thing. Money is two: what has no cost, and what has a cost and no payer.
      """,
    weight: """
      By the thing: receivers, money, safe data and guards keep the peace; capacity, laws and benchmarks decide on the transition; \
      joint work and sites on steering; contact points and files stand on paper.
      """,
    closes: "The field that is named, in each of these handovers.")
  static let handedOverShort = GapExplanation(
    why: "People live now with a service that was known to be too weak when it was passed on.",
    computed: """
      Handovers that are done, whose receiver was found short of what is needed, whose risk nobody has accepted, and whose \
      'actions' do not all stand as done.
      """,
    weight: "That of the function.",
    closes: "Actions that made it good, or a later assessment that finds enough.")
  static let handoversUnaccepted = GapExplanation(
    why: "A handover that only the giver calls complete is a departure. The receiver may see it differently.",
    computed: """
      Handovers that are finished, that nobody has accepted, and whose sites nobody has inspected since.
      """,
    weight: "As a failure of a part of the transition.",
    closes: "The receiver's acceptance, with its day; or a look at it together.")
  static let peopleUnprotected = GapExplanation(
    why: "People settled beside a base because of it. When it closes, they are in danger, and cannot go.",
    computed: """
      Sites that the mission leaves, or has left, where displaced people or people at risk are counted at the site or in its \
      area, and where neither 'secured-by' nor 'to' names anybody.
      """,
    weight: "As what costs lives.",
    closes: "Somebody who secures the place from the day on which the mission is gone.")
  static let siteContested = GapExplanation(
    why: "Where two believe that a site is theirs, nobody guards it, and its closing turns into a quarrel.",
    computed: """
      Sites with several receivers, in their own 'to' or in handovers, of which none leads and none has a part of its own. Who \
      passes the site on does not count.
      """,
    weight: "As what those who steer cannot decide in time; behind gaps of the same weight that are certain.",
    closes: "Who leads, in 'holds', or who takes which part, in 'part'.")
}
