import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let stateHasAProtectionPlan = Requirement(
    id: "TR-32", severity: .gap, profile: .resolution2594,
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
      records whether the Government wants help with one. A plan of the United Nations does not count. One that is to be \
      known by a day still ahead leaves it open. Of a mission without a task to protect civilians it is not asked.
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
      of: Subjects.section(\.frameworks, none: .gap(noPlan, help: noPlanHelp)).which(
        { framework, context in
          framework.kind.value == .protectionPlan && !context.facts.belongsToUnitedNations(framework.owner.value)
        },
        none: .gap(noPlan, help: noPlanHelp)),
      noPlan, help: noPlanHelp,
      .all(
        .first(.judge { framework, _ in framework.adoption }, .judge { framework, _ in framework.request }),
        .judge { framework, context in framework.timing(in: context) },
        .has(\.benchmarks, "national benchmark", write: "'benchmarks'"))
    ).unless(.noProtectionTask))
}

private let noPlan = "the plan does not record whether the Government has a plan of its own to protect civilians"
private let noPlanHelp =
  "add it to 'frameworks' with 'kind: protection-plan'; where there is none, with 'host-asked': whether help is wanted"

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
