import PlanFormat

/// How many people the mission may have and has.
public struct StrengthPlan: PlanEntry {
  public var header = Header()
  public var ceilings = PlanList<Ceiling>()
  public var actual = ByDate<Headcount>()
  public var planned = ByDate<Headcount>()
  public var departed = ByDate<DepartedPersonnel>()

  public init() {}

  public static var isSplittable: Bool { true }

  public static let shape = Shape<StrengthPlan>(
    "strength section",
    "How many people the mission may have and has.",
    example: """
      ceilings:
        - { from: 2026-01-01, until: 2026-12-31, formed-police: 980, individual-police: 295, source: res-9001 para 3 }
      actual:
        2026-05-15: { police: 1241, formed-police: 976, individual-police: 265 }
      departed:
        2027-06-30: { since: 2027-01-01, formed-police: 140, source: report-9 para 31 }
      """
  ) {
    Field("ceilings", \.ceilings, "The authorised strength, period by period.")
    Field("actual", \.actual, "The strength on a day.")
    Field.planned("planned", \.planned, "The strength planned for a day.")
    Field("departed", \.departed, "How many have left for good, by the last day on which they were counted.")
  }
}

/// The most that the Council authorises for a period.
public struct Ceiling: PersonnelCount, PlanScalarOrEntry {
  public var header = Header()
  public var from = Fact<PlanDate>()
  public var until = Fact<PlanDate>()
  public var gate = PlanList<Reference<Benchmark>>()
  public var personnel = Personnel()

  public init() {}

  public static let shape = Shape<Ceiling>(
    "ceiling",
    "The most that the Council authorises for a period."
  ) {
    Field("from", \.from, "From when.")
    Field("until", \.until, "To when.")
    Field("gate", \.gate, "The benchmarks on which it depends.")
    personnelFields()
  }
}

/// How many there are on a day.
public struct Headcount: PersonnelCount {
  public var header = Header()
  public var personnel = Personnel()

  public init() {}

  public static let shape = Shape<Headcount>(
    "headcount",
    "How many there are on a day."
  ) {
    personnelFields()
  }
}

/// How many left between two days.
public struct DepartedPersonnel: PersonnelCount {
  public var header = Header()
  public var since = Fact<PlanDate>()
  public var personnel = Personnel()

  public init() {}

  public static let shape = Shape<DepartedPersonnel>(
    "departures of personnel",
    "How many left between two days."
  ) {
    Field("since", \.since, "From when they are counted.")
    personnelFields()
  }
}
