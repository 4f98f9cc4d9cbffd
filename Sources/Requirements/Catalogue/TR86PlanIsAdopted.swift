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
    check: .judge(checkAdoptions))
}

private func checkAdoptions(_ context: Context) -> Verdict {
  let (facts, heading) = (context.facts, context.plan.heading)
  guard heading.entry?.status.value != nil else { return .cannotTell("whether the plan is a draft ('status')") }
  let adoptions = heading.entry?.adopted.items ?? []
  let sides: [(name: String, adoptions: [Adoption])] = [
    ("the Government", adoptions.filter { facts.belongsToState($0.by.value) }),
    ("the Resident Coordinator or the country team", adoptions.filter { facts.belongsToCountryTeam($0.by.value) }),
  ]
  var tally = Tally(context)
  var without: [String] = []
  for (position, side) in sides.enumerated() {
    if let answer = best(of: side.adoptions.map { $0.answer(in: context) }) {
      tally.count(answer, of: "the adoption by \(side.name)", at: side.adoptions.first?.span ?? .planStart)
    } else if position > 0 || facts.hostRefusal == nil {
      without.append(side.name)
    }
  }
  if !without.isEmpty {
    tally.absent(
      heading.entry?.adopted.absence,
      without.count > 1
        ? "neither \(without.joined(separator: " nor ")) is recorded to have adopted the plan"
        : "no adoption of the plan by \(without.joined()) is recorded",
      at: heading.span ?? .planStart,
      help: "write in 'adopted' under 'plan' who has adopted it, when and in which version")
    for _ in without.dropFirst() { tally.missingAsWell() }
  }
  return tally.verdict()
}

extension Adoption {
  fileprivate func answer(in context: Context) -> Answer {
    let heading = context.plan.heading.entry
    guard let date = on.value else {
      guard let planned = planned.value else { return on.told.answer("date", help: "write it in 'on'") }
      if heading?.status.value == .draft, context.facts.isAhead(planned) {
        return .shown("planned \(planned)", at: self.planned.span)
      }
      return .pending(.that("is not recorded", at: self.planned.span), until: planned)
    }
    let shown = Evidence("'\(by.value?.id ?? "somebody")' on \(date)", at: span)
    guard let current = heading?.version.value?.plain else { return .shown([shown]) }
    guard let adopted = version.value?.plain else {
      return .partly(
        .that("names no version, and the current one is '\(current)'", at: span, help: "write it in 'version'"),
        shows: [shown])
    }
    return adopted == current
      ? .shown([shown])
      : .partly(
        .that("is of version '\(adopted)', and the current one is '\(current)'", at: version.span), shows: [shown])
  }
}
