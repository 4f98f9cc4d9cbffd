import Analysis
import Documents
import Languages

/// What the view of the benchmarks finds, in a sentence and in figures that the report counts too.
struct BenchmarkFinding {
  let finding: TimelineFinding
  private var words: TimelineWords { finding.words }
  private var facts: PlanFacts { finding.facts }

  private func count(_ verdicts: IndicatorStanding.Verdict...) -> Int {
    facts.indicators.count { verdicts.contains($0.verdict) }
  }

  private func count(_ comparison: Comparison) -> Int { facts.indicators.count { $0.sinceBaseline == comparison } }

  /// The verdict on what the transition is measured by; where nothing is wrong, how many are not met.
  var sentence: String {
    guard !facts.benchmarks.isEmpty else { return words.noBenchmarks }
    return finding.verdict(on: [.targetsLapsed, .targetsUnlikely, .readingsStale, .outputsOnly])
      ?? counts
  }

  /// How many indicators are met, are not, and are not known to be either.
  private var counts: String {
    words.benchmarkFinding(
      open: count(.open, .missed, .lapsed, .fallenBack), unknown: count(.unmeasured, .unclear), met: count(.met),
      of: facts.indicators.count)
  }

  /// For those who can't see the picture.
  var description: String {
    let dropped = facts.droppedBenchmarks.isEmpty ? [] : [words.dropped(facts.droppedBenchmarks, in: facts)]
    let counts = sentence == counts || facts.benchmarks.isEmpty ? [] : [counts]
    return ([sentence] + counts + dropped).joined(separator: words.wording("gaps.between-sentences"))
  }

  var figures: [KeyFigure] {
    guard !facts.benchmarks.isEmpty else { return [] }
    let all = facts.indicators.count
    let missed = count(.missed, .lapsed)
    let (worse, unknown) = (count(.worse), count(.unmeasured, .unclear))
    func figure(_ label: String, _ number: Int, _ note: String, isAlarming: Bool = false) -> KeyFigure {
      KeyFigure(
        label: .text(label), value: .text(words.wording.number(number)), note: .text(note), isAlarming: isAlarming)
    }
    return [
      figure(
        words.missedTargets, missed, words.noteOnMissed(of: all, fallenBack: count(.fallenBack)), isAlarming: missed > 0
      ),
      figure(
        words.worseThanAtTheStart, worse,
        words.noteOnTrend(better: count(.better), same: count(.same), incomparable: count(.incomparable)),
        isAlarming: worse > 0),
      figure(
        words.indicatorsNotKnown, unknown,
        words.noteOnUnknown(unmeasured: count(.unmeasured), unclear: count(.unclear)), isAlarming: unknown > 0),
      figure(
        words.notYetMet, count(.open),
        words.noteOnOpen(unlikely: facts.indicators.count { $0.outlook != nil })),
      figure(
        words.targetsMet, count(.met),
        words.noteOnMet(of: all, benchmarks: facts.benchmarks.count, dropped: facts.droppedBenchmarks.count)),
    ]
  }
}
