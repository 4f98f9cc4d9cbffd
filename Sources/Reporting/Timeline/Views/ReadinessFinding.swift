import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

/// What the readiness board finds, in a sentence and in figures that the report and the command count too.
struct ReadinessFinding {
  let finding: TimelineFinding
  /// The handovers ahead, the worst forecast first.
  let ahead: [FunctionOutlook]
  private var words: TimelineWords { finding.words }
  private var facts: PlanFacts { finding.facts }

  init(finding: TimelineFinding) {
    self.finding = finding
    let standings = finding.facts.standings.handovers
    ahead = finding.facts.outlooks(rankedBy: finding.gaps).filter { outlook in
      outlook.position.map { standings[$0].readiness != nil } ?? false
    }
  }

  private func count(_ verdicts: FunctionOutlook.Verdict...) -> Int { ahead.count { verdicts.contains($0.verdict) } }

  private func count(_ isIncluded: (Readiness) -> Bool) -> Int {
    facts.standings.handovers.count { $0.readiness.map(isIncluded) ?? false }
  }

  /// The verdict on the handovers; where nothing is found, how many are in doubt.
  var sentence: String {
    guard !ahead.isEmpty else { return words.noHandoverAhead }
    return finding.verdict(on: [.handoverUnready, .handoversLack, .handoversCrowded, .receiverWithoutPower])
      ?? counts
  }

  private var counts: String {
    words.readinessFinding(
      of: ahead.count, bad: count(.noHolder, .overdue, .unlikely), doubt: count(.inDoubt), untold: count(.cannotBeTold))
  }

  /// For those who can't see the board.
  var description: String {
    let counts = sentence == counts || ahead.isEmpty ? [] : [counts]
    return ([sentence] + counts).joined(separator: words.wording("gaps.between-sentences"))
  }

  var figures: [KeyFigure] {
    let all = facts.standings.handovers.count
    let ahead = ahead.count
    let some = KeyFigure(
      label: .text(words.handoversAhead), value: .text(words.part(ahead, of: all)),
      note: .text(words.noteOnAhead(undated: facts.standings.handovers.count { $0.state == .undated })))
    guard ahead > 0 else { return [some] }
    func figure(_ label: String, _ number: Int, _ note: String, beside others: Int = 0) -> KeyFigure {
      KeyFigure(
        label: .text(label), value: .text(words.wording.number(number)), note: .text(note),
        isAlarming: number + others > 0)
    }
    let late = count { $0.preconditions.contains { $0.prospect == .tooLate } }
    let unassessed = count { $0.preconditions.contains { $0.precondition == .capacityAssessed && $0.state.isOpen } }
    return [
      some,
      figure(
        words.unlikelyHandovers, count(.unlikely, .noHolder),
        words.noteOnUnlikely(overdue: count(.overdue), doubt: count(.inDoubt), untold: count(.cannotBeTold)),
        beside: count(.overdue)),
      figure(words.lateHandovers, late, words.ofAhead(ahead)),
      figure(words.unassessedHandovers, unassessed, words.ofAhead(ahead)),
    ] + crowd
  }

  /// The day or the fortnight on which most of them fall, as the sentence above it has it, where that is a gap.
  private var crowd: [KeyFigure] {
    let crowds = finding.gaps.compactMap { if case .crowded(let crowd, _) = $0.reason { crowd } else { nil } }
    return crowds.prefix(1).map { crowd in
      KeyFigure(
        label: .text(words.together(crowd)), value: .text(words.wording.number(crowd.handovers.count)),
        note: .text(words.noteOn(crowd)), isAlarming: true)
    }
  }
}

extension FunctionOutlook {
  /// Of a handover, its place in the plan.
  var position: Int? { if case .handover(let position) = subject { position } else { nil } }
}
