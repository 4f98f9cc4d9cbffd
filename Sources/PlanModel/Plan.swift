import Diagnostics
import PlanFormat

/// A transition plan: everything that its files say.
///
/// A new section is one property and one line of the shape.
public struct Plan: PlanEntry {
  public var header = Header()
  public var heading = Part<PlanHeader>()
  public var mission = Part<Mission>()
  public var strategy = Part<Strategy>()
  public var counterparts = Keyed<Counterpart>()
  public var areas = Keyed<Area>()
  public var phases = Keyed<Phase>()
  public var tasks = Keyed<PlanTask>()
  public var handovers = Keyed<Handover>()
  public var funding = Part<Funding>()
  public var benchmarks = Keyed<Benchmark>()
  public var laws = Keyed<Law>()
  public var sites = Keyed<Site>()
  public var strength = Part<StrengthPlan>()
  public var units = Keyed<Unit>()
  public var residualPriorities = Keyed<ResidualPriority>()
  public var risks = Keyed<Risk>()
  public var protection = Keyed<ProtectionRisk>()
  public var bodies = Keyed<Body>()
  public var consultations = Keyed<Consultation>()
  public var decisions = Keyed<Decision>()
  public var frameworks = Keyed<Framework>()
  public var assessments = Keyed<Assessment>()
  public var calendar = Keyed<CalendarEntry>()
  public var workingCalendars = Keyed<WorkCalendar>()
  public var baselines = Keyed<ScheduleBaseline>()
  public var posts = Keyed<Post>()
  public var pbc = Part<PBCSection>()
  public var communications = Part<Communications>()
  public var staffing = Part<Staffing>()
  public var services = Keyed<Service>()
  public var conduct = Part<Conduct>()
  public var liquidation = Part<Liquidation>()
  public var afterwards = Part<Afterwards>()
  public var documents = Part<DocumentsSection>()
  public var lessons = Keyed<Lesson>()
  public var shortfalls = Keyed<Shortfall>()
  public var updates = PlanList<Update>()
  public var waivers = PlanList<Waiver>()
  public var rules = Keyed<Rule>()
  public var sources = Keyed<Source>()
  /// The handovers that others are parts of; see ``resolveHandoverParts()``.
  public internal(set) var wholeHandovers = Keyed<Handover>()
  /// What the plan says about its own statements, in reading order.
  public var remarks: [Remark] = []
  /// What the plan says will be known by a date, in reading order.
  public var awaited: [Awaited] = []
  /// How often the plan cites each source.
  public var citations: [Symbol: Int] = [:]
  /// The day that is looked at, and the day that the plan describes.
  public var viewpoint = Viewpoint()
  /// What reading noticed of time.
  public var hindsight = Hindsight()
  /// What references without a section of their own mean, by their text.
  public var targets: [String: Target] = [:]

  public init() {}

  public static var isSplittable: Bool { true }

  public static let shape = Shape<Plan>("plan", "A transition plan: one YAML file, or a folder of them.") {
    Field("plan", \.heading, "What the plan is, and of which day it speaks.", required: true)
    Field("mission", \.mission, "The peace operation that leaves.", required: true)
    Field("strategy", \.strategy, "What the transition is for, and on what it rests.")
    Field("counterparts", \.counterparts, "Everybody whom the plan names, national institutions first.")
    Field("areas", \.areas, "The parts of the country.")
    Field("phases", \.phases, "The path from the present presence to the one intended, with its gates.")
    Field("tasks", \.tasks, "What the mission does, and what becomes of it.")
    Field("handovers", \.handovers, "Who takes over what, when, and with what capacity.")
    Field("funding", \.funding, "The money: sources, and what they pay for.")
    Field("benchmarks", \.benchmarks, "The conditions to be met, with their indicators and readings.")
    Field("laws", \.laws, "Laws on their way that the transition waits for.")
    Field("sites", \.sites, "Camps, offices and other places, with their history.")
    Field("strength", \.strength, "Authorised, actual and planned strength by category and date.")
    Field("units", \.units, "Contingents and formed units, with their departures.")
    Field("residual-priorities", \.residualPriorities, "What still needs doing for peace after departure.")
    Field("risks", \.risks, "What may go wrong, and what is done about it.")
    Field("protection", \.protection, "The danger to civilians, area by area.")
    Field("bodies", \.bodies, "The bodies that plan, steer and follow the transition.")
    Field("consultations", \.consultations, "Who was heard, on what, and what came of it.")
    Field("decisions", \.decisions, "What was decided on the transition, by whom.")
    Field("frameworks", \.frameworks, "National plans, peace agreements, the cooperation framework.")
    Field("assessments", \.assessments, "The analyses and surveys that the plan rests on.")
    Field("calendar", \.calendar, "Dates that the transition has to mind: Council, elections, budget years.")
    Field("working-calendars", \.workingCalendars, "The days that are worked: weekends, holidays, closed seasons.")
    Field("baselines", \.baselines, "The dates of earlier versions of the plan, to measure slippage by.")
    Field("posts", \.posts, "The posts that the transition needs.")
    Field("pbc", \.pbc, "The work with the Peacebuilding Commission.")
    Field("communications", \.communications, "What people are told, and what becomes of the mission's radio.")
    Field("staffing", \.staffing, "What is done for the mission's staff.")
    Field("services", \.services, "Services of the mission that others use.")
    Field("conduct", \.conduct, "Open cases of misconduct, in numbers.")
    Field("liquidation", \.liquidation, "The end of the mission as an organisation.")
    Field("afterwards", \.afterwards, "The UN presence that remains.")
    Field("documents", \.documents, "What its authors write in the documents that are made from it.")
    Field("lessons", \.lessons, "Lessons used and lessons recorded.")
    Field("shortfalls", \.shortfalls, "What was not carried out as planned, and the answer.")
    Field("updates", \.updates, "What happened on a day, to anything in the plan.")
    Field("waivers", \.waivers, "Requirements that the plan sets aside, by whom and why.")
    Field("rules", \.rules, "What is asked of this plan beyond the catalogue, such as by a mission's own mandate.")
    Field("sources", \.sources, "The documents that the plan cites.")
  }
}
