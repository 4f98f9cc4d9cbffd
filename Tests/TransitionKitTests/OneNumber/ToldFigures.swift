import Foundation
import Languages
import PlanFormat
import Reporting
import Testing

@testable import TransitionKit

/// The figures that the products of a plan tell, by name, read out of what is printed: each with what each product says.
struct ToldFigures {
  private(set) var byName: [String: [(product: String, value: String)]] = [:]

  /// What two products tell, or one of them twice, and not alike.
  var contradictions: [String] {
    byName.filter { Set($0.value.map(\.value)).count > 1 }.map { name, told in
      "\(name): \(told.map { "\($0.product) '\($0.value)'" }.joined(separator: ", "))"
    }.sorted()
  }

  /// The kinds of figures that more than one product tells.
  var shared: Set<String> {
    Set(
      byName.filter { Set($0.value.map(\.product)).count > 1 }.keys.map { name in
        String(name.prefix { $0 != ":" })
      })
  }

  init(_ check: PlanCheck) throws {
    let report = PrintedText(markdown: try makeProduct(.report, of: check, as: .md, report: .everything).text)
    let brief = PrintedText(markdown: try makeProduct(.background, of: check, as: .md).text)
    readCover(report, brief)
    readStandings(report, brief)
    readFootprint(report, brief)
    readMeasures(report, brief)
    readMoney(report, brief)
    readFunding(PrintedText(FundingView(check).text.replacing("\n    ", with: " ")))
    readTimeline(PrintedText(html: timeline(check, as: .html).text), PrintedText(timeline(check, as: .svg).text))
    let completed = report.rows(with: "Handover", "To", "Transferred").filter { $0["Transferred"] != "no date" }
    try readSchedule(ScheduleView(check), completed: Set(completed.compactMap { $0["Handover"] }))
    readDueHandovers(report)
    try readCheck(check, report, brief)
  }

  mutating func note(_ name: String, _ value: String?, by product: String) {
    guard let value, !["–", "not in the plan", "not stated"].contains(value) else { return }
    byName[name, default: []].append((product, Self.normal(value)))
  }

  /// Notes what the groups of a pattern match, each under its name; where it matches nothing, nothing.
  mutating func read(_ text: PrintedText, _ product: String, _ pattern: String, _ names: String...) {
    guard let groups = text.match(pattern) else { return }
    for (name, group) in zip(names, groups) { note(name, group, by: product) }
  }

  /// The same where a count is left out when it is none.
  mutating func readCounts(_ text: PrintedText, _ product: String, _ pattern: String, _ names: String...) {
    guard let groups = text.match(pattern) else { return }
    for (name, group) in zip(names, groups) { note(name, group ?? "0", by: product) }
  }

  /// Numbers in digits, dates in few letters, money in few letters.
  private static func normal(_ text: String) -> String {
    if let date = PlanDate(text), text.count > 4 { return Wording.english.shortDate(date) }
    let words = ["none": "0", "nothing": "0", "no": "0", "one": "1", "all": "all"]
    if let number = words[text.lowercased()] { return number }
    var text = text.replacing("million", with: "m").replacing(/([0-9]) m\b/) { "\($0.output.1)m" }
    if text.allSatisfy({ $0.isNumber || $0 == "," }) { text = text.replacing(",", with: "") }
    if text.contains(/^[A-Z]+\$? 0$/) { text = "0" }
    let months = [
      "January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December",
    ]
    for month in months { text = text.replacing(month, with: String(month.prefix(3))) }
    return text.trimmingCharacters(in: .whitespaces)
  }
}

// MARK: - Report and brief

