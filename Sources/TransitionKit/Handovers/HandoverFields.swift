import Analysis
import Diagnostics
import PlanFormat
import PlanModel
import Reporting

typealias HandoverField = TableField<HandoverRow, HandoversView>

extension TableField<HandoverRow, HandoversView> {
  static let all: [HandoverField] =
    [
      .init("day", "day", "When it was complete, or is to be, as exactly as the plan knows it.") { row, _ in
        row.date.map { .plain("\($0)") }
      },
      .init("last day", "lastDay", "The day by which all has to be there; without one of its own, the giver's last.") {
        row, _ in (row.readiness?.day?.lastDay).map { .plain("\($0)") }
      },
      .init("id", "id", "Its id in the plan.") { row, _ in .text(row.handover.id) },
      .init("title", "title", "Its title, or that of its task.") { row, _ in .text(row.title) },
      .init("from", "from", "Who hands over.") { row, view in .text(view.giver(of: row.handover)) },
      .init("to", "to", "Who takes over.") { row, view in .list(view.receivers(of: row.handover)) },
      .init(
        "state", "state",
        "`complete`, `failed`, `returned`, `overdue`, `not-known`, `dated` or `undated`, as the plan has it."
      ) { row, _ in .plain(row.standing.state.rawValue) },
      .init(
        "arrived", "arrived", "Of what is complete: whether the giver declared it, or somebody accepted or checked it."
      ) {
        row, _ in row.completion.map { .plain($0.words) }
      },
      .init("forecast", "forecast", "Of what is ahead: one of the words above.") { row, _ in
        (row.readiness?.forecast).map { .plain($0.rawValue) }
      },
      .init("missing", "missing", "What it needs that is not there, or is done without a day.") { row, view in
        row.readiness == nil ? nil : .list(row.missing.map(view.lack))
      },
      .init("not known", "notKnown", "What it needs of which the plan does not say whether it is there.") { row, view in
        row.readiness == nil ? nil : .list(row.notKnown.map(view.lack))
      },
      .init("next", "next", "The next thing to do: what most needs somebody now.") { row, view in
        view.next(for: row).map { .text($0.what) }
      },
      .init("who", "nextWho", "Who has to do it.") { row, view in view.next(for: row).map { .text($0.who) } },
      .init(
        "begin by", "nextBeginBy",
        "The last day on which it can begin and be there in time; it may lie before the day of the plan."
      ) { row, view in (view.next(for: row)?.by).map { .plain("\($0)") } },
    ]
    + Precondition.allCases.map { precondition in
      .init(precondition.rawValue.split(separator: "-").joined(separator: " "), precondition.key, precondition.meaning)
      {
        row, _ in
        row.readiness?[precondition].map { .plain($0.state.words) }
      }
    } + [
      .init("place", "place", "Where it stands: file, line and column.") { row, view in
        .text(view.files.place(of: row.handover.span))
      }
    ]
}

extension Precondition {
  /// Its key in JSON: `capacityAssessed`.
  var key: String {
    let words = rawValue.split(separator: "-")
    return words.prefix(1).joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
