import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let stateHasAProtectionPlan = Requirement(
    id: "TR-32", severity: .advice, profile: .resolution2594,
    summary: """
      The plan records whether the Government has its own plan to protect civilians, with its own benchmarks, ahead of the \
      transition.
      """,
    sources: [.resolution2594("3")],
    addressee: "national Government, not the mission", verb: "encourages",
    bears: [.supports(.d4), .supports(.d6a)],
    rationale: "Protecting people is the State's duty all along: the mission leaves, the duty does not.",
    evidence: """
      A framework of kind 'protection-plan' that is the country's own was adopted before the first drawdown step, and names \
      its national benchmarks. Partly: it is a draft, came later or has no benchmarks; or there is none, and 'host-asked' \
      records whether the Government wants help with one; or a plan of the country carries the work that protects \
      civilians, and is not said to be a plan for that. A plan of the United Nations does not count. One that is to be \
      known by a day still ahead leaves it open. Of a mission without a task to protect civilians it is not asked. The \
      paragraph encourages Governments, and asks nothing of a mission: what is missing is advice.
      """,
    mend: "Record what the Government has and what help it has asked for.",
    example: (
      gap: """
      frameworks:
        safety: { name: National plan to protect civilians, kind: protection-plan, status: adopted, adopted: 2027-03-01 }
      mission: { drawdown-begins: 2027-06-30, performs: [protection-of-civilians] }
      """,
      met: """
      frameworks:
        safety:
          name: National plan to protect civilians
          kind: protection-plan
          status: adopted
          adopted: 2027-03-01
          benchmarks: No village attacked twice
      mission: { drawdown-begins: 2027-06-30, performs: [protection-of-civilians] }
      """
    ),
    check: .one(
      of: .plansOfTheState, noPlan, help: noPlanHelp,
      .first(
        .all(
          .first(.judge { plan, _ in plan.framework.adoption }, .judge { plan, _ in plan.framework.request }),
          .judge { plan, context in plan.framework.timing(in: context) },
          .has(\.framework.benchmarks, "national benchmark", write: "'benchmarks'")
        ).unless { plan, _ in plan.carriesWork ? "it is not said to be meant for it" : nil },
        .judge { plan, _ in plan.answerOfCarrier })
    ).unless(.noProtectionTask))
}

private let noPlan = "the plan does not record whether the Government has a plan of its own to protect civilians"
private let noPlanHelp =
  "add it to 'frameworks' with 'kind: protection-plan'; where there is none, with 'host-asked': whether help is wanted"

/// A plan of the country's own that protects civilians, or carries the work that does.
private struct PlanOfTheState: Sendable {
  let framework: Framework

  /// Whether it only has to do with such work, and is not said to be a plan for it.
  var carriesWork: Bool { framework.kind.value != .protectionPlan }

  var answerOfCarrier: Answer {
    guard carriesWork else { return .notAsked("it is a plan to protect civilians") }
    return .partly(
      .that("carries work that protects civilians, and is not said to be a plan to protect them", help: noPlanHelp),
      shows: [Evidence("a plan of the country for work that protects civilians", at: framework.span)])
  }
}

extension Subjects<PlanOfTheState> {
  /// Those that are meant for it; where there is none, those to which security and protection are tied.
  fileprivate static let plansOfTheState = Subjects(
    all: { context in
      let (facts, frameworks) = (context.facts, context.plan.frameworks)
      let meant = frameworks.filter {
        $0.kind.value == .protectionPlan && !facts.belongsToUnitedNations($0.owner.value)
      }
      guard meant.isEmpty else { return meant.map { PlanOfTheState(framework: $0) } }
      let work = facts.missionTasks.filter { task in
        task.protectsCivilians || task.function.value == .security || task.function.value == .police
      }
      let tied = Set(
        work.flatMap { task in
          (Array(task.frameworks) + facts.handovers(of: task).flatMap(\.frameworks)).map(\.symbol)
        })
      return frameworks.filter { tied.contains($0.header.symbol) && facts.isNational($0) }
        .map { PlanOfTheState(framework: $0) }
    },
    name: { "the framework '\($0.framework.id)'" }, place: { $0.framework.span },
    none: { context in
      Otherwise.gap(noPlan, help: noPlanHelp).verdict(context, context.plan.frameworks.told)
    })
}

extension Lack {
  fileprivate static let unknownAdoption = Lack.that("does not say whether it is adopted", help: "write it in 'status'")
}

extension Framework {
  fileprivate var adoption: Answer {
    switch status.value {
    case .adopted, .inForce: return .shown("adopted", at: status.span)
    case .preparing, .draft:
      return .partly(.that("is not adopted", at: status.span), shows: [Evidence("in preparation", at: status.span)])
    case .expired:
      return .partly(.that("has run out", at: status.span), shows: [Evidence("was in force", at: status.span)])
    case nil: break
    }
    if adopted.value != nil { return .shown("adopted", at: adopted.span) }
    if case .pending(let date) = status.absence { return .pending(.unknownAdoption, until: date) }
    return .missing(.unknownAdoption)
  }

  /// Whether the Government wants help with it, which the mission has then asked.
  fileprivate var request: Answer {
    guard let asked = hostAsked.value else { return .missing(.unknownAdoption) }
    let words = asked ? "the Government has asked for help" : "the Government has not asked for help"
    return .partly(.unknownAdoption, shows: [Evidence(words, at: hostAsked.span)])
  }

  fileprivate func timing(in context: Context) -> Answer {
    switch status.value {
    case .adopted, .inForce, nil: break
    case .preparing, .draft, .expired: return .notAsked("it is not adopted")
    }
    guard let date = adopted.value else {
      return status.value == nil
        ? .notAsked("nothing says whether it is adopted")
        : adopted.told.answer("day of its adoption", help: "write it in 'adopted'")
    }
    guard let step = context.firstStep else { return .undecided("the first drawdown step") }
    let shown = Evidence("adopted \(date)", at: adopted.span)
    return date.isSurely(after: step.date)
      ? .partly(.that("was adopted \(date), after \(step.name) (\(step.date))", at: adopted.span), shows: [shown])
      : .shown([shown])
  }
}
