import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let liquidationIsPlanned = Requirement(
    id: "TR-69", severity: .gap, profile: .practice,
    summary: "The plan dates the liquidation and names its owner.",
    sources: [
      .document("S/RES/2512 (2020)", "8"), .document("S/RES/2690 (2023)", "7"), .document("S/RES/2715 (2023)", "2"),
      .document("S/RES/2732 (2024)", "2"),
    ],
    addressee: "Secretary-General; missions (named countries)", verb: "requests; decides",
    bears: [.supports(.d2b)],
    rationale: """
      Accounts, contracts and records outlive the mission; without an owner they become the successor's burden.
      """,
    evidence: """
      The liquidation has a start, an end and somebody who answers for it. Partly: one or two. An end that is to be \
      set by a day still ahead leaves it open. A liquidation that is over is asked about no more; nor is a mission \
      that leaves a part of the country only and writes of none. The order of the dates is TR-89.
      """,
    mend: "Fix start, end and owner of the liquidation.",
    example: (
      gap: """
      liquidation: { start: 2028-01-01 }
      """,
      met: """
      liquidation: { start: 2028-01-01, finish: 2028-06-30, owner: Director of Mission Support }
      """
    ),
    check: .each(
      .part(
        \.liquidation,
        none: .gap(
          "the plan says nothing of the liquidation of the mission", help: "add 'liquidation': its start, end and owner"
        )),
      .all(
        .has(\.start, "start", write: "'start'"),
        .has(\.finish, "end", write: "'finish'"),
        .has(\.owner, "owner", write: "'owner'")
      ).unless { liquidation, context in
        guard let finish = liquidation.finish.value, let asOf = context.asOf, finish.hasPassed(on: asOf) else {
          return nil
        }
        return "the liquidation is over"
      }
    ).unless(.staysInTheCountry))
}

extension Exemption {
  /// The mission stays elsewhere in the country, and the plan says nothing of a liquidation.
  fileprivate static let staysInTheCountry = Exemption { context in
    context.plan.liquidation.isWritten ? nil : Exemption.partialTransition.verdict(context)
  }
}
