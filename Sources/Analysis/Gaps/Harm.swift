import PlanFormat
import PlanModel

/// What a gap does to people, from what costs lives to what is missing on paper: the first thing by which gaps are ranked.
public enum Harm: Int, Comparable, Sendable, CaseIterable {
  /// People lose protection, or help on which their lives depend.
  case lives
  /// What keeps the peace has nobody, no means or no power.
  case peace
  /// The transition itself is likely to fail in a part.
  case transition
  /// Those who steer cannot see or decide in time.
  case steering
  /// The plan lacks something that changes nothing for anybody soon.
  case paper

  public static func < (left: Harm, right: Harm) -> Bool { left.rawValue < right.rawValue }

  /// The same one step less.
  var less: Harm { Harm(rawValue: rawValue + 1) ?? .paper }
}

extension Function {
  /// What happens where nobody performs it.
  var harm: Harm {
    switch self {
    case .protectionOfCivilians, .earlyWarning, .childProtection, .sexualViolence, .humanRights, .mineAction, .security,
      .police, .corrections, .health, .humanitarian:
      .lives
    case .political, .elections, .governance, .stateAuthority, .justice, .oversight, .gender, .disarmament, .weapons,
      .violenceReduction, .reconciliation, .securitySectorReform, .antiCorruption, .organisedCrime, .drugs,
      .civilSociety,
      .publicInformation:
      .peace
    case .youth, .disability, .development, .coordination, .planning, .monitoring: .transition
    case .missionSupport, .personnelSecurity, .closure: .steering
    }
  }
}

extension PlanFacts {
  /// The functions that the State holds something of, now or later.
  var functionsOfTheState: Set<Function> {
    var functions: Set<Function> = []
    for strand in strands.all {
      guard let function = strand.function, !functions.contains(function) else { continue }
      if strand.holds.flatMap(\.parties).contains(where: { kind(of: $0) == .state }) { functions.insert(function) }
    }
    return functions
  }

  /// What it does that the receivers of a handover cannot carry it: one step less where the State holds the function itself
  /// and the receivers are to help it.
  func harm(ofUnready handover: Handover, _ functionsOfTheState: Set<Function>) -> Harm {
    guard let function = task(of: handover)?.function.value else { return .transition }
    let receivers = receivers(of: handover)
    let isHelp = !receivers.isEmpty && !receivers.contains { HolderKind($0) == .state }
    return isHelp && functionsOfTheState.contains(function) ? function.harm.less : function.harm
  }
}
