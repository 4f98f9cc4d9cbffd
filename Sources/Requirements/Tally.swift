import Diagnostics
import PlanFormat

/// Counts what is there and what is missing of the parts of a requirement, and makes the verdict.
///
/// The rules of combination: everything there is *met*; something there is *partly*; nothing there is a *gap*; where
/// only facts are missing that the plan expects by a date still ahead, nobody can *tell*.
public struct Tally {
  private let asOf: Day?
  private var evidence: [Evidence] = []
  private var items: [Verdict.Item] = []
  private var pending: [Reason] = []
  private var fulfilled = 0
  private var halves = 0
  /// Parts that are missing and told with another one.
  private var toldTogether = 0

  public init(_ context: Context) { asOf = context.asOf }

  /// One part that the plan shows.
  public mutating func found(_ text: String, at span: Span) {
    fulfilled += 1
    evidence.append(Evidence(text, at: span))
  }

  /// Something more that shows a part which is counted already.
  public mutating func note(_ more: Evidence) { evidence.append(more) }

  /// One part that is missing.
  public mutating func missing(_ message: String, at span: Span, notes: [Diagnostic.Note] = [], help: String? = nil) {
    items.append(.init(message: message, span: span, notes: notes, help: help))
  }

  /// One part that is missing, as somebody else found it.
  mutating func missing(_ item: Verdict.Item) { items.append(item) }

  /// Several parts that miss the same, told as one; of some of them something is there.
  mutating func missing(
    _ message: String, at span: Span, standingFor count: Int, shows shown: [Evidence], notes: [Diagnostic.Note],
    help: String?
  ) {
    toldTogether += count - 1
    halves += shown.count
    evidence += shown
    items.append(.init(message: message, span: span, notes: notes, help: help, isOfSeveral: true))
  }

  /// One part that is there in part only: it counts as missing, but shows that something is there.
  public mutating func partly(
    _ message: String, at span: Span, shows text: String, notes: [Diagnostic.Note] = [], help: String? = nil
  ) {
    halves += 1
    evidence.append(Evidence(text, at: span))
    missing(message, at: span, notes: notes, help: help)
  }

  /// One more part that lacks what the last item says, and is told there; the evidence is what it shows all the same.
  public mutating func missingAsWell(shows evidence: Evidence? = nil) {
    toldTogether += 1
    guard let evidence else { return }
    halves += 1
    self.evidence.append(evidence)
  }

  /// One part of which the plan says that it will be known by a date: missing once that date has passed, undecided
  /// until then. What it shows of it already stays shown.
  public mutating func pending(_ message: String, until date: PlanDate?, at span: Span, shows shown: [Evidence] = []) {
    evidence += shown
    halves += shown.isEmpty ? 0 : 1
    if let date, let asOf, !date.hasPassed(on: asOf) {
      pending.append(.awaited(message, until: date))
    } else {
      missing(message + (date.map { "; it was due \($0)" } ?? ""), at: span)
    }
  }

  /// One part that the plan does not give: awaited where it says when it will be known, else missing.
  public mutating func absent(_ absence: Absence?, _ message: String, at span: Span, help: String? = nil) {
    if case .pending(let date) = absence {
      pending(message, until: date, at: span)
    } else {
      missing(message, at: span, help: help)
    }
  }

  /// One part on which nobody can tell, because of a fact that the plan does not give.
  public mutating func undecided(_ missing: Reason) { pending.append(missing) }

  /// One part that may be there, be awaited, or be missing.
  public mutating func part<Value>(
    _ fact: Fact<Value>, _ text: @autoclosure () -> String, missing message: @autoclosure () -> String, at span: Span,
    help: @autoclosure () -> String? = nil
  ) {
    if fact.value != nil {
      found(text(), at: fact.span)
    } else if case .pending(let date) = fact.absence {
      pending(message(), until: date, at: fact.span)
    } else if fact.isUnreadable {
      undecided(.unreadable(text()))
    } else {
      missing(message(), at: fact.isWritten ? fact.span : span, help: help())
    }
  }

  public var isEmpty: Bool { fulfilled + items.count + pending.count == 0 }

  /// Whether something is there, and nothing is missing or open.
  var isWhole: Bool { !isEmpty && items.isEmpty && pending.isEmpty }

  /// What another one has found, as no part of its own.
  mutating func noteEvidence(of other: Tally) { evidence += other.evidence }

  /// What another one has counted.
  mutating func add(_ other: Tally) {
    evidence += other.evidence
    items += other.items
    pending += other.pending
    fulfilled += other.fulfilled
    halves += other.halves
    toldTogether += other.toldTogether
  }

  public func verdict() -> Verdict {
    let outcome: Outcome =
      if items.isEmpty {
        pending.isEmpty ? .met : .cannotTell(missing: .few(alike(pending)))
      } else if fulfilled + halves > 0 {
        .partly(fulfilled, of: fulfilled + items.count + toldTogether + pending.count)
      } else {
        .gap
      }
    return Verdict(outcome: outcome, evidence: evidence, items: items)
  }
}
