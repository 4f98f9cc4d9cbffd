import Scheduling

/// Days counted one by one.
struct NaiveDays {
  var calendar: WorkingCalendar?

  func isWorking(_ day: Int) -> Bool { calendar?.isWorking(day) ?? true }

  func start(from moment: Int) -> Int { (moment...).first(where: isWorking) ?? moment }
  func start(upTo moment: Int) -> Int { isWorking(moment) ? moment : start(upTo: moment - 1) }
  func finish(from moment: Int) -> Int { start(from: moment - 1) + 1 }
  func finish(upTo moment: Int) -> Int { start(upTo: moment - 1) + 1 }

  func moment(_ count: Int, after moment: Int) -> Int {
    if count == 0 { return moment }
    guard calendar != nil else { return moment + count }
    return count > 0
      ? self.moment(count - 1, after: start(from: moment) + 1) : self.moment(count + 1, after: start(upTo: moment - 1))
  }

  func lastMoment(with count: Int, upTo moment: Int) -> Int {
    var last = self.moment(-count, after: moment)
    while self.moment(count, after: last) > moment { last -= 1 }
    while self.moment(count, after: last + 1) <= moment { last += 1 }
    return last
  }

  func count(from first: Int, to last: Int) -> Int {
    first <= last ? (first..<last).count(where: isWorking) : -count(from: last, to: first)
  }
}
