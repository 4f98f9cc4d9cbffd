import Analysis
import Diagnostics
import PlanFormat
import PlanModel

/// How one requirement ended for a plan.
public struct RequirementResult: Sendable {
  public let requirement: Requirement
  public let outcome: Outcome
  public let evidence: [Evidence]
  public let findings: [Diagnostic]
  /// What was found and is set aside by a waiver: no finding, and still to be seen.
  public let setAside: [Diagnostic]
  /// What was measured, where the requirement sets a number.
  public let measure: Measure?
  /// How its named parts ended; none where the plan sets the requirement aside.
  public let parts: [Part]
  /// What reading the plan found that counts here too; it is not among the findings.
  public let alreadyReported: [Diagnostic]

  /// How a named part of a requirement ended.
  public struct Part: Sendable {
    public let name: String
    public let outcome: Outcome
    public let evidence: [Evidence]
    public let findings: [Diagnostic]
  }
}

/// Checks a plan against requirements, in their order; `reading` is what reading the plan found, `places` are those of its
/// sections by their keys: what is wholly absent is told where it belongs.
public func check(
  _ facts: PlanFacts, against requirements: [Requirement], reading: [Diagnostic] = [], places: [String: Span] = [:]
) -> [RequirementResult] {
  check(Context(facts, reading: reading), against: requirements, places: places)
}

/// The same in a context that is there.
func check(
  _ context: Context, against requirements: [Requirement], places: [String: Span] = [:]
) -> [RequirementResult] {
  let waivers = EffectiveWaivers(context.facts)
  return requirements.map { requirement in
    var own = requirement.check.verdict(context)
    // A plan that says nothing yet does not agree with itself: there is nothing that could.
    if requirement.severity == .error, own.outcome == .met, context.plan.hasNoContent {
      own.outcome = .notApplicable(reason: "the plan says nothing yet that could contradict itself")
    }
    let (verdict, items) = requirement.severity == .error ? (own, []) : waivers.apply(to: own, of: requirement.id)
    let setAside = requirement.findings(from: Verdict(outcome: own.outcome, items: items), places)
    return RequirementResult(
      requirement: requirement, outcome: verdict.outcome, evidence: verdict.evidence,
      findings: requirement.findings(from: verdict, places), setAside: setAside, measure: verdict.measure,
      parts: verdict.parts.map { part in
        .init(
          name: part.name, outcome: part.verdict.outcome, evidence: part.verdict.evidence,
          findings: requirement.findings(from: part.verdict, places))
      }, alreadyReported: verdict.alreadyReported)
  }
}

extension Requirement {
  fileprivate func findings(from verdict: Verdict, _ places: [String: Span]) -> [Diagnostic] {
    guard !verdict.items.isEmpty || !verdict.questions.isEmpty else { return [] }
    let (kind, questionKind, help) = (diagnosticKind, questionKind, help)
    func finding(_ kind: DiagnosticKind, from item: Verdict.Item) -> Diagnostic {
      let span = item.span == .planStart ? home(among: places) ?? .planStart : item.span
      return Diagnostic(
        kind, item.message, at: span, notes: item.notes, help: item.help ?? help, isOfSeveral: item.isOfSeveral)
    }
    return verdict.items.map { finding(kind, from: $0) } + verdict.questions.map { finding(questionKind, from: $0) }
  }

  /// Where in a plan belongs what is wholly absent: the first section that the example of a plan that meets the requirement
  /// has beyond the other one, where the plan has that section; else the plan's heading.
  private func home(among places: [String: Span]) -> Span? {
    let missing = example.met.topKeys.filter { !example.gap.topKeys.contains($0) }
    return (missing + example.met.topKeys).lazy.filter { $0 != "plan" }.compactMap { places[$0] }.first
      ?? places["plan"]
  }

  /// How to mend a gap, as the help of a finding that has no other.
  public var help: String { mend.asHelp }

  private var questionKind: DiagnosticKind {
    DiagnosticKind(id, .advice, summary, explanation: diagnosticKind.explanation)
  }
}

extension String {
  /// The keys of the first level, of a plan as examples are written.
  fileprivate var topKeys: [String] {
    split(separator: "\n").compactMap { line in
      guard let first = line.first, first.isLetter, let colon = line.firstIndex(of: ":") else { return nil }
      return String(line[..<colon])
    }
  }

  /// A sentence as the help of a finding: no capital, no full stop.
  fileprivate var asHelp: String {
    (first?.lowercased() ?? "") + (last == "." ? dropFirst().dropLast() : dropFirst())
  }
}

extension Plan {
  /// Whether it has only its heading, its mission and its sources.
  fileprivate var hasNoContent: Bool {
    let sections: [any PlanValue] = [
      strategy, areas, phases, tasks, handovers, funding, benchmarks, laws, sites, strength, units,
      residualPriorities, bodies, consultations, decisions, frameworks, assessments, calendar, baselines, posts,
      services,
      liquidation, afterwards, updates,
    ]
    return sections.allSatisfy { !$0.told.isGiven }
  }
}
