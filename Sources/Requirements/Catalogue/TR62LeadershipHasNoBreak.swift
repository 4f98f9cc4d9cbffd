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
    bears: [.supports(.d2a)],
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
    check: .judge(checkLeadership))
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
  let posts = (leadership?.items ?? []).filter { $0.until.value?.mayBeAhead(of: departure.lastDay) ?? true }
    .sorted(by: Leadership.isInOrder)
  // The last day that is led so far; nothing once a post has no end.
  var led: PlanDate? = departure
  for post in posts {
    if let led, let from = post.from.value, from.isSurely(after: led.lastDay + 1) {
      countBreak(before: post, from: from, after: led, &tally)
    }
    count(post, in: context.plan, &tally)
    led = led.flatMap { led in post.until.value.map { PlanDate.isInOrder(led, $0) ? $0 : led } }
  }
  if posts.isEmpty {
    tally.missing(
      "no post is named that leads the UN presence after \(departure)", at: leadership?.span ?? .planStart,
      help: "add 'leadership' to 'afterwards': the post, its functions, from when")
  } else if let led, let last = posts.lastInOrder(by: \.until.value) {
    tally.missing("no post is named that leads the UN presence after \(led)", at: last.until.span)
  }
  return tally.verdict()
}

private func countBreak(before post: Leadership, from: PlanDate, after led: PlanDate, _ tally: inout Tally) {
  tally.missing(
    "from \(led.lastDay + 1) nobody leads the UN presence, until '\(post.post.value?.plain ?? "the next post")' on \(from)",
    at: post.from.span)
}

private func count(_ post: Leadership, in plan: Plan, _ tally: inout Tally) {
  let title = post.post.value?.plain ?? "a post"
  let hats = plan.counterparts[post.who.value]?.hats.items ?? []
  guard let from = post.from.value else {
    return tally.partly("from when '\(title)' leads the UN presence is not stated", at: post.span, shows: title)
  }
  if post.functions.isEmpty, hats.isEmpty {
    tally.partly(
      "the functions that '\(title)' holds are not stated", at: post.span, shows: title,
      help: "add 'functions', such as [RC, HC]")
  } else {
    tally.found("\(title) from \(from)", at: post.span)
  }
}

extension Leadership {
  /// The order in which posts begin; one without a beginning may have led all along.
  fileprivate static func isInOrder(_ left: Leadership, _ right: Leadership) -> Bool {
    guard let from = right.from.value else { return false }
    return left.from.value.map { PlanDate.isInOrderOfBeginnings($0, from) } ?? true
  }
}
