import Scheduling

extension Network {
  /// The same network with everything counted in the working days of a State with twelve holidays a year, whose weekend is
  /// on Friday and Saturday.
  var onWorkingDays: Network {
    var network = self
    let holidays = (0..<10).flatMap { year in (0..<12).map { month in start + year * 365 + month * 30 } }
    // Day 0 was a Thursday.
    network.calendars = [
      WorkingCalendar(week: .init(working: [0, 3, 4, 5, 6]), otherwise: holidays.map { ($0..<($0 + 1), .closed) })
    ]
    for index in activities.indices { network.activities[index].calendar = 0 }
    for index in links.indices { network.links[index].calendar = 0 }
    return network
  }
}