extension ToldFigures {
  private mutating func readCover(_ report: PrintedText, _ brief: PrintedText) {
    for (text, product) in [(report, "report"), (brief, "brief")] {
      read(text, product, "^- As of: (.+)$", "day of the product")
      let errors = text.match("^> (?:\\[.*\\] )?(One|[0-9,]+) passages? of the plan")
      note("errors", errors.map { $0.first.flatMap(\.self) ?? "0" } ?? "0", by: product)
      read(text, product, "^- Plan: .*\\((.+)\\)$", "status of the plan")
    }
    read(
      report, "report", "^- Planned departure: (.+?)(?:, ([0-9,]+) days? after .* report|; that day has passed.*)?$",
      "departure", "days to departure")
    read(brief, "brief", "^\\| Planned departure \\| (.+?) \\|$", "departure")
    read(
      report, "report", "^- Mandate: (?!none)(.+?)(?:, to (.+?)|, without an end date)?$", "mandate in force",
      "end of the mandate in force")
    read(
      brief, "brief", "^\\| Mandate \\| (.+?)(?:, to (.+?)|, no end date)? \\|$", "mandate in force",
      "end of the mandate in force")
    for row in report.rows(with: "Phase", "From", "To", "Standing", "Gate") {
      let phase = row["Phase"] ?? ""
      note("start of a phase: \(phase)", row["From"], by: "report")
      note("end of a phase: \(phase)", row["To"], by: "report")
    }
    let current = report.rows(with: "Phase", "From", "To", "Standing", "Gate").filter { $0["Standing"] == "current" }
      .compactMap { $0["Phase"] }
    note("current phases", current.sorted().joined(separator: "; "), by: "report")
    let phases = brief.match("^\\| Current phases? \\| (.+?) \\|$")?.first?.flatMap(\.self) ?? ""
    let titles = phases.components(separatedBy: "; ").map { String($0.prefix { $0 != "," }) }
    note("current phases", titles.sorted().joined(separator: "; "), by: "brief")
  }

  /// The cells of a row by the beginnings of their columns; a dash is none.
  private mutating func readCells(
    of row: [String: String], _ columns: [(start: String, name: String)], by product: String
  ) {
    for column in columns {
      guard let cell = row.first(where: { $0.key.hasPrefix(column.start) })?.value else { continue }
      note(column.name, cell == "–" ? "0" : cell, by: product)
    }
  }

  private mutating func readStandings(_ report: PrintedText, _ brief: PrintedText) {
    for row in report.rows(with: "", "Total", "Done", "On track") {
      let (kind, levels) = (row[""] ?? "", ["Total", "Done", "On track", "To watch", "At risk", "Not known"])
      for level in levels { note("\(kind), \(level.lowercased())", row[level], by: "report") }
      if kind == "Handovers" { note("handovers completed", row["Done"], by: "report") }
      if kind == "Handovers" { note("handovers", row["Total"], by: "report") }
      if kind == "Indicators" { note("indicators met", row["Done"], by: "report") }
      if kind == "Indicators" { note("indicators", row["Total"], by: "report") }
    }
    read(report, "report", "^- Handovers completed: ([0-9,]+), of ([0-9,]+)$", "handovers completed", "handovers")
    read(report, "report", "^- Handovers overdue: ([0-9,]+)", "handovers overdue")
    let count = "(none|[0-9,]+)"
    let handovers = [
      ("All", "handovers"), ("Complete", "handovers completed"), ("Overdue", "handovers overdue"),
      ("Due by", "handovers due"), ("Day passed", "handovers not known"), ("Failed", "handovers undone"),
      ("Without a day", "handovers without a date"),
    ]
    for row in report.rows(with: "All", "Complete", "Overdue") { readCells(of: row, handovers, by: "report") }
    readCounts(
      brief, "brief",
      "^\\| Handovers \\| \(count) of ([0-9,]+) completed(?:; ([0-9,]+) due by .*?)?(?:; ([0-9,]+) overdue)?"
        + "(?:; ([0-9,]+) not known, .*?)?(?:; ([0-9,]+) failed or returned)?(?:; ([0-9,]+) without a date)? \\|$",
      "handovers completed", "handovers", "handovers due", "handovers overdue", "handovers not known",
      "handovers undone", "handovers without a date")
    for (text, product) in [(report, "report"), (brief, "brief")] {
      readCounts(
        text, product, "Nobody is known to hold ([0-9,]+) substantive .*?(?:; on ([0-9,]+) .*)?\\.$",
        "tasks without a holder", "tasks without a known holder")
      let passed = text.match("(?i)(one|[0-9,]+) (?:further )?days? ha(?:s|ve) passed of which")
      note("days passed without a word", passed.map { $0.first.flatMap(\.self) ?? "0" } ?? "0", by: product)
    }
    for row in report.rows(with: "Task", "Standing", "Why") {
      note("standing of a task: \(row["Task"] ?? "")", row["Standing"].map(Self.word), by: "report")
      let reason = row["Why"]?.components(separatedBy: "; ").first
      note("reason of a task: \(row["Task"] ?? "")", reason, by: "report")
      for days in PrintedText(row["Why"] ?? "").matches("finishes ([0-9,]+) days? too late") {
        note("days too late: \(row["Task"] ?? "")", days.first.flatMap(\.self), by: "report")
      }
    }
    for row in report.rows(with: "Handover", "To", "Planned completion", "Standing") {
      note("end of a handover: \(row["Handover"] ?? "")", row["Planned completion"], by: "report")
      let standing = PrintedText(row["Standing"] ?? "").match(
        "^. (?:At risk|To watch|On track|Not known|Done), ([^:]+)")
      note("status of a handover: \(row["Handover"] ?? "")", standing?.first.flatMap(\.self), by: "report")
    }
    for row in report.rows(with: "Handover", "To", "Transferred") where row["Transferred"] != "no date" {
      note("end of a handover: \(row["Handover"] ?? "")", row["Transferred"], by: "report")
    }
  }

