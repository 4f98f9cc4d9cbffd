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
    elements: [.d4],
    rationale: "A receiver without the power in law cannot arrest, inspect or guard, however well it is equipped.",
    evidence: """
      Each institution of the State that takes over a function of security, justice or oversight has a legal basis, or a \
      law in preparation that is due before the handover ends. Partly: due later.
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
    check: checkLegalBasis)
}

/// The functions of security, justice and oversight, which only somebody with a power in law can perform.
private let functionsOfPower: Set<Function> = [
  .security, .police, .justice, .corrections, .oversight, .antiCorruption,
]

private func checkLegalBasis(_ context: Context) -> Verdict {
  if let verdict = context.verdictWithoutHandoversAhead() { return verdict }
  let facts = context.facts
  let receivers = facts.stateReceivers { handover in
    handover.needsNoPower.value != true && !facts.isFinished(handover) && facts.task(of: handover)?.needsPower == true
  }
  guard !receivers.isEmpty else {
    return .notApplicable("no function of security, justice or oversight that needs a power goes to the State")
  }
  var laws: [Symbol: Law] = [:]
  for law in context.plan.laws { for body in law.empowers where laws[body.symbol] == nil { laws[body.symbol] = law } }
  var tally = Tally(context)
  for receiver in receivers where !receiver.needsNoPower {
    let institution = receiver.institution
    let basis = institution.legalBasis.entry
    if let text = basis?.text.value {
      tally.found("'\(institution.id)': \(text.plain)", at: basis?.text.span ?? institution.span)
    } else if let law = context.plan.laws[basis?.law.value] ?? laws[institution.header.symbol] {
      count(law, for: receiver, &tally)
    } else if case .pending(let date) = institution.legalBasis.absence {
      tally.pending("the legal basis of '\(institution.id)'", until: date, at: institution.span)
    } else {
      tally.undecided("the legal basis of '\(institution.id)' is not stated")
    }
  }
  guard !tally.isEmpty else { return .notApplicable("what goes to the State needs no special power") }
  return tally.verdict()
}

private func count(_ law: Law, for receiver: StateReceiver, _ tally: inout Tally) {
  let institution = receiver.institution.id
  let shown = "'\(institution)': '\(law.id)'"
  switch law.stage.value {
  case .inForce, .promulgated: return tally.found("\(shown), \(law.stage.value?.rawValue ?? "")", at: law.span)
  case .rejected, .withdrawn:
    return tally.missing(
      "'\(law.id)', which was to empower '\(institution)', was \(law.stage.value?.rawValue ?? "")", at: law.stage.span)
  case .drafting, .government, .parliament, .oneChamber, .adopted, nil: break
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

extension PlanTask {
  fileprivate var needsPower: Bool { function.value.map(functionsOfPower.contains) ?? false }
}

extension StateReceiver {
  /// Whether the plan says that no power is needed.
  fileprivate var needsNoPower: Bool {
    if case .notApplicable = institution.legalBasis.absence { return true }
    return institution.legalBasis.entry?.needed.value == false
  }
}
