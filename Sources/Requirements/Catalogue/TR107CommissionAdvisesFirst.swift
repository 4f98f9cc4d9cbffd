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
    check: .each(
      .agreements, alikeInOneLine: true,
      .judge { agreement, context in
        guard let date = agreement.on.value else { return .undecided("when the agreement '\(agreement.id)' was made") }
        let engagements = context.plan.pbc.entry?.engagements.entries ?? []
        guard let before = engagements.first(where: { $0.on.value.map { !$0.isSurely(after: date) } ?? false }) else {
          return .missing(
            .that("was made with the Government, and no contact with the Commission before it is recorded"))
        }
        return .shown("'\(before.id)' before it", at: before.span)
      }
    ).unless(.commissionNotWished))
}

extension Subjects<Decision> {
  /// What the Government and the United Nations decided together on the mandate or on the mission's leaving.
  fileprivate static let agreements = Subjects.section(
    \.decisions, none: .cannotTell("which agreements with the Government there are on the mandate or the transition")
  ).which(
    { decision, context in
      decision.about.contains { subjects.contains($0) }
        && decision.by.contains { context.facts.belongsToState($0) }
        && decision.by.contains { context.facts.belongsToUnitedNations($0) }
    },
    none: .cannotTell("which agreements with the Government there are on the mandate or the transition"))

  private static let subjects: Set<DecisionSubject> = [.mandate, .timing, .manner, .outcome]
}
