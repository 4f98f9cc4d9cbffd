import Analysis
import Diagnostics
import PlanFormat
import PlanModel

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
      end the mission leaves, has an engagement of the Commission on or before its day. Partly: list those without. Where \
      no such decision is recorded, nobody can tell.
      """,
    mend: "Inform the Commission before the next agreement.",
    example: (
      gap: """
      counterparts:
        government: { kind: national }
      decisions:
        date: { on: 2026-05-01, by: [government, mission], about: [timing] }
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
    check: .together(
      .agreements,
      .judge { agreement, _ in
        guard let date = agreement.decision.on.value else {
          return .undecided("when the agreement '\(agreement.decision.id)' was made")
        }
        guard let contact = agreement.firstContact, let before = contact.on.value, !before.isSurely(after: date) else {
          return .missing(
            .that("was made with the Government, and no contact with the Commission before it is recorded"))
        }
        return .shown("'\(contact.id)' before it", at: contact.span)
      }
    ).unless(.commissionNotWished))
}

/// What the Government and the United Nations decided together on the mandate or on the mission's leaving.
private struct Agreement: Sendable {
  let decision: Decision
  /// The first engagement of the Commission.
  let firstContact: Engagement?
}

extension Subjects<Agreement> {
  fileprivate static let agreements = Subjects(
    all: { context in
      let facts = context.facts
      let engagements = (context.plan.pbc.entry?.engagements.entries ?? []).filter { $0.on.value != nil }
      let first = engagements.min { left, right in
        guard let left = left.on.value, let right = right.on.value else { return false }
        return PlanDate.isInOrderOfBeginnings(left, right)
      }
      return context.plan.decisions.filter { decision in
        decision.about.contains { subjects.contains($0) }
          && decision.by.contains { facts.belongsToState($0) }
          && decision.by.contains { facts.belongsToUnitedNations($0) }
      }.map { Agreement(decision: $0, firstContact: first) }
    },
    name: { "the decision '\($0.decision.id)'" }, place: { $0.decision.span },
    none: { _ in .cannotTell("which agreements with the Government there are on the mandate or the transition") })

  private static let subjects: Set<DecisionSubject> = [.mandate, .timing, .manner, .outcome]
}
