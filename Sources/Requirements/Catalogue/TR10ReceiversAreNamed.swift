import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let receiversAreNamed = Requirement(
    id: "TR-10", severity: .gap, profile: .report,
    summary: "The plan names who receives each task that is handed over.",
    sources: [.document("S/RES/2556 (2020)", "50"), .document("S/RES/2556 (2020)", "51"), .report(62)],
    addressee: "the Secretary-General (DR Congo); the planning process", verb: "requests; must",
    bears: [.supports(.d4)],
    rationale: "What goes to partners in general goes to nobody: only a named body can prepare to take over.",
    evidence: """
      The receiver of each handover is a named body, not a class such as partners, and each task that is to be handed \
      over has a handover. A receiver that is pending until a date still ahead is awaited.
      """,
    mend: "Name the receiver, or the date and forum in which it will be agreed.",
    example: (
      gap: """
      counterparts:
        partners: { name: Partners, kind: other }
      handovers:
        prisons: { to: [partners] }
      """,
      met: """
      counterparts:
        prison-service: { name: Prison Service, kind: national }
      handovers:
        prisons: { to: [prison-service] }
      """
    ),
    check: .judge(checkReceivers))
}

private func checkReceivers(_ context: Context) -> Verdict {
  if let verdict = context.verdictWithoutHandovers() { return verdict }
  var tally = Tally(context)
  let classes = context.plan.counterparts.filter(\.isClass)
  let places = Dictionary(classes.map { ($0.header.symbol, $0.span) }, uniquingKeysWith: { first, _ in first })
  for handover in context.handoversAhead { count(handover, classes: places, &tally) }
  for (task, standing) in zip(context.plan.tasks.entries, context.facts.standings.tasks)
  where task.disposition.value == .handOver && !standing.isFinished && !context.facts.isHandedOver(task) {
    tally.missing(
      "the task '\(task.id)' is to be handed over, and no handover says to whom", at: task.disposition.span,
      help: "add a handover of '\(task.id)' to 'handovers'")
  }
  if tally.isEmpty, let verdict = context.verdictWithoutHandoversAhead() { return verdict }
  return tally.verdict()
}

/// Where the classes of bodies are described, by symbol, is given with the handover.
private func count(_ handover: Handover, classes: [Symbol: Span], _ tally: inout Tally) {
  guard !handover.to.isEmpty else {
    if case .pending(let date) = handover.to.absence {
      tally.pending("the receiver of '\(handover.id)' is not named", until: date, at: handover.to.span)
    } else {
      tally.missing(
        "nobody is named who takes over '\(handover.id)'", at: handover.to.isWritten ? handover.to.span : handover.span)
    }
    return
  }
  var named: [String] = []
  var open: (message: String, span: Span, notes: [Diagnostic.Note])?
  for receiver in handover.to {
    if let who = receiver.who.value {
      guard let place = classes[who.symbol] else {
        named.append("'\(who.id)'")
        continue
      }
      open =
        open ?? (
          "'\(who.id)', which receives '\(handover.id)', is a class of bodies and no body", receiver.span,
          [.init("it is described here", at: place)]
        )
    } else if case .pending(let date) = receiver.who.absence {
      return tally.pending("a receiver of '\(handover.id)' is not named", until: date, at: receiver.who.span)
    } else {
      open = open ?? ("a receiver of '\(handover.id)' is not named", receiver.span, [])
    }
  }
  let shown = "'\(handover.id)': \(named.joined(separator: ", "))"
  switch (open, named.isEmpty) {
  case (nil, _): tally.found(shown, at: handover.to.span)
  case (let open?, true): tally.missing(open.message, at: open.span, notes: open.notes)
  case (let open?, false): tally.partly(open.message, at: open.span, shows: shown, notes: open.notes)
  }
}
