import Testing

@testable import PlanFormat

/// A date as a plan writes it, with the days that it can mean: of one without a beginning, those of many years before.
private struct Sample {
  let date: PlanDate
  let first: Int
  let last: Int

  init(_ text: String) throws {
    date = try PlanDate.read(text[...])
    last = date.lastDay.number
    first = date.precision == .by ? last - 4000 : date.firstDay?.number ?? last
  }
}

/// Dates of all kinds within three years, so that many touch.
private func samples(_ count: Int, seed: UInt64) throws -> [Sample] {
  var state = seed
  func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  func day() -> String { "\(2018 + next(3))-\(two(1 + next(12)))-\(two(1 + next(28)))" }
  return try (0..<count).map { _ in
    switch next(8) {
    case 0: return try Sample("by \(day())")
    case 1: return try Sample("\(2018 + next(3))-\(two(1 + next(12)))")
    case 2: return try Sample("\(2018 + next(3))-Q\(1 + next(4))")
    case 3: return try Sample("\(2018 + next(3))-H\(1 + next(2))")
    case 4: return try Sample("\(2018 + next(3))")
    case 5:
      let days = [day(), day()].sorted()
      return try Sample("\(days[0])/\(days[1])")
    case 6: return try Sample("about \(day())")
    default: return try Sample(day())
    }
  }
}

@Suite struct RoughDateTests {
  private func date(_ text: String) throws -> PlanDate { try PlanDate.read(text[...]) }

  /// The days between two dates that neither can mean, whatever days the two mean.
  @Test func theDaysBetweenAreThoseThatNeitherCanMean() throws {
    let dates = try samples(120, seed: 11)
    for left in dates {
      for right in dates {
        let between = left.last + 1 < right.first ? (left.last + 1)...(right.first - 1) : nil
        let found = left.date.daysUncovered(before: right.date)
        #expect(found.map { $0.lowerBound.number...$0.upperBound.number } == between, "\(left.date), \(right.date)")
      }
    }
  }

  /// Whether one date lies before another is decided by the pairs of days that the two can mean: all, some or none.
  @Test func whatIsBeforeIsDecidedByTheDays() throws {
    let dates = try samples(120, seed: 7)
    for left in dates {
      for right in dates {
        let all = left.last < right.first
        let some = left.first < right.last
        let expected: Certainty = all ? .yes : some ? .perhaps : .no
        #expect(left.date.isBefore(right.date) == expected, "\(left.date) before \(right.date)")
        #expect(left.date.isSurely(before: right.date) == all)
        #expect(right.date.isSurely(after: left.date) == all)
        let touch = max(left.first, right.first) <= min(left.last, right.last)
        #expect(left.date.touches(right.date) == touch, "\(left.date) and \(right.date)")
      }
    }
  }

  /// What is said of a date and a day is what is said of two dates.
  @Test func aDayIsADate() throws {
    for sample in try samples(200, seed: 3) {
      for offset in [-400, -31, -1, 0, 1, 31, 400] {
        let day = Day(number: sample.last + offset)
        #expect(sample.date.isBefore(day) == sample.date.isBefore(PlanDate(day)))
        #expect(sample.date.isSurely(before: day) == sample.date.isSurely(before: PlanDate(day)))
        #expect(sample.date.isSurely(after: day) == sample.date.isSurely(after: PlanDate(day)))
        #expect(sample.date.hasPassed(on: day) == (sample.last < day.number))
        #expect(sample.date.mayBeAhead(of: day) == (sample.last > day.number))
      }
    }
  }

