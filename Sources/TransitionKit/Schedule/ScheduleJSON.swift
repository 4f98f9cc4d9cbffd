import Analysis
import Diagnostics
import Languages
import PlanFormat
import Reporting
import Requirements
import Scheduling

extension ScheduleView {
  /// The schedule for programs; `transition schedule --format json` is version 3 of it.
  public var json: JSON { .object(Self.members.map { ($0.key, $0.value(self)) }) }

  /// A member of the outermost object.
  struct Member {
    let key: String
    let meaning: String
    let value: @Sendable (ScheduleView) -> JSON

    init(_ key: String, _ meaning: String, _ value: @escaping @Sendable (ScheduleView) -> JSON) {
      (self.key, self.meaning, self.value) = (key, meaning, value)
    }
  }

  static let members: [Member] = [
    .init("version", "3: a number that changes when a program that reads this has to.") { _ in .integer(3) },
    .init("asOf", "The day from which the plan is seen.") {
      $0.check.facts.asOf.map { .string($0.description) } ?? .null
    },
    .init("departure", "When the mission leaves.") {
      $0.check.facts.departure.map { .string($0.description) } ?? .null
    },
    .init("catalogue", LookedAt.meaning) { $0.check.lookedAt.json },
    .init("baseline", "What slippage is measured by.") {
      Wording.english.text(of: $0.baseline?.title).map { .string($0) } ?? .null
    },
    .init("items", "What has dates, by date: an object of the fields below for each.") { view in
      .array(of: view.rows) { view.member($0) }
    },
    .init("undated", "What has too few dates and no length: `kind`, `id`, `title`, `place`.") { view in
      .array(of: view.undated) { .object(view.identity(of: $0)) }
    },
    .init("over", "What is over, on days that the plan does not give: the same.") { view in
      .array(of: view.undatedOver) { .object(view.identity(of: $0)) }
    },
    .init("dropped", "What the baseline has and the plan no longer has: `kind`, `id` and the baseline's dates.") {
      view in
      .array(view.dropped.map { view.member($0) })
    },
    .init("criticalPath", "The ids of the chain that decides when everything is done, first to last.") { view in
      .array(view.schedule.criticalPath.map { .string(view.schedule.items[$0].reference) })
    },
    .init(
      "conflicts",
      "What cannot be (`kind` `contradiction`), has `happened` all the same, or is only a `forecast`: `message`, `place`, "
        + "`notes` with places, and how to mend it (`help`)."
    ) { view in
      .array(view.conflicts.map { view.member($0) })
    },
    .init(
      "circles",
      "What waits for itself and has no dates: for each circle its items in order, with the `id` and the `place` that ties the "
        + "next one to it."
    ) { view in .array(view.schedule.circles.map { view.member($0) }) },
    .init("tangles", "The ids of all that is in one circle or in several that hang together, for each of these.") {
      view in
      .array(view.schedule.tangles.map { tangle in .array(tangle.members.map { .string($0.reference) }) })
    },
  ]

  private func member(_ row: ScheduleRow) -> JSON {
    .object(ScheduleField.all.compactMap { field in field.value(row, self)?.json.map { (field.key, $0) } })
  }

  private func member(_ item: DroppedItem) -> JSON {
    .object(ScheduleField.all.compactMap { field in item.value(of: field)?.json.map { (field.key, $0) } })
  }

  private func identity(of item: ScheduledItem) -> [(String, JSON)] {
    [
      ("kind", .string(item.kindWord)), ("id", .string(item.id)), ("title", .string(item.title(in: check.plan))),
      ("place", .string(files.place(of: item.span))),
    ]
  }

  private func member(_ conflict: ScheduleConflict) -> JSON {
    let statement = schedule.statement(of: conflict)
    return .object([
      ("kind", .string(conflict.weight.rawValue)), ("message", .string(statement.message)),
      ("place", .string(files.place(of: statement.span))),
      (
        "notes",
        .array(
          statement.notes.map {
            .object([("message", .string($0.message)), ("place", .string(files.place(of: $0.span)))])
          })
      ), ("help", .string(statement.help)),
    ])
  }

  private func member(_ circle: [(item: ScheduledItem, link: Span)]) -> JSON {
    .array(
      circle.map { .object([("id", .string($0.item.reference)), ("place", .string(files.place(of: $0.link)))]) })
  }
}
