import PlanFormat

/// A lesson that is used, or one that is recorded for others.
public struct Lesson: NamedEntry {
  public var header = Header()
  public var text = Fact<Text>()
  public var kind = Fact<LessonKind>()
  public var from = Fact<Text>()
  public var on = Fact<PlanDate>()
  public var owner = Fact<Reference<Counterpart>>()
  public var subjects = PlanList<Function>()
  public var report = Fact<Text>()

  public init() {}

  public static var section: Section { .lessons }

  public static let shape = Shape<Lesson>(
    "lesson",
    "A lesson that is used, or one that is recorded for others.",
    example: """
      early-start: { text: Start the capacity mapping two years ahead, kind: used, from: Liberia }
      """
  ) {
    Field("text", \.text, "The lesson, or what will be recorded.", required: true)
    Field("kind", \.kind, "Used here, or recorded here.")
    Field("from", \.from, "From where it comes.")
    Field("on", \.on, "When it was or will be recorded.")
    Field("owner", \.owner, "Who records it.")
    Field("subjects", \.subjects, "What it is about.")
    Field("report", \.report, "The report that carries it.")
  }
}

/// Something in the plan that was not carried out as planned, and the answer.
public struct Shortfall: NamedEntry {
  public var header = Header()
  public var text = Fact<Text>()
  public var found = Fact<PlanDate>()
  public var about = PlanList<AnyReference>()
  public var response = Fact<Text>()
  public var owner = Fact<Reference<Counterpart>>()
  public var due = Fact<PlanDate>()
  public var answered = Fact<PlanDate>()

  public init() {}

  public var knownSince: Fact<PlanDate> { found }

  public static var section: Section { .shortfalls }

  public static let shape = Shape<Shortfall>(
    "shortfall",
    "Something in the plan that was not carried out as planned, and the answer.",
    example: """
      late-units: { text: Two police units come four months late, found: 2027-05-02, about: [public-order], owner: cnp }
      """
  ) {
    Field("text", \.text, "What fell short.", required: true)
    Field("found", \.found, "When it was found.")
    Field("about", \.about, "What in the plan it concerns.")
    Field("response", \.response, "What is done.")
    Field("owner", \.owner, "Who does it.")
    Field("due", \.due, "By when.")
    Field.outcome("answered", \.answered, "When it was answered.")
  }
}

/// A requirement that the plan sets aside, by whom and why.
public struct Waiver: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var requirement = Fact<Text>()
  public var about = PlanList<AnyReference>()
  public var kind = Fact<WaiverKind>()
  public var reason = Fact<Text>()
  public var by = Fact<Text>()
  public var on = Fact<PlanDate>()
  public var until = Fact<PlanDate>()

  public init() {}

  public var knownSince: Fact<PlanDate> { on }

  public static let shape = Shape<Waiver>(
    "waiver",
    "A requirement that the plan sets aside, by whom and why.",
    example: """
      - { requirement: TR-47, kind: not-applicable, reason: No lender works in Carana., by: Chief of Staff, on: 2027-01-10 }
      """
  ) {
    Field("requirement", \.requirement, "The requirement's number: TR-13.", required: true)
    Field("about", \.about, "The entries for which it is set aside; for the whole plan, if nothing is said.")
    Field("kind", \.kind, "Whether it is waived, or does not apply.")
    Field("reason", \.reason, "Why.", required: true)
    Field("by", \.by, "Who decided it.")
    Field("on", \.on, "When.")
    Field("until", \.until, "To when it holds.")
  }
}

public enum LessonKind: String, PlanChoice {
  case used, recorded
}

public enum WaiverKind: String, PlanChoice {
  case waived
  case notApplicable = "not-applicable"
}
