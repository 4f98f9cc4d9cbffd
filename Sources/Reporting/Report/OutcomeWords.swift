import Documents
import PlanFormat
import Requirements

/// The outcome of a requirement without what belongs to it, as a word and a shape.
enum RequirementOutcome: String, CaseIterable, Sendable {
  case met, partly, gap, waived, notApplicable = "not-applicable", undecided

  init(_ outcome: Requirements.Outcome) {
    self =
      switch outcome {
      case .met: .met
      case .partly: .partly
      case .gap: .gap
      case .waived: .waived
      case .notApplicable: .notApplicable
      case .cannotTell: .undecided
      }
  }

  var status: Status {
    switch self {
    case .met: .done
    case .partly: .watch
    case .gap: .atRisk
    case .waived, .notApplicable, .undecided: .unknown
    }
  }
}

extension Requirements.Outcome {
  /// Why it is set aside or does not apply, or what is missing to decide.
  var reason: Reason? {
    switch self {
    case .met, .partly, .gap: nil
    case .waived(_, let reason, _), .notApplicable(let reason): reason
    case .cannotTell(let missing): missing
    }
  }
}

/// The outcome of an element of the definition, likewise.
enum ElementOutcome: String, CaseIterable, Sendable {
  case evidenced, partly, waived, gap, notApplicable = "not-applicable", undecided

  init(_ outcome: ElementResult.Outcome) {
    self =
      switch outcome {
      case .evidenced: .evidenced
      case .partlyEvidenced: .partly
      case .partlyEvidencedWaived: .waived
      case .notEvidenced: .gap
      case .notApplicable: .notApplicable
      case .cannotTell: .undecided
      }
  }

  var status: Status {
    switch self {
    case .evidenced: .done
    case .partly, .waived: .watch
    case .gap: .atRisk
    case .notApplicable, .undecided: .unknown
    }
  }
}

extension ElementResult.Outcome {
  var reason: Reason? {
    switch self {
    case .evidenced, .partlyEvidenced, .partlyEvidencedWaived, .notEvidenced: nil
    case .notApplicable(let reason): reason
    case .cannotTell(let missing): missing
    }
  }
}
