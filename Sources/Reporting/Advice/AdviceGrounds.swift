import Analysis
import PlanFormat
import PlanModel
import Templates

/// What advice on a transition rests on. A plan that has fewer than two of these is too thin to advise on: the brief then says
/// what the plan needs first, and shows what little there is. Where its authors have written of the advice, they know better.
struct AdviceGrounds {
  enum Ground: String, CaseIterable, Sendable {
    case tasks, handovers, benchmarks, afterwards, money
  }

  let missing: [Ground]
  let hasDeparture: Bool
  private let areWritten: Bool

  init(_ dossier: Dossier) {
    let plan = dossier.plan
    missing = Ground.allCases.filter { ground in
      switch ground {
      case .tasks: !plan.tasks.contains { $0.technical.value != true }
      case .handovers: plan.handovers.isEmpty
      case .benchmarks: !plan.benchmarks.contains { !$0.indicators.isEmpty }
      case .afterwards: plan.residualPriorities.isEmpty && (plan.afterwards.entry?.presence.isEmpty ?? true)
      case .money: plan.funding.entry?.allocations.entries.isEmpty ?? true
      }
    }
    hasDeparture = plan.mission.entry?.departure.value != nil
    areWritten = Authors(ofBrief: dossier).haveWritten
  }

  var areThin: Bool { !areWritten && Ground.allCases.count - missing.count < 2 }

  static let names =
    TemplateNames<AdviceGrounds>(
      Dictionary(
        Ground.allCases.map { ground in
          ("no-\(ground.rawValue)", .flag { grounds, _ in grounds.missing.contains(ground) })
        }, uniquingKeysWith: { $1 }))
    + TemplateNames(["no-departure": .flag { grounds, _ in !grounds.hasDeparture }])
}
