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
    check: .parts(
      (
        "function",
        .remaining("what it is for", "function") { context in
          context.remains.first { $0.function.value != nil }.map {
            Evidence("says what the presence is for", at: $0.function.span)
          }
        }
      ),
      (
        "place",
        .remaining("where it is", "areas") { context in
          context.remains.first { !$0.areas.isEmpty }.map { Evidence("says where the presence is", at: $0.areas.span) }
        }
      ),
      ("people", .remaining("which posts it has", "posts", \.peopleWhoRemain))))
}

extension Check {
  /// Something is said of the presence that remains, or why none does.
  fileprivate static func remaining(
    _ what: String, _ field: String, _ evidence: @escaping @Sendable (Context) -> Evidence?
  ) -> Check {
    .plan(
      .judge { plan, context in
        let afterwards = plan.afterwards
        if let none = afterwards.entry?.noneRemains, none.value != nil {
          return .shown("no presence remains", at: none.span)
        }
        if let evidence = evidence(context) { return .shown([evidence]) }
        let told = [afterwards.told, afterwards.entry?.presence.told, afterwards.entry?.noneRemains.told]
        return (told.lazy.compactMap(\.self).first { $0.absence != nil } ?? afterwards.told).lacking(
          "does not say of the UN presence that will remain \(what)", at: afterwards.span,
          help: "write '\(field)' in 'afterwards.presence', or in 'none-remains' why no presence remains")
      })
  }
}

extension Context {
  fileprivate var remains: [Presence] { plan.afterwards.entry?.presence.items ?? [] }

  fileprivate var peopleWhoRemain: Evidence? {
    if let presence = remains.first(where: { !$0.posts.isEmpty }) {
      return Evidence("names posts of the presence", at: presence.posts.span)
    }
    if let leader = plan.afterwards.entry?.leadership.first {
      return Evidence("names who leads the presence", at: leader.span)
    }
    let post = plan.posts.first { plan.counterparts[$0.employer.value]?.isUnitedNations == true }
    return post.map { Evidence("the post '\($0.id)'", at: $0.span) }
  }
}
