import Analysis
import PlanModel

extension Counterpart {
  /// The country team, its agencies and other bodies of the United Nations that work by a cooperation framework: not a
  /// successor mission.
  var isOfCountryTeam: Bool { HolderKind(self) == .countryTeam }
}
