import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Yardstick {
  /// What was done earlier than this before posts end was done for others.
  fileprivate static let staffLead = Yardstick("staff-lead", 24, .months)
}

extension Requirement {
  static let nationalStaffArePrepared = Requirement(
    id: "TR-77", severity: .advice, profile: .practice,
    summary: "The plan prepares national staff for the end of their posts and keeps needed skills in the country.",
    sources: [.document("S/RES/2282 (2016)", "30")],
    addressee: "mission; Secretary-General", verb: "to report on", qualifier: "as appropriate",
    bears: [.supports(.d2c)],
    rationale: """
      They know the districts, the files and the radios; a month later they drive taxis, or have left the country.
      """,
    evidence: """
      One measure for national staff or for all has a date in the \(Yardstick.staffLead) before their posts end, or \
      before the departure where that is not said; a post for a national that follows says from when it is there. That \
      posts end ('kind: posts-end') prepares nobody for it. Partly: a measure without a date, or a later one. The resolution speaks of continuity of people, as appropriate; \
      measures for them are this program's own reading.
      """,
    mend: "Add notice, training or placement measures with dates.",
    threshold: "\(Yardstick.staffLead) before the posts end",
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
          { measure, _ in measure.purposes.value != .international && measure.kind.value != .postsEnd },
          none: .gap("nothing is planned for the national staff whose posts end")),
        "no measure for national staff has a date in the \(Yardstick.staffLead) before their posts end",
        .judge { measure, context in measure.answer(in: context) }),
      .each(
        .section(\.posts, none: .notApplicable("no post for nationals follows"))
          .which({ post, _ in post.national.value == true }, none: .notApplicable("no post for nationals follows")),
        .has(\.from, "start", write: "'from'"))
    ).unless(.noNationalPostsEnd))
}

extension StaffMeasure {
  fileprivate func answer(in context: Context) -> Answer {
    let words = "'\(what.value?.plain ?? "something")'"
    let group = purposes.value.map { " for \($0 == .all ? "all" : $0.rawValue) staff" } ?? ""
    let more = group + (text.value.map { ": \($0.plain)" } ?? "")
    guard let date = on.value else {
      if case .pending(let until) = on.absence {
        return .pending(.that("\(words) has no date", at: on.span), until: until)
      }
      return .partly(
        .that("\(words) has no date", help: "write it in 'on'"), shows: [Evidence("\(words)\(more)", at: span)])
    }
    guard let end = context.endOfNationalPosts else { return .undecided("when the posts of national staff end") }
    let shown = Evidence("\(words) on \(date)\(more), before \(end.name) (\(end.date))", at: span)
    if date.isSurely(after: end.date) {
      return .partly(
        .that("\(words) comes on \(date), after \(end.name) (\(end.date))", at: on.span), shows: [shown])
    }
    guard Yardstick.staffLead.exceeded(from: date, to: end.date) != .yes else {
      return .missing(
        .that(
          "\(words) was on \(date), more than \(Yardstick.staffLead) before \(end.name) (\(end.date))", at: on.span))
    }
    return .shown([shown])
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
    return .notApplicable(.plan(reason))
  }
}
