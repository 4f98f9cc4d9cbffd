import PlanFormat
import Testing

@Suite struct DayTests {
  @Test func daysCountFromTheEpoch() {
    #expect(Day("1970-01-01")?.number == 0)
    #expect(Day("2000-03-01")?.number == 11_017)
    #expect(Day("1969-12-31")?.number == -1)
  }

  /// Every day of eight centuries has a date of its own, one later than the day before.
  @Test func everyDayLeadsBackToItself() {
    var expected = (year: 1600, month: 1, day: 1)
    guard var day = Day(year: 1600, month: 1, day: 1) else { return #expect(Bool(false)) }
    while expected.year < 2400 {
      guard day.civil == expected else { return #expect(day.civil == expected) }
      let next = day + 1
      let (year, month, number) = (expected.year, expected.month, expected.day)
      expected =
        if Day(year: year, month: month, day: number + 1) != nil {
          (year, month, number + 1)
        } else if month < 12 {
          (year, month + 1, 1)
        } else {
          (year + 1, 1, 1)
        }
      day = next
    }
  }

  @Test func monthsEndOnTheLastDayThatThereIs() {
    #expect(Day("2027-01-31")?.adding(months: 1).description == "2027-02-28")
    #expect(Day("2028-01-31")?.adding(months: 1).description == "2028-02-29")
    #expect(Day("2027-03-31")?.adding(months: -13).description == "2026-02-28")
    #expect(Day("2027-12-31")?.adding(months: 12).description == "2028-12-31")
    #expect(Day("9999-09-01")?.adding(months: 4).description == "10000-01-01")
    #expect(Day("9999-12-31")?.adding(months: 1200 * 10) == .distantFuture)
  }

  @Test func thereIsNoSuchDay() {
    #expect(Day(year: 2027, month: 2, day: 29) == nil)
    #expect(Day(year: 1900, month: 2, day: 29) == nil)
    #expect(Day(year: 2000, month: 2, day: 29) != nil)
    #expect(Day(year: 2027, month: 0, day: 1) == nil)
    #expect(Day(year: 0, month: 1, day: 1) == nil)
  }
}
