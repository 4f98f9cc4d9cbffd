import Analysis
import Documents
import PlanFormat
import PlanModel

/// On whose side somebody stands who holds a task: what the colours of a timeline tell apart.
enum Side: Int, CaseIterable, Comparable {
  case mission, state, unitedNations, others
  /// The plan does not say who.
  case notStated

  init(_ counterpart: Counterpart?) {
    guard let counterpart else {
      self = .notStated
      return
    }
    self =
      if counterpart.id == PlanFacts.missionID {
        .mission
      } else if counterpart.isState {
        .state
      } else if counterpart.isUnitedNations {
        .unitedNations
      } else {
        .others
      }
  }

  static func < (left: Side, right: Side) -> Bool { left.rawValue < right.rawValue }

  var color: Color {
    switch self {
    case .mission: .mission
    case .state: .hostState
    case .unitedNations: .countryTeam
    case .others: .civilSociety
    case .notStated: .muted
    }
  }

  var tint: Color {
    switch self {
    case .mission: .missionTint
    case .state: .hostStateTint
    case .unitedNations: .countryTeamTint
    case .others: .civilSocietyTint
    case .notStated: .ground
    }
  }
}

extension Counterpart {
  /// The name in few letters, for pictures and tables.
  var briefName: String { shortName.value?.plain ?? name.value?.plain ?? id }
}
