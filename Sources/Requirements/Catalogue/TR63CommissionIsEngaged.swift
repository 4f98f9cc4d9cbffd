import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let commissionIsEngaged = Requirement(
    id: "TR-63", severity: .gap, profile: .resolution2594,
    summary: """
      The plan engages the Peacebuilding Commission before the transition to help form joint objectives and priorities.
      """,
    sources: [.resolution2594("11"), .resolution2594("10")],
    addressee: "Peacebuilding Commission; Security Council", verb: "strongly encourages; reaffirms intention",
    qualifier: "with the country's consent by the Commission's own mandate",
    bears: [.supports(.d3), .decides(.d9)],
    rationale: "The Commission brings Government, region and lenders to one table while there is still time to agree.",
    evidence: """
      An engagement with 'joint-objectives: true' before the first drawdown step, with the Government present. Partly: \
      later, or without the Government. For a mission that leaves at short notice, the first one after the decision \
      counts.
      """,
    mend: "Propose a meeting through the support office with the Government's agreement.",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      mission: { drawdown-begins: 2027-06-01 }
      pbc:
        engagements:
          meeting: { on: 2026-06-10, joint-objectives: true, with: [donor] }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      mission: { drawdown-begins: 2027-06-01 }
      pbc:
        engagements:
          meeting: { on: 2026-06-10, joint-objectives: true, with: [government, donor] }
      """
    ),
    check: .points(of: .engagementOnObjectives, .judge { $0.isInTime(in: $1) }, .withGovernment)
      .unless(.commissionNotWished, .noFirstStep))
}

extension Exemption {
  fileprivate static let noFirstStep = Exemption { context in
    context.isShortNotice || context.firstStep != nil ? nil : .cannotTell("the date of the first drawdown step")
  }
}

extension Context {
  /// The first cut, before which an engagement comes in time; at short notice any after the decision does.
  fileprivate var commissionDeadline: Deadline? { isShortNotice ? nil : firstStep }
}

extension Subjects<Engagement> {
  /// The one that shows most: in time, and with the Government.
  fileprivate static let engagementOnObjectives = Subjects(
    all: { context in
      let decided = context.isShortNotice ? context.plan.mission.entry?.leaving.entry?.decided.value : nil
      let all = (context.plan.pbc.entry?.engagements.entries ?? []).filter { engagement in
        let isEarlier = decided.flatMap { decided in engagement.on.value?.isSurely(before: decided) } ?? false
        return engagement.jointObjectives.value == true && !isEarlier
      }
      let inTime = all.filter { engagement in
        guard let date = engagement.on.value else { return false }
        return context.commissionDeadline.map { !date.isSurely(after: $0.date) } ?? true
      }
      let candidates = inTime.isEmpty ? all : inTime
      return [candidates.first { $0.with.contains(.government) } ?? candidates.first].compactMap(\.self)
    },
    name: { "the engagement '\($0.id)'" }, place: { $0.span },
    none: section(
      \.pbc, \.engagements,
      none: .gap("no engagement of the Peacebuilding Commission on joint objectives is evidenced")
    ).none)
}

extension Engagement {
  fileprivate func isInTime(in context: Context) -> Answer {
    guard let date = on.value else { return on.told.answer("date") }
    let shown = Evidence("\(date)", at: on.span)
    if let deadline = context.commissionDeadline, date.isSurely(after: deadline.date) {
      return .partly(.that("on \(date) comes after \(deadline.name) (\(deadline.date))", at: on.span), shows: [shown])
    }
    if let asOf = context.asOf, date.isSurely(after: asOf) {
      return .pending(.that("is still to come", at: on.span), until: date)
    }
    return .shown([shown])
  }
}

extension Condition<Engagement> {
  fileprivate static let withGovernment = judge { engagement, _ in
    engagement.with.contains(.government)
      ? .shown("the Government takes part", at: engagement.with.span)
      : .lacking(
        "does not name national authorities among those who take part",
        help: "write 'government' in 'with' if they were there")
  }
}
