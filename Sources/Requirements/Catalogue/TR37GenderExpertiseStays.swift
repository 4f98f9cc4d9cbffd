import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let genderExpertiseStays = Requirement(
    id: "TR-37", severity: .gap, profile: .resolution2594,
    summary: "The plan keeps gender expertise in every stage and in the presence that follows.",
    sources: [.resolution2594("6"), .document("S/RES/2512 (2020)", "18")],
    addressee: "Secretary-General", verb: "requests",
    bears: [.supports(.d2c), .supports(.d10)],
    rationale: "The gender unit is small, and small units are closed first.",
    evidence: """
      At least one post of kind 'gender' is there in each phase that is not over, by the phases that it names or by its \
      dates; one without either is taken to be there throughout. And one is there after departure, with somebody other \
      than the mission, or a presence of the function 'gender' stays. Advisers who are shared or sit in the region count. \
      Partly: list the stages without. Where no presence of the United Nations remains, that part is not asked.
      """,
    mend: "Secure an adviser, shared if need be, for the stages listed.",
    example: (
      gap: """
      mission: { departure: 2027-12-31 }
      phases:
        joint: { title: Joint work, start: 2027-01, finish: 2027-12 }
      posts:
        adviser: { title: Gender adviser, kind: gender, employer: mission, from: 2026-01, until: 2027-12-31 }
      """,
      met: """
      mission: { departure: 2027-12-31 }
      counterparts:
        women: { name: UN Women, kind: un }
      phases:
        joint: { title: Joint work, start: 2027-01, finish: 2027-12 }
      posts:
        adviser: { title: Gender adviser, kind: gender, employer: mission, from: 2026-01, until: 2027-12-31 }
        regional: { title: Gender adviser, kind: gender, employer: women, from: 2028-01, shared: true }
      """
    ),
    check: Check.all(
      .together(.phasesAhead, .judge { phase, context in phase.expertise(in: context) }),
      .judge(checkAfterwards)
    ).unless(.noExpertiseAtAll))
}

extension Exemption {
  /// One gap, and not one for each stage, where there is nobody in any.
  fileprivate static let noExpertiseAtAll = Exemption { context in
    let (plan, presence) = (context.plan, context.plan.afterwards.entry?.presence.items ?? [])
    guard context.genderPosts.isEmpty, !presence.contains(where: { $0.function.value == .gender }) else { return nil }
    if plan.phases.isEmpty { return .cannotTell("the phases; TR-97 asks for them") }
    var tally = Tally(context)
    tally.absent(
      plan.posts.absence, "the plan names no gender adviser, in any phase or afterwards", at: plan.posts.span,
      help: "add a post of kind 'gender' to 'posts', with its employer and its dates, also one that is shared")
    return tally.verdict()
  }
}

extension Context {
  fileprivate var genderPosts: [Post] { plan.posts.filter { $0.kind.value == .gender } }
}

extension Post {
  fileprivate var words: String { "'\(id)'\(shared.value == true ? ", shared" : "")" }

  fileprivate func serves(_ phase: Phase) -> Bool {
    if !phases.isEmpty { return phases.contains { $0.symbol == phase.header.symbol } }
    if let from = from.value, let finish = phase.finish.value, from.isSurely(after: finish) { return false }
    if let until = until.value, let start = phase.start.value, until.isSurely(before: start) { return false }
    return true
  }
}

extension Phase {
  fileprivate func expertise(in context: Context) -> Answer {
    if let post = context.genderPosts.first(where: { $0.serves(self) }) { return .shown(post.words, at: post.span) }
    let lack = Lack.no("gender adviser", help: "add a post of kind 'gender' to 'posts', also one that is shared")
    if case .pending(let date) = context.plan.posts.absence { return .pending(lack, until: date) }
    return .missing(lack)
  }
}

private func checkAfterwards(_ context: Context) -> Verdict {
  let (plan, facts) = (context.plan, context.facts)
  let afterwards = plan.afterwards
  if let reason = afterwards.entry?.noneRemains.value { return .notApplicable("no presence remains: \(.plan(reason))") }
  if facts.isPartialTransition { return .notApplicable("the mission leaves a part of the country only") }
  if case .notApplicable(let reason) = afterwards.absence { return .notApplicable(.plan(reason)) }
  var tally = Tally(context)
  let departure = facts.lastDeparture
  let later = context.genderPosts.first { post in
    guard let employer = post.employer.value, !facts.isMission(employer) else { return false }
    guard let until = post.until.value, let departure else { return true }
    return until.isSurely(after: departure)
  }
  if let later {
    tally.found("afterwards: \(later.words)", at: later.span)
  } else if let presence = afterwards.entry?.presence.first(where: { $0.function.value == .gender }) {
    tally.found("afterwards: a presence for gender", at: presence.span)
  } else {
    tally.absent(
      plan.posts.absence ?? afterwards.absence, "the presence that follows has no gender adviser",
      at: afterwards.span ?? plan.posts.span,
      help: "add a post of kind 'gender' with its employer, or a presence of the function 'gender'")
  }
  return tally.verdict()
}
