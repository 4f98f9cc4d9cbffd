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
  /// The files of which nothing could be read, since they are not YAML: nobody can say what is missing from the plan.
  public let unreadFiles: [SourceFile]
  /// Where each section of the plan was first written, by its key.
  public let sectionPlaces: [String: Span]
  /// The tree of each file that holds one, by the number of the file.
  public let roots: [Int32: YAMLNode]
  /// Everything that reading collected: who asks where ids stand asks it.
  let reader: Reader

  /// Everywhere where ids stand.
  public var names: NamePlaces { reader.namePlaces(plan.targets, in: files) }
}

/// Reads the files of one plan: each holds some of its sections.
///
/// The plan is that of a day, its own or another one: what was known then, and how things stood. Reading goes on after
/// every fault: a value that cannot be read is left out, and told of.
public func readPlan(_ files: SourceFiles, asOf day: Day? = nil) -> PlanReading {
  var plan = Plan()
  var diagnostics: [Diagnostic] = []
  var roots: [YAMLNode] = []
  var trees: [Int32: YAMLNode] = [:]
  var emptyFiles: [Int32] = []
  var unreadFiles: [Int32] = []
  for (index, file) in files.files.enumerated() {
    let (root, found) = parseYAML(file, index: Int32(index))
    diagnostics += found
    if let root {
      roots.append(root)
      trees[Int32(index)] = root
      // A file that begins with a dash holds no sections, however well it is written.
      if root.kind != .mapping { unreadFiles.append(Int32(index)) }
    }
    if root == nil { found.isEmpty ? emptyFiles.append(Int32(index)) : unreadFiles.append(Int32(index)) }
  }
  var reader = Reader(
    sections: Section.all, parts: Plan.partKeys, format: Plan.form,
    viewpoint: Viewpoint(day: day, planDay: planDay(of: roots)))
  let missionSymbol = reader.declare("mission", in: .counterparts, at: .planStart)
  for file in emptyFiles {
    let kind: DiagnosticKind = roots.isEmpty ? .emptyPlan : .emptyFile
    reader.report(
      kind, roots.isEmpty ? "the plan is empty" : "this file is empty", at: Span(file: file, start: 0, end: 0),
      help: roots.isEmpty ? "begin with 'plan:'; transition init writes an example" : "delete it, or fill it in")
  }
  for root in roots { plan.read(root, by: &reader) }
  // A plan that begins with a dash has no fields, of which it has been told.
  if unreadFiles.isEmpty, roots.contains(where: { $0.kind == .mapping }) { plan.reportMissingFields(to: &reader) }
  plan.heading.entry?.reportMissingFields(to: &reader)
  plan.mission.entry?.reportMissingFields(to: &reader)
  plan.addMission(symbol: missionSymbol)
  // What updates change is read once it is known what they are about, and can name others in turn.
  let isWhole = unreadFiles.isEmpty && !reader.lacksEntries
  plan.targets = reader.resolveReferences(reportsUnknown: isWhole, in: files)
  plan.apply(reader.changes, written: roots, by: &reader)
  plan.targets.merge(reader.resolveReferences(reportsUnknown: isWhole, in: files)) { first, _ in first }
  if isWhole {
    reader.reportUnknownNames(in: files)
    reader.mendMalformedNames(in: files)
  }
  plan.resolveHandoverParts()
  plan.remarks = reader.remarks.sorted { $0.span < $1.span }
  plan.awaited = reader.awaited.sorted { $0.span < $1.span }
  plan.citations = reader.citations.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  plan.reportDoubts(to: &reader)
  plan.viewpoint = reader.viewpoint
  plan.hindsight = reader.hindsight.inReadingOrder()
  return PlanReading(
    plan: plan, files: files, diagnostics: toldOnce(diagnostics, reader).inReadingOrder(),
    unreadFiles: unreadFiles.map { files.files[Int($0)] }, sectionPlaces: sectionPlaces(in: roots), roots: trees,
    reader: reader)
}

/// What is wrong as YAML is not told again as a value of the wrong kind, and no advice is given on how a text is written
/// that is wrong as a value.
func toldOnce(_ syntax: [Diagnostic], _ reader: Reader) -> [Diagnostic] {
  guard !syntax.isEmpty else { return reader.diagnostics }
  let errors = Set(syntax.lazy.filter { $0.severity == .error }.map(\.span))
  let further = reader.diagnostics.filter { !errors.contains($0.span) }
  let values = Set(further.lazy.filter { $0.severity == .error }.map(\.span)).union(reader.explained)
  return syntax.filter { !values.contains($0.span) } + further
}

/// Where each key at the top of the plan first stands.
private func sectionPlaces(in roots: [YAMLNode]) -> [String: Span] {
  var places: [String: Span] = [:]
  for root in roots where root.kind == .mapping {
    for (key, _) in root.pairs where places[key.text] == nil { places[key.text] = key.span }
  }
  return places
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
    let span = mission.span ?? .planStart
    counterparts.append(
      .mission(
        Header(id: "mission", symbol: symbol, at: span),
        name: mission.entry?.name ?? Fact(Title("the mission"), at: span),
        shortName: mission.entry?.shortName ?? Fact()))
  }
}
