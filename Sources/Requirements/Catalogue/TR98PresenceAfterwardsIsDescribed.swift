import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let presenceAfterwardsIsDescribed = Requirement(
    id: "TR-98", severity: .gap, profile: .resolution2594,
    summary: "The plan describes the UN presence that will remain: what for, where, with whom.",
    sources: [
      .resolution2594("PP5"), .resolution2594("2"), .resolution2594("5"), .document("S/RES/2512 (2020)", "6"),
    ],
    addressee: "Secretary-General", verb: "underlines; requests",
    bears: [.decides(.d2a, by: "function"), .decides(.d2b, by: "place"), .decides(.d2c, by: "people")],
    rationale: "Reconfiguring means to arrive somewhere: who only describes the way out plans a closure.",
    evidence: """
      'afterwards.presence' names functions, areas and posts, or 'none-remains' says why no presence does. People may \
      also stand in 'afterwards.leadership', or as posts of UN bodies. Partly: list the missing.
      """,
    mend: "Describe the presence afterwards, in scenarios if undecided.",
    example: (
      gap: """
      counterparts:
        ohchr: { kind: un }
      afterwards:
        presence: [{ function: human-rights, who: ohchr }]
      """,
      met: """
      counterparts:
        ohchr: { kind: un }
      areas:
        north: { name: North }
      posts:
        officer: { title: Human rights officer }
      afterwards:
        presence: [{ function: human-rights, who: ohchr, areas: [north], posts: [officer] }]
      """
    ),
    check: .judge(checkPresence))
}

private func checkPresence(_ context: Context) -> Verdict {
  let afterwards = context.plan.afterwards
  let presence = afterwards.entry?.presence.items ?? []
  let function = presence.first { $0.function.value != nil }
  let place = presence.first { !$0.areas.isEmpty }
  return .combining([
    .init(
      "function",
      verdict(context, function.map { Evidence("what for", at: $0.function.span) }, "what it is for", "function")),
    .init("place", verdict(context, place.map { Evidence("where", at: $0.areas.span) }, "where it is", "areas")),
    .init("people", verdict(context, people(context), "which posts it has", "posts")),
  ])
}

private func verdict(_ context: Context, _ evidence: Evidence?, _ what: String, _ field: String) -> Verdict {
  let afterwards = context.plan.afterwards
  var tally = Tally(context)
  if let none = afterwards.entry?.noneRemains, none.value != nil {
    tally.found("no presence remains", at: none.span)
  } else if let evidence {
    tally.found(evidence.text, at: evidence.span)
  } else {
    tally.absent(
      afterwards.absence ?? afterwards.entry?.presence.absence ?? afterwards.entry?.noneRemains.absence,
      "the plan does not say of the UN presence that will remain \(what)", at: afterwards.span ?? .planStart,
      help: "write '\(field)' in 'afterwards.presence', or in 'none-remains' why no presence remains")
  }
  return tally.verdict()
}

private func people(_ context: Context) -> Evidence? {
  let afterwards = context.plan.afterwards.entry
  if let presence = afterwards?.presence.first(where: { !$0.posts.isEmpty }) {
    return Evidence("with which posts", at: presence.posts.span)
  }
  if let leader = afterwards?.leadership.first { return Evidence("under whose lead", at: leader.span) }
  let post = context.plan.posts.first { context.plan.counterparts[$0.employer.value]?.isUnitedNations == true }
  return post.map { Evidence("the post '\($0.id)'", at: $0.span) }
}
