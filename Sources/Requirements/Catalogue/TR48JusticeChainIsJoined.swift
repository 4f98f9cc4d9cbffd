import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let justiceChainIsJoined = Requirement(
    id: "TR-48", severity: .gap, profile: .resolution2594,
    summary: "The plan coordinates police, justice and corrections work.",
    sources: [.resolution2594("7")],
    addressee: "Secretary-General", verb: "requests",
    bears: [.supports(.d2a)],
    rationale: "Police who arrest, courts that do not sit and prisons that are full are one problem in three offices.",
    evidence: """
      Where the mission works in two or three of the fields, each of them shares a body ('covers'), a task and its parts, \
      or an objective of the strategy and its tasks with another one. Where it works in one, a task of somebody else, a body, or the presence that stays shows who covers \
      each of the others. Work that is over is not counted. Partly: list the field that is left out.
      """,
    mend: "Name the mechanism and who covers each field.",
    example: (
      gap: """
      tasks:
        police: { title: Support to the police, function: police, lead: mission }
        courts: { title: Support to courts, function: justice, lead: mission }
      """,
      met: """
      tasks:
        police: { title: Support to the police, function: police, lead: mission }
        courts: { title: Support to courts, function: justice, lead: mission }
      bodies:
        chain: { name: Working group on the penal chain, covers: [police, justice] }
      """
    ),
    check: .each(.fields, .judge { field, _ in field.answer }))
}

/// Police, justice or corrections, and what the plan shows that joins it to the others.
private struct Field: Sendable {
  let function: Function
  /// The other fields of the mission's work, or the one field in which it works where this is none of them.
  let others: [Function]
  let isOfTheMission: Bool
  let place: Span
  /// What joins it to them, or who has it.
  let shown: Evidence?

  var answer: Answer {
    if let shown { return .shown([shown]) }
    let names = others.map(\.rawValue).joined(separator: " or ")
    return .missing(
      isOfTheMission
        ? .that(
          "shares no body, task or objective with that on \(names)",
          help: "write in 'covers' of a body which of the fields it joins")
        : .that(
          "is covered by nobody whom the plan names, and the mission works on \(names)",
          help: "add the task of whoever does, or a body that covers it"))
  }
}

extension Subjects<Field> {
  fileprivate static let fields = Subjects(
    all: { context in JusticeChain(context).fields },
    name: { $0.isOfTheMission ? "the mission's work on \($0.function.rawValue)" : "work on \($0.function.rawValue)" },
    place: \.place,
    none: { context in
      let performs = context.plan.mission.entry?.performs ?? PlanList()
      return performs.isEmpty && JusticeChain(context).tasks.allSatisfy { $0.function.value == nil }
        ? .cannotTell("to which functions the tasks of the mission belong")
        : .notApplicable("the mission works in none of police, justice and corrections")
    })
}

/// What the mission does in the three fields.
private struct JusticeChain {
  /// Its tasks that are not over.
  let tasks: [PlanTask]
  private let context: Context

  init(_ context: Context) {
    let facts = context.facts
    tasks = zip(facts.missionTasks, facts.missionTasks.positions).filter { !facts.standings.tasks[$1].isFinished }
      .map(\.0)
    self.context = context
  }

  var fields: [Field] {
    let all: [Function] = [.police, .justice, .corrections]
    let performs = context.plan.mission.entry?.performs ?? PlanList()
    let worked = all.filter { field in
      tasks.contains { $0.function.value == field } || tasks.isEmpty && performs.contains(field)
    }
    switch worked.count {
    case 0: return []
    case 1:
      return all.filter { !worked.contains($0) }.map { field in
        Field(
          function: field, others: worked, isOfTheMission: false, place: context.plan.tasks.span,
          shown: cover(of: field))
      }
    default:
      return worked.map { field in
        let others = worked.filter { $0 != field }
        let place = tasks.first { $0.function.value == field }?.span ?? context.plan.bodies.span
        return Field(
          function: field, others: others, isOfTheMission: true, place: place, shown: link(of: field, with: others))
      }
    }
  }

  /// What a field of the mission's work shares with another one: a body, a task and its parts, or an objective.
  private func link(of field: Function, with others: [Function]) -> Evidence? {
    let plan = context.plan
    func joins(_ functions: [Function?]) -> Bool {
      functions.contains(field) && others.contains { functions.contains($0) }
    }
    if let body = plan.bodies.first(where: { joins(Array($0.covers)) && !context.hasEnded($0) }) {
      return Evidence("'\(body.id)'", at: body.span)
    }
    if let part = tasks.first(where: { task in
      plan.tasks[task.within.value].map { joins([task.function.value, $0.function.value]) } ?? false
    }) {
      return Evidence("'\(part.id)' and its whole", at: part.span)
    }
    let objectives = plan.strategy.entry?.objectives.entries ?? []
    return objectives.first { joins($0.tasks.map { plan.tasks[$0]?.function.value }) }
      .map { Evidence("the objective '\($0.id)'", at: $0.span) }
  }

  /// Who has a field in which the mission does not work.
  private func cover(of field: Function) -> Evidence? {
    let (plan, facts) = (context.plan, context.facts)
    if let task = plan.tasks.first(where: { $0.function.value == field && $0.lead.value.map(facts.isMission) == false })
    {
      return Evidence("'\(task.id)'", at: task.span)
    }
    if let body = plan.bodies.first(where: { $0.covers.contains(field) }) {
      return Evidence("'\(body.id)'", at: body.span)
    }
    return facts.laterHolders(of: field).first.map { Evidence("'\($0.who.id)'", at: $0.span) }
  }
}

extension Context {
  fileprivate func hasEnded(_ body: Body) -> Bool {
    guard let until = body.until.value, let asOf else { return false }
    return until.hasPassed(on: asOf)
  }
}
