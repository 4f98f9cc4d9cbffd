import Scheduling

extension NaiveSchedule {
  /// Late dates and floats.
  mutating func goBackward(_ index: Int) {
    let activity = network.activities[index]
    let days = days(activity.calendar)
    if case .finished = activity.progress {
      (dates[index].lateStart, dates[index].lateFinish) = (dates[index].earlyStart, dates[index].earlyFinish)
      return
    }
    let hasStarted = activity.progress != .notStarted
    var lateFinish: Int
    if !hasStarted, activity.mustStart != nil || activity.mustFinish != nil {
      lateFinish = activity.mustFinish ?? dates[index].earlyFinish
    } else {
      let links = network.links.filter { $0.from == index }
      lateFinish = min(finish, activity.finishNoLaterThan ?? finish)
      lateFinish = min(
        lateFinish, links.compactMap { self.lateFinish(of: activity, hasStarted, $0, days) }.min() ?? finish)
    }
    if activity.duration > 0 || has(.milestonesKeepWorkingTime) {
      lateFinish = days.finish(upTo: lateFinish)
    }
    dates[index].lateFinish = lateFinish
    dates[index].lateStart = hasStarted ? dates[index].earlyStart : days.moment(-activity.duration, after: lateFinish)
    dates[index].totalFloat = days.count(from: dates[index].earlyFinish, to: lateFinish)
    dates[index].freeFloat = freeFloat(of: index, days)
  }

  /// The late finish that a link leaves its predecessor, if it limits it.
  private func lateFinish(of activity: Activity, _ hasStarted: Bool, _ link: Link, _ days: NaiveDays) -> Int? {
    let successor = network.activities[link.to]
    let lag = self.days(link.calendar)
    func before(_ moment: Int) -> Int {
      if isHandInHand(link) { return self.days(successor.calendar).start(from: moment) }
      return has(.lagsAreCountedBack)
        ? lag.moment(-link.lag, after: moment)
        : lag.lastMoment(lag: link.lag, upTo: moment, toFinish: link.kind.reachesFinish)
    }
    var late = link.kind.reachesFinish ? dates[link.to].lateFinish : dates[link.to].lateStart
    if has(.startedWorkIsMovedByNothing) {
      if case .finished = successor.progress { return nil }
      if hasStarted && link.kind == .startToStart { return nil }
      if !link.kind.reachesFinish {
        late = self.days(successor.calendar).moment(-successor.duration, after: dates[link.to].lateFinish)
      }
    } else if isOver(link) {
      return nil
    }
    if link.kind.leavesFinish { return before(late) }
    if has(.lateStartsMoveOn) && link.kind == .startToStart {
      return days.moment(activity.duration, after: before(days.start(from: late)))
    }
    if has(.lagsAreCountedBack) && link.kind == .startToFinish {
      let whole = days.count(from: dates[link.from].earlyStart, to: dates[link.from].earlyFinish)
      return before(days.moment(whole, after: late))
    }
    let start = activity.duration > 0 ? days.start(upTo: before(late)) : before(late)
    return days.moment(activity.duration, after: start)
  }

  private func freeFloat(of index: Int, _ days: NaiveDays) -> Int {
    let own = dates[index]
    let gaps = network.links.filter { $0.from == index }.compactMap { link -> Int? in
      if case .finished = network.activities[link.to].progress { return nil }
      let there = link.kind.reachesFinish ? dates[link.to].earlyFinish : dates[link.to].earlyStart
      if has(.freeFloatIsTheGapLessTheLag) {
        return days.count(from: end(link), to: there) - link.lag * (link.calendar == nil ? 3 : 1)
      }
      if isOver(link) { return nil }
      let last =
        isHandInHand(link)
        ? self.days(network.activities[link.to].calendar).start(from: there)
        : self.days(link.calendar).lastMoment(lag: link.lag, upTo: there, toFinish: link.kind.reachesFinish)
      let isStart = !link.kind.leavesFinish && network.activities[index].duration > 0
      return days.count(from: end(link), to: isStart ? days.start(upTo: last) : last)
    }
    guard let gap = gaps.min() else { return max(0, own.totalFloat) }
    return max(0, has(.freeFloatGoesBeyondTotalFloat) ? gap : min(gap, own.totalFloat))
  }
}
