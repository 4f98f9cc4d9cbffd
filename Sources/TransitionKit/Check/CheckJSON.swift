import Analysis
import Diagnostics
import PlanFormat
import PlanModel
import Requirements

/// The results of checks as JSON. `version` is raised when a member changes its name, its place or its meaning.
public func checkJSON(_ checks: [PlanCheck], beside baseline: CheckBaseline? = nil) -> JSON {
  .object([("version", .integer(2)), ("plans", .array(of: checks) { json($0, beside: baseline) })])
}

private func json(_ check: PlanCheck, beside baseline: CheckBaseline?) -> JSON {
  .object([
    ("plan", plan(of: check)),
    (
      "counts",
      .object(
        Severity.allCases.reversed().map { severity in
          (severity.rawValue, .integer(check.findings.count { $0.severity == severity }))
        })
    ),
    ("catalogue", check.lookedAt.json),
    (
      "findings",
      .array(of: check.told(beside: baseline)) { finding in
        .object(findingFields.compactMap { field in field.value(finding, check)?.json.map { (field.key, $0) } })
      }
    ),
    ("gaps", gapsJSON(check)),
    ("problems", .array(of: check.problems) { diagnosticJSON($0, in: check.files) }),
    ("conformity", check.definition.isEmpty ? .null : conformityJSON(check.definition, in: check.files)),
    ("requirements", .array(of: check.results) { json($0, in: check.files) }),
  ])
}

private func plan(of check: PlanCheck) -> JSON {
  .object([
    ("title", check.title.map(JSON.string) ?? .null),
    ("asOf", check.facts.asOf.map { .string($0.description) } ?? .null),
    ("planDay", check.plan.viewpoint.planDay.map { .string($0.description) } ?? .null),
    (
      "undated",
      .array(
        (check.facts.lookingBack?.undated ?? []).map { standing in
          .object([
            ("place", .string(check.files.place(of: standing.span))), ("kind", .string(standing.noun)),
            ("id", .string(standing.id)), ("field", .string(standing.key)),
          ])
        })
    ),
    ("files", .array(check.files.files.map { .string($0.name) })),
    ("unread", .array(check.unreadFiles.map(JSON.string))),
  ])
}

private func json(_ result: RequirementResult, in files: SourceFiles) -> JSON {
  let requirement = result.requirement
  return .object([
    ("id", .string(requirement.id)),
    ("summary", .string(requirement.summary)),
    ("severity", .string(requirement.severity.rawValue)),
    ("profile", .string(requirement.profile.rawValue)),
    ("sources", .array(requirement.sources.map { .string($0.description) })),
    ("addressee", .string(requirement.addressee)),
    ("verb", .string(requirement.verb)),
    ("outcome", .string(result.outcome.name)),
    ("detail", .string(result.outcome.words)),
    (
      "measure",
      result.measure.map { .object([("found", .string($0.found)), ("asked", .string($0.asked))]) } ?? .null
    ),
    (
      "evidence",
      .array(of: result.evidence) {
        .object([("place", .string(files.place(of: $0.span))), ("text", .string($0.text))])
      }
    ),
    ("findings", .array(of: result.findings) { diagnosticJSON($0, in: files) }),
  ])
}
