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
  case waived(by: String, reason: String, until: Day)
  /// It does not apply, and the plan says why.
  case notApplicable(reason: String)
  /// It cannot be decided: what is missing.
  case cannotTell(missing: String)
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
  /// What reading the plan has found and printed already, where it counts here too.
  public var alreadyReported: [Diagnostic] = []

  /// One thing that is missing or wrong.
  public struct Item: Sendable {
    public let message: String
    public let span: Span
    public let notes: [Diagnostic.Note]
    /// How to mend this one, where the requirement's general advice is not enough.
    public let help: String?
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

  public static func notApplicable(_ reason: String, evidence: [Evidence] = []) -> Verdict {
    Verdict(outcome: .notApplicable(reason: reason), evidence: evidence)
  }

  public static func cannotTell(_ missing: String, evidence: [Evidence] = []) -> Verdict {
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
    var (reasons, undecided): ([String], [String]) = ([], [])
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
        .notApplicable(reason: reasons.joined(separator: "; "))
      } else if met + undecided.count == all {
        undecided.isEmpty ? .met : .cannotTell(missing: undecided.joined(separator: "; "))
      } else {
        met + partly > 0 ? .partly(met, of: all) : .gap
      }
    return Verdict(outcome: outcome, evidence: evidence, items: items, parts: parts)
  }
}

/// Counts what is there and what is missing of the parts of a requirement, and makes the verdict.
///
/// The rules of combination: everything there is *met*; something there is *partly*; nothing there is a *gap*; where
/// only facts are missing that the plan expects by a date still ahead, nobody can *tell*.
public struct Tally {
  private let asOf: Day?
  private var evidence: [Evidence] = []
  private var items: [Verdict.Item] = []
  private var pending: [String] = []
  private var fulfilled = 0
  private var halves = 0

  public init(_ context: Context) { asOf = context.asOf }

  /// One part that the plan shows.
  public mutating func found(_ text: String, at span: Span) {
    fulfilled += 1
    evidence.append(Evidence(text, at: span))
  }

  /// One part that is missing.
  public mutating func missing(_ message: String, at span: Span, notes: [Diagnostic.Note] = [], help: String? = nil) {
    items.append(.init(message: message, span: span, notes: notes, help: help))
  }

  /// One part that is there in part only: it counts as missing, but shows that something is there.
  public mutating func partly(
    _ message: String, at span: Span, shows text: String, notes: [Diagnostic.Note] = [], help: String? = nil
  ) {
    halves += 1
    evidence.append(Evidence(text, at: span))
    missing(message, at: span, notes: notes, help: help)
  }

  /// One part on which nobody can tell, because of a fact that the plan does not give.
  public mutating func undecided(_ missing: String) {
    pending.append(missing)
  }

  /// One part of which the plan says that it will be known by a date: missing once that date has passed, undecided
  /// until then.
  public mutating func pending(_ message: String, until date: PlanDate?, at span: Span) {
    if let date, let asOf, date.latest >= asOf {
      pending.append("\(message), due \(date)")
    } else {
      missing(message + (date.map { "; it was due \($0)" } ?? ""), at: span)
    }
  }

  /// One part that may be there, be awaited, or be missing.
  public mutating func part<Value>(
    _ fact: Fact<Value>, _ text: String, missing message: String, at span: Span, help: String? = nil
  ) {
    if fact.value != nil {
      found(text, at: fact.span)
    } else if case .pending(let date) = fact.absence {
      pending(message, until: date, at: fact.span)
    } else {
      missing(message, at: fact.isWritten ? fact.span : span, help: help)
    }
  }

  public var isEmpty: Bool { fulfilled + items.count + pending.count == 0 }

  public func verdict() -> Verdict {
    let outcome: Outcome =
      if items.isEmpty {
        pending.isEmpty ? .met : .cannotTell(missing: few(pending))
      } else if fulfilled + halves > 0 {
        .partly(fulfilled, of: fulfilled + items.count + pending.count)
      } else {
        .gap
      }
    return Verdict(outcome: outcome, evidence: evidence, items: items)
  }
}
