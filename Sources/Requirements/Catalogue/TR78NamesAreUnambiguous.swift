import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let namesAreUnambiguous = Requirement(
    id: "TR-78", severity: .error, profile: .integrity,
    summary: "The plan can be read without ambiguity: names are unique and every reference leads somewhere.",
    sources: [], addressee: "none (the plan itself)", verb: "none",
    bears: [.blocks(.d1)],
    rationale: "Where a name can mean two things or nothing, every figure that rests on it is a guess.",
    evidence: """
      No id is given twice, every reference leads to one entry, every word is one of its list, no area, task or \
      counterpart is a part of itself, and no benchmark its own successor. What reading finds of this is printed with \
      the problems of form.
      """,
    mend: "Correct the name, or add the missing entry.",
    example: (
      gap: """
      areas:
        north: { name: North, within: port }
        port: { name: Port, within: north }
      """,
      met: """
      areas:
        north: { name: North }
        port: { name: Port, within: north }
      """
    ),
    check: .judge(checkNames))
}

/// What reading finds that leaves a name without a single meaning.
private let faultsOfNames: Set<String> = [
  "duplicate-id", "duplicate-key", "duplicate-field", "malformed-id", "unknown-id", "ambiguous-id", "unknown-word",
]

private func checkNames(_ context: Context) -> Verdict {
  var names = Contradictions()
  let plan = context.plan
  for circle in circles(in: plan.areas, through: { $0.within.value }) {
    report(circle, "lies within", { $0.within.span }, &names)
  }
  for circle in circles(in: plan.tasks, through: { $0.within.value }) {
    report(circle, "is a part of", { $0.within.span }, &names)
  }
  for circle in circles(in: plan.handovers, through: { $0.within.value }) {
    report(circle, "is a part of", { $0.within.span }, &names)
  }
  for circle in circles(in: plan.counterparts, through: { $0.partOf.value }) {
    report(circle, "is a part of", { $0.partOf.span }, &names)
  }
  for circle in circles(in: plan.benchmarks, through: { $0.succeeds.value }) {
    report(circle, "succeeds", { $0.succeeds.span }, &names)
  }
  var verdict = names.verdict()
  verdict.alreadyReported = context.reading.filter { faultsOfNames.contains($0.id) }
  if !verdict.alreadyReported.isEmpty { verdict.outcome = .gap }
  return verdict
}

private func report<Entry: NamedEntry>(
  _ circle: [Entry], _ relation: String, _ place: (Entry) -> Span, _ names: inout Contradictions
) {
  guard let statement = ConflictStatement(circle: circle, relation, place) else { return }
  names.breach(statement.message, at: statement.span, notes: statement.notes, help: statement.help)
}
