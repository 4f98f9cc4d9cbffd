import Diagnostics
import PlanFormat

/// How a requirement ends for a plan. None of them is ever silent: each says on what it rests.
public enum Outcome: Sendable, Equatable {
  /// The plan shows it.
  case met
  /// The plan shows a part: so many of so many. It weighs as a gap.
  case partly(Int, of: Int)
  /// The plan shows nothing of it, or contradicts itself so many times.
  case gap
  /// It is set aside: by whom, why, until when.
  case waived(by: String, reason: Reason, until: PlanDate)
  /// It does not apply, and the plan says why.
  case notApplicable(reason: Reason)
  /// It cannot be decided: what is missing.
  case cannotTell(missing: Reason)
}

/// A place in the plan that shows something.
public struct Evidence: Sendable, Hashable {
  public let span: Span
  /// What stands there, in a few words.
  public let text: String

  public init(_ text: String, at span: Span) {
    self.text = text
    self.span = span
  }
}

/// What checking one requirement found.
public struct Verdict: Sendable {
  public var outcome: Outcome
  public var evidence: [Evidence] = []
  /// What is missing or wrong, an item each.
  public var items: [Item] = []
  /// The verdicts on its named parts, where it has some: an element of the definition may rest on one of them only.
  public var parts: [Part] = []
  /// What the plan leaves open without being wrong: printed as advice, and no part of the outcome.
  public var questions: [Item] = []
  /// What was measured, where the requirement sets a number.
  public var measure: Measure?
  /// What reading the plan has found and printed already, where it counts here too.
  public var alreadyReported: [Diagnostic] = []

  /// One thing that is missing or wrong.
  public struct Item: Sendable {
    public let message: String
    public let span: Span
    public let notes: [Diagnostic.Note]
    /// How to mend this one, where the requirement's general advice is not enough.
    public let help: String?
    /// Whether it stands for several entries, of which the first one gives the place.
    public var isOfSeveral = false

    init(
      message: String, span: Span, notes: [Diagnostic.Note] = [], help: String? = nil, isOfSeveral: Bool = false
    ) {
      (self.message, self.span, self.notes, self.help, self.isOfSeveral) = (message, span, notes, help, isOfSeveral)
    }
  }

  /// The verdict on a named part.
  public struct Part: Sendable {
    public let name: String
    public let verdict: Verdict

    public init(_ name: String, _ verdict: Verdict) {
      self.name = name
      self.verdict = verdict
    }
  }

  public static func notApplicable(_ reason: Reason, evidence: [Evidence] = []) -> Verdict {
    Verdict(outcome: .notApplicable(reason: reason), evidence: evidence)
  }

  public static func cannotTell(_ missing: Reason, evidence: [Evidence] = []) -> Verdict {
    Verdict(outcome: .cannotTell(missing: missing), evidence: evidence)
  }
}

extension Verdict {
  /// The verdict on a whole by the verdicts on its parts, each counted once, under the rules of ``Tally``. Parts that
  /// do not apply are left out.
  public static func combining(_ parts: [Part]) -> Verdict {
    let evidence = parts.flatMap(\.verdict.evidence)
    let items = parts.flatMap(\.verdict.items)
    var (met, partly, all) = (0, 0, 0)
    var (reasons, undecided): ([Reason], [Reason]) = ([], [])
    for part in parts {
      switch part.verdict.outcome {
      case .met: met += 1
      case .partly: partly += 1
      case .gap: break
      case .cannotTell(let missing): undecided.append(missing)
      case .waived(_, let reason, _), .notApplicable(let reason):
        reasons.append(reason)
        continue
      }
      all += 1
    }
    let outcome: Outcome =
      if all == 0 {
        .notApplicable(reason: .all(reasons))
      } else if met + undecided.count == all {
        undecided.isEmpty ? .met : .cannotTell(missing: .all(undecided))
      } else {
        met + partly > 0 ? .partly(met, of: all) : .gap
      }
    return Verdict(outcome: outcome, evidence: evidence, items: items, parts: parts)
  }
}
