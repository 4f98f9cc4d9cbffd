/// Activities and the links between them.
///
/// No date, float, cycle or conflict depends on the order of activities and links. Where two links drive an activity
/// equally, and where a chain could go two ways, the activity with the smaller position is taken: a caller that
/// numbers its activities by id has a result that does not depend on the order of its input either.
public struct Network: Hashable, Sendable {
  /// The first day on which work that has not been done yet can be done: the project's start, or the as-of day of a
  /// project under way.
  public var start: Int

  public var activities: [Activity]

  /// Links between positions in `activities`. A position that isn't there is the caller's mistake, and traps, as it
  /// does in everything else that names an activity or a calendar by its position.
  public var links: [Link]

  /// Those of the activities that span others. No link moves them: what a summary waits for, its parts wait for. A link
  /// that leads to one is a conflict if their dates break it.
  public var hammocks: [Hammock]

  public var calendars: [WorkingCalendar]

  public init(
    start: Int, activities: [Activity] = [], links: [Link] = [], hammocks: [Hammock] = [],
    calendars: [WorkingCalendar] = []
  ) {
    self.start = start
    self.activities = activities
    self.links = links
    self.hammocks = hammocks
    self.calendars = calendars
  }
}

extension Network {
  /// The largest magnitude that a day, a duration or a lag can have: more than 27 000 years. Larger ones are cut down
  /// to it and reported as conflicts; then no path of fewer than 10¹⁰ activities can overflow.
  public static let limit = 10_000_000

  static func clamp(_ day: Int) -> Int { min(max(-limit, day), limit) }

  /// Whose numbers are out of range.
  var outOfRange: [Conflict] {
    (start == Network.clamp(start) ? [] : [.startOutOfRange])
      + activities.indices.filter { activities[$0].clamped != activities[$0] }.map { .activityOutOfRange($0) }
      + links.indices.filter { links[$0].lag.magnitude > Network.limit }.map { .linkOutOfRange($0) }
      + calendars.indices.filter { !calendars[$0].hasWork }.map { .calendarWithoutWork($0) }
  }

  /// The network with numbers that are out of range cut down to the range, and every day worked where none is.
  var clamped: Network {
    var network = self
    network.start = Network.clamp(start)
    network.activities = activities.map(\.clamped)
    for index in links.indices { network.links[index].lag = Network.clamp(links[index].lag) }
    network.calendars = calendars.map { $0.hasWork ? $0 : WorkingCalendar(week: .everyDay) }
    return network
  }
}
