import Diagnostics
import PlanFormat

/// That a document may go out as it stands on one day, made of the plan as it was then.
public struct Clearance: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var asOf = Fact<PlanDate>()
  public var by = Fact<Text>()
  public var on = Fact<PlanDate>()
  public var plan = Fact<Text>()

  public init() {}

  public static let shape = Shape<Clearance>(
    "clearance",
    """
    That a document may go out as it stands on one day. What was cleared is the document as it was made of the plan at that time: \
    with the plan's digest, which the report and the background note print and which making a document tells, the clearance ends \
    with the next change of the plan.
    """,
    example: "- { as-of: 2027-07-09, by: Office of the Chair, on: 2027-07-20 }"
  ) {
    Field("as-of", \.asOf, "The day that the document speaks of.", required: true)
    Field("by", \.by, "Who cleared it.", required: true)
    Field("on", \.on, "When it was cleared, mostly some days later.")
    Field(
      "plan", \.plan,
      "The digest of the plan of which the cleared document was made. Clearances are no part of it, nor are layout and comments."
    )
  }

  /// The day of which the cleared document speaks, where it is said who cleared it.
  public var day: Day? { by.value == nil ? nil : asOf.value?.day }

  public func review(by reader: inout Reader) {
    if let date = asOf.value, date.day == nil {
      reader.report(
        .oddClearance, "a document speaks of one day, and this clearance of \(date)", at: asOf.span,
        help: "write the day of which the cleared document speaks, such as \(date.lastDay)")
    }
    for (key, isMissing, span) in [
      ("as-of", asOf.isWritten && asOf.value == nil && asOf.absence != nil, asOf.span),
      ("by", by.isWritten && by.value == nil && by.absence != nil, by.span),
    ] where isMissing {
      reader.report(
        .oddClearance, "a clearance does not hold as long as its '\(key)' is not known", at: span,
        help: "write it, or leave the clearance out until the document is cleared")
    }
    reviewDates(by: &reader)
    if let digest = plan.value?.plain, digest.wholeMatch(of: /[0-9a-f]{16}/) == nil {
      reader.report(
        .oddClearance, "expected the digest of a plan, found '\(digest)'", at: plan.span,
        help: "copy the 16 digits and letters that the report prints as the digest of the plan")
    }
  }

  /// A document is cleared on the day of which it speaks, or some weeks later; there is no clock by which to know more.
  private func reviewDates(by reader: inout Reader) {
    guard let day = asOf.value, let date = on.value else { return }
    if date.isSurely(before: day) {
      reader.report(
        .oddClearance, "the document speaks of \(day), and was cleared on \(date), before that day", at: on.span,
        help: "correct one of the two dates")
    } else if let first = asOf.value?.day, date.isSurely(after: PlanDate(first.adding(months: 12))) {
      reader.report(
        .lateClearance, "the document speaks of \(day), and was cleared on \(date), more than a year later",
        at: on.span,
        help: "correct the year of one of the two dates")
    }
  }
}

/// A document that somebody clears.
protocol ClearedDocument: PlanEntry {
  var cleared: PlanList<Clearance> { get }
}

extension BriefDocument: ClearedDocument {}
extension ReportDocument: ClearedDocument {}

extension ClearedDocument {
  /// Of one day and one text of the plan a document is cleared once: else nobody knows whose word holds.
  public func review(by reader: inout Reader) {
    for (place, clearance) in cleared.items.enumerated() {
      guard let day = clearance.day,
        let first = cleared.items.prefix(place).first(where: { $0.day == day && $0.isOfSamePlan(as: clearance) })
      else { continue }
      reader.report(
        .oddClearance, "the document is cleared as of \(day) twice", at: clearance.span,
        notes: [.init("it is cleared here already", at: first.span)],
        help: "keep one of them, or write into 'plan' of which text of the plan each document was made")
    }
  }
}

extension Clearance {
  fileprivate func isOfSamePlan(as other: Clearance) -> Bool {
    guard let plan = plan.value, let others = other.plan.value else { return true }
    return plan == others
  }
}

extension SourceFiles {
  /// The mark of a plan, by which a document and a clearance know which text of it they are of. To clear a document changes nothing
  /// of what it says.
  public var digestOfPlan: String {
    digest(without: ["brief", "report"].map { ["documents", $0, "cleared"] })
  }
}

extension DiagnosticKind {
  static let oddClearance = DiagnosticKind(
    "odd-clearance", .error, "A clearance of a document is not one that can hold",
    explanation: """
      A document that says 'cleared' goes out with somebody's name. So a clearance names the one day of which the document \
      speaks, who cleared it, and when, which is not before that day; and there is one for each day and text of the plan.
      """,
    example: (
      wrong: "cleared: [{ as-of: 2027-07, by: unknown }]",
      right: "cleared: [{ as-of: 2027-07-09, by: Office of the Chair, on: 2027-07-20 }]"
    ))

  static let lateClearance = DiagnosticKind(
    "late-clearance", .advice, "A document was cleared more than a year after the day of which it speaks",
    explanation: """
      A document is cleared some days or weeks after the day of which it speaks. More than a year between the two is mostly a \
      slip in a year. What the day of today is, nobody asks a clock.
      """,
    example: (
      wrong: "cleared: [{ as-of: 2027-07-09, by: Office of the Chair, on: 2037-07-20 }]",
      right: "cleared: [{ as-of: 2027-07-09, by: Office of the Chair, on: 2027-07-20 }]"
    ))
}
