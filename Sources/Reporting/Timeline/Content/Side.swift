import Analysis
import Documents
import PlanFormat
import PlanModel

/// On whose side somebody stands who holds a task: what the colours of a timeline tell apart.
enum Side: Int, CaseIterable, Comparable {
  case mission, state, unitedNations, others
  /// The plan does not say who.
  case notStated

  init(_ kind: HolderKind) {
    self =
      switch kind {
      case .mission: .mission
      case .state: .state
      case .countryTeam, .successor: .unitedNations
      case .regional, .civilSociety, .other: .others
      case .notStated: .notStated
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

  /// The same in a language, where the plan has it in that.
  func briefName(in language: String) -> String {
    shortName.value?.text(in: language) ?? name.value?.text(in: language) ?? id
  }
}
