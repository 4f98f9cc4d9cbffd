import Analysis
import Languages
import PlanFormat
import PlanModel

extension PlanFacts {
  /// What somebody is called who holds something, in few letters: the same in every product.
  public func name(of party: HoldingParty, in wording: Wording) -> String {
    switch party {
    case .mission: wording.text(of: plan.mission.entry?.shortName.value)?.oneLine ?? wording("parties.mission")
    case .counterpart(let position): briefName(of: plan.counterparts[position], in: wording).oneLine
    case .presenceThatFollows: wording("parties.presence-that-follows")
    case .notStated: wording("parties.not-stated")
    }
  }

  /// The name in few letters of somebody who takes part, as it was known on the day.
  public func briefName(of counterpart: Counterpart, in wording: Wording) -> String {
    isUndecided(counterpart) ? wording("parties.successor-undecided") : wording.briefName(of: counterpart)
  }
}

extension Wording {
  /// The name in few letters, for pictures and tables.
  public func briefName(of counterpart: Counterpart) -> String {
    text(of: counterpart.shortName.value) ?? text(of: counterpart.name.value) ?? counterpart.id
  }
}
