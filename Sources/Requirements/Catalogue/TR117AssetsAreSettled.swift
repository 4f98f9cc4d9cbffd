import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let assetsAreSettled = Requirement(
    id: "TR-117", severity: .gap, profile: .practice,
    summary: "The plan settles in time which assets and premises go to the country team, the State or others.",
    sources: [.document("S/RES/2690 (2023)", "8"), .document("S/RES/2512 (2020)", "8")],
    addressee: "mission (Mali, Guinea-Bissau)", verb: "requests; stresses", qualifier: "UN rules",
    bears: [.supports(.d2b)],
    rationale: "What nobody has claimed when liquidation starts is written off, and the successor buys it again.",
    evidence: """
      Each decision in 'assets' of 'liquidation' says what becomes of the assets, who gets what is transferred or given, \
      and when that was decided, before liquidation starts; assets that go with a handover are settled by it. A decision \
      whose day is awaited leaves it open until then. Partly: list what is missing. Where the start of liquidation is not \
      given, nobody can tell whether it was in time. To whom each site goes is asked of the sites. What has been \
      liquidated is not asked.
      """,
    mend: "Date the decisions ahead of liquidation.",
    example: (
      gap: """
      counterparts:
        rc: { kind: resident-coordinator }
      liquidation:
        start: 2028-01-01
        assets: [{ what: Vehicles, decision: transfer, to: rc }]
      """,
      met: """
      counterparts:
        rc: { kind: resident-coordinator }
      liquidation:
        start: 2028-01-01
        assets: [{ what: Vehicles, decision: transfer, to: rc, on: 2027-06-30 }]
      """
    ),
    check: .each(
      .assetMatters,
      .judge { matter, context in
        switch matter {
        case .handover(let handover): .shown("its assets go with it", at: handover.assets.span)
        case .decision(let decision): decided.answer(decision, context)
        case .others: context.answerOnOtherAssets
        }
      }
    ).unless(.liquidationIsOver))
}

/// What a decision on assets has to say.
private let decided: Condition<AssetDecision> = .all(
  .judge { asset, _ in
    if asset.decision.value != nil { return .shown("", at: asset.decision.span) }
    return .missing(.that("does not say what becomes of the assets", help: "write it in 'decision'"))
  },
  .judge { asset, _ in
    guard asset.decision.value == .transfer || asset.decision.value == .gift else { return .notAsked("") }
    return asset.to.told.answer("receiver", help: "write it in 'to'")
  },
  .before(
    \.on, "day",
    { _, context in
      context.plan.liquidation.entry?.start.value.map { Deadline(date: $0, name: "the start of liquidation") }
    }, orElse: "when liquidation starts", write: "'on'"))

private enum AssetMatter: Sendable {
  case decision(AssetDecision)
  /// A handover with which assets go.
  case handover(Handover)
  /// The assets that go with no handover, where nothing is decided on any.
  case others
}

extension Subjects<AssetMatter> {
  fileprivate static let assetMatters = Subjects(
    all: { context in
      let decisions = context.plan.liquidation.entry?.assets.items ?? []
      let handedOver = context.plan.handovers.filter { !$0.assets.isEmpty }.map(AssetMatter.handover)
      let others: [AssetMatter] = decisions.isEmpty && !handedOver.isEmpty ? [.others] : []
      return decisions.map(AssetMatter.decision) + handedOver + others
    },
    name: {
      switch $0 {
      case .decision(let asset): "the decision on '\(asset.what.value?.plain ?? "assets")'"
      case .handover(let handover): "the handover '\(handover.id)'"
      case .others: "the plan"
      }
    },
    place: {
      switch $0 {
      case .decision(let asset): asset.span
      case .handover(let handover): handover.span
      case .others: .planStart
      }
    },
    none: { context in
      let liquidation = context.plan.liquidation
      let told = liquidation.entry.flatMap { $0.assets.isWritten ? $0.assets.told : nil } ?? liquidation.told
      return Otherwise.gap(
        "the plan does not say what becomes of the mission's assets",
        help: "list the decisions in 'assets' of 'liquidation'"
      ).verdict(context, told)
    })
}

extension Context {
  /// What is said of the assets that no handover takes along, where no decision stands in 'liquidation'.
  fileprivate var answerOnOtherAssets: Answer {
    let liquidation = plan.liquidation
    let told = liquidation.entry?.assets.told.absence == nil ? liquidation.told : liquidation.entry?.assets.told
    switch told?.absence {
    case .notApplicable(let reason): return .notAsked(.plan(reason))
    case .pending(let date): return .pending(.no("decision on the other assets", at: told?.span), until: date)
    case .unknown, nil:
      return .missing(
        .that(
          "does not say what becomes of the assets that no handover takes along", at: liquidation.span,
          help: "list the decisions in 'assets' of 'liquidation'"))
    }
  }
}

extension Exemption {
  fileprivate static let liquidationIsOver = Exemption { context in
    guard let finish = context.plan.liquidation.entry?.finish.value, context.hasPassed(finish) else { return nil }
    return .notApplicable("liquidation is over")
  }
}
