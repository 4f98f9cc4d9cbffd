import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let workIsMarkedForPeace = Requirement(
    id: "TR-111", severity: .advice, profile: .report,
    summary: "The plan marks the country team's continuing activities for their contribution to peace.",
    sources: [.report(19)],
    addressee: "UN country programmes", verb: "must be assured", qualifier: "country-level programming",
    bears: [.supports(.d3)],
    rationale: "What carries no marker cannot be counted when somebody asks what is done for peace after the mission.",
    evidence: """
      Each task that goes on with a body of the United Nations, by its handover or by its disposition 'continue', has a \
      peace marker: 'peace' in its 'markers'. Partly: how many have one. Tasks that were handed over already are no \
      longer the plan's.
      """,
    mend: "Add the marker used in the joint work plan.",
    example: (
      gap: """
      counterparts:
        undp: { kind: un }
      tasks:
        dialogue: { title: Dialogue on land, lead: mission, disposition: hand-over }
      handovers:
        dialogue: { task: dialogue, to: [undp] }
      """,
      met: """
      counterparts:
        undp: { kind: un }
      tasks:
        dialogue: { title: Dialogue on land, lead: mission, disposition: hand-over, markers: { peace: 3 } }
      handovers:
        dialogue: { task: dialogue, to: [undp] }
      """
    ),
    check: .together(
      .continuingTasks.which(
        { task, context in
          task.disposition.value == .continue
            || context.facts.handoversPassingOn(task).contains {
              context.facts.receivers(of: $0).contains(where: \.isUnitedNations)
            }
        },
        none: .notApplicable("no task goes on with a body of the United Nations")),

      .within(
        \.markers, "peace marker", help: "write it in 'peace' of 'markers'",
        .has(\.peace, "peace marker", write: "'peace' of 'markers'"))))
}
