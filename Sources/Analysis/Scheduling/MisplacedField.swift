import Diagnostics
import PlanFormat
import PlanModel

/// A field of a task that means nothing there, since the task has the dates of others or takes no time.
public struct MisplacedField: Sendable {
  public enum Place: Sendable { case summary, hammock, milestone }

  public let key: String
  public let span: Span
  public let place: Place
}

extension PlanSchedule {
  var misplacedFields: [ScheduleConflict] {
    let ties = misplacedTies.map { item, span -> ScheduleConflict in
      .misplaced(items[item], MisplacedField(key: "after", span: span, place: isHammock(item) ? .hammock : .summary))
    }
    return ties
      + items.indices.flatMap { item -> [ScheduleConflict] in
        guard case .task(let position) = items[item].kind else { return [] }
        let task = plan.tasks[position]
        let place: MisplacedField.Place
        let fields: [(String, Span?)]
        if isHammock(item) {
          (place, fields) = (.hammock, task.fieldsOfWork + task.spansItself)
        } else if items[item].isSummary {
          (place, fields) = (.summary, task.fieldsOfParts)
        } else if task.duration.value?.count == 0 {
          (place, fields) = (.milestone, task.fieldsOfProgress)
        } else {
          return []
        }
        return fields.compactMap { key, span in
          span.map { .misplaced(items[item], MisplacedField(key: key, span: $0, place: place)) }
        }
      }
  }

  private func isHammock(_ item: Int) -> Bool {
    guard case .task(let position) = items[item].kind else { return false }
    return !plan.tasks[position].spans.isEmpty
  }
}

extension PlanTask {
  fileprivate var fieldsOfProgress: [(String, Span?)] {
    guard let actual = actual.entry else { return [] }
    return [("remaining", actual.remaining.place), ("done", actual.done.place)]
  }

  /// What only the parts of a summary can have.
  fileprivate var fieldsOfParts: [(String, Span?)] {
    guard let held = constraints.entry else { return fieldsOfProgress }
    return fieldsOfProgress + [
      ("must-start", held.mustStart.place), ("must-finish", held.mustFinish.place),
      ("start-no-later-than", held.startNoLaterThan.place),
      ("finish-no-earlier-than", held.finishNoEarlierThan.place),
      ("as-late-as-possible", held.asLateAsPossible.place),
    ]
  }

  /// What only work of its own can have.
  fileprivate var fieldsOfWork: [(String, Span?)] {
    let own = [
      ("start", start.place), ("duration", duration.place), ("actual", actual.entry == nil ? nil : actual.span),
      ("start-no-earlier-than", constraints.entry?.startNoEarlierThan.place),
    ]
    return own + fieldsOfParts.filter { $0.0 != "remaining" && $0.0 != "done" }
  }

  fileprivate var spansItself: [(String, Span?)] {
    spans.filter { $0.symbol == header.symbol }.map { ("spans", $0.span) }
  }
}

extension Fact {
  /// Where its value is written.
  fileprivate var place: Span? { value == nil ? nil : span }
}
