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
    check: .judge(checkLegalBasis))
}

private func checkLegalBasis(_ context: Context) -> Verdict {
  if let verdict = context.verdictWithoutHandoversAhead() { return verdict }
  let facts = context.facts
  let receivers = facts.stateReceivers { facts.needsPower($0) && !facts.isFinished($0) }
  guard !receivers.isEmpty else {
    return .notApplicable("no function of security, justice or oversight that needs a power goes to the State")
  }
  var tally = Tally(context)
  for receiver in receivers {
    let institution = receiver.institution
    switch facts.legalPower(of: institution) {
    case .notNeeded: continue
    case .inForce(let text):
      tally.found(
        "'\(institution.id)': \(text.plain)", at: institution.legalBasis.entry?.text.span ?? institution.span)
    case .law(let law): count(law, for: receiver, in: context, &tally)
    case .pending(let date):
      tally.pending("the legal basis of '\(institution.id)'", until: date, at: institution.span)
    case .notStated where facts.performs(institution, receiver.handovers):
      tally.found("'\(institution.id)' performs it already", at: institution.span)
    case .notStated: tally.undecided("the legal basis of '\(institution.id)' is not stated")
    }
  }
  guard !tally.isEmpty else { return .notApplicable("what goes to the State needs no special power") }
  return tally.verdict()
}

private func count(_ law: Law, for receiver: StateReceiver, in context: Context, _ tally: inout Tally) {
  let institution = receiver.institution.id
  let shown = "'\(institution)': '\(law.id)'"
  let stage = law.stage.value.map { ", and stands at '\($0.rawValue)'" } ?? ""
  switch context.facts.standing(of: law) {
  case .inForce: return tally.found("\(shown), \(law.stage.value?.rawValue ?? "")", at: law.span)
  case .ended:
    return tally.missing(
      "'\(law.id)', which was to empower '\(institution)', was \(law.stage.value?.rawValue ?? "")", at: law.stage.span)
  case .overdue(let due):
    return tally.missing(
      "'\(law.id)', which is to empower '\(institution)', was due \(due)\(stage)", at: law.due.span)
  case .notKnown(let due):
    return tally.undecided("whether '\(law.id)', due \(due), is in force, which is to empower '\(institution)'")
  case .pending: break
  }
  guard let due = law.due.value else {
    if case .pending(let date) = law.due.absence {
      tally.pending("when '\(law.id)' is in force", until: date, at: law.due.span)
    } else {
      tally.missing(
        "'\(law.id)', which is to empower '\(institution)', has no date",
        at: law.due.isWritten ? law.due.span : law.span)
    }
    return
  }
  let dated = receiver.handovers.compactMap { handover in handover.finish.map { (handover, $0) } }
  guard let (handover, finish) = dated.firstInOrder(by: \.1) else {
    return tally.undecided("when '\(receiver.handovers.first?.id ?? "")' is complete")
  }
  if due.isSurely(after: finish) {
    tally.partly(
      "'\(law.id)', which is to empower '\(institution)', is due \(due), after '\(handover.id)' is complete",
      at: law.due.span, shows: "\(shown), due \(due)",
      notes: [.init("'\(handover.id)' is complete \(finish)", at: handover.span)])
  } else {
    tally.found("\(shown), due \(due)", at: law.due.span)
  }
}
