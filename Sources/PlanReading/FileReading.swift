public import Diagnostics
import PlanFormat
import PlanModel
public import YAMLSyntax

/// One file of a plan, read again without the others.
public struct FileReading: Sendable {
  /// The tree of the file, where it could be read.
  public let root: YAMLNode?
  /// What is wrong with it as YAML, with its fields and values, and with the ids that it refers to; not what only the whole plan can
  /// tell, such as that a section is missing. In reading order.
  public let diagnostics: [Diagnostic]
}

/// What a file of a plan rests on in the others: the ids that they declare. An editor reads a file anew with each letter.
public struct Surroundings: Sendable {
  private let reader: Reader
  /// Whether everything could be read, so that an id that is nowhere is missing.
  private let isWhole: Bool
  private let file: Int32
  private let files: [SourceFile]

  public init(ofFile file: Int32, in reading: PlanReading) {
    self.file = file
    files = reading.files.files
    reader = reading.reader.amid(allBut: file)
    let name = reading.files.files.indices.contains(Int(file)) ? reading.files.files[Int(file)].name : ""
    isWhole = reading.unreadFiles.allSatisfy { $0.name == name }
  }

  /// Reads a text of the file, in time that the others do not lengthen.
  public func read(_ text: SourceFile) -> FileReading {
    let (root, syntax) = parseYAML(text, index: file)
    guard let root else { return FileReading(root: nil, diagnostics: syntax.inReadingOrder()) }
    var (reader, plan) = (reader, Plan())
    plan.read(root, by: &reader)
    let isWhole = isWhole && !reader.lacksEntries && root.kind == .mapping
    var files = self.files
    if files.indices.contains(Int(file)) { files[Int(file)] = text } else { files.append(text) }
    let texts = SourceFiles(files)
    _ = reader.resolveReferences(reportsUnknown: isWhole, in: texts)
    if isWhole { reader.reportUnknownNames(in: texts) }
    return FileReading(root: root, diagnostics: toldOnce(syntax, reader).inReadingOrder())
  }
}
