/// The yardsticks of good scheduling: the numbers of DCMA's 14 points, and the tool's own where a transition breaks
/// these by nature. GAO's practices give no numbers; they are measured by those of DCMA.
public struct ScheduleThresholds: Sendable {
  /// The share that may miss what is asked of all.
  public var share = Bound.atMost(perCent: 5)
  /// DCMA-04: the share of ties from finish to start.
  public var finishToStart = Bound.atLeast(perCent: 90)
  /// DCMA-06, GAO-07: what counts as high float.
  public var float = OwnLength(
    days: 130, dcma: 44,
    reason: "partners and the presence that follows work on long after the mission has left, and plans are looked at "
      + "every half-year")
  /// DCMA-08, GAO-04: what counts as a long duration.
  public var duration = OwnLength(
    days: 260, dcma: 44, reason: "what a mission leads runs with its mandate, which is renewed by the year")
  /// DCMA-12: days by which a critical task is lengthened.
  public var lengthening = 600
  /// DCMA-12: the share of these days by which the end must move where working calendars lie on the way: weekends and
  /// closed times give some days back.
  public var lengtheningByCalendar = 90
  /// DCMA-13, DCMA-14: the least of an index, in hundredths.
  public var index = 95

  public static let transition = ScheduleThresholds()

  /// A length in working days that is the tool's own, beside DCMA's, and why.
  public struct OwnLength: Sendable {
    public let days: Int
    public let dcma: Int
    public let reason: String

    /// `over 260 working days; DCMA's number is 44, but …`
    var text: String { "over \(days) working days; DCMA's number is \(dcma), but \(reason)" }
  }
}

extension ScheduleThresholds {
  /// The yardstick of what GAO gives no number for.
  var shareOfGAO: String { "\(share); GAO gives no number, and this is DCMA's for its points" }
  var indexText: String { "at least \(Requirements.indexText(index, over: 100))" }
}

extension Bound {
  /// The share that may miss what is asked of all.
  static let few = ScheduleThresholds.transition.share
}
