import PlanFormat

/// A requirement that a plan brings itself, such as what a mission's own mandate asks of it.
public struct Rule: NamedEntry {
  public var header = Header()
  public var title = Fact<Text>()
  public var askedBy = Fact<Text>()
  public var addressee = Fact<Text>()
  public var verb = Fact<Text>()
  public var qualifier = Fact<Text>()
  public var severity = Fact<RuleSeverity>()
  public var why = Fact<Text>()
  public var each = Fact<Text>()
  public var `where` = Part<RuleCondition>()
  public var needs = Part<RuleCondition>()
  public var mend = Fact<Text>()
  public var fallsShort = Fact<Text>()
  public var meets = Fact<Text>()

  public init() {}

  public static var section: Section { .rules }

  public static let shape = Shape<Rule>(
    "rule",
    "A requirement that a plan brings itself, such as what a mission's own mandate asks of it.",
    example: """
      handovers-have-joint-work:
        title: The plan lets giver and receiver work together before each handover.
        asked-by: S/RES/2556 (2020), para. 50
        addressee: the Secretary-General
        verb: requests
        each: handovers ahead
        needs: { has: [joint-work], says: has no time in which giver and receiver work together }
        mend: Write in 'joint-work' what both do, and from when.
        falls-short: |
          handovers:
            prisons: { title: Prisons }
        meets: |
          handovers:
            prisons: { title: Prisons, joint-work: [{ what: Shared shifts, start: 2027-08 }] }
      """
  ) {
    Field("title", \.title, "What the plan is expected to show, in one sentence.", required: true)
    Field("asked-by", \.askedBy, "The paragraph that asks for it.", required: true)
    Field("addressee", \.addressee, "To whom the paragraph speaks.")
    Field("verb", \.verb, "The strength of its verb: requests, encourages.")
    Field("qualifier", \.qualifier, "Its reservation: where relevant.")
    Field("severity", \.severity, "How much it weighs; a gap, if nothing is said.")
    Field("why", \.why, "Why it matters.")
    Field(
      "each", \.each,
      "What is gone through one by one: a section of the plan such as 'tasks' or 'funding.allocations', or 'handovers ahead', 'tasks that go on'. Without it the plan as a whole is asked."
    )
    Field("where", \.where, "Which of them are asked; all, if nothing is said.")
    Field("needs", \.needs, "What is asked of each.", required: true)
    Field("mend", \.mend, "How to mend it.", required: true)
    Field("falls-short", \.fallsShort, "A small plan that falls short of it.")
    Field("meets", \.meets, "A small plan that meets it.")
  }
}

/// What is asked of one entry, in words.
public struct RuleCondition: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var has = PlanList<Text>()
  public var field = Fact<Text>()
  public var `is` = PlanList<Text>()
  public var before = Fact<Text>()
  public var by = Fact<Text>()
  public var someOf = Fact<Text>()
  public var everyOf = Fact<Text>()
  public var that = Part<RuleCondition>()
  public var all = PlanList<RuleCondition>()
  public var any = PlanList<RuleCondition>()
  public var not = Part<RuleCondition>()
  public var says = Fact<Text>()

  public init() {}

  public static let shape = Shape<RuleCondition>(
    "condition",
    "What is asked of one entry, in words: fields are named by their keys, those of a part by 'capacity.level', those of what an id names by 'lead.kind'."
  ) {
    Field("has", \.has, "The fields that are to be given.")
    Field("field", \.field, "The field of which 'is', 'before' or 'by' speaks.")
    Field("is", \.is, "The words of which the field has one.")
    Field(
      "before", \.before,
      "The field, or 'departure', before which the date of the field lies: on the same day is too late.")
    Field("by", \.by, "The field, or 'departure', by which the date of the field lies: on the same day at the latest.")
    Field("some-of", \.someOf, "The list of which at least one entry is as 'that' asks.")
    Field("every-of", \.everyOf, "The list of which every entry is as 'that' asks.")
    Field("that", \.that, "What is asked of the entries of the list.")
    Field("all", \.all, "Conditions that all hold.")
    Field("any", \.any, "Conditions of which at least one holds.")
    Field("not", \.not, "A condition that does not hold.")
    Field("says", \.says, "What is said of an entry that falls short: 'has no owner'.")
  }
}

public enum RuleSeverity: String, PlanChoice {
  case gap, advice
}