  /// How many of the next steps are handovers by the day up to which handovers count as due; nothing where one of their
  /// dates is rough.
  mutating func readDueHandovers(_ report: PrintedText) {
    guard let horizon = Self.day(report.match("\\| Due by (.+?) \\|")?[0]) else { return }
    let steps = report.rows(with: "Date", "What", "Kind").filter { $0["Kind"] == "handovers" }
    let days = steps.map { Self.day($0["Date"]) }
    guard !days.contains(nil) else { return }
    let due = zip(steps, days).reduce(0) { sum, step in
      guard let day = step.1, day <= horizon else { return sum }
      return sum + (PrintedText(step.0["What"] ?? "").match("^([0-9]+) handovers are due")?[0].flatMap { Int($0) } ?? 1)
    }
    note("handovers due", "\(due)", by: "next steps of the report")
  }

  /// `At risk` of `▲ At risk`.
  static func word(_ standing: String) -> String {
    standing.first.map { "✓○◐▲–".contains($0) } == true ? String(standing.dropFirst(2)) : standing
  }

  private mutating func readFootprint(_ report: PrintedText, _ brief: PrintedText) {
    let count = "(none|[0-9,]+)"
    readCounts(
      report, "report",
      "add up to ([0-9,]+) sites? of the mission.*? By .*?, \(count) (?:was|were|is known to have been) closed or handed over\\."
        + "(?: Of ([0-9,]+) the plan does not say .*?\\.)?(?: ([0-9,]+) w(?:as|ere) looted.*)?$",
      "sites", "sites left", "sites not known", "sites lost")
    readCounts(
      brief, "brief",
      "\\| \(count) of ([0-9,]+) sites? closed or handed over(?:; ([0-9,]+) not known)?(?:; ([0-9,]+) lost and secured)?",
      "sites left", "sites", "sites not known", "sites lost")
    read(report, "report", "Of ([0-9,]+) units?, \(count) had left", "units", "units left")
    read(brief, "brief", "\(count) of ([0-9,]+) units? gone", "units left", "units")
    for row in report.rows(with: "Site", "Closing", "Standing") {
      let site = (row["Site"] ?? "").replacing(/\ \([0-9,]+ sites\)$/, with: "")
      note("standing of a site: \(site)", row["Standing"]?.components(separatedBy: ", ").first, by: "table of sites")
    }
    for row in report.rows(with: "", "Actual", "Authorized on") {
      let (kind, authorised) = (row[""] ?? "", row.first { $0.key.hasPrefix("Authorized") }?.value)
      if row["Actual"] != "not in the plan" {
        note("strength: \(kind)", row["Actual"].map { String($0.prefix { $0 != "(" }) }, by: "report")
      }
      if authorised != "not in the plan" { note("ceiling on the day: \(kind)", authorised, by: "report") }
    }
    let strength = brief.match("^\\| Strength.*? \\| (.+?) \\|$")?.first?.flatMap(\.self) ?? ""
    for part in strength.components(separatedBy: "; ") {
      let text = PrintedText(part)
      if let groups = text.match("^([0-9,.]+) (.+?)(?: on [0-9]+ .*?)?(?: \\(([0-9,.]+) authorized\\))?$") {
        note("strength: \(groups[1] ?? "")", groups[0], by: "brief")
        note("ceiling: \(groups[1] ?? "")", groups[2], by: "brief")
      } else if let groups = text.match("^(.+?) not counted in the plan \\(([0-9,.]+) authorized\\)$") {
        note("ceiling: \(groups[0] ?? "")", groups[1], by: "brief")
      }
    }
  }

