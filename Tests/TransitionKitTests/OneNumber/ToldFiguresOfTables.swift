import Analysis
import Diagnostics
import Foundation
import Languages
import PlanFormat
import Testing

@testable import Reporting
@testable import TransitionKit

// MARK: - Timeline

extension ToldFigures {
  mutating func readTimeline(_ page: PrintedText, _ drawing: PrintedText) {
    read(page, "timeline", "as of ([0-9]+ [A-Z][a-z]+ [0-9]+)", "day of the product")
    read(
      page, "timeline", "^Mission leaves\\s+^(.+)$\\s+(?:^([0-9,]+) days after the day of the plan)?", "departure",
      "days to departure")
    readCounts(
      page, "timeline",
      "^Handed over\\s+^([0-9,]+) of ([0-9,]+)\\s+^handovers(?:; ([0-9,]+) without a date)?", "handovers completed",
      "handovers", "handovers without a date")
    read(
      page, "timeline",
      "^At risk\\s+^([0-9,]+)\\s+^of ([0-9,]+) substantive tasks; ([0-9,]+) to watch, ([0-9,]+) not known",
      "Substantive tasks, at risk", "Substantive tasks, total", "Substantive tasks, to watch",
      "Substantive tasks, not known")
    readHolders(page)
    read(page, "timeline", "^Need not covered\\s+^(.+)$", "need that is not covered")
    read(
      page, "timeline", "^Firm money, year after\\s+^(.+)$\\s+^after (.+?) in the year before",
      "firm money after departure", "firm money before departure")
    readHeadline(page)
    read(page, "timeline", " but (?:.*?)([0-9,]+) tasks? (?:is|are) at risk", "Substantive tasks, at risk")
    read(page, "timeline", "([0-9,]+) handovers? ha(?:s|ve) no date", "handovers without a date")
    read(
      drawing, "drawing",
      "Of ([0-9,]+) substantive tasks ([0-9,]+) are done, ([0-9,]+) on track, ([0-9,]+) to watch, ([0-9,]+) at risk, "
        + "([0-9,]+) not known",
      "Substantive tasks, total", "Substantive tasks, done", "Substantive tasks, on track",
      "Substantive tasks, to watch", "Substantive tasks, at risk", "Substantive tasks, not known")
    read(drawing, "drawing", "The mission leaves (?:on |in )?(.+?)\\.", "departure")
    read(
      drawing, "drawing", "falls from (.+?) in the year before to (.+?) in the year after",
      "firm money before departure", "firm money after departure")
    read(
      drawing, "drawing", "does not cover in the year after departure: (.+?)\\. ?<", "need that is not covered")
    readRows(page)
    readStrength(drawing)
  }

  /// `Held by nobody afterwards 2, of 27 tasks that go on or may; nobody known: 3`: all of them, and those of which the plan says nothing.
  private mutating func readHolders(_ page: PrintedText) {
    let labels = "(Held by nobody afterwards|Perhaps held by nobody|No holder known afterwards)"
    guard let found = page.match("^\(labels)\\s+^([0-9]+)\\s+^(of [0-9,]+ tasks that go on.*)$"), let note = found[2],
      let figure = found[1].flatMap({ Int($0) })
    else { return }
    func also(_ words: String) -> Int {
      note.components(separatedBy: "; ").first { $0.hasPrefix(words) }.flatMap { Int($0.dropFirst(words.count)) } ?? 0
    }
    let known = also("nobody known: ")
    self.note(
      "tasks without a holder", "\(figure + known + also("perhaps nobody: "))", by: "key figures of the timeline")
    let notStated = found[0]?.hasPrefix("No") == true ? figure : known
    self.note("tasks without a known holder", "\(notStated)", by: "key figures of the timeline")
  }

