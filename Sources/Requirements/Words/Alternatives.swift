import Analysis
import Diagnostics

// Checks of which one makes the other one needless, or makes sense of it at all.

extension Check {
  /// The first of several that the plan shows in full. Where there is none, what the last one lacks is what is told.
  static func first(_ checks: Check...) -> Check {
    Check(of: checks.map(\.word)) { context, tally in
      for check in checks.dropLast() where check.isMet(context, &tally) { return nil }
      return checks.last?.count(context, &tally)
    }
  }

  /// One of several is enough. Where none is shown in full, what all of them lack is told.
  static func either(_ checks: Check...) -> Check {
    Check(of: checks.map(\.word)) { context, tally in
      let met = checks.filter { $0.isMet(context, &tally) }
      for check in checks where met.isEmpty {
        if let verdict = check.count(context, &tally) { tally.count(verdict) }
      }
      return nil
    }
  }

  /// Another one, which makes sense only where the plan shows this one in full.
  func ifSo(_ next: Check) -> Check {
    Check(of: [word, next.word]) { context, tally in
      guard isMet(context, &tally) else { return count(context, &tally) }
      if let verdict = next.count(context, &tally) { tally.count(verdict) }
      return nil
    }
  }

  /// Counts it where the plan shows it in full.
  private func isMet(_ context: Context, _ tally: inout Tally) -> Bool {
    var own = Tally(context)
    if let verdict = count(context, &own) {
      guard verdict.outcome == .met else { return false }
      tally.count(verdict)
      return true
    }
    guard own.isWhole else { return false }
    tally.add(own)
    return true
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
