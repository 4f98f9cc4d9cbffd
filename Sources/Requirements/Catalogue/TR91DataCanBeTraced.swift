import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Yardstick {
  fileprivate static let tracedShare = Yardstick("share-for-full-result", 100, .perCent)
}

extension Requirement {
  static let dataCanBeTraced = Requirement(
    id: "TR-91", severity: .gap, profile: .resolution2594,
    summary: "The plan rests on data that can be traced.",
    sources: [.resolution2594("4"), .resolution2594("8")],
    addressee: "Secretary-General", verb: "requests",
    bears: [.supports(.d5)],
    rationale: "A figure that nobody can go back to is an opinion with decimals.",
    evidence: """
      Each assessment, and each indicator of a benchmark that was not given up, says from where it comes and of when: \
      it cites a source with a date; an assessment may instead say by whom it was made and when, and an indicator from \
      where its data come, with a dated reading or beginning. Partly: the share that does is printed, and those that \
      lack the same are told together. An assessment that is still to come is not asked.
      """,
    mend: "Add the source and its date.",
    threshold: "\(Yardstick.tracedShare) for a full result",
    example: (
      gap: """
      assessments:
        capacity: { title: Capacity mapping, on: 2027-02 }
      """,
      met: """
      counterparts:
        rc: { kind: resident-coordinator }
      assessments:
        capacity: { title: Capacity mapping, on: 2027-02, by: [rc] }
      """
    ),
    check: .all(
      .together(.assessmentsMade, .judge { assessment, context in assessment.trace(in: context) }),
      .together(.openIndicators, .judge { indicator, context in indicator.trace(in: context) })
    ).then { verdict, context in
      let all = Subjects.assessmentsMade.all(context).count + Subjects.openIndicators.all(context).count
      guard all > 0 else { return }
      let traced =
        if case .partly(let traced, _) = verdict.outcome { traced } else { verdict.outcome == .gap ? 0 : all }
      verdict.measure = Measure(found: shareText(traced, of: all), asked: "\(Yardstick.tracedShare)")
    }.unless(.noData))
}

extension Exemption {
  fileprivate static let noData = Exemption { context in
    let assessments = context.plan.assessments
    guard assessments.isEmpty, context.plan.benchmarks.isEmpty else { return nil }
    return Subjects<Assessment>.Otherwise.gap(
      "the plan rests on no assessment and no indicator", help: "add 'assessments', each with its source and its date"
    ).verdict(context, assessments.told)
  }
}

private let nothingYet: Reason = "no assessment is made yet, and no indicator is in use"

extension Subjects<Assessment> {
  /// Those that were made, or of which nothing says that they are still to come.
  fileprivate static let assessmentsMade = section(\.assessments, none: .notApplicable(nothingYet)).which(
    { assessment, _ in assessment.header.absence == nil && (assessment.on.value != nil || !assessment.planned.isWritten)
    },
    none: .notApplicable(nothingYet))
}

extension Subjects<Indicator> {
  fileprivate static let openIndicators = entries(
    { context in Subjects<Benchmark>.openBenchmarks.all(context).flatMap(\.indicators) },
    none: .notApplicable(nothingYet))
}

extension Context {
  /// The first of some citations whose source has a date.
  fileprivate func dated(_ citations: [Citation]) -> (id: String, date: PlanDate)? {
    citations.lazy.compactMap { citation in
      self.plan.sources.position(of: citation.source).map { self.plan.sources[$0] }
        .flatMap { source in source.on.value.map { (source.id, $0) } }
    }.first
  }
}

extension Assessment {
  fileprivate func trace(in context: Context) -> Answer {
    let cited = header.sources + findings.sources + on.sources
    if let source = context.dated(cited) { return .shown("'\(source.id)' of \(source.date)", at: span) }
    guard let date = on.value ?? until.value else {
      if case .pending(let until) = on.absence { return .pending(.no("date", at: on.span), until: until) }
      return cited.isEmpty && by.isEmpty
        ? .missing(.no("source and date", help: "write 'source', and 'on' and 'by'"))
        : .partly(.no("date", help: "write it in 'on'"), shows: [Evidence("from a source", at: span)])
    }
    if !by.isEmpty || !cited.isEmpty { return .shown("of \(date)", at: span) }
    return .partly("does not say who made it or where it is found", shows: "of \(date)", help: "write 'by' or 'source'")
  }
}

extension Indicator {
  fileprivate func trace(in context: Context) -> Answer {
    let figures = parts.isEmpty ? [self] : [self] + parts.entries
    var cited = figures.flatMap { $0.header.sources + $0.data.sources }
    cited += figures.flatMap { $0.baseline.entry?.header.sources ?? [] }
    cited += figures.flatMap { figure in figure.readings.flatMap { $0.entry.header.sources } }
    if let source = context.dated(cited) { return .shown("'\(source.id)' of \(source.date)", at: span) }
    let isDated = figures.contains { $0.baseline.entry?.on.value != nil || !$0.readings.isEmpty }
    let isSourced = !cited.isEmpty || figures.contains { $0.data.value != nil }
    if case .pending(let until) = data.absence, !isSourced {
      return .pending(.no("source of data", at: data.span), until: until)
    }
    switch (isSourced, isDated) {
    case (true, true): return .shown("source of data, with dates", at: span)
    case (true, false):
      return .partly(
        .no("date for its figures", help: "date its beginning or its readings"),
        shows: [Evidence("source of data", at: span)])
    case (false, true):
      return .partly(
        .no("source of its figures", help: "write 'data' or 'source'"), shows: [Evidence("dated figures", at: span)])
    case (false, false):
      return .missing(.no("source of its figures, with a date", help: "write 'data' or 'source', and date its figures"))
    }
  }
}
