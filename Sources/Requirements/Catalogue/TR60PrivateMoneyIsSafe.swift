import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let privateMoneyIsSafe = Requirement(
    id: "TR-60", severity: .advice, profile: .report,
    summary: "The plan guards against harm where it draws on private money.",
    sources: [.report(57)],
    addressee: "United Nations and private sector", verb: "stresses",
    bears: [.supports(.d9)],
    rationale: "A mine or a plantation that pays for a road may also be what the next conflict is about.",
    evidence: """
      Each private or blended source of money that has not run out names in 'safeguards' how business is kept to human \
      rights and from feeding the conflict. Partly: list those without. A source whose kind is not known leaves it \
      open.
      """,
    mend: "Add the safeguard that was agreed with the source.",
    example: (
      gap: """
      funding:
        sources:
          mine: { name: Carana Mining, kind: private }
      """,
      met: """
      funding:
        sources:
          mine: { name: Carana Mining, kind: private, safeguards: Human rights assessment before each project }
      """
    ),
    check: .each(
      .section(\.funding, \.sources, none: .notApplicable("the plan has no private money")).which(
        { source, context in source.mayBePrivate(in: context) },
        none: .notApplicable("the plan has no private money")),
      .judge { source, _ in
        source.kind.value == nil
          ? .undecided("what kind of money '\(source.id)' is")
          : source.safeguards.told.answer("safeguards", help: "write them in 'safeguards'")
      }))
}

extension FundingSource {
  fileprivate func mayBePrivate(in context: Context) -> Bool {
    if let until = until.value, let asOf = context.asOf, until.hasPassed(on: asOf) { return false }
    return switch kind.value {
    case .private, .blended, nil: true
    default: false
    }
  }
}