  private mutating func readMeasures(_ report: PrintedText, _ brief: PrintedText) {
    let count = "(none|[0-9,]+)"
    read(report, "report", "^- Indicators met: ([0-9,]+), of ([0-9,]+)$", "indicators met", "indicators")
    readCounts(
      report, "report", "The plan has ([0-9,]+) benchmarks? with ([0-9,]+) indicators?\\.", "benchmarks", "indicators")
    let verdicts = [
      ("Met", "indicators met"), ("Fallen back", "indicators fallen back"), ("Missed, not", "indicators lapsed"),
      ("Rated as missed", "indicators missed"), ("Not yet met", "indicators open"), ("Unclear", "indicators unclear"),
      ("Not measured", "indicators not measured"),
    ]
    for row in report.rows(with: "Met", "Fallen back", "Missed, not set anew", "Rated as missed") {
      readCells(of: row, verdicts, by: "report")
    }
    readCounts(
      brief, "brief",
      "^\\| Indicators \\| \(count) of ([0-9,]+) met(?:; ([0-9,]+) not met by the target date)?(?:; ([0-9,]+) met in time "
        + "and fallen back since)?(?:; ([0-9,]+) unclear)?(?:; ([0-9,]+) not measured)? \\|$",
      "indicators met", "indicators", "indicators not met", "indicators fallen back", "indicators unclear",
      "indicators not measured")
    read(
      brief, "brief", "Of ([0-9,]+) indicators? in the plan, (?:([0-9,]+) (?:is|are) met)?", "indicators",
      "indicators met")
    for row in report.rows(with: "Compared with", "Better", "Worse") {
      let isBaseline = row["Compared with"] == "The baseline"
      let end = isBaseline ? "than at the start" : "than before"
      readCells(of: row, [("Better", "indicators better \(end)"), ("Worse", "indicators worse \(end)")], by: "report")
    }
    readCounts(
      brief, "brief",
      "indicators? in the plan, .*?(?:; ([0-9,]+) (?:is|are) better than one reading earlier)?"
        + "(?:; ([0-9,]+) (?:is|are) worse(?: than one reading earlier)?)?\\.$", "indicators better than before",
      "indicators worse than before")
    read(brief, "brief", "([0-9,]+) stands? worse than at the start", "indicators worse than at the start")
    read(report, "report", "The sources rate the benchmarks themselves: (.+?)\\.$", "ratings of benchmarks")
    read(brief, "brief", "^\\| Benchmarks, as their sources rate them \\| (.+?) \\|$", "ratings of benchmarks")
    read(
      report, "report", "Of ([0-9,]+) indicators? that counts? people, \(count) (?:is|are) broken", "people indicators",
      "people indicators by sex")
    read(
      brief, "brief", "Of ([0-9,]+) indicators? on people, \(count) (?:is|are) broken", "people indicators",
      "people indicators by sex")
    for (text, product) in [(report, "report"), (brief, "brief")] {
      for row in text.rows(with: "Benchmark", "Target date", "Rated by its source", "Indicators") {
        let columns = ["Target date", "Indicators", "Fallen back", "Not met by date", "Not yet met", "Unclear"]
        for column in columns {
          // The report leaves a count out that is none.
          let value = row[column].map { $0.isEmpty ? "0" : $0 }
          note("of a benchmark: \(row["Benchmark"] ?? ""), \(column)", value, by: product)
        }
        let met = row["Met"] ?? row.filter { $0.key.hasPrefix("Met on") }.max { $0.key.count < $1.key.count }?.value
        if product == "brief" { note("of a benchmark: \(row["Benchmark"] ?? ""), met", met, by: product) }
      }
      for row in text.rows(with: "", "Element", "Standing") {
        note("element: \(row[""] ?? "")", row["Standing"].map { Self.element(Self.word($0)) }, by: product)
      }
    }
    for row in report.rows(with: "", "Consultations held", "Latest")
    where row["Consultations held"] != "not evidenced in the plan" {
      note("consultations: \(row[""] ?? "")", row["Consultations held"], by: "report")
    }
    let heard = brief.match("The plan records that these were heard: (.+?)\\.")?.first?.flatMap(\.self) ?? ""
    for groups in PrintedText(heard).matches("(?:^|; )(.+?) \\(([0-9,]+) consultations?\\)") {
      note("consultations: \(groups[0] ?? "")", groups[1], by: "brief")
    }
  }

