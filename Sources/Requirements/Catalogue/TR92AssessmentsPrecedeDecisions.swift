import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Yardstick {
  fileprivate static let reviewWindow = Yardstick("review-window", 120, .days)
}

extension Requirement {
  static let assessmentsPrecedeDecisions = Requirement(
    id: "TR-92", severity: .gap, profile: .resolution2594,
    summary: "The plan schedules a fresh strategic assessment before each Council decision on the mission.",
    sources: [.resolution2594("4"), .resolution2594("8"), .document("S/RES/2429 (2018)", "7")],
    addressee: "Secretary-General", verb: "requests", qualifier: "as necessary",
    bears: [.supports(.d5)],
    rationale: "Without a fresh look the Council decides by the dates that it set two years ago.",
    evidence: """
      Each review by the Council that is still ahead has a strategic assessment, a conflict analysis or an evaluation \
      that is finished, done or planned, within \(Yardstick.reviewWindow) before it. Partly: some have. Where the \
      mandate runs until the mission leaves, no decision is ahead and nothing is asked.
      """,
    mend: "Schedule the assessment ahead of the review.",
    threshold: "\(Yardstick.reviewWindow) before the review",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      mission: { departure: 2028-12-31 }
      calendar:
        review: { kind: council-review, on: 2027-11-20 }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      mission: { departure: 2028-12-31 }
      calendar:
        review: { kind: council-review, on: 2027-11-20 }
      assessments:
        autumn: { title: Strategic assessment, kind: strategic, planned: 2027-09-15 }
      """
    ),
    check: .reviews(
      precededBy: \.assessmentsForTheCouncil, within: .reviewWindow,
      otherwise: "is preceded by no strategic assessment in the \(Yardstick.reviewWindow) before it"))
}

extension Context {
  fileprivate var assessmentsForTheCouncil: [DatedThing] {
    plan.assessments.compactMap { assessment in
      switch assessment.kind.value {
      case .strategic, .conflictAnalysis, .evaluation: break
      default: return nil
      }
      guard let date = assessment.until.value ?? assessment.on.value ?? assessment.planned.value else { return nil }
      return DatedThing(name: "'\(assessment.id)'", date: date, span: assessment.span)
    }
  }
}