  /// `23 of the 27 substantive tasks that go on or may have a named holder`, or how many nobody holds.
  private mutating func readHeadline(_ page: PrintedText) {
    func spelled(_ number: Int) -> String {
      number == 0 ? "None" : Wording.english.text(ifThere: "spelled.\(number)") ?? "\(number)"
    }
    let numbers = Dictionary((0...20).map { (spelled($0), $0) }, uniquingKeysWith: { $1 })
    func number(_ words: String?) -> Int? { words.flatMap { numbers[$0] ?? Int($0) } }
    let tasks = "^(\\w+) of the ([0-9]+) substantive tasks that go on(?: or may)?"
    if let groups = page.match(tasks + " ha(?:s|ve) a named holder"), let held = number(groups[0]),
      let all = number(groups[1])
    {
      let unnamed = number(page.match("of ([0-9]+) who leads is not stated")?[0]) ?? 0
      note("tasks without a holder", "\(all - held - unnamed)", by: "headline of the timeline")
    }
    if let groups = page.match(tasks + " (?:is|are) held by nobody"), let nobody = number(groups[0]) {
      let more =
        (number(page.match("of ([0-9]+) more nobody is known to hold")?[0]) ?? 0)
        + (number(page.match("perhaps nobody holds ([0-9]+) more")?[0]) ?? 0)
      note("tasks without a holder", "\(nobody + more)", by: "headline of the timeline")
    }
    let all = page.match("^(?:Each of|Nobody is known to hold any of) the ([0-9]+) substantive tasks that go on")
    if let all = all?[0], let groups = page.match("^(Each|Nobody)") {
      note("tasks without a holder", groups[0] == "Each" ? "0" : all, by: "headline of the timeline")
    }
  }

  private mutating func readRows(_ page: PrintedText) {
    for row in page.rows(with: "Task", "Function", "Standing") {
      let parts = (row["Task"] ?? "").components(separatedBy: ": ")
      let standing = (row["Standing"] ?? "").components(separatedBy: ": ")
      let isKnown = byName["standing of a task: \(parts[0])"] != nil
      // One of several handovers of a task stands as it does itself; the task has a row above.
      if isKnown, parts.count == 1, row["Function"] != TimelineWords.english.sitesAndAssets {
        note("standing of a task: \(parts[0])", Self.word(standing[0]), by: "timeline")
        let reason = standing.dropFirst().joined(separator: ": ")
        note("reason of a task: \(parts[0])", reason.isEmpty ? nil : reason, by: "timeline")
      }
      // The handover is named by its own title where the task has several.
      guard let handover = parts.last, let cell = row["Handover"], byName["end of a handover: \(handover)"] != nil
      else {
        continue
      }
      // Of one that the schedule puts later, the window that is written.
      let written = PrintedText(cell).match("^by the schedule .+ later than written \\((.+)\\)$")?[0] ?? cell
      let groups = PrintedText(written).match("^(?:.+ – )?(.+?)(?:, derived)?(?:, ([a-z ]+))?$")
      let end = groups?[0].map {
        $0.replacing("date not stated", with: "no date").replacing(/^from .*/, with: "no date")
      }
      note("end of a handover: \(handover)", end, by: "timeline")
      note("status of a handover: \(handover)", groups?[1], by: "timeline")
    }
    let mandate = byName["mandate in force"]?.first?.value
    for row in page.rows(with: "Date", "What", "Kind") {
      let dates = (row["Date"] ?? "").components(separatedBy: " – ")
      if row["Kind"] == TimelineWords.english.mandates, row["What"] == mandate,
        byName["end of the mandate in force"] != nil
      {
        note("end of the mandate in force", dates.last, by: "timeline")
      }
      guard row["Kind"] == TimelineWords.english.phases else { continue }
      guard dates.count <= 2, let phase = row["What"] else { continue }
      if byName["start of a phase: \(phase)"] != nil { note("start of a phase: \(phase)", dates[0], by: "timeline") }
      if byName["end of a phase: \(phase)"] != nil { note("end of a phase: \(phase)", dates.last, by: "timeline") }
    }
  }

