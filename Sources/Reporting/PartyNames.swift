import Analysis
import PlanFormat
import PlanModel

extension PlanFacts {
  /// What somebody is called who holds something, in few letters: the same in every product.
  public func name(of party: HoldingParty) -> String {
    switch party {
    case .mission: plan.mission.entry?.shortName.value?.plain.oneLine ?? "the mission"
    case .counterpart(let position): plan.counterparts[position].briefName.oneLine
    case .presenceThatFollows: "the UN presence that follows"
    case .notStated: "not stated"
    }
  }
}