  static func element(_ words: String) -> String {
    words.hasPrefix("not evidenced") ? "not evidenced" : words.replacing("cannot be told", with: "cannot tell")
  }

  private mutating func readFunding(_ funding: PrintedText) {
    let sections = [
      "Days without firm money for work that goes on", "Other assessed money that ends before any follows",
    ]
    let ends = sections.flatMap { funding.lines(under: $0) }
    // A long list is not shown to its end.
    if !ends.isEmpty, !ends.contains(where: { $0.contains("--format json has all") }) {
      let last = ["no firm money follows it", "no money follows it", "is not decided"]
      let count = ends.count { end in last.contains { end.contains($0) } }
      note("money that nothing follows", "\(count)", by: "funding")
    }
    for pattern in [
      "falls from (.+?) in the twelve months to .+? to (.+?) in the twelve after it",
      "does not fall: (.+?) in the twelve months to .+?, (nothing|[A-Z]+\\$? [^ ]+(?: million)?) in the twelve after it",
    ] {
      read(funding, "funding", pattern, "firm money before departure", "firm money after departure")
    }
    read(
      funding, "funding",
      "In the twelve months after departure what goes on needs (.+?), of which (.+?) is not covered by firm money",
      "need of the year after departure", "need that is not covered")
  }

  private mutating func readMoney(_ report: PrintedText, _ brief: PrintedText) {
    let statuses = ["Requested", "Pledged", "Committed", "Received", "Spent"]
    for (text, product) in [(report, "report"), (brief, "brief")] {
      for row in text.rows(with: "For", "Source", "Requested", "Pledged") {
        let line = "\(row["For"] ?? ""), \(row["Source"] ?? "")"
        for status in statuses { note("money: \(line), \(status)", row[status], by: product) }
      }
      read(
        text, product, "falls from (.+?) in the twelve months to .+? to (.+?) in the twelve months that follow",
        "firm money before departure", "firm money after departure")
      read(
        text, product,
        "^(?:[0-9]+\\. )?The firm money .* is (.+?) in the twelve months to .+? and (.+?) in the twelve months that",
        "firm money before departure", "firm money after departure")
      read(
        text, product, "they need (.+?) in the twelve months after departure[;,.]", "need of the year after departure")
      readCounts(
        text, product,
        "(?:The plan has )?([0-9,]+) substantive tasks?(?: that)? go.*? on after the mission.*? gives the cost of (none|[0-9,]+)",
        "tasks that go on", "tasks with a cost")
      read(text, product, "For ([0-9,]+) allocations? the plan gives no amount", "allocations without an amount")
    }
    let year = "they need .+? in the twelve months after departure"
    readCounts(
      report, "report",
      year + "; firm money covers .+? of it(?: and leaves (.+?) open(?:, unless ([0-9,]+) allocations? .*?)?)?\\.",
      "need that is not covered", "money that may cover it")
    readCounts(
      brief, "brief",
      year
        + "(?:, of which (.+?) is not covered by firm money(?:, not counting ([0-9,]+) allocations? .*?)?)?\\.",
      "need that is not covered", "money that may cover it")
    let used = Dictionary(grouping: report.rows(with: "For", "Source", "Requested", "Pledged")) { $0["For"] ?? "" }
    for (use, rows) in used {
      for status in statuses {
        let amounts = rows.compactMap { $0[status] }.filter { $0 != "–" }
        if amounts.count == 1 { note("money of a use: \(use), \(status.lowercased())", amounts[0], by: "report") }
      }
    }
    for groups in brief.matches(
      "^\\([a-z]\\) ((?:Tasks that go on|Other tasks and functions|The mission itself|Elections|Humanitarian work|Not stated); .+)\\.$"
    ) {
      let parts = (groups[0] ?? "").components(separatedBy: "; ")
      for part in parts.dropFirst() {
        let status = String(part.prefix { $0 != " " })
        let isAlone = byName["money of a use: \(parts[0]), \(status)"] != nil
        if isAlone {
          note("money of a use: \(parts[0]), \(status)", String(part.dropFirst(status.count + 1)), by: "brief")
        }
      }
    }
    let lines = report.matches("^\\([a-z]+\\) .+? (?:ended .+?|pays to .+?), and no firm money follows[;.]$").count
    if report.text.contains("Money that ends while") { note("money that nothing follows", "\(lines)", by: "report") }
  }
}
