import Analysis
import Languages
import PlanFormat
import PlanModel

extension PlanFacts {
  /// What somebody is called who holds something, in few letters: the same in every product.
  public func name(of party: HoldingParty, in wording: Wording = .english) -> String {
    switch party {
    case .mission:
      plan.mission.entry?.shortName.value?.text(in: wording.language).oneLine ?? wording("parties.mission")
    case .counterpart(let position): plan.counterparts[position].briefName(in: wording.language).oneLine
    case .presenceThatFollows: wording("parties.presence")
    case .notStated: wording("parties.not-stated")
    }
  }
}
