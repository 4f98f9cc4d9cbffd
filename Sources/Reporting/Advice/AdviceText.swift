import Analysis
import Languages
import PlanFormat
import PlanModel

/// The sentences of an advice from the first to the last, since a body is spelled out where it first stands.
struct AdviceText {
  let mission: String
  let successor: String?
  let decisions: [String]
  let points: [String]
  let alternative: String?
  let undertaking: String

  init(_ points: [AdvicePoint], until mandateEnd: PlanDate?, _ undertaking: Undertaking, _ press: Press) {
    var sentences = AdviceSentences(press)
    mission = sentences.introductions.mission()
    successor = press.facts.successors.first.map { sentences.introductions.name($0) }
    decisions = CouncilDecision.heaviest(
      3, since: ReportingPeriod.start(before: press.asOf), until: press.asOf, press
    ).map { sentences.sentence($0) }
    var worded: [String] = []
    for point in points { worded.append(sentences.sentence(point)) }
    self.points = worded
    let unready = Self.unready(among: points)
    alternative = mandateEnd.flatMap { end in
      unready.isEmpty ? nil : sentences.alternative(toPoints: unready, until: end)
    }
    self.undertaking = sentences.sentence(undertaking)
  }

  /// Whether the Council has another way than the points: where receivers cannot yet carry what it may let the mission keep.
  static func hasAlternative(toPoints points: [AdvicePoint], until mandateEnd: PlanDate?) -> Bool {
    mandateEnd != nil && !unready(among: points).isEmpty
  }

  /// The numbers of the points on receivers that are not ready.
  private static func unready(among points: [AdvicePoint]) -> [Int] {
    points.enumerated().compactMap { number, point in
      if case .unready = point.subject { number + 1 } else { nil }
    }
  }
}

/// What the Commission will do itself: bring together, in a month before the mission leaves, those whom its points name, and
/// hear those who were not heard.
struct Undertaking {
  let month: PlanDate?
  /// Whether the points ask for money.
  let asksForMoney: Bool
  let unheard: [ParticipantKind]

  init(_ points: [AdvicePoint], unheard: [ParticipantKind], _ facts: PlanFacts, asOf: Day) {
    let before = facts.departure?.lastDay.adding(months: -1)
    month = before.flatMap { $0 > asOf ? PlanDate.month(of: $0) : nil }
    asksForMoney = points.contains(where: \.subject.isOfMoney)
    self.unheard = unheard
  }
}

extension AdviceSentences {
  func sentence(_ decision: CouncilDecision) -> String {
    wording(
      "advice.decision",
      // What reads the text sets a symbol apart by itself.
      ["symbol": .words(decision.symbol), "date": .date(decision.date), "text": .maybe(name: decision.text)])
  }

  mutating func alternative(toPoints points: [Int], until end: PlanDate) -> String {
    wording(
      "advice.alternative",
      [
        "points": .names(points.map { wording.number($0) }), "mission": .words(introductions.mission()),
        "end": .date(end),
      ])
  }

  mutating func sentence(_ undertaking: Undertaking) -> String {
    wording(
      "advice.undertaking",
      [
        "month": .maybe(undertaking.month), "money": .flag(undertaking.asksForMoney),
        "successor": .maybe(words: facts.successors.first.map { introductions.name($0) }),
        "unheard": .names(undertaking.unheard.map { wording.word($0) }),
      ])
  }
}

extension AdvicePoint.Subject {
  fileprivate var isOfMoney: Bool {
    switch matter {
    case .money, .cliff, .successorMoney: true
    default: false
    }
  }
}
