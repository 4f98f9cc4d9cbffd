import Analysis
import Diagnostics

// Checks of which one makes the other one needless, or makes sense of it at all.

extension Check {
  /// The first of several that the plan shows in full. Where there is none, what the last one lacks is what is told.
  static func first(_ checks: Check...) -> Check {
    Check(of: checks.map(\.word)) { context, tally in
      for trial in checks.dropLast().lazy.map({ $0.trial(context) }) where trial.isMet {
        tally.add(trial.tally)
        return nil
      }
      return checks.last?.count(context, &tally)
    }
  }

  /// One of several is enough. Where none is shown in full, what all of them lack is told.
  static func either(_ checks: Check...) -> Check {
    Check(of: checks.map(\.word)) { context, tally in
      let trials = checks.map { $0.trial(context) }
      let isMet = trials.contains(where: \.isMet)
      for trial in trials {
        if trial.isMet || !isMet { tally.add(trial.tally) } else { tally.noteEvidence(of: trial.tally) }
      }
      return nil
    }
  }

  /// Another one, which makes sense only where the plan shows this one in full.
  func ifSo(_ next: Check) -> Check {
    Check(of: [word, next.word]) { context, tally in
      let trial = trial(context)
      guard trial.isMet || trial.verdict == nil else { return trial.verdict }
      tally.add(trial.tally)
      if trial.isMet, let verdict = next.count(context, &tally) { tally.count(verdict) }
      return nil
    }
  }

  /// What it counts for itself, and whether the plan shows all of it.
  private func trial(_ context: Context) -> (tally: Tally, isMet: Bool, verdict: Verdict?) {
    var tally = Tally(context)
    guard let verdict = count(context, &tally) else { return (tally, tally.isWhole, nil) }
    tally.count(verdict)
    return (tally, verdict.outcome == .met, verdict)
  }
}

extension Exemption {
  /// A plan that has none of something is asked for that alone.
  static func none<Subject>(of subjects: Subjects<Subject>) -> Exemption {
    Exemption { context in subjects.all(context).isEmpty ? subjects.none(context) : nil }
  }

  /// Of a plan without any handover, which has its own verdict.
  static let noHandover = Exemption { $0.verdictWithoutHandovers() }
}
