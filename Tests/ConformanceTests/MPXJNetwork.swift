import Scheduling
import Testing

/// A network that `schedule-with-mpxj.py` has made and MPXJ has scheduled.
struct MPXJNetwork: Decodable {
  struct Calendar: Decodable {
    /// From Monday on.
    var week: [Bool]
    var closed: [[Int]]
  }

  /// Days are moments: a finish on 4 May is the beginning of 5 May.
  struct Task: Decodable {
    /// What is left of it, of work that has started.
    var duration: Int
    var calendar: Int
    var start, finish: Int?
    var startNoEarlierThan, finishNoLaterThan, deadline, mustStart, mustFinish: Int?
  }

  struct Link: Decodable {
    var from, to: Int
    var kind: String
    var lag: Int
    var elapsed: Bool
  }

  var seed: Int
  var start: Int
  var calendars: [Calendar]
  var activities: [Task]
  var links: [Link]

  /// ES EF LS LF TF FF of every activity.
  var mpxj: [[Int]]

  /// Where the limit of the finish is a deadline.
  var deadlines: Set<Int> { Set(activities.indices.filter { activities[$0].deadline != nil }) }

  /// The same network in our terms. A lag in working days counts those of the successor, as MPXJ's do. Both a limit of
  /// the finish and a deadline leave early dates alone here.
  func network() throws -> Network {
    let kinds: [String: Scheduling.Link.Kind] = [
      "FS": .finishToStart, "SS": .startToStart, "FF": .finishToFinish, "SF": .startToFinish,
    ]
    return Network(
      start: start,
      activities: activities.map { task in
        Activity(
          duration: task.finish == nil ? task.duration : 0, calendar: task.calendar, progress: task.progress,
          startNoEarlierThan: task.startNoEarlierThan, finishNoLaterThan: task.finishNoLaterThan ?? task.deadline,
          mustStart: task.mustStart, mustFinish: task.mustFinish)
      },
      links: try links.map { link in
        Scheduling.Link(
          from: link.from, to: link.to, kind: try #require(kinds[link.kind]), lag: link.lag,
          calendar: link.elapsed ? nil : activities[link.to].calendar)
      },
      calendars: calendars.map { calendar in
        // Day 0 was a Thursday.
        WorkingCalendar(
          week: .init(working: (0..<7).filter { calendar.week[($0 + 3) % 7] }),
          otherwise: calendar.closed.map { ($0[0]..<$0[1], .closed) })
      })
  }
}

extension MPXJNetwork.Task {
  fileprivate var progress: Progress {
    switch (start, finish) {
    case (nil, _): .notStarted
    case (let start?, nil): .started(on: start)
    case (let start?, let finish?): .finished(start: start, finish: finish)
    }
  }
}
