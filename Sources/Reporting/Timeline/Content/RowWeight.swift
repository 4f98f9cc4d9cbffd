import Analysis

/// How much a row weighs where pages cannot carry all rows: those that weigh least are rolled up first.
enum RowWeight: Int, Comparable {
  /// At risk, held by nobody or perhaps by nobody, without its money: as many pages are begun as such rows need.
  case grave
  case ordinary
  /// Logistics and closure.
  case technical
  /// Done, or passes with what it is a part of: no page is begun for it.
  case light

  /// Of something that stands so, and is held so afterwards.
  init(
    _ level: WorkStanding, _ holder: Holder = .ends, _ reasons: [StandingReason] = [], isTechnical: Bool = false,
    isLight: Bool = false
  ) {
    self =
      if level == .atRisk || holder.isOpen || reasons.contains(where: \.isMissingMoney) {
        .grave
      } else if level == .done || isLight {
        .light
      } else if isTechnical {
        .technical
      } else {
        .ordinary
      }
  }

  static func < (left: RowWeight, right: RowWeight) -> Bool { left.rawValue < right.rawValue }
}

extension StandingReason {
  /// Whether the money that it needs is not there; of what it costs the plan can also say too little.
  fileprivate var isMissingMoney: Bool {
    if case .lacks(.money, .missing) = self { true } else { false }
  }
}

extension Holder {
  /// Whether nobody holds it, or perhaps nobody; of what nobody is known to hold the plan only says too little.
  fileprivate var isOpen: Bool { gap.map { $0.certainty != .notStated } ?? false }
}
