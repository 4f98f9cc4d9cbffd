import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let receiversAreSuitable = Requirement(
    id: "TR-16", severity: .advice, profile: .practice,
    summary: "The plan explains why each chosen UN receiver is the right one.",
    sources: [.document("S/PRST/2017/27", "element VI")],
    addressee: "UN bodies", verb: "intends to consider",
    bears: [.supports(.d2c)],
    rationale: "An agency that takes over because nobody else came forward is seldom the one that can.",
    evidence: """
      Each handover still ahead to a body of the United Nations has a word on that body's mandate, presence, capacity and \
      money, whatever it is: in 'suitability', or where the plan says it already, in the receiver's 'resident' and \
      'capacity', in the assessment of its capacity, or in the running cost. Partly: list what has no word. The four \
      points are this program's own.
      """,
    mend: "Fill in the four points for each UN receiver.",
    threshold: "mandate, presence, capacity and money",
    example: (
      gap: """
      counterparts:
        undp: { name: Development Programme, kind: un, resident: true }
      handovers:
        courts: { title: Courts, to: [undp] }
      """,
      met: """
      counterparts:
        undp: { name: Development Programme, kind: un, resident: true }
      handovers:
        courts:
          title: Courts
          to: [undp]
          suitability: { mandate: Rule of law programme, capacity: Six lawyers, money: Paid to 2029 }
      """
    ),
    check: .together(
      Subjects.handoversAhead.which(
        { handover, context in context.facts.receivers(of: handover).contains(where: \.isUnitedNations) },
        none: .notApplicable("nothing that is ahead goes to a body of the United Nations")),

      .speaks(
        of: "the receiver's",
        ("mandate", .has(\.suitability.entry?.mandate, "word on the receiver's mandate")),
        (
          "presence",
          .first(
            .has(\.suitability.entry?.presence, "word on the receiver's presence"),
            .ofReceiver("word on the receiver's presence", \.resident.told))
        ),
        (
          "capacity",
          .first(
            .has(\.suitability.entry?.capacity, "word on the receiver's capacity"),
            .has(\.capacity, "word on the receiver's capacity"),
            .ofReceiver("word on the receiver's capacity", \.capacity.told))
        ),
        (
          "money",
          .first(
            .has(\.suitability.entry?.money, "word on the receiver's money"),
            .has(\.runningCost, "word on the receiver's money"))
        ),
        help: "write it in 'suitability'")
    ).unless(.noReceiverOfTheUnitedNations))
}

extension Condition<Handover> {
  /// Something that the plan says of a receiver of the United Nations itself.
  fileprivate static func ofReceiver(
    _ thing: String, _ told: @escaping @Sendable (Counterpart) -> Told
  ) -> Condition {
    Condition { handover, context in
      let receivers = context.facts.receivers(of: handover).filter(\.isUnitedNations)
      guard let given = receivers.lazy.map(told).first(where: \.isGiven) else { return .missing(.no(thing)) }
      return given.answer(thing)
    }
  }
}
