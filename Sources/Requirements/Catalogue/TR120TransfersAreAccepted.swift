import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let transfersAreAccepted = Requirement(
    id: "TR-120", severity: .gap, profile: .practice,
    summary: """
      The plan records that a receiver accepted what it took over, and what happens to transfers that fail.
      """,
    sources: [.document("S/RES/2429 (2018)", "9")],
    addressee: "mission (Darfur); receiver", verb: "stresses",
    bears: [.supports(.d4)],
    rationale: "A transfer that only the giver has signed is a departure; and one that failed needs somebody at once.",
    evidence: """
      Each handover that is complete was accepted by its receiver, who may also have signed its 'instrument'; each one \
      that failed or came back says in 'returned' what follows and who sees to it, or to whom it came back. Partly: list \
      those without. Of a handover whose day has passed without a word nobody can tell. The resolution asks that a \
      drawdown can be reversed; that transfers are accepted is practice.
      """,
    mend: "Record acceptance or the way back.",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      counterparts:
        dap: { kind: national }
      handovers:
        prisons: { to: [dap], status: transferred, transferred: 2027-05-31 }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      counterparts:
        dap: { kind: national }
      handovers:
        prisons: { to: [dap], status: transferred, transferred: 2027-05-31, accepted: { on: 2027-06-02, by: DAP } }
      """
    ),
    check: .together(
      .transfers,
      .judge { transfer, context in
        switch transfer.standing.state {
        case .complete: transfer.acceptance(in: context)
        case .failed, .returned: transfer.wayBack.answer(transfer.handover, context)
        case .notKnown: .undecided("whether '\(transfer.handover.id)' was transferred")
        case .overdue, .dated, .undated: .notAsked("nothing has been transferred yet")
        }
      }
    ).unless(.noDay))
}

private struct Transfer: Sendable {
  let handover: Handover
  let standing: HandoverStanding

  func acceptance(in context: Context) -> Answer {
    if standing.isAccepted { return .shown("accepted", at: handover.accepted.span ?? handover.status.span) }
    let receivers = Set(context.facts.receivers(of: handover).map(\.header.symbol))
    if let instrument = handover.instrument.entry, instrument.signed.value != nil,
      instrument.signedBy.contains(where: { receivers.contains($0.symbol) })
    {
      return .shown("the receiver signed the instrument", at: instrument.span)
    }
    let help = "write in 'accepted' when the receiver accepted it, and who did"
    switch handover.accepted.told.absence {
    case .pending(let date): return .pending(.no("acceptance by its receiver", at: handover.accepted.span), until: date)
    case .notApplicable(let reason): return .notAsked(.plan(reason))
    case .unknown, nil: return .missing(.that("was transferred and has no acceptance by its receiver", help: help))
    }
  }

  var wayBack: Condition<Handover> {
    let came = standing.state == .failed ? "failed" : "came back"
    return .all(
      .judge { handover, _ in
        if let followUp = handover.returned.entry?.followUp, let text = followUp.value {
          return .shown(text.plain, at: followUp.span)
        }
        return .missing(
          .that("\(came), and nothing is said of what follows", help: "write it in 'follow-up' of 'returned'"))
      },
      .first(
        .has(\.returned.entry?.owner, "owner of what follows", write: "'owner' of 'returned'"),
        .has(\.returned.entry?.to, "body that it came back to")))
  }
}

extension Subjects<Transfer> {
  fileprivate static let transfers = Subjects(
    all: { context in
      zip(context.plan.handovers.entries, context.facts.standings.handovers).map {
        Transfer(handover: $0, standing: $1)
      }
    },
    name: { "the handover '\($0.handover.id)'" }, place: { $0.handover.span },
    none: { _ in .notApplicable("nothing has been transferred yet") })
}
