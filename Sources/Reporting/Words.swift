import Analysis
import Documents
import PlanFormat
import PlanModel
import Requirements

// The words in which products print what a plan says by a word of a closed list. Where nothing stands here the plan's own
// word is printed, its hyphens as spaces. Another language brings a table of its own.

extension Wording {
  /// `in preparation` for `preparing`.
  public func word<Word: RawRepresentable<String>>(_ word: Word) -> String {
    englishWords["\(Word.self).\(word.rawValue)"] ?? word.rawValue.split(separator: "-").joined(separator: " ")
  }

  /// What happened, beside the name of what it happened to; nothing where the name says it.
  func word(_ event: Development.Event) -> String? {
    switch event {
    case .mandate: "mandate adopted"
    case .leaving: "decision that the mission leaves"
    case .decision: "decision"
    case .planAdopted: "adopted the plan"
    case .framework: "adopted"
    case .risk: "a risk that came true"
    case .signed: "agreement on the handover signed"
    case .transferred: "handed over"
    case .accepted: "accepted by the receiver"
    case .failed: "handover failed"
    case .returned: "handed back"
    case .site(let kind): word(kind)
    case .unit(let kind): word(kind)
    case .law(let stage): word(stage)
    case .indicatorMet: "target met"
    case .indicatorLost(.open): "no longer at its target, whose date is ahead"
    case .indicatorLost(let now): "no longer at its target: \(word(now))"
    case .targetChanged: "target changed"
    case .consultation: "consultation"
    case .assessment: "assessment"
    case .gate: "conditions for the next phase found to be met"
    case .shortfallFound: "shortfall found"
    case .shortfallAnswered: "shortfall answered"
    case .engagement(let kind): "Peacebuilding Commission" + (kind.map { ", \(word($0))" } ?? "")
    case .calendar(.election), .calendar(.national), .calendar(.protest), .calendar(.other), .calendar(nil): nil
    case .calendar(let kind?): word(kind)
    case .scheduled: "as scheduled in the plan"
    case .taskDone(let status): status.map { word($0) } ?? "completed"
    case .told: nil
    }
  }

  /// Beside a source of a later date than the day of the product.
  var publishedLater: String { "published later" }

  /// Between two values on which sources disagree.
  var or: String { " or " }

  /// Between amounts of two currencies.
  var and: String { " and " }

  /// `62%`
  func percentage(_ text: String) -> String { "\(text)%" }

  func yesOrNo(_ flag: Bool) -> String { flag ? "yes" : "no" }

  /// `2 of 3 (voted by both chambers)`
  func step(_ number: Int, of count: Int, _ name: String) -> String { "\(number) of \(count) (\(name.isolated))" }

  /// A reading of which only its source's rating is known: `rated on track`.
  func rated(_ rating: ReadingRating) -> String { "rated \(word(rating))" }

  func ratio(_ part: String, of whole: String) -> String { "\(part) of \(whole)" }

  /// `update of 9 Jul 2019`
  func update(of date: PlanDate?) -> String { date.map { "update of \(shortDate($0))" } ?? "update" }

  /// `120,000 people`
  func inhabitants(_ number: String) -> String { "\(number) people" }

  /// The name of a language by its code.
  func name(ofLanguage code: String) -> String { englishWords["Language.\(code)"] ?? code }

  /// The paragraph of a document in running text: `S/RES/2594 (2021), para. 12`.
  func paragraph(_ paragraph: Paragraph) -> String { paragraph.description }
}

