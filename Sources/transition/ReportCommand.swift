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
      "The same since an earlier report or brief, a file that transition wrote as HTML, Markdown, Word or PDF, which says its day, with what became of what it asked for.",
      valueName: "FILE"), completion: .file())
  var previous: String?

  @Option(
    help: ArgumentHelp(
      "The annexes, with commas between them: handovers, indicators, money, conformity, details, timeline, views; all; or none. Without it: handovers, indicators, money, timeline.",
      valueName: "LIST"))
  var annex: String?

  @Option(
    help: "none; notes, which cite the documents of the plan; or full, which in HTML leads to its lines as well.")
  var evidence: EvidenceLevel = .notes

  func run() throws {
    try options.write(.report, since: try earlier(), report: ReportForm(annexes: try annexes(), evidence: evidence))
  }

  private func earlier() throws -> EarlierReport? {
    switch (since, previous) {
    case (nil, nil): return nil
    case (let day?, nil): return try EarlierReport(day: day)
    case (nil, let file?):
      guard options.output.force || !options.output.leads(to: file) else {
        throw CallFault(
          "'\(visible(file))' is the earlier report; write the new one into another file, so that both are kept")
      }
      return try EarlierReport(file: file)
    case (_?, _?): throw CallFault("give either --since or --previous: an earlier report says its own day")
    }
  }

  /// One word for many or for nothing stands alone: beside others nobody could say what is meant.
  private func annexes() throws -> Set<ReportAnnex> {
    guard let annex else { return ReportAnnex.usual }
    let words = annex.split(separator: ",").map(\.trimmingSpaces).filter { !$0.isEmpty }
    let names = ReportAnnex.allCases.map(\.rawValue)
    let list = "\(names.joined(separator: ", ")), all, none"
    guard !words.isEmpty else { throw CallFault("--annex is given without a name; choose among \(list)") }
    if words == ["all"] { return Set(ReportAnnex.allCases) }
    if words == ["none"] { return [] }
    return Set(
      try words.map { word in
        if let annex = ReportAnnex(rawValue: word) { return annex }
        guard word != "all", word != "none" else {
          throw CallFault("--annex \(word) stands alone; leave out either '\(word)' or the other names")
        }
        let nearest = nearest(to: word, among: names + ["all", "none"]).map { "did you mean '\($0)'? There are" }
        throw CallFault("there is no annex '\(visible(word))'; \(nearest ?? "there are") \(list)")
      })
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}

extension EvidenceLevel: ExpressibleByArgument {}
