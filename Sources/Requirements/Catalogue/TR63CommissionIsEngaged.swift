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
    check: .judge(checkEngagement))
}

private func checkEngagement(_ context: Context) -> Verdict {
  let section = context.plan.pbc
  if let consent = section.entry?.consent, consent.value == false {
    let reason = "the Government does not wish the Commission's engagement"
    return .notApplicable(reason, evidence: [Evidence(reason, at: consent.span)])
  }
  if case .notApplicable(let reason) = section.absence { return .notApplicable(reason.plain) }
  let engagements = (section.entry?.engagements.entries ?? []).filter { $0.jointObjectives.value == true }
  var tally = Tally(context)
  if context.isShortNotice {
    let decided = context.plan.mission.entry?.leaving.entry?.decided.value
    tally.count(engagements.filter { !isBefore($0, decided) }, before: nil, in: context)
  } else if let firstStep = context.firstStep {
    tally.count(engagements, before: firstStep, in: context)
  } else {
    return .cannotTell("the date of the first drawdown step")
  }
  return tally.verdict()
}

private func isBefore(_ engagement: Engagement, _ decided: PlanDate?) -> Bool {
  guard let decided, let date = engagement.on.value else { return false }
  return date.isSurely(before: decided)
}

extension Tally {
  fileprivate mutating func count(_ engagements: [Engagement], before deadline: Deadline?, in context: Context) {
    let inTime = engagements.filter { engagement in
      guard let deadline else { return engagement.on.value != nil }
      return engagement.on.value.map { !$0.isSurely(after: deadline.date) } ?? false
    }
    let candidates = inTime.isEmpty ? engagements : inTime
    guard let best = candidates.first(where: hasGovernment) ?? candidates.first else {
      let section = context.plan.pbc
      return absent(
        section.absence ?? section.entry?.engagements.absence,
        "no engagement of the Peacebuilding Commission on joint objectives is evidenced",
        at: section.span ?? .planStart)
    }
    countDate(of: best, before: deadline, in: context)
    if hasGovernment(best) {
      found("the Government takes part in '\(best.id)'", at: best.with.span)
    } else {
      missing(
        "national authorities are not named among those who take part in '\(best.id)'", at: best.span,
        help: "write 'government' in 'with' if they were there")
    }
  }

  private mutating func countDate(of engagement: Engagement, before deadline: Deadline?, in context: Context) {
    guard let date = engagement.on.value else {
      return absent(
        engagement.on.absence ?? engagement.header.absence, "the engagement '\(engagement.id)' has no date",
        at: engagement.span)
    }
    if let deadline, date.isSurely(after: deadline.date) {
      partly(
        "the engagement '\(engagement.id)' on \(date) comes after \(deadline.name) (\(deadline.date))",
        at: engagement.on.span, shows: "'\(engagement.id)': \(date)")
    } else if let asOf = context.asOf, date.isSurely(after: asOf) {
      pending("the engagement '\(engagement.id)' is still to come", until: date, at: engagement.on.span)
    } else {
      found("'\(engagement.id)': \(date)", at: engagement.on.span)
    }
  }
}

private func hasGovernment(_ engagement: Engagement) -> Bool { engagement.with.contains(.government) }
