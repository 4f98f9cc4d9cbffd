import Diagnostics
import PlanFormat
import PlanModel

/// Two constraints, or the written start and one, that no dates can keep both.
public struct ContradictoryLimits: Sendable {
  let first: WrittenLimit
  let last: WrittenLimit

  /// The places of both.
  var spans: [Span] { [first.span, last.span] }

  func statement(of item: ScheduledItem) -> ConflictStatement {
    ConflictStatement(
      message: "'\(item.id)' \(first.words), and \(last.words): these two contradict each other", span: last.span,
      notes: [.init("the other one stands here", at: first.span)], help: "change one of the two")
  }
}

/// A day that the plan writes for an end of something.
struct WrittenLimit: Sendable {
  /// What it asks, of `it`: `can start no earlier than`.
  let asked: String
  let date: PlanDate
  let span: Span
  let end: ScheduleConflict.End
  let isPrescribed: Bool

  init?(
    _ asked: String, _ fact: Fact<PlanDate>, _ end: ScheduleConflict.End, isPrescribed: Bool = false
  ) {
    guard let date = fact.value else { return nil }
    (self.asked, self.date, span, self.end, self.isPrescribed) = (asked, date, fact.span, end, isPrescribed)
  }

  var words: String { "\(asked) \(date)" }
}

extension Constraints {
  /// The days before which ends cannot come.
  fileprivate var lower: [WrittenLimit] {
    [
      WrittenLimit("can start no earlier than", startNoEarlierThan, .start),
      WrittenLimit("must start", mustStart, .start, isPrescribed: true),
      WrittenLimit("can finish no earlier than", finishNoEarlierThan, .finish),
      WrittenLimit("must finish", mustFinish, .finish, isPrescribed: true),
    ].compactMap(\.self)
  }

  /// The days after which ends cannot come.
  fileprivate var upper: [WrittenLimit] {
    [
      WrittenLimit("can start no later than", startNoLaterThan, .start),
      WrittenLimit("must start", mustStart, .start, isPrescribed: true),
      WrittenLimit("can finish no later than", finishNoLaterThan, .finish),
      WrittenLimit("should finish by", deadline, .finish),
      WrittenLimit("must finish", mustFinish, .finish, isPrescribed: true),
    ].compactMap(\.self)
  }
}

extension PlanSchedule {
  var contradictoryLimits: [ScheduleConflict] {
    items.indices.flatMap { item -> [ScheduleConflict] in
      guard let constraints = constraints(of: item), !items[item].isSummary else { return [] }
      var lower = constraints.lower
      // A written start is a day before which it does not start, until it has.
      if progress(of: item) == .ahead, let start = WrittenLimit("starts", writtenStart(of: item), .start) {
        lower.append(start)
      }
      var told: Set<Span> = []
      return lower.compactMap { first in
        guard let last = constraints.upper.first(where: { contradicts(first, $0) && !told.contains($0.span) }) else {
          return nil
        }
        told.insert(last.span)
        return .contradictory(items[item], ContradictoryLimits(first: first, last: last))
      }
    }
  }

  /// What must start after it must finish is told as that, and a start after the day by which something should be finished as a
  /// limit that is missed.
  private func contradicts(_ first: WrittenLimit, _ last: WrittenLimit) -> Bool {
    guard first.date.isSurely(after: last.date) else { return false }
    switch (first.end, last.end) {
    case (.start, .start), (.finish, .finish): return true
    case (.start, .finish): return first.asked != "starts" && !(first.isPrescribed && last.isPrescribed)
    case (.finish, .start): return false
    }
  }

  private func writtenStart(of item: Int) -> Fact<PlanDate> {
    switch items[item].kind {
    case .task(let position): plan.tasks.entries[position].start
    case .handover(let position): plan.handovers.entries[position].window.entry?.start ?? Fact()
    case .phase, .phaseStart, .wholeStart, .gate: Fact()
    }
  }
}
