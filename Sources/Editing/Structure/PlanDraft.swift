public import Diagnostics
import PlanFormat
import PlanModel
import PlanReading
import YAMLSyntax

/// A plan while it is changed by what it says: fields, entries and items, named by their paths.
///
/// Each change is made of the tree with its spans, and the file is read again: a change that did anything else than what was asked
/// is refused. Comments, order, quotation marks and everything else stay. In the end the changes are one ``PlanEdit``.
public struct PlanDraft: Sendable {
  let before: SourceFiles
  private(set) var files: [SourceFile]
  private var roots: [Int32: YAMLNode] = [:]
  private var pieces: [Int32: PieceTable] = [:]

  /// `newFile` is the name of a file that is not there yet and may be written to.
  public init(_ files: SourceFiles, newFile: String? = nil) {
    let isNew = newFile.map { name in !files.files.contains { $0.name == name } } ?? false
    before = isNew ? SourceFiles(files.files + [SourceFile(name: newFile ?? "", bytes: [])]) : files
    self.files = before.files
    for index in self.files.indices { roots[Int32(index)] = parseYAML(self.files[index], index: Int32(index)).root }
  }

  /// The same of a plan that has been read.
  public init(_ reading: PlanReading) {
    before = reading.files
    files = before.files
    roots = reading.roots
  }

  /// The changes so far, of the files as they were first.
  public var edit: PlanEdit {
    get throws(EditFault) {
      try PlanEdit(pieces.sorted { $0.key < $1.key }.flatMap { $1.replacements(inFile: $0) }, of: before)
    }
  }

  /// What stands at a path; fields and items that several files hold are put together.
  public func value(at path: PlanPath) -> WrittenValue? {
    let values = places(of: path).map { WrittenValue($0.node) }
    return values.first.map { values.dropFirst().reduce($0) { $0.joined(with: $1) } }
  }

  /// The places of a path, in the order in which the plan's files are read.
  func places(of path: PlanPath, inFile name: String? = nil) -> [FoundPlace] {
    let order = files.indices.filter { name == nil || files[$0].name == name }
      .sorted { files[$0].name.utf8.lexicographicallyPrecedes(files[$1].name.utf8) }
    let places = order.compactMap { index in
      roots[Int32(index)].map { FoundPlace(file: Int32(index), root: $0, form: Plan.form) }
    }
    return path.steps.reduce(places) { $0.next($1) }
  }

  func surroundings(_ file: Int32) -> Surroundings { Surroundings(file: files[Int(file)], index: file) }

  func root(of file: Int32) -> YAMLNode? { roots[file] }

  /// Where a place stands, for messages.
  func name(of span: Span) -> String { SourceFiles(files).place(of: span) }

  /// Changes the text of a file, if the tree that comes of it is the one that is meant.
  mutating func apply(
    _ replacements: [Replacement], to file: Int32, _ change: TreeChange, at way: [Int], for path: PlanPath
  ) throws(EditFault) {
    for shared in roots[file]?.stretchesReadElsewhere ?? [] {
      if replacements.contains(where: { $0.span.start < shared.end && $0.span.end > shared.start }) {
        throw .readElsewhere("\(path)", name(of: shared))
      }
    }
    let edit = try PlanEdit(replacements, of: SourceFiles(files))
    let changed = edit.after.files[Int(file)]
    guard let root = parseYAML(changed, index: file).root,
      change.leads(from: roots[file], to: root, at: way[...])
    else { throw .cannotWrite("\(path)", name(of: replacements.first?.span ?? .planStart)) }
    for replacement in edit.replacements.reversed() {
      pieces[file, default: PieceTable(before.files[Int(file)].bytes)]
        .replace(Int(replacement.span.start), Int(replacement.span.end), with: replacement.text)
    }
    files[Int(file)] = changed
    roots[file] = root
  }
}
