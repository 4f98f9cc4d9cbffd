import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let peopleAreTold = Requirement(
    id: "TR-73", severity: .gap, profile: .practice,
    summary: "The plan tells the people concerned what is changing, when and by whom.",
    sources: [
      .document("S/RES/2717 (2023)", "27"), .document("S/RES/2765 (2024)", "29"), .document("S/RES/2690 (2023)", "6"),
    ],
    addressee: "missions (DR Congo, Mali)", verb: "underlines; requests",
    bears: [.supports(.d7)],
    rationale: "Where nobody says who keeps order from Monday on, rumour does.",
    evidence: """
      The population and the mission's staff are each told by a message with a date or a time. Partly: told without a \
      date. Who tells it together with the mission is printed and not asked. Whether each step has its message no plan \
      can show; one for each audience is asked.
      """,
    mend: "Add audiences, messages and dates to the steps.",
    example: (
      gap: """
      communications:
        messages:
          leaving-north: { audience: population, message: Who keeps order from July on, on: 2027-05-15 }
      """,
      met: """
      communications:
        messages:
          leaving-north: { audience: population, message: Who keeps order from July on, on: 2027-05-15 }
          posts-end: { audience: staff, message: When posts end, on: 2027-04-01 }
      """
    ),
    check: .each(
      .audiences,
      .judge { audience, context in audience.answer(in: context) }))
}

/// Whom the plan has to tell, whoever else it tells.
private struct AskedAudience {
  let audience: Audience
  let name: String

  func answer(in context: Context) -> Answer {
    let messages = context.plan.communications.entry?.messages.filter { $0.audience.value == audience } ?? []
    return best(of: messages.map(\.answer))
      ?? .missing(.that("is told of the transition by no message of the plan", at: context.plan.communications.span))
  }
}

extension Subjects<AskedAudience> {
  fileprivate static var audiences: Subjects {
    let messages = Subjects<Message>.section(
      \.communications, \.messages,
      none: .gap("nothing says who is told what of the transition", help: "add 'communications' with its messages"))
    return Subjects(
      all: { context in
        messages.all(context).isEmpty
          ? []
          : [
            .init(audience: .population, name: "the population"), .init(audience: .staff, name: "the mission's staff"),
          ]
      },
      name: { $0.name }, place: { _ in .planStart }, none: messages.none)
  }
}

extension Message {
  fileprivate var answer: Answer {
    let stretch = from.value.map { "from \($0)\(until.value.map { " until \($0)" } ?? "")" }
    let times = [on.value.map { "on \($0)" }, stretch].compactMap(\.self)
    let time = times.isEmpty ? nil : times.joined(separator: " and ")
    let means = channel.value.map { " by \($0.plain)" } ?? ""
    let others = with.isEmpty ? "" : " with \(few(with.map { "'\($0.id)'" }, joining: ", "))"
    let text = message.value.map { ": \($0.plain)" } ?? ""
    let shown = Evidence("'\(id)' \(time ?? "at no time")\(means)\(others)\(text)", at: span)
    if time != nil { return .shown([shown]) }
    if case .pending(let date) = on.absence {
      return .pending(.that("is told '\(id)' on no date", at: on.span), until: date)
    }
    return .partly(.that("is told '\(id)' on no date", at: span, help: "write in 'on' when"), shows: [shown])
  }
}
