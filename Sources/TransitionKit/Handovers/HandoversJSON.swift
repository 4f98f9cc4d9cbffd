import Analysis
import Diagnostics
import Documents
import PlanFormat
import PlanModel
import Requirements

extension HandoversView {
  /// The rows for a spreadsheet.
  public var csv: String {
    var table = CSVTable(HandoverField.all.map(\.column))
    for row in rows { table.add(HandoverField.all.map { CSVTable.Cell($0.value(row, self)) }) }
    return table.text
  }

  /// The same for programs, with the load on receivers; `transition handovers --format json` is version 1 of it.
  public var json: JSON { .object(Self.members.map { ($0.key, $0.value(self)) }) }

  struct Member {
    let key: String
    let meaning: String
    let value: @Sendable (HandoversView) -> JSON

    init(_ key: String, _ meaning: String, _ value: @escaping @Sendable (HandoversView) -> JSON) {
      (self.key, self.meaning, self.value) = (key, meaning, value)
    }
  }

  static let members: [Member] = [
    .init("version", "1: a number that changes when a program that reads this has to.") { _ in .integer(1) },
    .init("asOf", "The day from which the plan is seen.") {
      $0.facts.asOf.map { .string($0.description) } ?? .null
    },
    .init("departure", "When the mission leaves.") { $0.facts.departure.map { .string("\($0)") } ?? .null },
    .init("catalogue", LookedAt.meaning) { $0.check.lookedAt.json },
    .init(
      "handovers",
      "By date: an object of the fields above for each, and in `preconditions` an object for each precondition: its name, its "
        + "`state` (`met`, `under-way`, `missing`, `not-needed`, `cannot-be-told`), the `date` of it, whether the time "
        + "left suffices (`timeSuffices`), the last day to begin (`beginBy`), whom it is about, and its `place`."
    ) { view in .array(of: view.rows) { view.member($0) } },
    .init(
      "receivers",
      "The load on each: `id`, `name`, for each quarter the ids of the `handovers`, their `functions`, and for how many of them its "
        + "capacity was found `sufficient`, `short` or is `notKnown`; and in `dependsOn` what comes later than what it takes over."
    ) { view in .array(of: view.facts.receiverLoads) { view.member($0) } },
    .init("crowdedDays", "Days on which three handovers or more are to be complete: which, and on whom they fall.") {
      view in
      .array(of: view.facts.crowdedDays) { view.member($0) }
    },
    .init("crowdedFortnights", "The same of fortnights in which they fall on several days.") { view in
      .array(of: view.facts.crowdedFortnights) { view.member($0) }
    },
  ]

  private func member(_ row: HandoverRow) -> JSON {
    let fields = HandoverField.all.compactMap { field in field.value(row, self)?.json.map { (field.key, $0) } }
    guard let readiness = row.readiness else { return .object(fields) }
    return .object(fields + [("preconditions", .array(readiness.preconditions.map(member)))])
  }

  private func member(_ result: PreconditionResult) -> JSON {
    let optional: [(String, JSON?)] = [
      ("date", result.state.date.map { .string("\($0)") }), ("timeSuffices", result.timeSuffices.map(JSON.bool)),
      ("beginBy", result.latestStart.map { .string("\($0)") }),
      ("about", result.about.isEmpty ? nil : .array(result.about.map { .string($0.id) })),
    ]
    return .object(
      [("precondition", .string(result.precondition.rawValue)), ("state", .string(result.state.name))]
        + optional.compactMap { key, value in value.map { (key, $0) } }
        + [("place", .string(files.place(of: result.span)))])
  }

  private func member(_ load: ReceiverLoad) -> JSON {
    let body = plan.counterparts[load.receiver]
    return .object([
      ("id", .string(body.id)), ("name", .string(name(body))), ("handovers", .integer(load.total)),
      (
        "quarters",
        .array(
          load.quarters.map { quarter in
            .object([
              ("quarter", .string(quarter.quarter.description)), ("handovers", ids(quarter.handovers)),
              ("functions", .array(quarter.functions.map { .string($0.rawValue) })),
              ("sufficient", .integer(quarter.sufficient)), ("short", .integer(quarter.short)),
              ("notKnown", .integer(quarter.notKnown)),
            ])
          })
      ),
      ("dependsOn", .array(load.dependencies.map { .string(words($0)) })),
    ])
  }

  private func member(_ crowd: Crowd) -> JSON {
    .object(
      [
        ("first", .string("\(crowd.first)")), ("last", .string("\(crowd.last)")), ("handovers", ids(crowd.handovers)),
        (
          "receivers",
          .array(
            crowd.receivers.map {
              .object([("id", .string(plan.counterparts[$0.receiver].id)), ("handovers", .integer($0.count))])
            })
        ),
      ]
        + (crowd.short.map { [("shortWindows", .integer($0.count)), ("weeks", .integer($0.weeks))] } ?? []))
  }

  private func ids(_ positions: [Int]) -> JSON { .array(positions.map { .string(plan.handovers[$0].id) }) }
}
