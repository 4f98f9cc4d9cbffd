import PlanFormat

extension Certainty {
  /// The answer that follows from a comparison of dates; rough ones may leave it open.
  func answer(yes: Answer, no: Answer, perhaps fact: Reason) -> Answer {
    switch self {
    case .yes: yes
    case .no: no
    case .perhaps: .undecided(fact)
    }
  }
}