private let englishWords: [String: String] = [
  "HandoverStatus.joint": "carried out jointly",
  "HandoverStatus.preparing": "in preparation",
  "CapacityLevel.none": "no capacity",
  "SourceKind.assessed": "assessed budget",
  "SourceKind.programmatic": "programmatic activities, assessed",
  "SourceKind.pooled": "pooled fund",
  "SourceKind.bilateral": "bilateral partner",
  "SourceKind.lender": "international financial institution",
  "SourceKind.regional": "regional organization",
  "SourceKind.agency": "own funds of a United Nations entity",
  "SourceKind.humanitarian": "humanitarian appeal",
  "SourceKind.private": "private sector",
  "SourceKind.blended": "blended finance",
  "SourceKind.peacebuilding-fund": "Peacebuilding Fund, voluntary",
  "SourceKind.peacebuilding-fund-assessed": "Peacebuilding Fund, assessed",
  "Subject.rule-of-law": "the rule of law",
  "Subject.organised-crime": "organized crime",
  "Subject.capacity": "capacity",
  "Subject.cross-border": "cross-border dimension",
  "LawStage.government": "before the Government",
  "LawStage.parliament": "before parliament",
  "LawStage.one-chamber": "passed by one chamber",
  "LawStage.adopted": "passed by parliament",
  "LawStage.drafting": "being drafted",
  "ParticipantKind.women": "women and women’s organizations",
  "ParticipantKind.youth": "young people and youth organizations",
  "ParticipantKind.disability": "persons with disabilities and their organizations",
  "ParticipantKind.community": "local communities",
  "ParticipantKind.civil-society": "civil society",
  "ParticipantKind.local-authority": "local authorities",
  "ParticipantKind.government": "the Government",
  "ParticipantKind.defenders": "human rights defenders",
  "ParticipantKind.regional": "regional and subregional organizations",
  "ParticipantKind.lender": "international financial institutions",
  "ParticipantKind.un": "the United Nations system",
  "ParticipantKind.contributors": "troop- and police-contributing countries",
  "ParticipantKind.donor": "donors",
  "ParticipantKind.private": "the private sector",
  "ParticipantKind.media": "the media",
  "EngagementKind.other": "engagement",
  "CalendarKind.council-meeting": "Security Council",
  "CalendarKind.council-review": "Security Council, review of the mandate",
  "CalendarKind.council-report": "report to the Security Council",
  "CalendarKind.ecosoc": "Economic and Social Council",
  "CalendarKind.pbc": "Peacebuilding Commission",
  "CalendarKind.general-assembly": "General Assembly",
  "CalendarKind.national": "national calendar",
  "Function.state-authority": "State authority",
  "Function.anti-corruption": "anti-corruption",
  "Function.organised-crime": "organized crime",
  "Function.drugs": "drug control",
  "Function.child-protection": "child protection",
  "Function.sexual-violence": "conflict-related sexual and gender-based violence",
  "Function.violence-reduction": "community violence reduction",
  "Function.corrections": "corrections",
  "Function.disability": "persons with disabilities",
  "FrameworkStatus.preparing": "in preparation",
  "FrameworkStatus.in-force": "in force",
  "RiskLevel.none": "no risk identified",
  "Confidence.stated": "",
  "Confidence.derived": "derived from the source",
  "Confidence.reported": "second-hand source",
  "Confidence.theme": "the source gives the theme only",
  "Confidence.contested": "contested by a party concerned",
  "Confidence.assumed": "assumed by the planners",
  "PersonnelCategory.observers-and-staff-officers": "military observers and staff officers",
  "PersonnelCategory.police": "police in all",
  "PersonnelCategory.individual-police": "individual police officers",
  "PersonnelCategory.formed-police": "members of formed police units",
  "PersonnelCategory.military": "military personnel in units",
  "PersonnelCategory.corrections-officers": "corrections officers",
  "PersonnelCategory.formed-police-units": "formed police units",
  "PersonnelCategory.civilian": "civilian staff",
  "PersonnelCategory.civilian-international": "international civilian staff",
  "PersonnelCategory.civilian-national": "national civilian staff",
  "PersonnelCategory.volunteers": "United Nations Volunteers",
  "RequirementOutcome.partly": "partly evidenced",
  "RequirementOutcome.gap": "not evidenced in the plan",
  "RequirementOutcome.waived": "set aside",
  "RequirementOutcome.undecided": "cannot be told",
  "ElementOutcome.partly": "partly evidenced",
  "ElementOutcome.gap": "not evidenced in the plan",
  "ElementOutcome.waived": "partly evidenced, with a waiver",
  "ElementOutcome.undecided": "cannot be told",
  "Kind.mandate": "end of mandate",
  "Kind.departure": "mission",
  "Kind.handover": "handovers",
  "Kind.gate": "review of a gate",
  "Kind.site": "closure of a site",
  "Kind.unit": "departure of a unit",
  "Kind.liquidation": "mission",
  "Kind.law": "legislation",
  "Kind.assessment": "assessment",
  "Kind.lesson": "lessons",
  "Kind.commission": "Peacebuilding Commission",
  "Kind.adoption": "adoption of the plan",
  "Kind.shortfall": "response to a shortfall",
  "Verdict.open": "not yet met",
  "Verdict.fallen-back": "met by its date, fallen back since",
  "Verdict.missed": "rated as missed",
  "Verdict.lapsed": "missed and not set anew",
  "Verdict.unmeasured": "not measured",
  "Verdict.unclear": "unclear",
  "Comparison.incomparable": "not comparable",
  "SourceClass.on-track": "on track",
  "SourceClass.rising": "challenged but rising",
  "SourceClass.level": "challenged and level",
  "SourceClass.falling": "challenged and falling",
  "SourceClass.off-track": "no progress, or not on track",
  "SourceClass.no-update": "no update expected",
  "Rating.rising": "challenged but rising",
  "Rating.level": "challenged and level",
  "Rating.falling": "challenged and falling",
  "Rating.off-track": "no progress, or not on track",
  "Assessor.joint": "giver and receiver together",
  "Assessor.mission": "the mission",
  "Assessor.receiver": "the receiver",
  "Assessor.third-party": "a third party",
  "Language.ar": "Arabic",
  "Language.en": "English",
  "Language.es": "Spanish",
  "Language.fr": "French",
  "Language.ht": "Haitian Creole",
  "Language.pt": "Portuguese",
  "Language.ru": "Russian",
  "Language.zh": "Chinese",
  "Disposition.complete": "to be completed by the mission",
  "Disposition.hand-over": "to be handed over",
  "Disposition.discontinue": "to end",
  "Disposition.continue": "to go on after the mission",
]
