import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let regionalRolesAreSetOut = Requirement(
    id: "TR-45", severity: .gap, profile: .resolution2594,
    summary: "The plan sets out the possible roles of regional and sub-regional organisations.",
    sources: [.resolution2594("12")],
    addressee: "Secretary-General", verb: "calls upon", qualifier: "relevant organisations",
    bears: [.decides(.d8)],
    rationale: "Neighbours stay when the mission leaves, with their observers, their guarantees and their money.",
    evidence: """
      Each counterpart of kind 'regional' has a written role, a task, a handover, or a part in the political process. \
      Partly: list those without. Where none is relevant, a consultation with 'regional' participants marked not \
      applicable says why.
      """,
    mend: "Write the role of each organisation or the reason why none is relevant.",
    example: (
      gap: """
      counterparts:
        union: { kind: regional }
      """,
      met: """
      counterparts:
        union: { kind: regional, role: Guarantees the peace agreement }
      """
    ),
    check: .judge(checkRoles))
}

private func checkRoles(_ context: Context) -> Verdict {
  let roles = context.facts.regionalRoles
  guard !roles.isEmpty else {
    if let (reason, consultation) = context.facts.inapplicableConsultation(with: [.regional]) {
      return .notApplicable(reason, evidence: [Evidence(reason, at: consultation.span)])
    }
    return .cannotTell("the regional organisations concerned, or why none is relevant")
  }
  var tally = Tally(context)
  for role in roles {
    let organisation = role.organisation
    if role.words.value != nil {
      tally.found("the role of '\(organisation.id)'", at: role.words.span)
    } else if let place = role.assignment {
      tally.found("'\(organisation.id)' has something to do", at: place)
    } else {
      tally.absent(
        organisation.role.absence, "the role of '\(organisation.id)' is not set out", at: organisation.span,
        help: "write its 'role', or give it a task")
    }
  }
  return tally.verdict()
}
