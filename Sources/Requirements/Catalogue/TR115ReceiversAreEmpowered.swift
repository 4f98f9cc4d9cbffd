import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let receiversAreEmpowered = Requirement(
    id: "TR-115", severity: .gap, profile: .practice,
    summary: "The plan makes sure that the receiver is allowed by law to do what it takes over.",
    sources: [.report(62), .resolution2594("PP6")],
    addressee: "the Government; the planning process", verb: "must; emphasises",
    bears: [.supports(.d4)],
    rationale: "A receiver without the power in law cannot arrest, inspect or guard, however well it is equipped.",
    evidence: """
      Each institution of the State that takes over a function of security, justice or oversight has a legal basis, or a \
      law in preparation that is due before the handover ends, and on a day still ahead. Partly: due later.
      """,
    mend: "Date the law, or arrange an interim authority.",
    example: (
      gap: """
      counterparts:
        prison-service: { kind: national }
      laws:
        prison-law: { due: 2028-03, empowers: [prison-service] }
      tasks:
        prisons: { title: Running of prisons, function: corrections }
      handovers:
        prisons: { task: prisons, to: [prison-service], window: { finish: 2027-12-15 } }
      """,
      met: """
      counterparts:
        prison-service: { kind: national }
      laws:
        prison-law: { due: 2027-11, empowers: [prison-service] }
      tasks:
        prisons: { title: Running of prisons, function: corrections }
      handovers:
        prisons: { task: prisons, to: [prison-service], window: { finish: 2027-12-15 } }
      """
    ),
    check: .each(.receiversWithPower, .judge { receiver, context in receiver.isAllowed(in: context) }))
}

extension Subjects<StateReceiver> {
  fileprivate static let receiversWithPower = Subjects(
    all: { context in
      let facts = context.facts
      return facts.stateReceivers { facts.needsPower($0) && !facts.isFinished($0) }
    },
    name: { "the institution '\($0.institution.id)'" }, place: { $0.institution.span },
    none: { context in
      context.verdictWithoutHandoversAhead()
        ?? .notApplicable("no function of security, justice or oversight that needs a power goes to the State")
    })
}

extension StateReceiver {
  fileprivate func isAllowed(in context: Context) -> Answer {
    switch context.facts.legalPower(of: institution) {
    case .notNeeded: .notAsked("what goes to the State needs no special power")
    case .inForce(let text): .shown(text.plain, at: institution.legalBasis.entry?.text.span ?? institution.span)
    case .law(let law): isAllowed(by: law, in: context)
    case .pending(let date): .awaited("has no legal basis yet", until: date)
    case .notStated where context.facts.performs(institution, handovers):
      .shown("performs it already", at: institution.span)
    case .notStated: .undecided("the legal basis of '\(institution.id)' is not stated")
    }
  }

  private func isAllowed(by law: Law, in context: Context) -> Answer {
    let stage = law.stage.value.map { ", and stands at '\($0.rawValue)'" } ?? ""
    switch context.facts.standing(of: law) {
    case .inForce: return .shown("'\(law.id)', \(law.stage.value?.rawValue ?? "")", at: law.span)
    case .ended:
      return .lacking(
        "was to be empowered by '\(law.id)', which was \(law.stage.value?.rawValue ?? "")", at: law.stage.span)
    case .overdue(let due):
      return .lacking("is to be empowered by '\(law.id)', which was due \(due)\(stage)", at: law.due.span)
    case .notKnown(let due):
      return .undecided("whether '\(law.id)', due \(due), is in force, which is to empower '\(institution.id)'")
    case .pending: break
    }
    let named = "is to be empowered by '\(law.id)', which"
    guard let due = law.due.value else { return law.due.told.lacking("\(named) has no date", at: law.span) }
    let dated = handovers.compactMap { handover in handover.finish.map { (handover, $0) } }
    guard let (handover, finish) = dated.firstInOrder(by: \.1) else {
      return .undecided("when '\(handovers.first?.id ?? "")' is complete")
    }
    guard due.isSurely(after: finish) else { return .shown("'\(law.id)', due \(due)", at: law.due.span) }
    return .partly(
      "\(named) is due \(due), after '\(handover.id)' is complete", at: law.due.span,
      shows: "'\(law.id)', due \(due)", notes: [.init("'\(handover.id)' is complete \(finish)", at: handover.span)])
  }
}
