import Diagnostics
import Foundation
import Requirements
import Testing
import TransitionKit

/// Requirements that a plan brings itself.
@Suite struct RuleTests {
  private static let page = packageRoot.appending(path: "Documentation/Rules.md")

  /// The rules that are kept with the program, and those that its page shows, do what they say.
  @Test(arguments: ["s-res-2556-para-50", "cooperation-framework"])
  func theRulesOfThePackagePass(name: String) throws {
    let test = RuleTest(try planFiles("rules", only: "\(name).yaml"))
    #expect(test.isPassed, "\(test.text)")
  }

  @Test func theRulesOfThePagePass() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let blocks = text.components(separatedBy: "```yaml\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    #expect(blocks.count == 2)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 100, "two pages")
    for block in blocks {
      let test = RuleTest(oneFile(block))
      #expect(test.isPassed, "\(test.text)")
    }
  }

  /// A rule is explained as a requirement is: no line stands twice, and none is empty within an example.
  @Test func aRuleIsExplainedOnce() throws {
    let text = try #require(
      explanation(of: "modalities-of-transfer", among: planFiles("rules", only: "s-res-2556-para-50.yaml")))
    #expect(!text.contains("What shows it"), "the rule says that in its title")
    #expect(!text.split(separator: "\n").contains { $0.allSatisfy(\.isWhitespace) })
  }

  private static let common = "title: The plan has it., asked-by: \"S/RES/2556 (2020), para. 50\", mend: Write it."

  /// A plan with one rule on its handovers and tasks.
  private func outcome(of rule: String, _ plan: String) throws -> RequirementResult {
    let text = "plan: { title: T, as-of: 2027-07-09 }\n\(plan)\nrules:\n  own: { \(Self.common), \(rule) }\n"
    let check = checkPlan(oneFile(text))
    #expect(check.problems.filter { $0.id == "rule-mistake" }.map(\.message) == [])
    return try #require(check.results.first { $0.requirement.id == "own" })
  }

  @Test(arguments: [
    // What is asked, the plan, and how it ends.
    (
      "each: tasks, needs: { has: [lead] }", "tasks: { a: { title: A, lead: mission }, b: { title: B } }",
      "partly: 1 of 2 in full"
    ),
    ("each: tasks, needs: { has: [lead] }", "tasks: { a: { title: A, lead: { pending: 2027-12-31 } } }", "cannot tell"),
    (
      "each: tasks, needs: { has: [lead] }", "tasks: { a: { title: A, lead: { pending: 2027-01-31 } } }",
      "not evidenced"
    ),
    (
      "each: tasks, needs: { has: [lead] }", "tasks: { a: { title: A, lead: { not-applicable: none } } }",
      "not applicable"
    ),
    ("each: tasks, needs: { has: [lead] }", "", "not applicable"),
    (
      "each: tasks, needs: { field: disposition, is: [hand-over] }",
      "tasks: { a: { title: A, disposition: hand-over } }", "met"
    ),
    (
      "each: tasks, needs: { field: disposition, is: [hand-over] }",
      "tasks: { a: { title: A, disposition: complete } }", "not evidenced"
    ),
    (
      "each: tasks, needs: { field: finish, before: departure }",
      "mission: { departure: 2027-12-31 }\ntasks: { a: { title: A, finish: 2027-10 } }", "met"
    ),
    (
      "each: tasks, needs: { field: finish, before: departure }",
      "mission: { departure: 2027-12-31 }\ntasks: { a: { title: A, finish: 2027-12 } }", "cannot tell"
    ),
    (
      "each: tasks, needs: { field: finish, before: departure }", "tasks: { a: { title: A, finish: 2027-12 } }",
      "cannot tell"
    ),
    (
      "each: tasks, needs: { field: start, before: finish }",
      "tasks: { a: { title: A, start: 2027-12, finish: 2027-12 } }", "cannot tell"
    ),
    // 'before' leaves the day itself out, 'by' takes it in.
    (
      "each: tasks, needs: { field: finish, before: departure }",
      "mission: { departure: 2027-12-31 }\ntasks: { a: { title: A, finish: 2027-12-31 } }", "not evidenced"
    ),
    (
      "each: tasks, needs: { field: finish, by: departure }",
      "mission: { departure: 2027-12-31 }\ntasks: { a: { title: A, finish: 2027-12-31 } }", "met"
    ),
    (
      "each: tasks, needs: { field: finish, by: departure }",
      "mission: { departure: 2027-12-31 }\ntasks: { a: { title: A, finish: 2028-01-01 } }", "not evidenced"
    ),
    (
      "each: tasks, needs: { field: start, by: finish }",
      "tasks: { a: { title: A, start: 2027-12, finish: 2027-12 } }", "cannot tell"
    ),
    // Through an id to what it names.
    (
      "each: tasks, needs: { field: lead.kind, is: [national] }",
      "counterparts: { dap: { name: D, kind: national } }\ntasks: { a: { title: A, lead: dap } }", "met"
    ),
    (
      "each: tasks, needs: { field: lead.kind, is: [national] }",
      "counterparts: { undp: { name: U, kind: un } }\ntasks: { a: { title: A, lead: undp } }", "not evidenced"
    ),
    (
      "each: tasks, needs: { field: lead.kind, is: [national] }", "tasks: { a: { title: A, lead: mission } }",
      "not evidenced"
    ),
    (
      "each: tasks, where: { field: lead.kind, is: [national] }, needs: { has: [finish] }",
      "tasks: { a: { title: A, lead: mission } }", "not applicable"
    ),
    (
      "each: tasks, where: { field: lead.kind, is: [national] }, needs: { has: [finish] }",
      "counterparts: { dap: { name: D } }\ntasks: { a: { title: A, lead: dap } }", "cannot tell"
    ),
    (
      "each: tasks, needs: { has: [lead.focal-point] }", "tasks: { a: { title: A, lead: { pending: 2027-12-31 } } }",
      "cannot tell"
    ),
    (
      "each: handovers ahead, where: { some-of: to, that: { field: who.kind, is: [national] } }, needs: { has: [task.function] }",
      "counterparts: { dap: { name: D, kind: national } }\ntasks: { t: { title: T, function: police } }\n"
        + "handovers: { a: { title: A, task: t, to: [dap] }, b: { title: B, task: t } }", "met"
    ),
    // What is shown stays shown where the rest is awaited.
    (
      "each: tasks, needs: { has: [title, lead] }", "tasks: { a: { title: A, lead: { pending: 2027-01-31 } } }",
      "partly: 0 of 1 in full"
    ),
    (
      "each: tasks, needs: { has: [title, lead] }", "tasks: { a: { title: A, lead: { pending: 2027-12-31 } } }",
      "cannot tell"
    ),
    ("each: tasks, needs: { not: { has: [lead] } }", "tasks: { a: { title: A, lead: mission } }", "not evidenced"),
    ("each: tasks, needs: { not: { has: [lead] } }", "tasks: { a: { title: A } }", "met"),
    (
      "each: tasks, needs: { any: [{ has: [lead] }, { has: [finish] }] }",
      "tasks: { a: { title: A, finish: 2027-12 } }", "met"
    ),
    // What nobody can tell is never taken as fine, nor as what is not meant.
    ("each: tasks, needs: { not: { field: finish, before: departure } }", "tasks: { a: { title: A } }", "cannot tell"),
    ("each: tasks, needs: { not: { field: status, is: [planned] } }", "tasks: { a: { title: A } }", "cannot tell"),
    (
      "each: tasks, where: { field: technical, is: [\"true\"] }, needs: { has: [lead] }", "tasks: { a: { title: A } }",
      "cannot tell"
    ),
    (
      "each: tasks, where: { field: technical, is: [\"true\"] }, needs: { has: [lead] }",
      "tasks: { a: { title: A, technical: false } }", "not applicable"
    ),
    (
      "each: tasks, where: { field: finish, before: departure }, needs: { has: [lead] }",
      "tasks: { a: { title: A, finish: 2027-12 } }", "cannot tell"
    ),
    (
      "needs: { some-of: bodies, that: { field: kind, is: [joint] } }",
      "bodies: { a: { name: A, kind: joint }, b: { name: B, kind: other } }", "met"
    ),
    (
      "needs: { every-of: bodies, that: { field: kind, is: [joint] } }",
      "bodies: { a: { name: A, kind: joint }, b: { name: B, kind: other } }", "partly"
    ),
    ("needs: { every-of: bodies, that: { field: kind, is: [joint] } }", "", "not evidenced"),
    ("needs: { has: [strategy.end-state.statement] }", "strategy: { end-state: { statement: Peace } }", "met"),
    ("needs: { has: [strategy.end-state.statement] }", "strategy: { summary: Peace }", "not evidenced"),
    (
      "each: handovers ahead, needs: { has: [joint-work] }",
      "handovers: { a: { title: A, status: accepted, accepted: 2027-01-10 } }", "not applicable"
    ),
  ])
  func everyWordEndsAsItSays(rule: String, plan: String, words: String) throws {
    let result = try outcome(of: rule, plan)
    #expect(result.outcome.words.hasPrefix(words), "\(rule): \(plan)")
  }

  @Test(arguments: [
    ("each: handover, needs: { has: [to] }", "a plan has no field 'handover'", "did you mean 'handovers'?"),
    (
      "each: handovers, needs: { has: [joint-wrk] }", "a handover has no field 'joint-wrk'",
      "did you mean 'joint-work'?"
    ),
    ("each: handovers, needs: { field: status, is: [done] }", "'status' never is 'done'", nil),
    ("each: handovers, needs: { field: to, before: departure }", "'to' is no date", nil),
    (
      "each: Handovers Ahead, needs: { has: [to] }", "there is nothing called 'Handovers Ahead'",
      "did you mean 'handovers ahead'?"
    ),
    (
      "each: tasks, needs: { field: finish, before: depature }", "there is no field 'depature'",
      "did you mean 'departure'?"
    ),
    ("each: tasks, needs: { field: finish, before: finish }", "'finish' is compared with itself", nil),
    (
      "each: tasks, needs: { field: finish, before: departure, by: start }", "'finish' has 'before' and 'by' at once",
      nil
    ),
    ("each: tasks, needs: { by: departure }", "'by' does not say of which field", "add 'field'"),
    (
      "each: handovers, needs: { field: to.kind, is: [national] }", "'to.kind' leads through 'to', which holds several",
      "ask for the entries of a list with 'some-of' or 'every-of', and for a field of each in 'that'"
    ),
    ("each: tasks, needs: { has: [lead.knd] }", "a counterpart has no field 'knd'", "did you mean 'kind'?"),
    ("each: handovers, needs: { is: [planned] }", "'is' does not say of which field", "add 'field'"),
    ("each: handovers, needs: { says: nothing }", "this condition asks for nothing", nil),
    (
      "each: handovers, needs: { has: [actions.owner] }",
      "'actions.owner' leads through 'actions', which holds several", nil
    ),
    ("each: handovers, needs: { some-of: status, that: { has: [id] } }", "'status' holds no entries", nil),
    ("each: plan.title, needs: { has: [to] }", "'plan.title' holds no entries that could be gone through", nil),
  ])
  func aMistakeIsToldAtItsPlace(rule: String, message: String, help: String?) throws {
    let check = checkPlan(oneFile("rules:\n  own: { \(Self.common), \(rule) }\n"))
    let found = check.problems.filter { $0.id == "rule-mistake" }
    #expect(found.map(\.message) == [message])
    if let help { #expect(found.first?.help == help) }
    #expect(found.first?.span.start ?? 0 > 0)
    #expect(!check.results.contains { $0.requirement.id == "own" }, "nobody is told that it is met")
  }

  /// A rule that does not do what its examples say is not asked of a plan.
  @Test func aRuleWhoseExamplesLieIsNotAsked() {
    let lying = "each: tasks, needs: { has: [lead] }, falls-short: 'tasks: { a: { title: A, lead: mission } }'"
    let check = checkPlan(oneFile("tasks: { a: { title: A } }\nrules:\n  own: { \(Self.common), \(lying) }\n"))
    #expect(!check.results.contains { $0.requirement.id == "own" })
    #expect(
      check.problems.filter { $0.id == "rule-mistake" }.map(\.message)
        == ["the rule 'own' is not asked: the example 'falls-short' ends as met"])
  }

  /// A file of rules holds nothing else: what else it says would change the plan that it is to check.
  @Test(arguments: [
    ("rules: { a: { title: T } }", nil),
    (
      "tasks: { a: { title: A } }\nrules: { a: { title: T } }",
      "the file 'f' has 'tasks' beside 'rules': a file of rules holds nothing else"
    ),
    ("waivers: []", "the file 'f' has 'waivers' beside 'rules': a file of rules holds nothing else"),
    ("", "the file 'f' has no rules: begin it with 'rules:'"),
    ("[]", "the file 'f' has no rules: begin it with 'rules:'"),
  ])
  func aFileOfRulesHoldsRules(text: String, fault: String?) {
    #expect(faultOfRuleFile(SourceFile(name: "f", bytes: Array(text.utf8))) == fault)
  }

  @Test func anExampleThatDoesNotFallShortIsTold() {
    let test = RuleTest(
      oneFile(
        "rules:\n  own: { \(Self.common), each: tasks, needs: { has: [lead] }, falls-short: 'tasks: { a: { lead: mission } }' }\n"
      ))
    #expect(!test.isPassed)
    #expect(test.text.contains("the example 'meets' is missing; the example 'falls-short' ends as met"))
  }
}
