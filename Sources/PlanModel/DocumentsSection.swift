import Diagnostics
import PlanFormat

/// What the plan's authors say of the documents that are made from it: the paragraphs that they write themselves, and which
/// documents are cleared.
public struct DocumentsSection: PlanEntry {
  public var header = Header()
  public var brief = Part<BriefDocument>()
  public var report = Part<ReportDocument>()

  public init() {}

  public static var isSplittable: Bool { true }

  public static let shape = Shape<DocumentsSection>(
    "documents section",
    """
    What the plan's authors write themselves in the documents that are made from it, and which are cleared. Their paragraphs \
    stand in place of what the program computes. A document is a draft until it is cleared as of the day of which it speaks, \
    and again once the plan is changed after its clearance; in a draft their paragraphs are marked †.
    """,
    example: """
      brief:
        paragraphs:
          undertaking:
            text:
              en: The Commission stands ready to bring together all partners of Carana before the mission leaves.
              fr: La Commission se tient prête à réunir tous les partenaires de Carana avant le départ de la mission.
            as-of: 2027-07-09
        points:
          further: inviting the international financial institutions to take part in the joint assessment
      report:
        paragraphs:
          observations: The handover of public order is the test of this transition.
      """
  ) {
    Field("brief", \.brief, "The advice of the Peacebuilding Commission.")
    Field("report", \.report, "The monitoring report.")
  }
}

/// The advice of the Commission, as far as the plan's authors write it.
public struct BriefDocument: PlanEntry {
  public var header = Header()
  public var paragraphs = ByWord<BriefPlace, Passage>()
  public var points = ByWord<AdviceMatter, Passage>()
  public var cleared = PlanList<Clearance>()

  public init() {}

  public static let shape = Shape<BriefDocument>(
    "brief", "The advice of the Peacebuilding Commission, as far as the plan's authors write it."
  ) {
    Field("paragraphs", \.paragraphs, "Paragraphs that stand in place of what the program computes.")
    Field(
      "points", \.points,
      "Points of the advice that stand in place of the program's on the same matter, each paragraph a point.")
    Field("cleared", \.cleared, "Who cleared it, and as of which day; on any other day it is a draft.")
  }
}

/// The monitoring report, as far as the plan's authors write it.
public struct ReportDocument: PlanEntry {
  public var header = Header()
  public var paragraphs = ByWord<ReportPlace, Passage>()
  public var cleared = PlanList<Clearance>()

  public init() {}

  public static let shape = Shape<ReportDocument>(
    "report", "The monitoring report, as far as the plan's authors write it."
  ) {
    Field(
      "paragraphs", \.paragraphs,
      "Paragraphs that stand in place of the one with which a section begins; its tables stay.")
    Field("cleared", \.cleared, "Who cleared it, and as of which day; on any other day it is a draft.")
  }
}

/// What the plan's authors write in one place of a document. An empty line begins a new paragraph.
public struct Passage: PlanEntry {
  public var header = Header()
  public var text = Fact<Text>()
  public var asOf = Fact<PlanDate>()

  public init() {}

  public static let shape = Shape<Passage>(
    "written paragraph",
    "What the plan's authors write in one place of a document. An empty line begins a new paragraph.",
    shorthand: "text"
  ) {
    Field.standing(
      "text", \.text, "The words, in one language or in several.", required: true, since: { $0.asOf.value })
    Field("as-of", \.asOf, "The day of which they speak; else the plan's own day.")
  }

  /// Whether the plan says that there is nothing to stand there.
  public var isLeftOut: Bool {
    for absence in [header.absence, text.absence] { if case .notApplicable? = absence { return true } }
    return false
  }

  /// Whether the facts of a day are later than those of which it speaks.
  public func isOlder(than day: Day) -> Bool { asOf.value?.isSurely(before: day) ?? false }

  public func review(by reader: inout Reader) {
    guard let day = reader.viewpoint.day, let date = asOf.value, isOlder(than: day) else { return }
    reader.report(
      .olderParagraph, "this paragraph speaks of \(date), and the plan is looked at on \(day)", at: asOf.span,
      help: "read it again: if it still holds write 'as-of: \(day)', else change it")
  }
}

extension DiagnosticKind {
  static let olderParagraph = DiagnosticKind(
    "older-paragraph", .advice, "A paragraph of the authors speaks of an earlier day than the plan",
    explanation: """
      What the plan's authors write in a document stands there in place of what the program would compute, and does not \
      change when the plan does. One that speaks of an earlier day may tell of what has passed since.
      """,
    example: (
      wrong: "undertaking: { text: The Commission stands ready to meet in June., as-of: 2027-03-01 }",
      right: "undertaking: { text: The Commission stands ready to meet in October., as-of: 2027-07-09 }"
    ))
}
