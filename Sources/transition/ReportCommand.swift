import ArgumentParser
import Diagnostics
import Documents
import PlanFormat
import Reporting
import TransitionKit

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "The Peacebuilding Commission's monitoring report on how the plan is carried out.")

  @OptionGroup var options: TextProductOptions

  @Option(
    help: ArgumentHelp(
      "Tell what changed since a day, such as that of the last report: 2019-03-01.", valueName: "DATE"))
  var since: String?

  @Option(
    help: ArgumentHelp(
      "The annexes, with commas between them: handovers, indicators, money, conformity, details, timeline; all; or none. Without it: handovers, indicators, money, timeline.",
      valueName: "LIST"))
  var annex: String?

  @Option(
    help: "none; notes, which cite the documents of the plan; or full, which in HTML leads to its lines as well.")
  var evidence: EvidenceLevel = .notes

  func run() throws {
    try options.write(.report, since: try earlierDay(), report: ReportForm(annexes: try annexes(), evidence: evidence))
  }

  private func earlierDay() throws -> Day? {
    guard let since else { return nil }
    guard let day = Day(since) else {
      throw CallFault("--since takes a day, such as 2019-03-01: \(visible(faultOfDay(since)))")
    }
    return day
  }

  private func annexes() throws -> Set<ReportAnnex> {
    guard let annex, annex != "all" else { return annex == nil ? ReportAnnex.usual : Set(ReportAnnex.allCases) }
    guard annex != "none" else { return [] }
    return Set(
      try annex.split(separator: ",").map { word in
        guard let annex = ReportAnnex(rawValue: word.trimmingSpaces) else {
          let all = ReportAnnex.allCases.map(\.rawValue).joined(separator: ", ")
          throw CallFault("there is no annex '\(visible(String(word)))'; there are \(all), all and none")
        }
        return annex
      })
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}

extension EvidenceLevel: ExpressibleByArgument {}
