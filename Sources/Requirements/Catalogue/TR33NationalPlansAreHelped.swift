import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let nationalPlansAreHelped = Requirement(
    id: "TR-33", severity: .gap, profile: .resolution2594,
    summary: "The plan helps to prepare, carry out and follow national transition plans when the host State wants it.",
    sources: [.resolution2594("3")],
    addressee: "Secretary-General (peace operations)", verb: "requests",
    qualifier: "only when the host State asks; in line with the UN strategy",
    bears: [.supports(.d4)],
    rationale: "A national plan that is written with help and followed without any is a binder on a shelf.",
    evidence: """
      'host-asked' of a national plan or strategy in force or in preparation says whether the host State has asked for help \
      with it. For each with which it has, a task led or supported by the United Nations names it in 'frameworks', and it \
      is followed: by a task of monitoring that names it, by national benchmarks of its own, or by a benchmark that measures \
      one of the tasks. Partly: one of the two. Who else is engaged is asked by TR-38, TR-39, TR-42 and TR-47, not again \
      here. Where the host State has not asked, so recorded, it is not asked.
      """,
    mend: "Ask, record the answer and add the task.",
    example: (
      gap: """
      frameworks:
        police-plan: { name: Police plan, kind: national-plan, status: in-force, host-asked: true }
      """,
      met: """
      frameworks:
        police-plan: { name: Police plan, kind: national-plan, status: in-force, host-asked: true }
      benchmarks:
        police: { title: The police keep order }
      tasks:
        support: { title: Support to the police, lead: mission, frameworks: [police-plan], benchmarks: [police] }
      """
    ),
    check: .each(
      .entries(
        \.plansAskedFor, none: .cannotTell("whether the host State has asked for help with its plans ('host-asked')")),
      .judge { framework, context in framework.help(in: context) }
    ).unless(.hostHasNotAsked))
}

extension Exemption {
  fileprivate static let hostHasNotAsked = Exemption { context in
    guard let framework = context.facts.hostHasNotAsked else { return nil }
    return .notApplicable("the host State has not asked for help with its plans", at: framework.hostAsked.span)
  }
}

extension Context {
  fileprivate var plansAskedFor: [Framework] { facts.plansWithHostsAnswer.filter { $0.hostAsked.value == true } }
}

extension Framework {
  fileprivate func help(in context: Context) -> Answer {
    let (plan, facts) = (context.plan, context.facts)
    let tasks = plan.tasks.filter { task in
      task.frameworks.contains { $0.symbol == header.symbol }
        && (facts.belongsToUnitedNations(task.lead.value) || facts.isMission(task.lead.value)
          || task.support.contains { facts.belongsToUnitedNations($0) || facts.isMission($0) })
    }
    let measured = Set(plan.benchmarks.flatMap { $0.tasks.map(\.symbol) })
    let following = tasks.first { $0.function.value == .monitoring }
    let measuredTask = tasks.first { !$0.benchmarks.isEmpty || measured.contains($0.header.symbol) }
    let helping = tasks.first { $0.function.value != .monitoring }
    var shown = helping.map { [Evidence("'\($0.id)' helps", at: $0.span)] } ?? []
    if let task = following ?? measuredTask {
      shown.append(Evidence("'\(task.id)' follows it", at: task.span))
    } else if benchmarks.value != nil {
      shown.append(Evidence("its own benchmarks", at: benchmarks.span))
    }
    let isFollowed = shown.count > (helping == nil ? 0 : 1)
    if helping != nil, isFollowed { return .shown(shown) }
    var lack = Lack?.none
    if helping == nil {
      lack = .that(
        "is helped by no task of the United Nations",
        help: "name the plan in 'frameworks' of the task that does")
    }
    if !isFollowed {
      let more = Lack.that(
        "is followed by no task and no benchmark", help: "add a task of function 'monitoring' that names it")
      lack = lack?.and(more) ?? more
    }
    guard let lack else { return .shown(shown) }
    return shown.isEmpty ? .missing(lack) : .partly(lack, shows: shown)
  }
}
