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

  /// A lead that a finish waits for goes back to the end of a working day.
  func moment(lag count: Int, after moment: Int, toFinish: Bool) -> Int {
    let moment = self.moment(count, after: moment)
    return count < 0 && toFinish && calendar != nil ? start(upTo: moment - 1) + 1 : moment
  }

  func lastMoment(lag count: Int, upTo moment: Int, toFinish: Bool) -> Int {
    var last = self.moment(-count, after: moment)
    while self.moment(lag: count, after: last, toFinish: toFinish) > moment { last -= 1 }
    while self.moment(lag: count, after: last + 1, toFinish: toFinish) <= moment { last += 1 }
    return last
  }

  func count(from first: Int, to last: Int) -> Int {
    first <= last ? (first..<last).count(where: isWorking) : -count(from: last, to: first)
  }
}
