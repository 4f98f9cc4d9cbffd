import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let leadershipHasNoBreak = Requirement(
    id: "TR-62", severity: .gap, profile: .practice,
    summary: "The plan keeps UN leadership in the country without a break.",
    sources: [
      .report(42), .document("S/RES/2282 (2016)", "30 (c)"), .document("S/RES/2282 (2016)", "30 (g)"),
    ],
    addressee: "the Secretary-General; Member States", verb: "describes; to report on",
    qualifier: "as appropriate",
    elements: [.d2a],
    rationale: """
      From the day the head of mission leaves, somebody must speak for the United Nations, convene the country team and \
      answer for the safety of its people.
      """,
    evidence: """
      A post that leads the UN presence is named for every day from the departure on, acting ones included. Partly: a \
      break, or functions or a first day that are not stated.
      """,
    mend: "Name the post, acting if need be, from the day of departure.",
    example: (
      gap: """
      mission: { departure: 2027-12-31 }
      afterwards:
        leadership:
          - { post: Resident Coordinator, functions: [RC, HC], from: 2028-05-01 }
      """,
      met: """
      mission: { departure: 2027-12-31 }
      afterwards:
        leadership:
          - { post: Resident Coordinator a.i., functions: [RC, HC], from: 2028-01-01, until: 2028-04-30 }
          - { post: Resident Coordinator, functions: [RC, HC], from: 2028-05-01 }
      """
    ),
    check: checkLeadership)
}

private func checkLeadership(_ context: Context) -> Verdict {
  if context.plan.heading.entry?.scope.value == .partOfCountry {
    return .notApplicable("the mission stays in the country: the transition covers a part of it")
  }
  let leadership = context.plan.afterwards.entry?.leadership
  guard let departure = context.facts.departure else { return .cannotTell("the departure of the mission") }
  var tally = Tally(context)
  if case .pending(let date) = context.plan.afterwards.absence ?? leadership?.absence {
    tally.pending("the post that leads the UN presence is open", until: date, at: leadership?.span ?? .planStart)
    return tally.verdict()
  }
  let posts = (leadership?.items ?? []).filter { $0.ends > departure.latest }.sorted { $0.begins < $1.begins }
  var next = departure.latest + 1
  for post in posts {
    if post.begins > next { countBreak(before: post, from: next, &tally) }
    count(post, in: context.plan, &tally)
    next = max(next, post.ends == .distantFuture ? post.ends : post.ends + 1)
  }
  if posts.isEmpty {
    tally.missing(
      "no post is named that leads the UN presence after \(departure)", at: leadership?.span ?? .planStart,
      help: "add 'leadership' to 'afterwards': the post, its functions, from when")
  } else if let last = posts.max(by: { $0.ends < $1.ends }), next < .distantFuture {
    tally.missing("no post is named that leads the UN presence after \(last.ends)", at: last.until.span)
  }
  return tally.verdict()
}

private func countBreak(before post: Leadership, from day: Day, _ tally: inout Tally) {
  tally.missing(
    "from \(day) nobody leads the UN presence, until '\(post.post.value?.plain ?? "the next post")' on \(post.begins)",
    at: post.from.span)
}

private func count(_ post: Leadership, in plan: Plan, _ tally: inout Tally) {
  let title = post.post.value?.plain ?? "a post"
  let hats = plan.counterparts[post.who.value]?.hats.items ?? []
  if post.from.value == nil {
    tally.partly("from when '\(title)' leads the UN presence is not stated", at: post.span, shows: title)
  } else if post.functions.isEmpty, hats.isEmpty {
    tally.partly(
      "the functions that '\(title)' holds are not stated", at: post.span, shows: title,
      help: "add 'functions', such as [RC, HC]")
  } else {
    tally.found("\(title) from \(post.begins)", at: post.span)
  }
}

extension Leadership {
  /// The first day, at its earliest; a post without one may have led all along.
  fileprivate var begins: Day { from.value?.earliest ?? .distantPast }
  /// The last day, at its latest.
  fileprivate var ends: Day { until.value?.latest ?? .distantFuture }
}
