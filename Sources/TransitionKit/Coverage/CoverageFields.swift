import Analysis
import Diagnostics
import PlanFormat
import PlanModel
import Reporting
import Requirements

/// What is told of each spell in CSV and JSON.
typealias CoverageField = TableField<CoverageRow, CoverageView>

extension CoverageField {
  static let all: [CoverageField] = [
    .init("what", "what", "`function`, `sites`, `units` or `services`.") { row, _ in
      switch row.line.subject {
      case .function: .plain("function")
      case .sites: .plain("sites")
      case .units: .plain("units")
      case .services: .plain("services")
      }
    },
    .init("function", "function", "The function, in the plan's word; empty for what names none.") { row, _ in
      if case .function(let function?) = row.line.subject { .plain(function.rawValue) } else { nil }
    },
    .init("area", "area", "The id of the area; empty in the lines for everything of a function, wherever it is.") {
      row, _ in
      row.line.area.map { .text($0.id) }
    },
    .init(
      "from", "from",
      "The first day of the spell; empty where it goes back to the beginning, `not-stated` where what is held now stops on no day that the plan gives."
    ) { row, _ in
      if row.spell.isUndated { return .plain("not-stated") }
      return row.spell.from > .distantPast ? .plain("\(row.spell.from)") : nil
    },
    .init("to", "to", "Its last day; empty where it goes on for good.") { row, _ in
      row.spell.until < .distantFuture ? .plain("\(row.spell.until + -1)") : nil
    },
    .init(
      "holders", "holders",
      "Who holds some of it: ids of counterparts, `mission`, `united-nations` for the presence that follows where nobody is "
        + "named, `not-stated`."
    ) { row, view in .list(row.spell.holders.map { view.id(of: $0.party) }) },
    .init(
      "sides", "sides",
      "On whose sides these stand: `mission`, `state`, `country-team`, `successor`, `regional`, "
        + "`civil-society`, `other`, `not-stated`."
    ) { row, view in
      let kinds = Set(row.spell.holders.map { view.facts.kind(of: $0.party) })
      return .list(HolderKind.allCases.filter(kinds.contains).map(\.rawValue))
    },
    .init(
      "end not known", "endNotKnown",
      "Of how many sites and units nobody knows whether the mission still has them, or how long; they are in no "
        + "other number."
    ) { row, _ in .number(row.spell.perhaps) },
    .init("things", "things", "How many tasks, handovers, sites, units, services or parts of these the line has.") {
      row, _ in
      .number(row.line.count)
    },
    .init("nobody", "nobody", "How many of them nobody holds in the spell.") { row, view in
      .number(view.facts.number(of: row.spell[.certain]))
    },
    .init("perhaps nobody", "perhapsNobody", "How many perhaps nobody holds: the dates are too rough to tell.") {
      row, view in .number(view.facts.number(of: row.spell[.possible]))
    },
    .init("not known", "notKnown", "Of how many the plan does not say who holds them.") { row, view in
      .number(view.facts.number(of: row.spell[.notStated]))
    },
    .init("people", "people", "How many people live in the area, where the plan has it.") { row, view in
      row.line.area.flatMap { view.facts.people(in: [$0]).living }.map { .plain($0.description) }
    },
    .init("displaced", "displaced", "How many people in the area were driven from their homes.") { row, view in
      row.line.area.flatMap { view.facts.people(in: [$0]).displaced }.map { .plain($0.description) }
    },
    .init("at risk", "atRisk", "How many others are at risk there.") { row, view in
      row.line.area.flatMap { view.facts.people(in: [$0]).atRisk }.map { .plain($0.description) }
    },
    .init("counted", "counted", "When these were counted; of several counts the oldest.") { row, view in
      row.line.area.flatMap { view.facts.people(in: [$0]).counted }.map { .plain($0.description) }
    },
    .init("which", "which", "Which these are: each with its place in the plan, and why.") { row, view in
      .list(
        row.spell.withoutHolder.map { strand in
          let subject = view.facts.strands.all[strand].subject
          return "\(view.sentences.title(of: subject)) (\(view.files.place(of: view.facts.place(of: subject)))): "
            + view.cause(of: strand, in: row.spell)
        })
    },
  ]
}

extension CoverageView {
  fileprivate func id(of party: HoldingParty) -> String {
    switch party {
    case .mission: PlanFacts.missionID
    case .counterpart(let position): plan.counterparts[position].id
    case .presenceThatFollows: "united-nations"
    case .notStated: "not-stated"
    }
  }
}

extension CoverageView {
  /// The rows for a spreadsheet.
  public var csv: String {
    var table = CSVTable(CoverageField.all.map(\.column))
    for row in rows { table.add(CoverageField.all.map { CSVTable.Cell($0.value(row, self)) }) }
    return table.text
  }

  /// The same for programs; `transition coverage --format json` is version 1 of it.
  public var json: JSON {
    .object([
      ("version", .integer(1)),
      ("asOf", facts.asOf.map { .string($0.description) } ?? .null),
      ("departure", facts.departure.map { .string($0.description) } ?? .null),
      ("catalogue", check.lookedAt.json),
      (
        "spells",
        .array(of: rows) { row in
          .object(CoverageField.all.compactMap { field in field.value(row, self)?.json.map { (field.key, $0) } })
        }
      ),
    ])
  }
}

/// `Documentation/Coverage.md`: what `transition coverage` says.
public func coveragePage() -> String {
  """
  # Who holds what, and when nobody does

  `transition coverage PLAN` tells from the day of the plan on who holds each function, in all and in each area: the mission, the \
  State, the country team, a successor, others, nobody, or nobody who is known. `--format csv` and `--format json` give every \
  spell, also those that are over, to spreadsheets and programs. This page is made from the program.

  A function is held as its tasks are: by the mission until the window of a handover opens, by giver and receivers together \
  while it is open, by the receivers afterwards, each until it ends or passes the task on. Nobody holds a task where the plan says \
  that nobody takes it over, where the receiver arrives later or ends, where the handover is complete only after its giver has \
  left, where every receiver takes over in some areas and in others nobody does, where the mission leaves an area before the \
  others, and where a handover failed. Where the plan is silent, and names no receiver, nobody is known to hold it: silence never \
  says that nobody does. Work of others of which the plan does not name who leads it goes on with somebody who is not stated, and \
  logistics and closure go on while the mission is liquidated. What one of several handovers of a task leaves to nobody, and another one gives to somebody, is held. \
  Sites that were lost and services that stop are told as well. What is completed or given up is held by nobody, and is no gap. A \
  day that the plan knows to the month or the year only counts at its latest; where it makes the difference whether anybody \
  holds something, nobody is known to hold it from the earliest on.

  ## The fields of a spell

  \(CoverageField.table(of: CoverageField.all))

  In JSON the spells are in `spells`, beside `version`, `asOf`, `departure` and `catalogue`. A field that says nothing is left out.
  `catalogue`: \(LookedAt.meaning)

  """
}
