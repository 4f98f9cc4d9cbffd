import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let nationalStaffArePrepared = Requirement(
    id: "TR-77", severity: .advice, profile: .practice,
    summary: "The plan prepares national staff for the end of their posts and keeps needed skills in the country.",
    sources: [.document("S/RES/2282 (2016)", "30")],
    addressee: "mission; Secretary-General", verb: "to report on", qualifier: "as appropriate",
    bears: [.supports(.d2c)],
    rationale:
      "They know the districts, the files and the radios; a month later they drive taxis, or have left the country.",
    evidence: """
      One measure for national staff or for all with a date before their posts end, or before the departure where that is not \
      said; a post for a national that follows says from when it is there. Partly: a measure without a date, or a later one. \
      The resolution speaks of continuity of people, as appropriate; measures for them are this program's own reading.
      """,
    mend: "Add notice, training or placement measures with dates.",
    example: (
      gap: """
      mission: { departure: 2027-12-31 }
      staffing:
        measures: [{ what: Job fair with the country team, for: national }]
      """,
      met: """
      mission: { departure: 2027-12-31 }
      staffing:
        national-posts-end: 2027-11-30
        measures: [{ what: Job fair with the country team, on: 2027-08-20, for: national }]
      """
    ),
    check: .all(
      .one(
        of: .list(
          \.staffing, \.measures,
          none: .gap(
            "nothing is planned for the national staff whose posts end", help: "add 'staffing' with its 'measures'")
        ).which(
          { measure, _ in measure.purposes.value != .international },
          none: .gap("nothing is planned for the national staff whose posts end")),
        "no measure for national staff has a date before their posts end",
        .all(
          .before(
            \.on, "date", { _, context in context.endOfNationalPosts },
            orElse: "when the posts of national staff end", write: "'on'"),
          .judge { measure, _ in measure.words })),
      .each(
        .section(\.posts, none: .notApplicable("no post for nationals follows"))
          .which({ post, _ in post.national.value == true }, none: .notApplicable("no post for nationals follows")),
        .has(\.from, "start", write: "'from'"))
    ).unless(.noNationalPostsEnd))
}

extension StaffMeasure {
  /// What it is, beside its date.
  fileprivate var words: Answer {
    guard let text = text.value else { return .notAsked("") }
    return .shown(text.plain, at: self.text.span)
  }
}

extension Context {
  fileprivate var endOfNationalPosts: Deadline? {
    if let end = plan.staffing.entry?.nationalPostsEnd.value {
      return Deadline(date: end, name: "the end of the posts of national staff")
    }
    return departure
  }
}

extension Exemption {
  /// No post of national staff ends, and the plan says why.
  fileprivate static let noNationalPostsEnd = Exemption { context in
    guard
      case .notApplicable(let reason) = context.plan.staffing.entry?.nationalPostsEnd.absence
        ?? context.plan.staffing.absence
    else { return nil }
    return .notApplicable(reason.plain)
  }
}
