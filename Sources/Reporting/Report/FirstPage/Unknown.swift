import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Templates

/// Something that nobody can tell from the plan, and that a reader of the first page would ask: what is known is not named.
struct Unknown {
  private enum Matter: String { case cost, continuing, capacity, owners }

  private let matter: Matter
  private let values: [String: MessageValue]
  private let evidence: [Evidence]

  static func all(_ dossier: Dossier, _ rows: [FunctionRow]) -> [Unknown] {
    let (plan, facts, press) = (dossier.plan, dossier.facts, dossier.press)
    func unknown(
      _ matter: Matter, _ entries: [some PlanEntry], of all: Int? = nil
    ) -> Unknown? {
      guard !entries.isEmpty else { return nil }
      return Unknown(
        matter: matter,
        values: ["n": .number(entries.count), "all": .maybe(all)],
        evidence: press.count(entries).evidence)
    }
    let continuing = Array(facts.continuingTasks)
    let open = facts.standings.handovers.count { $0.readiness != nil }
    return [
      continuing.isEmpty ? Unknown(matter: .continuing, values: [:], evidence: []) : nil,
      unknown(.cost, continuing.filter { !facts.ledger.saysCost(of: $0) }, of: continuing.count),
      unknown(
        .capacity, facts.unassessedHandovers.map { plan.handovers[$0] }, of: open),
      owners(dossier, rows),
    ].compactMap(\.self)
  }

  /// Of how many functions, benchmarks and shortfalls nobody is named who answers for them.
  private static func owners(_ dossier: Dossier, _ rows: [FunctionRow]) -> Unknown? {
    let press = dossier.press
    let counts = [
      ("ownerless.functions", Count(rows.count { $0.outlook.owners.isEmpty })),
      (
        "ownerless.benchmarks",
        press.count(dossier.facts.benchmarks.map(\.benchmark).filter { $0.responsible.isEmpty })
      ),
      (
        "ownerless.shortfalls",
        press.count(press.shortfalls.filter { $0.owner.value == nil && !press.isAnswered($0) })
      ),
    ].filter { $0.1.number > 0 }
    guard !counts.isEmpty else { return nil }
    let told = counts.map { press.wording($0.0, ["n": .number($0.1.number)]) }
    return Unknown(
      matter: .owners, values: ["what": .words(press.wording.list(told))], evidence: counts.flatMap(\.1.evidence))
  }

  static let names = TemplateNames<Unknown>([
    "text": .text { unknown, press in
      .evidenced(.text(press.wording("unknowns.\(unknown.matter.rawValue)", unknown.values)), by: unknown.evidence)
    }
  ])
}
