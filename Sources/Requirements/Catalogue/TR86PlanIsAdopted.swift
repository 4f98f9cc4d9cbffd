import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let planIsAdopted = Requirement(
    id: "TR-86", severity: .advice, profile: .practice,
    summary: "The plan records who has adopted it, in particular the Government and the Resident Coordinator.",
    sources: [.report(62), .document("S/RES/2717 (2023)", "22")],
    addressee: "Government and United Nations", verb: "must be decided together; takes note",
    bears: [.supports(.d4)],
    rationale: "A plan that nobody has signed is a paper of its authors.",
    evidence: """
      The Government, or an institution of the State, and the Resident Coordinator or the country team have adopted \
      the plan in its current version. Partly: one of them, or an older version. Of a draft a planned adoption counts. \
      Where the host State has declined to take part, its adoption is not asked; whether the plan is a draft has to be \
      said in 'status'.
      """,
    mend: "Seek adoption of the current version.",
    example: (
      gap: """
      plan: { status: endorsed, version: "2", adopted: [{ by: government, on: 2027-03-01, version: "2" }] }
      counterparts:
        government: { kind: national }
      """,
      met: """
      plan:
        status: endorsed
        version: "2"
        adopted: [{ by: government, on: 2027-03-01, version: "2" }, { by: rc, on: 2027-03-02, version: "2" }]
      counterparts:
        government: { kind: national }
        rc: { kind: resident-coordinator }
      """
    ),
    check: .together(none: { _ in .notApplicable("nobody can adopt it") }) { context in
      let sides: [(String, (Reference<Counterpart>?) -> Bool)] = [
        ("the Government", context.facts.belongsToState),
        ("the Resident Coordinator or the country team", context.facts.belongsToCountryTeam),
      ]
      let (heading, hasRefused) = (context.plan.heading, context.facts.hostRefusal != nil)
      return sides.enumerated().compactMap { position, side in
        let adoptions = (heading.entry?.adopted.items ?? []).filter { side.1($0.by.value) }
        if adoptions.isEmpty, position == 0, hasRefused { return nil }
        return Matter(
          side.0, at: adoptions.first?.span ?? heading.span,
          best(of: adoptions.map { $0.isOfVersion(in: context) })
            ?? (heading.entry?.adopted.told ?? heading.told).lacking(
              "is not recorded to have adopted the plan", at: heading.span,
              help: "write in 'adopted' under 'plan' who has adopted it, when and in which version"))
      }
    }.unless(.noStatus))
}

extension Exemption {
  fileprivate static let noStatus = Exemption { context in
    context.plan.heading.entry?.status.value == nil ? .cannotTell("whether the plan is a draft ('status')") : nil
  }
}

extension Adoption {
  fileprivate func isOfVersion(in context: Context) -> Answer {
    let heading = context.plan.heading.entry
    guard let date = on.value else {
      guard let planned = planned.value else { return on.told.answer("date of its adoption", help: "write it in 'on'") }
      if heading?.status.value == .draft, context.facts.isAhead(planned) {
        return .shown("planned \(planned)", at: self.planned.span)
      }
      return .pending(.that("is not recorded to have adopted the plan", at: self.planned.span), until: planned)
    }
    let shown = Evidence("'\(by.value?.id ?? "somebody")' on \(date)", at: span)
    guard let current = heading?.version.value?.plain, version.value?.plain != current else { return .shown([shown]) }
    let which = version.value.map { "version '\($0.plain)'" } ?? "no stated version"
    return .partly(
      .that(
        "has adopted \(which), and the current one is '\(current)'", at: version.isWritten ? version.span : span,
        help: version.value == nil ? "write it in 'version'" : nil),
      shows: [shown])
  }
}
