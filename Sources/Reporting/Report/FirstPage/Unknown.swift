import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Templates

/// Something that nobody can tell from the plan, and that a reader of the first page would ask: what is known is not named.
struct Unknown {
  private enum Matter: String { case cost, continuing, capacity, owners, benchmarks }

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
    let ownerless = rows.count { $0.outlook.owners.isEmpty }
    return [
      continuing.isEmpty ? Unknown(matter: .continuing, values: [:], evidence: []) : nil,
      unknown(.cost, continuing.filter { !facts.ledger.saysCost(of: $0) }, of: continuing.count),
      unknown(
        .capacity, facts.unassessedHandovers.map { plan.handovers[$0] }, of: open),
      ownerless == 0 ? nil : Unknown(matter: .owners, values: ["n": .number(ownerless)], evidence: []),
      unknown(.benchmarks, facts.benchmarks.map(\.benchmark).filter { $0.responsible.isEmpty }),
    ].compactMap(\.self)
  }

  static let names = TemplateNames<Unknown>([
    "text": .text { unknown, press in
      .evidenced(.text(press.wording("unknowns.\(unknown.matter.rawValue)", unknown.values)), by: unknown.evidence)
    }
  ])
}
