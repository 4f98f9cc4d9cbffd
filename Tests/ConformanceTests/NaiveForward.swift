import Scheduling

extension NaiveSchedule {
  /// Early dates.
  mutating func goForward(_ index: Int) {
    let activity = network.activities[index]
    let days = days(activity.calendar)
    let links = network.links.filter { $0.to == index }
    switch (activity.progress, activity.mustStart, activity.mustFinish) {
    case (.finished(let start, let finish), _, _):
      (dates[index].earlyStart, dates[index].earlyFinish) = (start, finish)
    case (.started(let start), _, _):
      dates[index].earlyStart = start
      let finishes = links.filter { $0.kind.reachesFinish }.map { finish(of: activity, after: $0, days) }
      let own = days.moment(activity.duration, after: days.start(from: network.start))
      dates[index].earlyFinish =
        has(.startedWorkIsMovedByNothing) ? own : max(own, finishes.max() ?? own)
    case (_, let start?, _):
      mornings.insert(index)
      (dates[index].earlyStart, dates[index].earlyFinish) = (start, days.moment(activity.duration, after: start))
    case (_, nil, let finish?):
      let start = days.moment(-activity.duration, after: finish)
      (dates[index].earlyStart, dates[index].earlyFinish) = (start, finish)
      if start < network.start && !has(.startsBeforeTheProject) {
        dates[index].earlyStart = days.start(from: network.start)
        dates[index].earlyFinish = days.moment(activity.duration, after: dates[index].earlyStart)
      }
    case (.notStarted, nil, nil):
      let start = earlyStart(of: index, links, days)
      (dates[index].earlyStart, dates[index].earlyFinish) = (start, days.moment(activity.duration, after: start))
    }
  }

  private mutating func earlyStart(of index: Int, _ links: [Link], _ days: NaiveDays) -> Int {
    let activity = network.activities[index]
    func possible(_ moment: Moment) -> Moment {
      if activity.duration > 0 { return Moment(day: days.start(from: moment.day), isMorning: true) }
      guard has(.milestonesKeepWorkingTime), moment.isMorning || !days.isWorking(moment.day - 1) else {
        return moment
      }
      return Moment(day: days.start(from: moment.day), isMorning: true)
    }
    let first = possible(Moment(day: network.start, isMorning: true))
    var starts = links.map { link in
      guard link.kind.reachesFinish else { return possible(Moment(day: moment(of: link), isMorning: isMorning(link))) }
      if has(.linksToAFinishMoveTheStart) {
        let start = days.moment(-activity.duration, after: end(link))
        let moved = possible(
          Moment(day: self.days(link.calendar).moment(link.lag, after: start), isMorning: isMorning(link)))
        return link.kind == .finishToFinish ? max(first, moved) : moved
      }
      guard activity.duration > 0 else { return possible(Moment(day: moment(of: link), isMorning: isMorning(link))) }
      return Moment(
        day: days.moment(-activity.duration, after: finish(of: activity, after: link, days)), isMorning: true)
    }
    if links.isEmpty || !has(.startsBeforeTheProject) { starts.append(first) }
    if let start = activity.startNoEarlierThan { starts.append(possible(Moment(day: start, isMorning: true))) }
    var start = starts.max() ?? first
    if has(.limitsOfTheFinishMoveTheStart), let limit = activity.finishNoLaterThan,
      !deadlines.contains(index)
    {
      start = min(start, Moment(day: days.moment(-activity.duration, after: limit), isMorning: false))
    }
    if start.isMorning { mornings.insert(index) }
    return start.day
  }

  /// The first finish that a link lets work have; what finishes when other work starts may do so before a weekend.
  private func finish(of activity: Activity, after link: Link, _ days: NaiveDays) -> Int {
    isHandInHand(link)
      ? days.finish(upTo: moment(of: link)) : days.finish(from: moment(of: link))
  }

  /// Whether a link leads to the beginning of the next day rather than to the end of the one before.
  private func isMorning(_ link: Link) -> Bool {
    if link.calendar != nil && link.lag != 0 { return link.lag < 0 }
    let isMilestone = dates[link.from].earlyStart == dates[link.from].earlyFinish
    return isMilestone ? mornings.contains(link.from) : !link.kind.leavesFinish
  }
}

/// A moment of MPXJ's, to whom the end of a day is not the beginning of the next one.
private struct Moment: Comparable {
  var day: Int
  var isMorning: Bool

  static func < (left: Moment, right: Moment) -> Bool {
    left.day == right.day ? !left.isMorning && right.isMorning : left.day < right.day
  }
}
