import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let handoversAreDated = Requirement(
    id: "TR-12", severity: .gap, profile: .practice,
    summary: "The plan dates each handover.",
    sources: [.document("S/RES/2556 (2020)", "50")],
    addressee: "the Secretary-General (DR Congo)", verb: "requests",
    qualifier: "indicative dates suffice",
    bears: [.supports(.d1)],
    rationale: "Receivers recruit, budget and legislate by dates; a handover without one is prepared by nobody.",
    evidence: """
      Each handover has a start and a finish, be it a month, a quarter or a season. Of sites alone the day is \
      enough. Partly: only one of the two. A handover that waits for a benchmark, and says so, is undated by choice.
      """,
    mend: "Give an indicative window.",
    example: (
      gap: """
      handovers:
        prisons: { window: { start: 2027-09 } }
      """,
      met: """
      handovers:
        prisons: { window: { start: 2027-09, finish: 2027-Q4 } }
      """
    ),
    check: .together(
      .handoversToDate,
      .judge { handover, _ in
        let (window, finish) = (handover.window.entry, handover.finish)
        let (start, place) = (window?.start.value, handover.window.span)
        let missing = [
          start == nil && !handover.isOfSitesOnly ? "start" : nil, finish == nil ? "finish" : nil,
        ].compactMap(\.self)
        let shown = Evidence(
          [start.map { "from \($0)" }, finish.map { "until \($0)" }].compactMap(\.self).joined(separator: " "),
          at: place ?? handover.span)
        guard !missing.isEmpty else { return .shown([shown]) }
        let lack = Lack.no(
          listed(missing, "or"), at: place,
          help: "add \(listed(missing.map { "'\($0)'" }, "and")) to its window; a month or a quarter is enough")
        for told in [handover.window.told, window?.start.told, window?.finish.told].compactMap(\.self) {
          if case .pending(let date) = told.absence { return .pending(lack, until: date) }
        }
        if start != nil || finish != nil { return .partly(lack, shows: [shown]) }
        guard let benchmark = handover.condition.first else { return .missing(lack) }
        return .undecided(
          "when '\(handover.id)' takes place: it is undated by choice and waits for '\(benchmark.id)'")
      }))
}

extension Subjects<Handover> {
  /// Those that are still ahead; a plan that hands nothing over, or has done so, has dated all.
  fileprivate static let handoversToDate = Subjects(
    all: handoversAhead.all, name: handoversAhead.name, place: handoversAhead.place,
    none: { context in
      let verdict = handoversAhead.none(context)
      guard case .notApplicable(let reason) = verdict.outcome else { return verdict }
      return Verdict(outcome: .met, evidence: [Evidence(reason.description, at: context.plan.tasks.span)])
    })
}
