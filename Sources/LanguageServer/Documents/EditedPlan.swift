import Diagnostics
import PlanReading
import TransitionKit

/// A plan whose files are open in an editor: the texts as they are now, what the last whole check found, and what has become of that.
struct EditedPlan {
  /// The texts as they are now.
  private(set) var files: SourceFiles
  /// Raised with each change of a text, so that what was found in another one is known as such.
  private(set) var revision = 0
  /// The last whole check of a plan that could be read; until there is one, the last check.
  private(set) var snapshot: PlanSnapshot?
  /// The revision that was checked last, whether it could be read or not.
  private(set) var checkedRevision: Int?
  private var findings: [FileFindings]
  /// The file that was changed last, and what it rests on.
  private(set) var lastChanged: Int?
  private var surroundings: (file: Int, Surroundings)?

  init(_ files: SourceFiles) {
    self.files = files
    findings = files.files.map { _ in FileFindings() }
  }

  var isChecked: Bool { checkedRevision == revision }

  /// What is told of a file, and how much more there would be.
  func told(ofFile file: Int) -> (told: [Diagnostic], more: Int) { findings[file].heaviest }

  /// What is wrong with the form of all files, as they are now.
  var problems: [Diagnostic] { findings.flatMap { $0.local + $0.form } }

  /// Takes new texts of a plan that can have other files than before. What was told of files that stay so is kept until the next check.
  mutating func take(_ files: SourceFiles) {
    guard
      files.files.map(\.name) != self.files.files.map(\.name)
        || files.files.map(\.bytes) != self.files.files.map(\.bytes)
    else { return }
    let before = Dictionary(zip(self.files.files.map(\.name), findings)) { first, _ in first }
    let isSame = files.files.map(\.name) == self.files.files.map(\.name)
    // The numbers of files stand in the findings.
    findings = files.files.map { isSame ? before[$0.name] ?? FileFindings() : FileFindings() }
    (self.files, lastChanged, surroundings) = (files, isSame ? lastChanged : nil, nil)
    revision += 1
  }

  /// Takes a text that was changed, tells at once what is wrong with it, and moves what else was told of the plan.
  mutating func change(_ file: Int, to text: SourceFile, by steps: [TextStep]) {
    prepare(file)
    var texts = files.files
    texts[file] = text
    files = SourceFiles(texts)
    revision += 1
    lastChanged = file
    for index in findings.indices { findings[index].move(by: steps, inFile: Int32(file)) }
    if let surroundings { findings[file].local = surroundings.1.read(text).diagnostics }
  }

  /// Divides what was found of a file into what it tells by itself, which is found anew with each change, and what only the whole does.
  private mutating func prepare(_ file: Int) {
    guard surroundings?.file != file else { return }
    surroundings = nil
    guard isChecked, let snapshot, snapshot.files.files.map(\.name) == files.files.map(\.name) else { return }
    let around = Surroundings(ofFile: Int32(file), in: snapshot.reading)
    surroundings = (file, around)
    findings[file].divide(around.read(files.files[file]).diagnostics)
  }

  /// Takes what a check has found, unless the plan was changed meanwhile.
  mutating func take(_ result: PlanCheckResult) {
    guard result.revision == revision else { return }
    checkedRevision = revision
    surroundings = nil
    let problems = Dictionary(grouping: result.snapshot.check.problems, by: \.span.file)
    for index in findings.indices {
      findings[index].local = []
      findings[index].form = problems[Int32(index)] ?? []
    }
    // As long as a file cannot be read nothing new is known of the plan's content, and what was known stays.
    guard !result.snapshot.check.isUnread || snapshot == nil else { return }
    snapshot = result.snapshot
    let content = Dictionary(grouping: result.content, by: \.span.file)
    for index in findings.indices { findings[index].take(content: content[Int32(index)] ?? []) }
    if let file = lastChanged { prepare(file) }
  }
}

/// What is told of one file.
private struct FileFindings {
  /// What its text tells by itself, with the ids of the other files.
  var local: [Diagnostic] = []
  /// What else is wrong with its form.
  var form: [Diagnostic] = []
  /// What it lacks: the heaviest gaps and requirements, and how many there are beside them.
  private var content: [Diagnostic] = []
  private var moreContent = 0

  /// More than anybody looks through.
  private static let most = 250

  /// The heaviest of all, in reading order, and how many there are beside them.
  var heaviest: (told: [Diagnostic], more: Int) {
    let all = local + form + content
    return (all.heaviest(Self.most).inReadingOrder(), moreContent + max(0, all.count - Self.most))
  }

  mutating func take(content found: [Diagnostic]) {
    content = found.heaviest(Self.most)
    moreContent = found.count - content.count
  }

  mutating func divide(_ local: [Diagnostic]) {
    let own = Set(local.map(Told.init))
    self.local = local
    form.removeAll { own.contains(Told($0)) }
  }

  mutating func move(by steps: [TextStep], inFile file: Int32) {
    local = local.compactMap { $0.moved(by: steps, inFile: file) }
    form = form.compactMap { $0.moved(by: steps, inFile: file) }
    content = content.compactMap { $0.moved(by: steps, inFile: file) }
  }
}

extension [Diagnostic] {
  fileprivate func heaviest(_ most: Int) -> [Diagnostic] {
    count <= most ? self : Array(sorted { $0.severity > $1.severity }.prefix(most))
  }
}

/// A finding by what it says, and where.
private struct Told: Hashable {
  let id: String
  let span: Span
  let message: String

  init(_ finding: Diagnostic) { (id, span, message) = (finding.id, finding.span, finding.message) }
}

/// A whole check of a plan, which is done beside the answers to the editor.
public struct PlanCheckJob: Sendable {
  let plan: PlanKey
  let files: SourceFiles
  let revision: Int

  public func run() -> PlanCheckResult {
    let snapshot = PlanSnapshot(files)
    return PlanCheckResult(
      plan: plan, revision: revision, snapshot: snapshot,
      content: snapshot.check.isUnread ? [] : snapshot.check.toldOfContent)
  }
}

/// What a whole check has found.
public struct PlanCheckResult: Sendable {
  let plan: PlanKey
  let revision: Int
  let snapshot: PlanSnapshot
  let content: [Diagnostic]
}

/// By what a plan is known: its folder, or the address of its only file.
enum PlanKey: Hashable, Sendable {
  case folder(String)
  case file(String)
}
