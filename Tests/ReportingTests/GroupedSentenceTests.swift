import Analysis
import Diagnostics
import Documents
import Languages
import PlanReading
import Requirements
import Templates
import Testing

@testable import PlanFormat
@testable import Reporting

/// A sentence that counts several things says nothing of all of them that is so of some alone.
struct GroupedSentenceTests {
  private func plan(_ finishes: [String?], to receivers: String = "[]", sections: String = "") -> String {
    var text = """
      plan: { title: A plan, as-of: 2027-03-01, currency: USD }
      mission:
        name: United Nations Mission in Carana
        short-name: UNMIC
        type: peacekeeping
        host-state: XCA
        departure: 2027-12-31
        mandates: [{ resolution: S/RES/9001 (2026), from: 2027-01-01, until: 2027-12-31 }]

      """
    text += sections + "tasks:\n"
    for number in finishes.indices {
      text += "  t\(number): { title: Patrols \(number), function: police, lead: mission, disposition: hand-over }\n"
    }
    text += "handovers:\n"
    for (number, finish) in finishes.enumerated() {
      let window = finish.map { ", window: { finish: \($0) }" } ?? ""
      text += "  h\(number): { task: t\(number), to: \(receivers), status: agreed\(window) }\n"
    }
    return text
  }

  private func texts(_ plan: String, asOf: String? = nil, language: String = "en") throws -> [String] {
    let files = SourceFiles([SourceFile(name: "plan.yaml", bytes: Array(plan.utf8))])
    let facts = PlanFacts(readPlan(files, asOf: asOf.flatMap { Day($0) }).plan)
    let dossier = try #require(
      Dossier(
        facts, check(facts, against: Requirement.catalogue), files: files, wording: Wording(language: language)))
    let library = TemplateLibrary()
    let report = try #require(library["\(language)/report.md"])
    return [
      try report.document(from: MonitoringReport.content(dossier, annexes: []).values).text,
      Advice(dossier).text.points.joined(separator: "\n"),
    ]
  }

  private let two = Array(repeating: "2027-08-15", count: 2) + Array(repeating: "2027-09-30", count: 8)

  @Test func oneDayIsToldOnlyWhereItIsThatOfAll() throws {
    for text in try texts(plan(two)) {
      #expect(text.contains("(2 of them after 15 August 2027, the last after 30 September 2027)"), "\(text)")
      #expect(!text.contains("10 functions have nobody to hold them after"), "\(text)")
      #expect(!text.contains("who holds, after"), "\(text)")
    }
    for text in try texts(plan(Array(repeating: "2027-08-15", count: 3))) {
      #expect(text.contains("after 15 August 2027") && !text.contains("of them after"), "\(text)")
    }
  }

  @Test(arguments: Wording.languages()) func inEveryLanguage(language: String) throws {
    let wording = Wording(language: language)
    for text in try texts(plan(two), language: language) {
      for day in ["2027-08-15", "2027-09-30"] {
        let year = try #require(Day(day).map { wording.day($0) })
        // The day, in whatever form its sentence asks for, has its number and its year.
        let number = try #require(day.split(separator: "-").last)
        #expect(text.contains(number) && text.contains("2027"), "\(language): \(year)")
      }
    }
  }

  /// What nobody takes over has nobody from the day on which whoever has it goes, whatever day was meant for the handover.
  @Test func eachFunctionHasItsOwnDay() throws {
    let text = try texts(
      plan(
        ["2027-12-31"], sections: "areas: { north: { name: North, kind: region } }\n"
      ).replacing(
        "departure: 2027-12-31\n", with: "departure: 2027-12-31\n  departures: [{ area: north, on: 2027-08-15 }]\n"
      )
      .replacing("status: agreed", with: "areas: [north], status: agreed"))[0]
    #expect(text.contains("**nobody named**, 15 Aug 2027") || text.contains("nobody named, 15 Aug 2027"), "\(text)")
  }

  /// Receivers that come, or end, at other times are told apart: one sentence names one of them.
  @Test func whoComesLaterIsNamedForWhatIsItsOwn() throws {
    let counterparts = """
      counterparts:
        one: { name: First Body, kind: national, since: 2027-11-01 }
        other: { name: Second Body, kind: national, since: 2027-11-01 }

      """
    let text = plan(["2027-08-15", "2027-08-15"], to: "[one]", sections: counterparts)
      .replacing("task: t1, to: [one]", with: "task: t1, to: [other]")
    let facts = try dossier(plan: text).facts
    let sentences = Gaps(facts).all.filter { $0.kind == .vacuum }.map { GapSentences(facts).sentence(of: $0) }
    for (title, body) in [("Patrols 0", "First Body"), ("Patrols 1", "Second Body")] {
      #expect(sentences.count { $0.contains(title) && $0.contains(body) } == 1, "\(sentences)")
    }
  }

  /// What has nobody at two times is one thing, from the first of them on.
  @Test func aFunctionIsCountedOnce() throws {
    let sections = """
      areas: { north: { name: North, kind: region } }
      counterparts: { late: { name: Late Body, kind: national, since: 2027-11-01 } }

      """
    let text = plan(["2027-09-15"], to: "[late]", sections: sections)
      .replacing(
        "departure: 2027-12-31\n", with: "departure: 2027-12-31\n  departures: [{ area: north, on: 2027-08-15 }]\n")
    let facts = try dossier(plan: text).facts
    let gaps = Gaps(facts).all.filter { $0.kind == .vacuum }
    #expect(gaps.count == 2)
    #expect(Beginnings(gaps).count == 1)
    let report = try texts(text)[0]
    #expect(report.contains("1 function has nobody to hold it after 15 August 2027"), "\(report)")
  }

  @Test func whatIsLateIsToldApartFromWhatIsAhead() throws {
    let counterparts = """
      counterparts: { cnp: { name: Police, kind: national } }

      """
    let text = plan(
      ["2027-02-01", nil], to: "[{ who: cnp, capacity: { level: full, on: 2026-11 } }]", sections: counterparts)
    let points = try texts(text)[1].split(separator: "\n")
    for point in points where point.contains("due by") { #expect(!point.contains("Patrols 1"), "\(point)") }
  }

  @Test func whatCannotAllBeNamedIsCounted() throws {
    for count in [3, 12, 40, 2000] {
      for text in try texts(plan(Array(repeating: "2027-08-15", count: count))).dropFirst() {
        #expect(!text.contains(" more"), "\(text)")
        if count > 20 {
          #expect(text.contains("\(Wording.english.number(count)) kinds of work, among them “Patrols 0”"))
        }
      }
    }
    for (name, files) in packagePlans() {
      let days = name.contains("haiti") ? ["2019-03-01", "2019-07-09", "2019-11-15"] : ["2018-01-31", "2018-06-30"]
      for day in days {
        for point in Advice(try dossier(of: files, asOf: day)).text.points {
          #expect(point.firstMatch(of: /\d+ more/) == nil, "\(name), \(day): \(point)")
        }
      }
    }
  }
}
