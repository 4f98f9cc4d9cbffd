import Analysis
import Diagnostics
import PlanFormat
import PlanModel
import Testing

@testable import Requirements

/// A result made by hand.
private func result(
  _ id: String, _ outcome: Requirements.Outcome, _ severity: Severity = .gap,
  parts: [(name: String, outcome: Requirements.Outcome)] = []
) -> RequirementResult {
  let requirement = Requirement(
    id: id, severity: severity, profile: .report, summary: "", sources: [], addressee: "", verb: "",
    bears: Requirement.catalogue.first { $0.id == id }?.bearings ?? [], rationale: "", evidence: "", mend: "",
    example: ("", ""), check: .judge { _ in Verdict(outcome: outcome) })
  return RequirementResult(
    requirement: requirement, outcome: outcome, evidence: [], findings: [], setAside: [], measure: nil,
    parts: parts.map { .init(name: $0.name, outcome: $0.outcome, evidence: [], findings: []) },
    alreadyReported: [])
}

/// The outcome of an element by the outcomes of requirements.
private func outcome(
  of element: Element, _ outcomes: (id: String, outcome: Requirements.Outcome)...
) throws -> ElementResult.Outcome {
  let results = assessDefinition(results: outcomes.map { result($0.id, $0.outcome) })
  return try #require(results.first { $0.element == element }).outcome
}

private let waiver = Requirements.Outcome.waived(by: "Head", reason: "no access", until: PlanDate(Day(number: 21_000)))
private let refused = Requirements.Outcome.notApplicable(reason: "none is relevant")
private let undecided = Requirements.Outcome.cannotTell(missing: "the as-of date")

@Suite struct DefinitionTests {
  @Test func whatDecidesMakesTheOutcome() throws {
    #expect(try outcome(of: .d5, ("TR-26", .met), ("TR-27", .met)) == .evidenced)
    #expect(try outcome(of: .d5, ("TR-26", .met), ("TR-27", .gap)) == .partlyEvidenced)
    #expect(try outcome(of: .d5, ("TR-26", .gap), ("TR-27", .partly(0, of: 8))) == .partlyEvidenced)
    #expect(try outcome(of: .d5, ("TR-26", .gap), ("TR-27", .gap)) == .notEvidenced)
  }

  @Test func oneThatCannotBeDecidedLeavesOpenOnlyWhatIsOtherwiseMet() throws {
    #expect(try outcome(of: .d5, ("TR-26", undecided), ("TR-27", .met)) == .cannotTell(missing: "the as-of date"))
    #expect(try outcome(of: .d5, ("TR-26", undecided), ("TR-27", .partly(4, of: 8))) == .partlyEvidenced)
    #expect(try outcome(of: .d5, ("TR-26", undecided), ("TR-27", .gap)) == .notEvidenced)
    #expect(try outcome(of: .d6b, ("TR-96", undecided)) == .cannotTell(missing: "the as-of date"))
  }

  @Test func whatCannotBeDecidedIsNamed() throws {
    let results = assessDefinition(results: [result("TR-26", undecided), result("TR-27", .gap)])
    let element = try #require(results.first { $0.element == .d5 })
    #expect(element.undecided.map(\.requirement.id) == ["TR-26"])
  }

  @Test func whatSupportsNeitherRaisesNorLowers() throws {
    #expect(try outcome(of: .d6b, ("TR-96", .met), ("TR-34", .gap)) == .evidenced)
    #expect(try outcome(of: .d6b, ("TR-96", .gap), ("TR-34", .met)) == .notEvidenced)
  }

  @Test func openPointsStandBesideGapsBeforeAdvice() throws {
    let results = assessDefinition(results: [
      result("TR-96", .met), result("TR-29", .gap, .advice), result("TR-34", .met), result("TR-35", .partly(1, of: 2)),
      result("TR-76", waiver),
    ])
    let element = try #require(results.first { $0.element == .d6b })
    #expect(element.supporting.map(\.requirement.id) == ["TR-35", "TR-29"])
  }

  @Test func aContradictionKeepsFromBeingEvidenced() throws {
    let met = ["TR-97", "TR-02", "TR-03", "TR-108"].map { result($0, .met) }
    func first(_ more: RequirementResult) throws -> ElementResult {
      try #require(assessDefinition(results: met + [more]).first)
    }
    let blocked = try first(result("TR-84", .gap, .error))
    #expect(blocked.outcome == .partlyEvidenced)
    #expect(blocked.contradictions.map(\.requirement.id) == ["TR-84"])
    #expect(try first(result("TR-84", .met, .error)).outcome == .evidenced)
    #expect(try first(result("TR-79", .gap, .error)).outcome == .evidenced)
  }

  @Test func aWaiverLeavesItAtMostPartlyEvidenced() throws {
    let waived = ElementResult.Outcome.partlyEvidencedWaived(by: "Head", until: PlanDate(Day(number: 21_000)))
    #expect(try outcome(of: .d5, ("TR-26", waiver), ("TR-27", .met)) == waived)
    #expect(try outcome(of: .d5, ("TR-26", waiver), ("TR-27", .gap)) == .notEvidenced)
    #expect(try outcome(of: .d10, ("TR-38", waiver)) == waived)
  }

  @Test func onlyWhereRelevantCanNothingApply() throws {
    #expect(
      try outcome(of: .d8, ("TR-45", refused), ("TR-46", refused))
        == .notApplicable(reason: "none is relevant"))
    #expect(try outcome(of: .d9, ("TR-47", refused), ("TR-63", .met)) == .evidenced)
    #expect(try outcome(of: .d3, ("TR-94", refused), ("TR-17", refused)) == .notEvidenced)
    #expect(try outcome(of: .d4, ("TR-43", refused), ("TR-44", refused), ("TR-95", .met)) == .evidenced)
  }

  @Test func anElementLooksAtItsOwnPartOfARequirement() throws {
    let results = assessDefinition(results: [
      result("TR-07", .partly(1, of: 3), parts: [("strategy", .gap), ("footprint", .met), ("capacity", .gap)]),
      result("TR-98", .partly(1, of: 3), parts: [("function", .gap), ("place", .met), ("people", .gap)]),
    ])
    let outcomes = results.filter { [.d2a, .d2b, .d2c].contains($0.element) }.map(\.outcome)
    #expect(outcomes == [.notEvidenced, .evidenced, .notEvidenced])
  }

  @Test func theStatementCountsAndDoesNotScore() throws {
    let results = assessDefinition(results: [
      result("TR-45", refused), result("TR-46", refused), result("TR-26", .met), result("TR-27", .met),
      result("TR-04", .met), result("TR-05", .gap), result("TR-96", undecided),
    ])
    #expect(
      results.statement
        == "1 of 14 elements that apply (of 15 in all) are evidenced, 1 partly, 11 not, and of 1 nobody can tell")
  }

  @Test func everyElementRestsOnSomethingThatHasTheNamedPart() {
    let results = check(PlanFacts(Plan()), against: Requirement.catalogue)
    for element in Element.allCases {
      let deciding = results.filter { result in
        result.requirement.bearings.contains { bearing in
          guard case .decides(element, let part) = bearing else { return false }
          if let part { #expect(result.parts.contains { $0.name == part }, "\(result.requirement.id): \(part)") }
          return true
        }
      }
      #expect(!deciding.isEmpty, "nothing decides \(element.rawValue)")
    }
  }
}
