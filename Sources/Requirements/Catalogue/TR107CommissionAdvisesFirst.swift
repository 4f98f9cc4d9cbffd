import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Yardstick {
  /// A contact longer ago than this was about something else.
  fileprivate static let adviceAge = Yardstick("advice-age", 12, .months)
}

extension Requirement {
  static let commissionAdvisesFirst = Requirement(
    id: "TR-107", severity: .advice, profile: .practice,
    summary: "The plan draws on the Commission's advice when major agreements on the mandate or transition are made.",
    sources: [.document("S/RES/2282 (2016)", "9"), .document("S/PRST/2017/27", "24")],
    addressee: "Security Council, UN, Government", verb: "emphasises",
    bears: [.supports(.d9)],
    rationale: "Advice that comes after the signature is a commentary.",
    evidence: """
      Each decision that the Government and the United Nations took together on the mandate, or on when, how and to what \
      end the mission leaves, has an engagement of the Commission in the \(Yardstick.adviceAge) before its day, or on it. \
      Partly: list those without. Where no engagement is recorded at all, which TR-63 asks for, or no such decision, nobody \
      can tell. How long a contact holds is this program's own yardstick.
      """,
    mend: "Inform the Commission before the next agreement.",
    threshold: "\(Yardstick.adviceAge) before the agreement",
    example: (
      gap: """
      counterparts:
        government: { kind: national }
      decisions:
        date: { on: 2026-05-01, by: [government, mission], about: [timing] }
      pbc:
        engagements:
          advice: { on: 2026-09, kind: advice }
      """,
      met: """
      counterparts:
        government: { kind: national }
      decisions:
        date: { on: 2026-05-01, by: [government, mission], about: [timing] }
      pbc:
        engagements:
          advice: { on: 2026-03, kind: advice }
      """
    ),
    check: .together(.agreements, .judge { agreement, _ in agreement.answer })
      .unless(.commissionNotWished))
}

/// What the Government and the United Nations decided together on the mandate or on the mission's leaving.
private struct Agreement: Sendable {
  let decision: Decision
  /// The engagements of the Commission that have a day.
  let contacts: [Engagement]

  var answer: Answer {
    guard let date = decision.on.value else { return .undecided("when the agreement '\(decision.id)' was made") }
    let before = contacts.filter { contact in
      guard let on = contact.on.value, !on.isSurely(after: date) else { return false }
      return Yardstick.adviceAge.exceeded(from: on, to: date) != .yes
    }
    if let last = before.lastInOrder(by: \.on.value) { return .shown("'\(last.id)' before it", at: last.span) }
    guard !contacts.isEmpty else { return .undecided("whether the Commission is engaged; TR-63 asks for it") }
    return .missing(
      .that(
        "is made with the Government, and no contact with the Commission in the \(Yardstick.adviceAge) before it is recorded"
      ))
  }
}

extension Subjects<Agreement> {
  fileprivate static let agreements = Subjects(
    all: { context in
      let facts = context.facts
      let contacts = (context.plan.pbc.entry?.engagements.entries ?? []).filter { $0.on.value != nil }
      return context.plan.decisions.filter { decision in
        decision.isDecided && decision.about.contains { subjects.contains($0) }
          && decision.by.contains { facts.belongsToState($0) }
          && decision.by.contains { facts.belongsToUnitedNations($0) }
      }.map { Agreement(decision: $0, contacts: contacts) }
    },
    name: { "the decision '\($0.decision.id)'" }, place: { $0.decision.span },
    none: { _ in .cannotTell("which agreements with the Government there are on the mandate or the transition") })

  private static let subjects: Set<DecisionSubject> = [.mandate, .timing, .manner, .outcome]
}
