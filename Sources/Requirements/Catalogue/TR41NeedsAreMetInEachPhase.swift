import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let needsAreMetInEachPhase = Requirement(
    id: "TR-41", severity: .gap, profile: .resolution2594,
    summary: """
      The plan works the needs of women, youth and persons with disabilities into every prioritised and sequenced stage.
      """,
    sources: [.resolution2594("6")],
    addressee: "Secretary-General", verb: "requests",
    bears: [.supports(.d10), .supports(.d11), .supports(.d12)],
    rationale: "A need that stands in an annex and in no phase is met by nobody.",
    evidence: """
      Each phase that is not over names in 'needs', for women, for youth and for persons with disabilities, what they need \
      and the task that answers it, or says that nothing differs for them. Other groups may be added. Partly: list the \
      phases and groups that are missing.
      """,
    mend: "Fill in the phases and groups listed.",
    example: (
      gap: """
      phases:
        joint:
          title: Joint work
          needs:
            women: { need: Escorts to the market, answer: [patrols] }
      tasks:
        patrols: { title: Patrols }
      """,
      met: """
      phases:
        joint:
          title: Joint work
          needs:
            women: { need: Escorts to the market, answer: [patrols] }
            youth: { none-differs: true }
            disabilities: { none-differs: true }
      tasks:
        patrols: { title: Patrols }
      """
    ),
    check: .together(
      .phasesAhead,
      .speaks(
        of: "the needs of", ("women", .needs(of: .women)), ("young people", .needs(of: .youth)),
        ("persons with disabilities", .needs(of: .disabilities)),
        help: "write in 'needs' what the group needs and the task that answers it, or 'none-differs: true'")))
}

extension Condition<Phase> {
  /// The needs of a group, and what answers them, or that they are those of everybody.
  fileprivate static func needs(of group: Group) -> Condition {
    Condition { phase, _ in
      let needs = "needs of \(group.people)"
      guard let entry = phase.needs[group] else { return .missing(.no(needs)) }
      if entry.noneDiffers.value == true {
        return .shown("nothing differs for \(group.people)", at: entry.noneDiffers.span)
      }
      guard entry.need.value != nil else {
        return (entry.header.absence == nil ? entry.need.told : entry.told).answer("word on the \(needs)")
      }
      let answer = entry.answer.told.answer("task that answers the \(needs)", help: "name it in 'answer'")
      guard case .missing(let lack) = answer else { return answer }
      return .partly(lack, shows: [Evidence(needs, at: entry.span)])
    }
  }
}

extension Group {
  fileprivate var people: String {
    switch self {
    case .women: "women"
    case .youth: "young people"
    case .disabilities: "persons with disabilities"
    case .children: "children"
    case .displaced: "displaced people"
    }
  }
}