  /// What was counted last, and what was authorised then, of the lines that are of one category; where nothing was counted, what is
  /// authorised on the day.
  private mutating func readStrength(_ drawing: PrintedText) {
    let words = TimelineWords.english
    let day = Self.day(byName["day of the product"]?.first?.value)
    let categories = Dictionary(
      PersonnelCategory.all.map { (words.personnel([$0]), words.wording.word($0)) },
      uniquingKeysWith: { first, _ in first })
    for (title, category) in categories {
      guard let line = drawing.match("(?:>|\\. )\(title): (.+?)\\.(?: |<)")?.first?.flatMap(\.self) else { continue }
      var counted = day
      if let groups = PrintedText(line).match("actual ([0-9,.]+) on ([^.,;]+)") {
        note("strength: \(category)", groups[0], by: "drawing")
        // Of what was counted some time within months nobody reads from the drawing what was authorised then.
        guard let date = Self.day(groups[1]) else { continue }
        counted = date
      }
      // Of the steps that had begun, the last one holds.
      let steps = PrintedText(line).matches(
        "([0-9,.]+|[a-z ]*not stated|[^,]*people not stated) from ([0-9]+ [A-Z][a-z]+ [0-9]+)")
      let begun = steps.filter { step in Self.day(step[1]).map { $0 <= (counted ?? $0) } ?? false }
      if byName["ceiling: \(category)"] != nil { note("ceiling: \(category)", begun.last?[0], by: "drawing") }
      let inForce = steps.filter { step in Self.day(step[1]).map { $0 <= (day ?? $0) } ?? false }
      if byName["ceiling on the day: \(category)"] != nil {
        note("ceiling on the day: \(category)", inForce.last?[0], by: "drawing")
      }
    }
  }

  /// The day of `9 Jul 2019` or `9 July 2019`; nothing for a date that is not known to the day.
  static func day(_ text: String?) -> Day? {
    let parts = text?.split(separator: " ").map(String.init) ?? []
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    guard parts.count == 3, let number = Int(parts[0]), let year = Int(parts[2]),
      let month = months.firstIndex(of: String(parts[1].prefix(3)))
    else { return nil }
    return Day(year: year, month: month + 1, day: number)
  }
}

// MARK: - Schedule

extension ToldFigures {
  mutating func readSchedule(_ view: ScheduleView, completed: Set<String>) throws {
    let text = PrintedText(view.text)
    read(text, "schedule", "^as of ([-0-9]+)", "day of the product")
    read(text, "schedule", "the mission leaves on (.+)$", "departure")
    let members = try #require(JSONSerialization.jsonObject(with: Data(view.json.text().utf8)) as? [String: Any])
    note("departure", members["departure"] as? String, by: "schedule as JSON")
    for item in members["items"] as? [[String: Any]] ?? [] {
      guard let title = item["title"] as? String, let kind = item["kind"] as? String else { continue }
      if kind == "task", byName["days too late: \(title)"] != nil, let days = item["totalFloatDays"] as? Int,
        item["floatCountsWorkingDays"] as? Bool != true
      {
        note("days too late: \(title)", "\(-days)", by: "schedule as JSON")
      }
      if kind == "handover", completed.contains(title), let end = byName["end of a handover: \(title)"]?.first?.value,
        Self.day(end) != nil
      {
        note("end of a handover: \(title)", item["earlyFinish"] as? String, by: "schedule as JSON")
      }
      guard item["takenAsKept"] as? Bool == true, kind == "task" else { continue }
      let reason = byName["reason of a task: \(title)"]?.first?.value
      let standing = byName["standing of a task: \(title)"]?.first?.value
      // What is at risk may have a graver reason than a day that passed.
      if let reason, standing == "Not known" {
        note("taken as kept: \(title)", reason.contains("nothing says whether") ? "asked for" : reason, by: "report")
        note("taken as kept: \(title)", "asked for", by: "schedule as JSON")
      }
    }
  }
}

// MARK: - Check

