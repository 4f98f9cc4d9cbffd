import Analysis
public import Diagnostics
import PlanFormat
import PlanModel
import PlanReading
import TransitionKit
import YAMLSyntax

/// A plan as it stands in an editor: the texts as they are now, perhaps in the middle of a word, and what the last whole check of it
/// found.
///
/// Every feature is a function of it and of a place in the texts of now, and every place that it gives lies in these.
public struct OpenPlan: Sendable {
  public let snapshot: PlanSnapshot
  public let now: SourceFiles
  /// Everything wrong with the form of the texts of now, where that is known already.
  let problems: [Diagnostic]?
  /// For each file of now, the number of the one of its name that was checked.
  private let checked: [Int32?]
  /// For each file that was checked, the number of the one of its name now.
  private let open: [Int32?]
  /// For each file of now, how it differs from what was checked.
  private let changes: [TextChange]

  public init(_ snapshot: PlanSnapshot, now: SourceFiles, problems: [Diagnostic]? = nil) {
    (self.snapshot, self.now, self.problems) = (snapshot, now, problems)
    let (before, after) = (snapshot.files.files, now.files)
    func numbers(of files: [SourceFile]) -> [String: Int32] {
      Dictionary(zip(files.map(\.name), 0...)) { first, _ in first }
    }
    let (numbersBefore, numbersAfter) = (numbers(of: before), numbers(of: after))
    checked = after.map { numbersBefore[$0.name] }
    open = before.map { numbersAfter[$0.name] }
    changes = zip(after, checked).map { file, number in
      TextChange(from: number.map { before[Int($0)].bytes } ?? [], to: file.bytes)
    }
  }

  /// What the plan says, and what follows from it.
  var content: Plan { snapshot.reading.plan }
  var facts: PlanFacts { snapshot.check.facts }

  /// Where a stretch of the checked texts stands now; nothing where it is being changed.
  func now(_ span: Span) -> Span? {
    guard open.indices.contains(Int(span.file)), let file = open[Int(span.file)] else { return nil }
    return changes[Int(file)].after(span).map { Span(file: file, start: $0.start, end: $0.end) }
  }

  /// The same of what holds other things, which may be changed within it.
  func around(_ span: Span) -> Span? {
    guard open.indices.contains(Int(span.file)), let file = open[Int(span.file)] else { return nil }
    return changes[Int(file)].around(span).map { Span(file: file, start: $0.start, end: $0.end) }
  }

  /// Where a place of now stood when the plan was checked; nothing where it is being changed.
  func checked(_ offset: Int32, inFile file: Int32) -> (offset: Int32, file: Int32)? {
    guard checked.indices.contains(Int(file)), let then = checked[Int(file)] else { return nil }
    return changes[Int(file)].before(offset).map { ($0, then) }
  }

  /// Whether a file is not any more what was checked.
  func isChanged(_ file: Int32) -> Bool { changes[Int(file)].isChange }

  /// The number that a file had when the plan was checked.
  func checkedFile(_ file: Int32) -> Int32? { checked.indices.contains(Int(file)) ? checked[Int(file)] : nil }

  /// The way to a place, through the tree of the file that was checked.
  func steps(to offset: Int32, inFile file: Int32) -> [FormStep] {
    checked(offset, inFile: file).map { snapshot.steps(to: $0.offset, inFile: $0.file) } ?? []
  }

  /// The id at a place, and where it stands.
  func name(at offset: Int32, inFile file: Int32) -> NamePlaces.Place? {
    checked(offset, inFile: file).flatMap { snapshot.names.place(at: $0.offset, inFile: $0.file) }
  }
}

extension PlanSnapshot {
  /// The way to a place, through the tree of its file.
  func steps(to offset: Int32, inFile file: Int32) -> [FormStep] {
    reading.roots[file].map { formSteps(to: offset, in: $0, of: Plan.form) } ?? []
  }
}

/// How a text differs from an older one: by what stands between a common beginning and a common end.
struct TextChange: Sendable {
  let start: Int32
  let endBefore: Int32
  let endAfter: Int32

  init(from before: [UInt8], to after: [UInt8]) {
    guard before != after else {
      (start, endBefore, endAfter) = (Int32(after.count), Int32(after.count), Int32(after.count))
      return
    }
    let shorter = min(before.count, after.count)
    var (head, tail) = (0, 0)
    while head < shorter, before[head] == after[head] { head += 1 }
    while tail < shorter - head, before[before.count - 1 - tail] == after[after.count - 1 - tail] { tail += 1 }
    (start, endBefore, endAfter) = (Int32(head), Int32(before.count - tail), Int32(after.count - tail))
  }

  var isChange: Bool { start < endBefore || start < endAfter }

  func after(_ span: Span) -> (start: Int32, end: Int32)? {
    if span.end <= start { return (span.start, span.end) }
    guard span.start >= endBefore else { return nil }
    return (span.start + endAfter - endBefore, span.end + endAfter - endBefore)
  }

  /// What is changed within a stretch makes it longer or shorter.
  func around(_ span: Span) -> (start: Int32, end: Int32)? {
    guard span.start <= start, endBefore <= span.end else { return after(span) }
    return (span.start, span.end + endAfter - endBefore)
  }

  func before(_ offset: Int32) -> Int32? {
    if offset <= start { return offset }
    return offset >= endAfter ? offset + endBefore - endAfter : nil
  }
}
