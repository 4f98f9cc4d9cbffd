import Diagnostics
import PlanFormat

/// What happened on a day, to anything in the plan, and what has changed by it.
public struct Update: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var on = Fact<PlanDate>()
  public var about = PlanList<AnyReference>()
  public var text = Fact<Text>()
  public var set = ChangeSet()
  public var status = Fact<WordToCome>()

  public init() {}

  /// Updates are where a plan tells what came after its own day.
  public static var isDatedChange: Bool { true }
  public var knownSince: Fact<PlanDate> { on }

  public static let shape = Shape<Update>(
    "update",
    """
    What happened on a day, to anything in the plan, and what has changed by it: any field of what it is about, in the \
    words of that field. Looked at from that day on (`--as-of`), the plan is told with the change.
    """,
    example: """
      - { on: 2027-05-01, about: [public-order-to-cnp], text: The second unit took up its post., source: report-9 para 20 }
      - on: 2027-08-31
        about: [camp-north]
        text: The northern camp was closed two months late, and went to the police.
        set: { status: handed-over, closed: 2027-08-31, secured-by: cnp }
      - on: 2027-09-15
        about: [public-order-to-cnp]
        text: The handover moved to the end of the year.
        set: { status: joint, window: { finish: 2027-12-31 } }
      - { on: 2027-09-20, about: [prison-law], text: One chamber passed it., set: { stage: one-chamber } }
      """
  ) {
    Field("on", \.on, "When.", required: true)
    Field("about", \.about, "To what in the plan: ids, or the key of a section without ids, such as `mission`.")
    Field("text", \.text, "What happened.", required: true)
    Field(
      "set", \.set,
      "The fields of what it is about that have changed, with their new values; a list stands in place of the former one."
    )
    Field("status", \.status, "How it stands since: short for `set: { status: … }`.")
  }

  public mutating func review(by reader: inout Reader) {
    guard let date = on.value, let change = Change(on: date, about: about.items, set: set, status: status, in: header)
    else { return }
    if about.isEmpty {
      reader.report(
        .changesNothing, "this changes nothing, since it does not say what it is about", at: change.span,
        help: "add 'about' with the ids of the entries that have changed")
    }
    reader.note(change)
  }
}

extension DiagnosticKind {
  public static let changesNothing = DiagnosticKind(
    "changes-nothing", .error, "An update changes something without saying in what",
    explanation: "`set` and `status` give new values to the entries that stand in `about`.",
    example: (
      wrong: "updates:\n  - { on: 2027-08-31, text: Closed., status: closed }",
      right: "updates:\n  - { on: 2027-08-31, about: [camp-north], text: Closed., status: closed }"
    ))
}
