import Analysis
import Languages
import PlanFormat
import PlanModel

/// The sentences of an advice from the first to the last, since a body is spelled out where it first stands.
struct AdviceText {
  let mission: String
  /// As it is called once it has been introduced.
  let missionInShort: String
  let successor: String?
  let decisions: String?
  let points: [String]
  let alternative: String?
  let undertaking: String

  init(_ points: [AdvicePoint], until mandateEnd: PlanDate?, _ undertaking: Undertaking, _ press: Press) {
    var sentences = AdviceSentences(press)
    mission = sentences.introductions.mission()
    missionInShort = sentences.introductions.mission()
    successor = sentences.nameOfSuccessor()
    let decided = CouncilDecision.heaviest(
      3, since: ReportingPeriod.start(before: press.asOf), until: press.asOf, press
    ).map { sentences.sentence($0) }
    decisions = decided.isEmpty ? nil : press.wording("advice.noted", ["decisions": .names(decided)])
    var worded: [String] = []
    for point in points { worded.append(sentences.sentence(point)) }
    self.points = worded
    let unready = Self.unready(among: points, press.facts)
    alternative = mandateEnd.flatMap { end in
      unready.isEmpty ? nil : sentences.alternative(toPoints: unready, until: end)
    }
    self.undertaking = sentences.sentence(undertaking)
  }

  /// Whether the Council has another way than the points: where the State cannot yet carry what it may let the mission keep.
  static func hasAlternative(
    toPoints points: [AdvicePoint], until mandateEnd: PlanDate?, _ facts: PlanFacts
  ) -> Bool {
    mandateEnd != nil && !unready(among: points, facts).isEmpty
  }

  /// The numbers of the points on bodies of the State that are not ready: what others cannot carry is no reason to stay.
  private static func unready(among points: [AdvicePoint], _ facts: PlanFacts) -> [Int] {
    points.enumerated().compactMap { number, point in
      if case .unready(let handovers) = point.subject,
        facts.receiversFallingShort(ofHandoverAt: handovers[0]).contains(where: \.isState)
      {
        number + 1
      } else {
        nil
      }
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
      ["symbol": .words(decision.symbol), "date": .date(decision.date)])
  }

  mutating func alternative(toPoints points: [Int], until end: PlanDate) -> String {
    let position = HostPosition(facts)
    return wording(
      "advice.alternative",
      [
        "points": .names(points.map { wording.number($0) }), "mission": .words(introductions.mission()),
        "end": .date(end),
        "position": .maybe(name: position?.words.text(in: wording.language).withoutFinalStop.oneLine),
        "when": .maybe(position?.on),
        "source": .maybe(
          words: wording.text(of: position?.source?.symbol.value)?.oneLine
            ?? position?.source?.title.value?.text(in: wording.language).oneLine),
      ])
  }

  mutating func sentence(_ undertaking: Undertaking) -> String {
    let mission = facts.hasLeft ? nil : introductions.mission()
    return wording(
      "advice.undertaking",
      [
        "month": .maybe(undertaking.month), "money": .flag(undertaking.asksForMoney), "mission": .maybe(words: mission),
        "successor": .maybe(words: nameOfSuccessor()), "unheard": .names(undertaking.unheard.map { wording.word($0) }),
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
