import Diagnostics
import PlanFormat

extension Certainty {
  /// The answer of a comparison of dates; rough ones may leave it open.
  func answer(_ shown: Evidence, no lack: Lack, perhaps fact: String) -> Answer {
    switch self {
    case .yes: .shown([shown])
    case .no: .missing(lack)
    case .perhaps: .undecided(fact)
    }
  }

  var negated: Certainty {
    switch self {
    case .yes: .no
    case .no: .yes
    case .perhaps: .perhaps
    }
  }
}
