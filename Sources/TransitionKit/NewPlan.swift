import Diagnostics
import Editing
import PlanFormat
import PlanModel
import PlanReading

/// What is known of a mission when its plan is begun.
public struct NewPlan: Sendable {
  /// As the Security Council writes it.
  public var mission: String
  /// Its acronym, if it has one.
  public var shortName: String?
  /// The country, by three letters (ISO 3166-1).
  public var country: String
  public var type: MissionType
  /// The planned departure, as exactly as it is known: `2027-12-31`, `2027-12`; nothing while nobody knows.
  public var departure: String?
  /// The last day of the mandate in force.
  public var mandateEnd: String?
  /// The day that the plan is begun on, from which it looks.
  public let asOf: Day

  public init(
    mission: String, shortName: String? = nil, country: String, type: MissionType = .peacekeeping,
    departure: String? = nil, mandateEnd: String? = nil, asOf: Day
  ) {
    (self.mission, self.shortName, self.country, self.type) = (mission, shortName, country, type)
    (self.departure, self.mandateEnd, self.asOf) = (departure, mandateEnd, asOf)
  }

  /// A plan of this mission: what is known stands in it, with the phases and the calendar that follow, and each section to fill says
  /// that it is unknown, with an example beside it. And the schema for editors.
  public func files() -> [StarterFile] { written(of: known) }

  /// What is wrong with the answers, and how to write them; nothing where the plan can be begun.
  public var fault: String? {
    let files = SourceFiles(
      files().filter { $0.name.hasSuffix(".yaml") }.map { SourceFile(name: $0.name, bytes: Array($0.text.utf8)) })
    guard let error = readPlan(files).diagnostics.first(where: { $0.severity == .error }) else { return nil }
    return error.message + (error.help.map { "; \($0)" } ?? "")
  }

  /// Read as every plan is, so that a date means here what it means there.
  private var known: Plan {
    let text = "plan:\n\(heading)\nmission:\n\(missionText)\n"
    return readPlan(SourceFiles([SourceFile(name: "plan.yaml", bytes: Array(text.utf8))])).plan
  }

  private func written(of plan: Plan) -> [StarterFile] {
    let leaving = plan.mission.entry?.departure.value
    let written = [
      "plan": heading, "mission": missionText, "phases": phases(until: leaving), "calendar": calendar(until: leaving),
      "counterparts": counterparts,
    ]
    return starterFiles(of: Self.sections, written: written) { about in
      """
      # yaml-language-server: $schema=plan.schema.json
      # \(about)
      # What is still unknown says so. Put what you know in its place, as the examples show, which are of a country that
      # does not exist; transition explain and PlanFormat.md tell of every field.
      """
    }
  }

  // MARK: - What is known

  private var heading: String {
    """
      title: \(scalarText("Transition of \(shortName ?? mission)"))
      as-of: \(asOf)
      status: draft
      currency: USD
    """
  }

  private var missionText: String {
    let lines: [String?] = [
      "  name: \(scalarText(mission))", shortName.map { "  short-name: \(scalarText($0))" }, "  type: \(type.rawValue)",
      "  host-state: \(scalarText(country))", "  departure: \(departure.map { scalarText($0) } ?? "unknown")",
      "  mandates: unknown",
    ]
    return lines.compactMap(\.self).joined(separator: "\n")
  }

  private var counterparts: String {
    let ways = [
      "  government: { name: Government of the host State, kind: national }",
      "  resident-coordinator: { name: Resident Coordinator, kind: resident-coordinator }",
      "  country-team: { name: United Nations country team, kind: country-team }",
    ]
    return ways.joined(separator: "\n")
  }

  // MARK: - What follows

  /// The path in three steps up to the departure, and the closing afterwards: a proposal, which says that it is one.
  private func phases(until leaving: PlanDate?) -> String? {
    guard let departure = leaving?.lastDay, departure - asOf >= 60 else { return nil }
    let days = departure - asOf
    let (planned, handed) = (asOf + days / 4, asOf + days * 3 / 4)
    return [
      phase("planning", "Joint planning", asOf, planned, status: "current"),
      phase("handing-over", "Handing over", planned + 1, handed, after: "planning"),
      phase("drawdown", "Drawdown", handed + 1, departure, after: "handing-over"),
      phase(
        "closing", "Closing of the mission", departure + 1, (departure + 1).adding(months: 6) + -1, after: "drawdown"),
    ].joined(separator: "\n")
  }

  private func phase(
    _ id: String, _ title: String, _ start: Day, _ finish: Day, status: String = "planned", after: String? = nil
  ) -> String {
    """
      \(id):
        title: \(title)
        start: { is: \(start), confidence: assumed }
        finish: { is: \(finish), confidence: assumed }
        status: \(status)\(after.map { "\n    after: [\($0)]" } ?? "")
    """
  }

  /// The end of the mandate, and the budget years of peace operations of its kind: from July to June for peacekeeping, else those of
  /// the calendar.
  private func calendar(until leaving: PlanDate?) -> String? {
    let mandate = mandateEnd.map {
      "  mandate-end: { title: End of the mandate, kind: mandate, on: \(scalarText($0)) }"
    }
    let years = leaving.flatMap { leaving in leaving.lastDay - asOf < 3_660 ? budgetYears(until: leaving.lastDay) : nil
    }
    let lines = [mandate].compactMap(\.self) + (years ?? [])
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private func budgetYears(until departure: Day) -> [String]? {
    guard type == .peacekeeping || type == .specialPolitical else { return nil }
    let months = type == .peacekeeping ? 6 : 0
    let first = asOf.adding(months: -months).civil.year
    let last = departure.adding(months: -months).civil.year
    // Of a mission that has left already, none is ahead.
    guard first <= last else { return nil }
    return (first...last).compactMap { year in
      guard let start = Day(year: year, month: months + 1, day: 1) else { return nil }
      let title = months == 0 ? "\(year)" : "\(year)/\((year + 1) % 100 < 10 ? "0" : "")\((year + 1) % 100)"
      return
        "  budget-\(year): { title: Budget year \(title), kind: budget-year, from: \(start), until: \(start.adding(months: 12) + -1) }"
    }
  }

  /// Which sections stand in which file.
  private static let sections: [StarterSections] = [
    ("plan.yaml", "The plan, the mission, and the path of its transition.", ["plan", "mission", "phases", "calendar"]),
    ("parties.yaml", "Everybody whom the plan names, and where.", ["counterparts", "areas", "bodies"]),
    (
      "tasks.yaml", "What the mission does, who takes it over, and what remains.",
      ["tasks", "handovers", "residual-priorities"]
    ),
    ("funding.yaml", "Where the money comes from, and what it pays for.", ["funding"]),
    ("benchmarks.yaml", "The conditions to be met, and what was measured.", ["benchmarks"]),
    ("footprint.yaml", "Sites and strength.", ["sites", "strength"]),
    (
      "people.yaml", "Who was heard, what was decided, and what may happen to people.",
      ["consultations", "decisions", "protection", "risks"]
    ),
    ("log.yaml", "What happened, and the documents that the plan rests on.", ["updates", "sources"]),
  ]
}
