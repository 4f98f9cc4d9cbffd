import Diagnostics
import PlanFormat
import PlanModel
import YAMLSyntax

/// What reading the files of a plan gives: the plan as far as it could be made out, and everything wrong with it.
public struct PlanReading: Sendable {
  public let plan: Plan
  public let files: SourceFiles
  /// In reading order.
  public let diagnostics: [Diagnostic]
}

/// Reads the files of one plan: each holds some of its sections.
///
/// The plan is that of a day, its own or another one: what was known then, and how things stood. Reading goes on after
/// every fault: a value that cannot be read is left out, and told of.
public func readPlan(_ files: SourceFiles, asOf day: Day? = nil) -> PlanReading {
  var plan = Plan()
  var diagnostics: [Diagnostic] = []
  var roots: [YAMLNode] = []
  var emptyFiles: [Int32] = []
  var unreadFiles: [Int32] = []
  for (index, file) in files.files.enumerated() {
    let (root, found) = parseYAML(file, index: Int32(index))
    diagnostics += found
    if let root { roots.append(root) }
    if root == nil { found.isEmpty ? emptyFiles.append(Int32(index)) : unreadFiles.append(Int32(index)) }
  }
  var reader = Reader(
    sections: Section.all, parts: Plan.partKeys, viewpoint: Viewpoint(day: day, planDay: planDay(of: roots)))
  let missionSymbol = reader.declare("mission", in: .counterparts, at: .planStart)
  for file in emptyFiles {
    let kind: DiagnosticKind = roots.isEmpty ? .emptyPlan : .emptyFile
    reader.report(
      kind, roots.isEmpty ? "the plan is empty" : "this file is empty", at: Span(file: file, start: 0, end: 0),
      help: roots.isEmpty ? "begin with 'plan:'; transition init writes an example" : "delete it, or fill it in")
  }
  for file in unreadFiles where files.files.count > 1 {
    reader.report(
      .unreadFile, "this file could not be read to its end, so references into it are not checked",
      at: Span(file: file, start: 0, end: 0), help: "mend it first, then check again")
  }
  for root in roots { plan.read(root, by: &reader) }
  if roots.count + emptyFiles.count == files.files.count, !roots.isEmpty { plan.reportMissingFields(to: &reader) }
  plan.heading.entry?.reportMissingFields(to: &reader)
  plan.mission.entry?.reportMissingFields(to: &reader)
  plan.addMission(symbol: missionSymbol)
  // What updates change is read once it is known what they are about, and can name others in turn.
  plan.targets = reader.resolveReferences(reportsUnknown: unreadFiles.isEmpty)
  plan.apply(reader.changes, written: roots, by: &reader)
  plan.targets.merge(reader.resolveReferences(reportsUnknown: unreadFiles.isEmpty)) { first, _ in first }
  if unreadFiles.isEmpty { reader.reportUnknownNames() }
  plan.resolveHandoverParts()
  plan.remarks = reader.remarks.sorted { $0.span < $1.span }
  plan.citations = reader.citations.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  plan.reportDoubts(to: &reader)
  plan.viewpoint = reader.viewpoint
  plan.hindsight = reader.hindsight.inReadingOrder()
  return PlanReading(plan: plan, files: files, diagnostics: (diagnostics + reader.diagnostics).inReadingOrder())
}

/// The day that a plan describes, which has to be known before anything else is read.
private func planDay(of roots: [YAMLNode]) -> Day? {
  var unused = Reader(sections: Section.all)
  for root in roots where root.kind == .mapping {
    for (key, heading) in root.pairs where key.text == "plan" && heading.kind == .mapping {
      for (key, value) in heading.pairs where key.text == "as-of" {
        var day = Fact<PlanDate>()
        day.read(value, by: &unused)
        if let day = day.value { return day.lastDay }
      }
    }
  }
  return nil
}

extension Plan {
  /// The mission is a counterpart without being listed as one.
  fileprivate mutating func addMission(symbol: Symbol) {
    var counterpart = Counterpart()
    let span = mission.span ?? .planStart
    counterpart.header = Header(id: "mission", symbol: symbol, at: span)
    counterpart.name = mission.entry?.name ?? Fact(Title("the mission"), at: span)
    counterpart.shortName = mission.entry?.shortName ?? Fact()
    counterpart.kind = Fact(.unMission, at: span)
    counterparts.append(counterpart)
  }
}