extension ToldFigures {
  mutating func readCheck(_ check: PlanCheck, _ report: PrintedText, _ brief: PrintedText) throws {
    let text = PrintedText(checkText(check))
    let json = checkJSON([check]).text(indented: false)
    let all = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let plan = try #require((all["plans"] as? [[String: Any]])?.first)
    note("day of the product", (plan["plan"] as? [String: Any])?["asOf"] as? String, by: "check")
    let counts = plan["counts"] as? [String: Int] ?? [:]
    note("errors", "\(counts["error"] ?? 0)", by: "check as JSON")
    note("errors", text.match("^([0-9]+) errors?(?:,|$)")?.first?.flatMap(\.self) ?? "0", by: "check")
    let requirements = plan["requirements"] as? [[String: Any]] ?? []
    let open = requirements.filter { ["partly", "gap"].contains($0["outcome"] as? String) }
    let toAnswer = open.filter { $0["severity"] as? String != "advice" }
    note("findings", "\(toAnswer.count)", by: "check as JSON")
    note("findings", report.match("The review of the plan adds ([0-9,]+) finding")?[0] ?? "0", by: "report")
    note("findings", brief.match("The findings that weigh most, of ([0-9,]+)")?[0], by: "brief")
    let advice = report.match("The review also found ([0-9,]+) points? of good practice")?[0]
    note("points of good practice", advice ?? "0", by: "report")
    note("points of good practice", "\(open.count - toAnswer.count)", by: "check as JSON")
    let passed = requirements.flatMap { $0["findings"] as? [[String: Any]] ?? [] }.count {
      guard let message = $0["message"] as? String else { return false }
      // The standings of substantive tasks and of handovers are told one by one.
      return message.hasSuffix("and nothing says whether that happened") && !message.hasPrefix("the task ")
        && !message.hasPrefix("the handover ")
    }
    note("days passed without a word", "\(passed)", by: "check as JSON")
    for requirement in requirements {
      guard let id = requirement["id"] as? String else { continue }
      if toAnswer.contains(where: { $0["id"] as? String == id }) {
        note("open points: \(id)", "\((requirement["findings"] as? [Any])?.count ?? 0)", by: "check as JSON")
      }
    }
    for element in (plan["conformity"] as? [String: Any])?["elements"] as? [[String: Any]] ?? [] {
      guard let id = element["id"] as? String, let outcome = element["outcome"] as? String else { continue }
      note("element: \(id)", Self.element(outcome.replacing(/, waived.*/, with: "")), by: "check as JSON")
    }
    readFindings(report, brief)
    readElements(text, report)
  }

  private mutating func readFindings(_ report: PrintedText, _ brief: PrintedText) {
    for row in report.rows(with: "Finding", "The plan is expected to show", "Open points") {
      note("open points: \(row["Finding"] ?? "")", row["Open points"] == "–" ? "0" : row["Open points"], by: "report")
    }
    for groups in brief.matches("\\(([0-9,]+) open points?\\).*?finding ([A-Z]+-[0-9]+)") {
      note("open points: \(groups[1] ?? "")", groups[0], by: "brief")
    }
  }

  private mutating func readElements(_ text: PrintedText, _ report: PrintedText) {
    let names = ["elements evidenced", "elements in part", "elements not evidenced", "elements not known"]
    let statement = text.match(
      "^([0-9]+) of [0-9]+ elements that apply .*? are evidenced, ([0-9]+) partly, ([0-9]+) not(?:, and of ([0-9]+) nobody)?"
    )
    for (name, value) in zip(names, statement ?? []) { note(name, value ?? "0", by: "check") }
    let sentence = report.match(
      "elements in the definition of transition .*?, (none|[0-9]+) can be found in the plan in full(?:, ([0-9]+) in part)?"
        + "(?: and ([0-9]+) not yet)?(?:; for ([0-9]+), information)?")
    for (name, value) in zip(names, sentence ?? []) { note(name, value ?? "0", by: "report") }
  }
}
