import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let missionIsIdentified = Requirement(
    id: "TR-01", severity: .gap, profile: .integrity,
    summary: "The plan identifies the mission, its kind, the host State and the mandate that it starts from.",
    sources: [.resolution2594("PP4")],
    addressee: "none: it is needed before anything else can be applied", verb: "understands",
    bears: [.supports(.d1)],
    rationale: "Which rules hold, and until when, depends on the kind of mission and on the resolution in force.",
    evidence: """
      The mission has a kind, a host State, and at least one mandate with its symbol; the mandate in force says to when it \
      runs, or that it names no end. Of earlier mandates the end is not asked. Partly: one of these is missing.
      """,
    mend: "State the kind of mission, the host State and the resolution in force.",
    example: (
      gap: """
      mission:
        name: United Nations Mission in Carana
        type: peacekeeping
        host-state: XCA
        mandates: [{ resolution: S/RES/9001 (2026), from: 2027-01-01 }]
      """,
      met: """
      mission:
        name: United Nations Mission in Carana
        type: peacekeeping
        host-state: XCA
        mandates: [{ resolution: S/RES/9001 (2026), from: 2027-01-01, until: 2027-12-31 }]
      """
    ),
    check: .plan(
      .within(
        \.mission, "mission",
        .all(
          .has(\.type, "kind of mission", write: "'type'"), .has(\.hostState, "host State", write: "'host-state'"),
          .judge { mission, context in mandate(of: mission, in: context) }))))
}

private func mandate(of mission: Mission, in context: Context) -> Answer {
  guard mission.mandates.contains(where: { $0.resolution.value != nil }) else {
    return mission.mandates.isEmpty
      ? mission.mandates.told.answer("mandate with its symbol", help: "write the resolution in force in 'mandates'")
      : .missing(.no("mandate with its symbol", help: "write its symbol in 'resolution'"))
  }
  guard let mandate = context.facts.mandates.inForce ?? mission.mandates.last else { return .notAsked("no mandate") }
  let symbol = mandate.resolution.value?.plain ?? "the mandate in force"
  if mandate.openEnded.value == true { return .shown("\(symbol), without an end", at: mandate.openEnded.span) }
  if let until = mandate.until.value { return .shown("\(symbol), to \(until)", at: mandate.until.span) }
  let lack = Lack.that(
    "does not say to when \(symbol) runs", at: mandate.span,
    help: "write it in 'until', or 'open-ended: true' where it names no end")
  if case .pending(let date) = mandate.until.absence { return .pending(lack, until: date) }
  return .partly(lack, shows: [Evidence(symbol, at: mandate.span)])
}