  /// The bounds of a length are the least and the greatest that a pair of days gives.
  @Test func lengthsAreBoundedByTheDays() throws {
    for left in try samples(60, seed: 11) {
      for right in try samples(60, seed: 13) {
        let days = left.date.days(to: right.date)
        #expect(days.atLeast == (right.date.precision == .by ? nil : right.first - left.last))
        #expect(days.atMost == (left.date.precision == .by ? nil : right.last - left.first))
        let months = left.date.months(to: right.date)
        if let low = months.atLeast, let high = months.atMost { #expect(low <= high) }
        for count in [-40, -1, 0, 1, 6, 24] {
          switch months.reaches(count) {
          case .yes: #expect(months.atLeast.map { $0 >= count } == true)
          case .no: #expect(months.atMost.map { $0 < count } == true)
          case .perhaps: #expect(months.atLeast.map { $0 < count } ?? true)
          }
        }
      }
    }
  }

  /// As many months lie between two days as can be added to the first without passing the second.
  @Test func wholeMonthsAreThoseThatCanBeAdded() {
    let start = Day(number: 17_500)
    for offset in 0..<900 {
      for length in stride(from: 0, to: 800, by: 13) {
        let (from, to) = (start + offset, start + offset + length)
        let months = from.wholeMonths(to: to)
        #expect(from.adding(months: months) <= to && from.adding(months: months + 1) > to)
        #expect(to.wholeMonths(to: from) == -months)
      }
    }
  }

  /// Between days whole months are counted, else from month to month.
  @Test(arguments: [
    ("2018-12-06", "2019-06-05", "5"), ("2018-12-06", "2019-06-06", "6"), ("2018-12-06", "2019-06", "6"),
    ("by 2018-12-06", "2019-06-01", "at least 5"), ("2017-06", "2019-06", "24"), ("2017-06-30", "2019-06", "24"),
    ("2018", "2019-06", "6 to 17"), ("2019-06", "2018-12-06", "-6"),
  ])
  func monthsAreCountedAsReadersCountThem(from: String, to: String, months: String) throws {
    #expect(try date(from).months(to: try date(to)).description == months)
  }

  /// `by` has no beginning: nothing lies surely before it, and no length from it has an upper bound.
  @Test func byHasNoBeginning() throws {
    let by = try date("by 2018-12-06")
    #expect(by.firstDay == nil && by.possibleDays == nil)
    for sample in try samples(200, seed: 5) { #expect(!by.isSurely(after: sample.date)) }
    let step = try date("2019-06")
    #expect(by.months(to: step).atLeast == 6 && by.months(to: step).atMost == nil)
    #expect(by.months(to: step).reaches(24) == .perhaps)
    #expect(by.months(to: step).description == "at least 6")
    #expect(step.days(to: by).atLeast == nil)
    #expect(by.adding(days: 30) == (try date("by 2019-01-05")))
    #expect(by.distance(to: Day(number: 0)) == 0)
    let day = try #require(Day("2018-12-06"))
    #expect(!by.isKnown(on: day + -1) && by.isKnown(on: day))
  }

  /// A reading of November is known on 28 November, and has not passed.
  @Test func aMonthIsKnownOnceItHasBegun() throws {
    let month = try date("2012-11")
    let day = try #require(Day("2012-11-28"))
    #expect(month.isKnown(on: day) && !month.hasPassed(on: day) && month.mayBeAhead(of: day))
    #expect(!month.isKnown(on: try #require(Day("2012-10-31"))))
  }

  /// Orders are orders: each date has one place, whatever the order in which they come.
  @Test func datesAreToldInOneOrder() throws {
    let dates = try samples(80, seed: 17).map(\.date)
    for order in [PlanDate.isInOrder, PlanDate.isInOrderOfBeginnings] {
      for left in dates {
        #expect(!order(left, left))
        for right in dates where order(left, right) { #expect(!order(right, left)) }
      }
      let (sorted, reversed) = (dates.sorted(by: order), dates.reversed().sorted(by: order))
      for (left, right) in zip(sorted, reversed) { #expect(!order(left, right) && !order(right, left)) }
    }
    #expect(dates.lastInOrder.map { last in dates.allSatisfy { $0.lastDay <= last.lastDay } } == true)
    // Of several on one day the first one comes first, and the last one last; what has no date has no place.
    let rows = [("a", "2018-03"), ("b", ""), ("c", "2018-03-31"), ("d", "2018-03")].map { ($0.0, try? date($0.1)) }
    #expect(rows.firstInOrder { $0.1 }?.0 == "a" && rows.lastInOrder { $0.1 }?.0 == "c")
  }

  /// A day of the month is no deviation from the month; before and after it days count.
  @Test func distancesCountFromTheNextDayThatIsMeant() throws {
    let month = try date("2020-10")
    for (day, distance) in [("2020-09-29", -2), ("2020-10-01", 0), ("2020-10-31", 0), ("2020-11-02", 2)] {
      #expect(month.distance(to: try #require(Day(day))) == distance)
    }
  }

  /// A date moves as a whole, and stays as rough as it was.
  @Test func datesMoveAsAWhole() throws {
    #expect(try date("2020-10").adding(months: 12) == (try date("2021-10-01/2021-10-31")))
    #expect(try date("2020-10-05").adding(days: 30) == (try date("2020-11-04")))
    #expect(try date("2020-02/2020-08").description == "2020-02/2020-08")
    #expect(try date("2020-02-03/2020-08").description == "2020-02-03/2020-08-31")
    #expect(try date("by 2020-02-03").asLimit == "by 2020-02-03")
    #expect(try date("2020-02").asLimit == "by 2020-02")
  }
}
