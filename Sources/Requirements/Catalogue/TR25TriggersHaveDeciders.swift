import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let triggersHaveDeciders = Requirement(
    id: "TR-25", severity: .gap, profile: .practice,
    summary: "The plan says what would slow, stop or reverse the transition and who would decide.",
    sources: [
      .document("S/RES/2429 (2018)", "9"), .document("S/RES/2556 (2020)", "48"), .resolution2594("4"),
    ],
    addressee: "the mission (Darfur); the Security Council (DR Congo); the Secretary-General",
    verb: "stresses; recalls; requests", qualifier: "as necessary",
    bears: [.supports(.d5)],
    rationale: "Whoever has to invent the brake during the crisis brakes too late.",
    evidence: """
      At least one trigger says what would be observed, what then happens and who decides it. Partly: one of these is \
      missing. Not asked of a mission that leaves at short notice or has left; what is then needed for those who remain is \
      asked by TR-50.
      """,
    mend: "Write the triggers and name who decides.",
    example: (
      gap: """
      strategy:
        triggers:
          violence: { condition: More than ten attacks a month in the north, action: stop }
      counterparts:
        board: { name: Joint board, kind: joint }
      """,
      met: """
      strategy:
        triggers:
          violence: { condition: More than ten attacks a month in the north, action: stop, decided-by: board }
      counterparts:
        board: { name: Joint board, kind: joint }
      """
    ),
    check: .one(
      of: .entries(
        { $0.plan.strategy.entry?.triggers.entries ?? [] },
        none: .gap(noTrigger, help: "write in 'triggers' of 'strategy' what would be observed, and who decides")),
      noTrigger,
      .all(
        .has(\.condition, "condition that can be observed", write: "'condition'"),
        .has(\.action, "word on what then happens", write: "'action'"),
        .has(\.decidedBy, "body that decides", write: "'decided-by'"))
    ).unless(.shortNotice, .hasLeft))
}

private let noTrigger = "the plan does not say what would slow, stop or reverse the transition"
