import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let sitesAreClosedInOrder = Requirement(
    id: "TR-70", severity: .gap, profile: .practice,
    summary: "The plan prepares the closure of each site: when, to whom, in what environmental state.",
    sources: [.document("S/RES/2512 (2020)", "7"), .document("S/RES/2690 (2023)", "8")],
    addressee: "mission (Guinea-Bissau, Mali)", verb: "decides; requests", qualifier: "per United Nations rules",
    bears: [.supports(.d2b)],
    rationale: "What a camp leaves in the ground stays the United Nations' own, whoever sleeps there afterwards.",
    evidence: """
      Each site that the mission has not left says when it closes, who receives it (itself or by a handover) or that \
      it goes back to a private owner, and has an environmental check done or planned by then. Partly: list what is \
      missing; sites that lack the same are told together. Of a place in the house of others only the date is asked. \
      Sites that are left, lost or destroyed are asked about no more; where the mission leaves a part of the country, \
      those that have neither a date nor a receiver stay.
      """,
    mend: "Complete the sites listed.",
    example: (
      gap: """
      sites:
        camp: { name: Northern camp, closes: 2027-11-30 }
      """,
      met: """
      counterparts:
        cnp: { name: National Police, kind: national }
      sites:
        camp: { name: Northern camp, closes: 2027-11-30, to: [cnp], environment: { planned: 2027-09 } }
      """
    ),
    check: .together(
      .sitesToClose,
      .all(
        .judge { site, _ in
          site.of.closed.value == nil
            ? site.of.closes.told.answer("closing date", help: "write it in 'closes'")
            : .notAsked("it has closed before")
        },
        .judge { site, _ in site.of.isReceived(by: site.known[site.of.header.symbol]) },
        .judge { site, _ in site.of.isChecked })))
}

extension Subjects<(of: Site, known: [Symbol: Handover])> {
  /// With the handovers that pass them on, by the site's symbol.
  fileprivate static let sitesToClose = Subjects<Site>.section(
    \.sites,
    none: .gap(
      "the plan names no site of the mission",
      help: "add 'sites': where they are, when they close and who receives them")
  ).which(
    { site, context in
      guard let standing = context.facts.standing(of: site), !standing.isLeft else { return false }
      return !context.facts.isPartialTransition || site.closes.isWritten || site.to.isWritten
    }, none: .notApplicable("the mission has left every site that it leaves")
  ).beside { context in
    let pairs = context.plan.handovers.filter { !$0.to.isEmpty }.flatMap { handover in
      handover.sites.map { ($0.symbol, handover) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

extension Site {
  /// A desk in the house of others.
  private var isInTheHouseOfOthers: Bool { kind.value == .coLocation }

  fileprivate func isReceived(by handover: Handover?) -> Answer {
    if isInTheHouseOfOthers { return .notAsked("a place in the house of others") }
    if privateOwner.value == true { return .shown("goes back to its owner", at: privateOwner.span) }
    if let receiver = to.first?.who.value { return .shown("to '\(receiver.id)'", at: to.span) }
    if let handover, to.absence == nil { return .shown("passed on by '\(handover.id)'", at: handover.span) }
    return to.told.answer("receiver", help: "write it in 'to', or 'private-owner: true'")
  }

  fileprivate var isChecked: Answer {
    if isInTheHouseOfOthers { return .notAsked("a place in the house of others") }
    guard let check = environment.entry else {
      return environment.told.answer("environmental check", help: "write in 'environment' when it is planned")
    }
    if let date = check.check.value { return .shown("checked \(date)", at: check.check.span) }
    guard let date = check.planned.value else {
      return check.planned.told.answer("environmental check with a date", help: "write in 'planned' when it is to be")
    }
    guard let closes = closes.value, date.isSurely(after: closes) else {
      return .shown("check planned \(date)", at: check.planned.span)
    }
    return .partly(
      "is to be checked \(date), after it has closed (\(closes))", at: check.planned.span,
      shows: "check planned \(date)")
  }
}
