import PlanFormat
import PlanModel

extension Recommendation {
  /// Whether it still waits for somebody: neither done, nor declined, nor overtaken by what happened. Of what the plan says nothing,
  /// nobody has heard either.
  public var isOpen: Bool {
    switch status.value {
    case .done, .declined, .overtaken: false
    case .open, .accepted, nil: true
    }
  }
}
