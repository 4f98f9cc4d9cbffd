import Diagnostics
import PlanFormat
import PlanModel

/// Something that stands otherwise than on an earlier day.
public struct PlanChange: Sendable {
  /// What the change means for the transition, the gravest first.
  public enum Kind: String, CaseIterable, Sendable {
    case fallenBack = "fallen-back"
    /// Its day is later than it was.
    case slipped
    /// How it stands was known, and is not any more: that is neither worse nor better.
    case notKnown = "not-known"
    /// It has come further, or its day is earlier.
    case moved
    case answered
    case joined, left
  }

  /// From what to what.
  public enum Step: Sendable, Equatable {
    case handover(from: HandoverStanding.State, to: HandoverStanding.State)
    case forecast(from: Forecast, to: Forecast)
    case task(from: WorkStanding, to: WorkStanding)
    case phase(from: PhaseStanding, to: PhaseStanding)
    case indicator(from: IndicatorStanding.Verdict, to: IndicatorStanding.Verdict)
    case rating(from: Rating?, to: Rating)
    case site(from: SiteStanding.State, to: SiteStanding.State)
    case law(from: LawStage?, to: LawStage)
    case recommendation(from: RecommendationStatus?, to: RecommendationStatus)
    case unitLeft
    case answer
    /// A day for which it is planned.
    case day(from: PlanDate, to: PlanDate)
    case dayLost(PlanDate), daySet(PlanDate)
    case new, gone, dropped
  }

  public let kind: Kind
  public let step: Step
  /// What it happened to, by its section and its id.
  public let section: Section
  public let id: String
  public let name: Development.Name?
  public let function: Function?
  /// The title of the phase that it belongs to.
  public let phase: Title?
  public let span: Span
  public let sources: [Citation]
}

extension PlanChange {
  /// What weighs most of changes: what people live with before what is written, what is worse before what is late.
  public var weight: Int {
    switch step {
    case .handover(_, to: .failed), .handover(_, to: .returned): 0
    case .site(_, to: .looted), .site(_, to: .destroyed), .site(_, to: .occupied): 1
    // What will hardly be carried weighs as much as what is late.
    case .handover, .forecast(_, to: .unlikely): 2
    case .indicator: 3
    case .law, .unitLeft, .site: 4
    case .forecast: 5
    case .rating: 6
    case .day, .dayLost: 7
    case .answer, .recommendation, .phase: 8
    case .task: 9
    case .dropped, .gone: 10
    case .daySet, .new: 11
    }
  }
}
