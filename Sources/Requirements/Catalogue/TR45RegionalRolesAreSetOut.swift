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
    check: .each(
      .regionalOrganisations, .isSetOut(else: "is not set out", help: "write its 'role', or give it a task")))
}
