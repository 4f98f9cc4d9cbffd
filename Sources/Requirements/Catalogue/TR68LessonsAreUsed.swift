import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let lessonsAreUsed = Requirement(
    id: "TR-68", severity: .advice, profile: .resolution2594,
    summary: "The plan uses lessons of earlier transitions and collects its own.",
    sources: [.resolution2594("9"), .report(70), .document("S/RES/2765 (2024)", "50")],
    addressee: "Secretary-General and field missions; Commission; Government and United Nations (DR Congo)",
    verb: "calls upon; may; requests",
    bears: [.supports(.d1)],
    rationale: "Each mission has learnt on its own that police go unpaid and camps are looted.",
    evidence: """
      One lesson of kind 'used' that says from where it comes, and one of kind 'recorded' with its date and, where \
      that is still ahead, whoever records it. Partly: one of the two.
      """,
    mend: "Name a lesson that is used, and fix a date on which your own are recorded.",
    example: (
      gap: """
      lessons:
        early-start: { text: Map capacity two years ahead, kind: used, from: Liberia }
      """,
      met: """
      counterparts:
        rc: { kind: resident-coordinator }
      lessons:
        early-start: { text: Map capacity two years ahead, kind: used, from: Liberia }
        review: { text: What the handover of the camps has taught, kind: recorded, on: 2027-10, owner: rc }
      """
    ),
    check: .all(
      .one(
        of: lessons(.used, "no lesson of an earlier transition is used"),
        "no lesson that is used says from where it comes",
        help: "write it in 'from'", .has(\.from, "source", write: "'from'")),
      .one(
        of: lessons(.recorded, "nothing is planned to record the lessons of this transition"),
        "no lesson that is recorded has a date and an owner",
        .all(
          .has(\.on, "date", write: "'on'"),
          .has(\.owner, "owner", write: "'owner'").unless { lesson, context in
            lesson.on.value.map(context.facts.isAhead) == false ? "it is recorded" : nil
          }))))
}

private func lessons(_ kind: LessonKind, _ none: String) -> Subjects<Lesson> {
  .section(\.lessons, none: .gap(none)).which({ lesson, _ in lesson.kind.value == kind }, none: .gap(none))
}
