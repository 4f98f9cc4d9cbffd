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
    check: .agree(
      .noCircle(of: \.areas, \.within, "lies within"),
      .noCircle(of: \.tasks, \.within, "is a part of"),
      .noCircle(of: \.handovers, \.within, "is a part of"),
      .noCircle(of: \.counterparts, \.partOf, "is a part of"),
      .noCircle(of: \.benchmarks, \.succeeds, "succeeds")
    ).then { verdict, context in
      verdict.alreadyReported = context.reading.filter { faultsOfNames.contains($0.id) }
      if !verdict.alreadyReported.isEmpty { verdict.outcome = .gap }
    })
}

/// What reading finds that leaves a name without a single meaning.
private let faultsOfNames: Set<String> = [
  "duplicate-id", "duplicate-key", "duplicate-field", "malformed-id", "unknown-id", "ambiguous-id", "unknown-word",
]

extension Comparison {
  /// No entry of a section leads to itself by way of others.
  fileprivate static func noCircle<Entry: NamedEntry>(
    of section: @escaping Path<Plan, Keyed<Entry>>, _ path: @escaping Path<Entry, Fact<Reference<Entry>>>,
    _ relation: String
  ) -> Comparison {
    .found { context in
      circles(in: section(context.plan), through: { path($0).value })
        .compactMap { ConflictStatement(circle: $0, relation) { path($0).span } }.map(Verdict.Item.init)
    }
  }
}
