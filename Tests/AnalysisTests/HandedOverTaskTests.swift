import Analysis
import PlanFormat
import PlanModel
import Testing

@Suite struct HandedOverTaskTests {
  /// The handovers that pass on each task, as `task: handover handover`.
  private func passedOn(_ facts: PlanFacts) -> [String] {
    facts.plan.tasks.map { task in
      "\(task.id): \(facts.handoversPassingOn(task).map(\.id).joined(separator: " "))"
    }
  }

  @Test func aPartGoesWithTheNearestTaskAroundItThatIsHandedOver() {
    let facts = scheduled(
      """
      tasks:
        inner: { title: Inner, within: middle }
        middle: { title: Middle, within: outer }
        outer: { title: Outer }
        own: { title: Own, within: outer }
        alone: { title: Alone }
      handovers:
        whole: { task: outer }
        first: { task: own }
        second: { task: own }
      """)
    #expect(passedOn(facts) == ["inner: whole", "middle: whole", "outer: whole", "own: first second", "alone: "])
  }

  @Test func aCircleOfPartsEnds() {
    let circle = """
      tasks:
        before: { title: Before, within: a }
        a: { title: A, within: b }
        b: { title: B, within: c }
        c: { title: C, within: a }
        self: { title: Self, within: self }
      """
    #expect(passedOn(scheduled(circle)) == ["before: ", "a: ", "b: ", "c: ", "self: "])
    #expect(
      passedOn(scheduled(circle + "\nhandovers: { h: { task: c } }"))
        == ["before: h", "a: h", "b: h", "c: h", "self: "])
  }

  /// Long enough for a walk up from every task not to end before the gate does.
  @Test func aLongChainIsWalkedOnce() {
    let tasks = (0..<5000).map { "  t\($0): { title: T, within: t\($0 + 1) }\n" }.joined()
    let facts = scheduled("tasks:\n\(tasks)  t5000: { title: T }\nhandovers: { h: { task: t5000 } }")
    #expect(facts.plan.tasks.allSatisfy { !facts.handoversPassingOn($0).isEmpty })
  }
}
