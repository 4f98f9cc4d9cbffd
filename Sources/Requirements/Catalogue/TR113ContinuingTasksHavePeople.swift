import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let continuingTasksHavePeople = Requirement(
    id: "TR-113", severity: .advice, profile: .financing,
    summary: "The plan gives each continuing task people as well as money.",
    sources: [.report(48), .document("S/RES/2282 (2016)", "26")],
    addressee: "Member States, UN", verb: "must",
    bears: [.supports(.d2c)],
    rationale: "A budget line without anybody who is there to spend it well changes nothing.",
    evidence: """
      Each task that goes on after the mission has a post that names it in 'tasks', or a team: posts of the presence \
      afterwards with the same function. They are there when the mission leaves. A receiver that was found to have the \
      capacity has the people. Partly: list those without.
      """,
    mend: "Name who will do the work.",
    example: (
      gap: """
      mission: { departure: 2027-12-31 }
      tasks:
        monitoring: { title: Human rights monitoring, lead: mission, disposition: continue }
      """,
      met: """
      mission: { departure: 2027-12-31 }
      tasks:
        monitoring: { title: Human rights monitoring, lead: mission, disposition: continue }
      posts:
        officers: { title: Human rights officers, count: 4, from: 2027-12, tasks: [monitoring] }
      """
    ),
    check: .together(
      .staffedTasks,
      .judge { staffed, context in
        if let people = staffed.people { return .shown([people]) }
        if case .pending(let date) = context.plan.posts.absence {
          return .pending(.no("post or team that does the work afterwards"), until: date)
        }
        let help = "name the task in 'tasks' of a post, with 'from' not after the mission leaves"
        guard let late = staffed.late else {
          return .missing(.no("post or team that does the work afterwards", help: help))
        }
        return .partly(.that("has its people only after the mission leaves", at: late.span, help: help), shows: [late])
      }))
}

/// A task that goes on, and who does the work then.
private struct StaffedTask: Sendable {
  let task: PlanTask
  var people: Evidence?
  /// Those who come too late.
  var late: Evidence?
}

extension Subjects<StaffedTask> {
  fileprivate static let staffedTasks = Subjects(
    all: { context in
      let people = People(context)
      return context.continuingTasksAhead.map(people.doing)
    },
    name: { "the task '\($0.task.id)'" }, place: { $0.task.span },
    none: { context in
      context.verdictWithoutContinuingTasks() ?? .notApplicable("no task goes on after the mission")
    })
}

/// The posts of a plan by what they serve.
private struct People {
  private let facts: PlanFacts
  private var ofTasks: [Symbol: [Post]] = [:]
  private var ofFunctions: [Function: [Post]] = [:]

  init(_ context: Context) {
    facts = context.facts
    let posts = context.plan.posts
    for post in posts { for task in post.tasks { ofTasks[task.symbol, default: []].append(post) } }
    for presence in context.plan.afterwards.entry?.presence.items ?? [] {
      guard let function = presence.function.value else { continue }
      ofFunctions[function, default: []] += presence.posts.compactMap { posts[$0] }
    }
  }

  func doing(_ task: PlanTask) -> StaffedTask {
    var staffed = StaffedTask(task: task)
    let leaves = facts.endOfMission(in: task.areas.items) ?? facts.lastDeparture
    let posts = (ofTasks[task.header.symbol] ?? []) + (task.function.value.flatMap { ofFunctions[$0] } ?? [])
    for post in posts where post.count.value != .zero {
      let evidence = Evidence("the post '\(post.id)'\(post.count.value.map { " (\($0))" } ?? "")", at: post.span)
      if let from = post.from.value, let leaves, from.begins(after: leaves) {
        staffed.late = staffed.late ?? evidence
      } else if let until = post.until.value, let leaves, !until.isSurely(after: leaves) {
        continue
      } else {
        staffed.people = evidence
        return staffed
      }
    }
    let receivers = facts.handoversPassingOn(task).flatMap(facts.assessedReceivers)
    if let first = receivers.first, receivers.allSatisfy({ $0.capacity.entry?.fallsShort == false }) {
      staffed.people = Evidence("\(first.name) has the capacity", at: first.span)
    }
    return staffed
  }
}

extension PlanDate {
  /// Whether it begins later than on the day after another one; one that is known to the month, later than in the month of
  /// that day or in the next.
  fileprivate func begins(after other: PlanDate) -> Bool {
    precision == .day ? isSurely(after: other.lastDay + 1) : other.months(to: self).exceeds(1) == .yes
  }
}
