import PlanFormat

/// The days that are worked, by which lengths in working days are counted.
public struct WorkCalendar: NamedEntry {
  public var header = Header()
  public var title = Fact<Title>()
  public var weekend = PlanList<Weekday>()
  public var closed = PlanList<SpecialDays>()
  public var open = PlanList<SpecialDays>()

  public init() {}

  public static var section: Section { .workingCalendars }

  public static let shape = Shape<WorkCalendar>(
    "working calendar",
    "The days that are worked, by which lengths in working days are counted.",
    example: """
      carana:
        title: Working days in Carana
        weekend: [friday, saturday]
        closed:
          - { title: Independence Day, on: 2026-05-18, every-year: true }
          - { title: Feast of the Harvest, on: 2027-03-10/2027-03-12 }
          - { title: Rainy season, on: 2026-07-15/2026-08-31, every-year: true }
        open:
          - { title: Weekend of the count, on: 2027-06-11/2027-06-12 }
      """
  ) {
    Field("title", \.title, "What it is called.")
    Field("weekend", \.weekend, "The days of every week that are not worked; Saturday and Sunday if not written.")
    Field("closed", \.closed, "Holidays and seasons in which no work is done.")
    Field(
      "open", \.open,
      "Days worked although the week or a closed time says no. What is written for one time goes before what comes every year."
    )
  }
}

/// Days on which work is done otherwise than by the week: a holiday, a season, a weekend that is worked.
public struct SpecialDays: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var title = Fact<Title>()
  public var on = Fact<PlanDate>()
  public var everyYear = Fact<Bool>()

  public init() {}

  public static let shape = Shape<SpecialDays>(
    "special time",
    "Days on which work is done otherwise than by the week: a holiday, a season, a weekend that is worked."
  ) {
    Field("title", \.title, "What it is.", required: true)
    Field(
      "on", \.on, "When: a day, a month, or `2027-03-10/2027-03-12` for all days from the first to the last.",
      required: true)
    Field("every-year", \.everyYear, "Whether it comes on the same days of every year.")
  }
}

public enum Weekday: String, PlanChoice {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}
