import Analysis
import Languages

// What would close a gap, for those who write the plan.

extension GapSentences {
  /// What would close it, for those who write the plan.
  public func mend(of gap: Gap) -> String {
    switch gap.reason {
    case .vacuum(let cause, _, _): mend(of: cause)
    case .unready(_, let reasons, _): mend(of: reasons.first)
    case .lacking(let precondition, _, _): mend(of: precondition)
    case .lackingTogether(let lacks, _):
      lacks.map { mend(of: $0.precondition) }.joined(separator: wording("lists.semicolon"))
    case .notPaidFor: wording("mends.money-not-firm")
    default: wording("mends.\(gap.kind.rawValue)")
    }
  }

  public func mend(of cause: HoldingGap.Cause) -> String { wording("mends.holding.\(cause.key)") }

  func mend(of precondition: Precondition) -> String { wording("mends.handovers.\(precondition.rawValue)") }

  func mend(of reason: ForecastReason?) -> String {
    switch reason {
    case .lacks(let precondition, _): mend(of: precondition)
    case .overdue, .dayPassed: wording("mends.answer-for-day")
    case .noDay, .noDayOfPlan, nil: wording("mends.set-day")
    case .tooLate: wording("mends.begin-earlier")
    case .notThereTogether: wording("mends.bring-together")
    }
  }
}
