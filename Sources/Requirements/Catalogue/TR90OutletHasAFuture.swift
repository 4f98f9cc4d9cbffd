import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let outletHasAFuture = Requirement(
    id: "TR-90", severity: .gap, profile: .practice,
    summary: "The plan decides what becomes of the mission's radio or other outlet.",
    sources: [.document("S/RES/2717 (2023)", "27")],
    addressee: "mission (DR Congo)", verb: "requests",
    bears: [.supports(.d7)],
    rationale: "The mission's radio is often the only one that the whole country hears and believes.",
    evidence: """
      The 'outlet' says what becomes of it and, where it goes on, who receives it and who pays. Partly: something of \
      it. A plan that names no outlet and no site of a radio has none.
      """,
    mend: "Decide the outlet's future, and who pays for it.",
    example: (
      gap: """
      counterparts:
        state-radio: { kind: national }
      communications: { outlet: { name: Radio Carana, disposition: hand-over, to: state-radio } }
      """,
      met: """
      communications: { outlet: { name: Radio Carana, disposition: close } }
      """
    ),
    check: .each(
      .part(\.communications, \.outlet, none: .notApplicable("the mission has no radio or other outlet")),
      .all(
        .judge { outlet, _ in
          let name = outlet.name.value.map { "\($0.plain): " } ?? ""
          guard let fate = outlet.disposition.value else {
            return outlet.disposition.told.answer("decision on what becomes of it", help: "write it in 'disposition'")
          }
          return .shown("\(name)\(fate.rawValue)", at: outlet.disposition.span)
        },
        .has(\.to, "receiver", write: "'to'").unless { outlet, _ in outlet.goesOn ? nil : "it does not go on" },
        .has(\.fundedBy, "source of money", write: "'funded-by'").unless { outlet, _ in
          outlet.goesOn ? nil : "it does not go on"
        })
    ).unless(.radioWithoutAWord))
}

extension Outlet {
  fileprivate var goesOn: Bool {
    switch disposition.value {
    case .continue, .handOver: true
    case .close, nil: false
    }
  }
}

extension Exemption {
  /// A site of a radio that is not left, and no word on the radio itself: that is a gap, and no exemption.
  fileprivate static let radioWithoutAWord = Exemption { context in
    guard context.plan.communications.entry?.outlet.isWritten != true, !context.plan.communications.told.isSettled
    else { return nil }
    let radio = context.plan.sites.first { site in
      site.kind.value == .radio && context.facts.standing(of: site)?.isLeft == false
    }
    guard let radio else { return nil }
    var tally = Tally(context)
    tally.missing(
      "nothing says what becomes of the radio at the site '\(radio.id)'", at: radio.span,
      help: "add 'outlet' to 'communications'")
    return tally.verdict()
  }
}

extension Told {
  /// Whether the plan says that there is nothing, or that it comes later.
  fileprivate var isSettled: Bool {
    switch absence {
    case .notApplicable, .pending: true
    case .unknown, nil: false
    }
  }
}
