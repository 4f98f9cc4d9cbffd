import Diagnostics
import PlanFormat
import PlanModel

/// Something that happened, as a report on a period tells it: when, to what, and what the plan says of it.
public struct Development: Sendable {
  public enum Event: Sendable, Hashable {
    case mandate, leaving, decision, recommendation, planAdopted, framework
    case risk
    case signed, transferred, accepted, failed, returned
    case site(SiteEventKind)
    case unit(UnitEventKind)
    case law(LawStage)
    case indicatorMet
    /// Met at the beginning of the period, and where it stands now.
    case indicatorLost(IndicatorStanding.Verdict)
    /// Another target took the place of one, which says nothing of how far things have come.
    case targetChanged
    case consultation, assessment, gate
    case shortfallFound, shortfallAnswered
    case engagement(EngagementKind?)
    case calendar(CalendarKind?)
    /// A date of the calendar of which the plan, made before it, cannot know whether it was kept.
    case scheduled(CalendarKind?)
    case taskDone(TaskStatus?)
    /// Something that an update tells in its own words.
    case told
  }

  /// The name of what it happened to.
  public enum Name: Sendable, Hashable {
    case title(Title)
    case text(Text)

    public func text(in language: String) -> String {
      switch self {
      case .title(let title): title.text(in: language)
      case .text(let text): text.text(in: language)
      }
    }
  }

  /// Where the plan tells it.
  public struct Place: Sendable {
    public let span: Span
    public let sources: [Citation]
    public let confidence: Confidence?

    public init(span: Span, sources: [Citation], confidence: Confidence?) {
      (self.span, self.sources, self.confidence) = (span, sources, confidence)
    }
  }

  public let date: PlanDate
  public internal(set) var event: Event
  /// What it happened to; empty where the words say it.
  public internal(set) var subjects: [Name]
  /// Who received something by it.
  public internal(set) var to: [Reference<Counterpart>] = []
  /// Who decided or recommended it.
  public internal(set) var by: [Reference<Counterpart>] = []
  /// What the plan says of it, each with the entry that says it.
  public internal(set) var texts: [(text: Fact<Text>, header: Header)] = []
  public internal(set) var places: [Place]
  /// How much it weighs among others, from 0 to 100: what decides the mission's end and people's safety before what was
  /// met, heard or written.
  public internal(set) var weight: Int
  /// The entry that it happened to.
  let own: Target?
  /// Entries to which it happened as well: a handover of sites hands over each of them.
  var covers: Set<Target> = []
  /// What an update is about.
  var about: Set<Target> = []
  /// Whether a decision is one on the mandate.
  var isAboutMandate = false
}

extension Development.Event {
  var weight: Int {
    switch self {
    case .mandate, .leaving: 100
    case .risk: 92
    case .failed, .returned, .site(.looted), .site(.attacked), .site(.occupied), .site(.destroyed): 90
    case .decision: 88
    case .calendar(.election): 86
    case .recommendation: 84
    case .transferred: 81
    case .accepted: 80
    case .planAdopted, .indicatorLost, .shortfallFound, .targetChanged: 76
    case .law(.promulgated), .law(.inForce), .law(.rejected), .law(.withdrawn), .gate, .framework: 72
    case .site(.closed), .site(.handedOver), .site(.returned), .site(.repurposed), .unit(.left): 68
    case .calendar(.protest), .calendar(.national), .signed: 66
    case .told: 64
    case .indicatorMet, .engagement: 62
    case .calendar(.councilMeeting), .calendar(.councilReview), .calendar(.mandate): 60
    case .law, .unit(.ceased), .shortfallAnswered: 56
    case .consultation: 54
    case .assessment, .taskDone: 50
    case .calendar, .scheduled: 44
    case .site, .unit: 40
    }
  }
}

extension Development {
  /// Something that follows from comparing two days.
  public init(_ event: Event, on date: PlanDate, _ title: Title?, places: [Place]) {
    self.init(
      date: date, event: event, subjects: title.map { [.title($0)] } ?? [], places: places, weight: event.weight,
      own: nil)
  }
}
