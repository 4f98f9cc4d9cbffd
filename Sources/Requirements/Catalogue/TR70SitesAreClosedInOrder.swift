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
    check: .judge { context in
      // By the site's symbol: who passes it on.
      var handovers: [Symbol: Handover] = [:]
      for handover in context.plan.handovers where !handover.to.isEmpty {
        for site in handover.sites where handovers[site.symbol] == nil { handovers[site.symbol] = handover }
      }
      return checkSites(passedOnBy: handovers).verdict(context)
    })
}

private func checkSites(passedOnBy handovers: [Symbol: Handover]) -> Check {
  .together(
    .section(
      \.sites,
      none: .gap(
        "the plan names no site of the mission",
        help: "add 'sites': where they are, when they close and who receives them")
    )
    .which(
      { site, context in site.isToClose(in: context) },
      none: .notApplicable("the mission has left every site that it leaves")),
    .all(
      .has(\.closes, "closing date", write: "'closes'").unless { site, _ in
        site.closed.value == nil ? nil : "it has closed before"
      },
      .judge { site, _ in site.receiverAnswer(handovers[site.header.symbol]) },
      .judge { site, _ in site.checkAnswer }))
}

extension Site {
  fileprivate func isToClose(in context: Context) -> Bool {
    guard let standing = context.facts.standing(of: self), !standing.isLeft else { return false }
    return !context.facts.isPartialTransition || closes.isWritten || to.isWritten
  }

  /// A desk in the house of others.
  private var isInTheHouseOfOthers: Bool { kind.value == .coLocation }

  fileprivate func receiverAnswer(_ handover: Handover?) -> Answer {
    if isInTheHouseOfOthers { return .notAsked("a place in the house of others") }
    if privateOwner.value == true { return .shown("goes back to its owner", at: privateOwner.span) }
    if let receiver = to.first?.who.value { return .shown("to '\(receiver.id)'", at: to.span) }
    if case .pending(let date) = to.absence { return .pending(.no("receiver", at: to.span), until: date) }
    if let handover { return .shown("passed on by '\(handover.id)'", at: handover.span) }
    return to.told.answer("receiver", help: "write it in 'to', or 'private-owner: true'")
  }

  fileprivate var checkAnswer: Answer {
    if isInTheHouseOfOthers { return .notAsked("a place in the house of others") }
    guard let check = environment.entry else {
      return environment.told.answer("environmental check", help: "write in 'environment' when it is planned")
    }
    if let date = check.check.value { return .shown("checked \(date)", at: check.check.span) }
    guard let date = check.planned.value else {
      return check.planned.told.answer("environmental check with a date", help: "write in 'planned' when it is to be")
    }
    let shown = Evidence("check planned \(date)", at: check.planned.span)
    guard let closes = closes.value, date.isSurely(after: closes) else { return .shown([shown]) }
    return .partly(
      .that("is to be checked \(date), after it has closed (\(closes))", at: check.planned.span), shows: [shown])
  }
}
