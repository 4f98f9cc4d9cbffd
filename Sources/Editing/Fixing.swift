public import Diagnostics
import PlanReading

/// A plan with the mends that are certain, and what they are.
///
/// What errors are left is told by whoever checks what the change leaves: they have no mend, one that is not certain, or one after which
/// there would be an error that was not there before.
public struct Fixing: Sendable {
  public struct Mended: Sendable, Equatable {
    /// Where it was, in the files as they were.
    public let span: Span
    /// What was done, as a command: `write 'handovers'`.
    public let title: String
  }

  /// All of it as one change of the files.
  public let edit: PlanEdit
  /// In reading order.
  public let mended: [Mended]
}

/// Mends what is certain in a plan, round after round, until nothing is.
public func fixing(_ files: SourceFiles) throws(EditFault) -> Fixing {
  var rounds = try FixingRounds(files)
  try rounds.run()
  return Fixing(edit: rounds.edit, mended: rounds.mended.sorted { ($0.span, $0.title) < ($1.span, $1.title) })
}

/// The rounds of mending a plan.
private struct FixingRounds {
  private(set) var edit: PlanEdit
  /// Of the files as they are by now.
  private(set) var reading: PlanReading
  private(set) var mended: [Fixing.Mended] = []
  /// What brought a new error, by what it was to change.
  private var refused: Set<Mend> = []

  private var readings = 0

  /// A file with a slip in every line that is told alone takes as many, and so do as many mends that are refused.
  private static let most = 1_000

  init(_ files: SourceFiles) throws(EditFault) {
    edit = try PlanEdit([], of: files)
    reading = readPlan(files)
  }

  mutating func run() throws(EditFault) {
    while readings < Self.most {
      let found = certain()
      // What stands in files that cannot be read comes first: until they are, nobody knows what ids there are.
      let unread = found.filter { reading.isUnread($0.span.file) }
      let next = (unread.isEmpty ? found : unread).apart
      guard !next.isEmpty else { return }
      try take(next[...])
    }
  }

  private func certain() -> [Diagnostic] {
    reading.diagnostics.filter { $0.mend.map { $0.isCertain && !refused.contains($0) } ?? false }
  }

  /// Takes all of some mends where no new error comes of it, and else a part of them, down to a single one, which is refused.
  private mutating func take(_ some: ArraySlice<Diagnostic>) throws(EditFault) {
    guard readings < Self.most else { return }
    readings += 1
    let step = try Step(some, in: reading)
    if step.new.isEmpty {
      mended += step.mended.map { .init(span: edit.origin(of: $0.span), title: $0.title) }
      edit = try edit.followed(by: step.edit)
      reading = step.reading
    } else if some.count > 1 {
      let (first, second) = step.parts(of: some, in: reading)
      let last = refused.count
      try take(first)
      // What was taken has moved the others.
      if refused.count - last == first.count { try take(second) }
    } else if let mend = some.first?.mend {
      refused.insert(mend)
    }
  }
}

extension [Diagnostic] {
  /// Those that touch nothing that another one changes; the others wait for the next round. What changes more of one place knows more
  /// of it.
  fileprivate var apart: [Diagnostic] {
    // A few bytes together: what lies as near to each other may wait as well.
    var taken: Set<[Int32]> = []
    return sorted { $0.mendedFirst < $1.mendedFirst }.filter { diagnostic in
      let stretches = (diagnostic.mend?.replacements ?? []).flatMap { replacement in
        (replacement.span.start / 8...replacement.span.end / 8).map { [replacement.span.file, $0] }
      }
      guard taken.isDisjoint(with: stretches) else { return false }
      taken.formUnion(stretches)
      return true
    }
  }
}

extension Diagnostic {
  /// By what is sorted which of several mends at one place comes first.
  fileprivate var mendedFirst: (Int32, Int32, Int32) {
    let first = mend?.replacements.first?.span ?? span
    return (first.file, first.start, -first.end)
  }
}

/// Some mends of a plan together, and the errors that it has then and had not before.
private struct Step {
  private(set) var edit: PlanEdit
  private(set) var reading: PlanReading
  private(set) var mended: [Fixing.Mended]
  private(set) var new: [Diagnostic] = []

  init(_ some: ArraySlice<Diagnostic>, in before: PlanReading) throws(EditFault) {
    edit = try PlanEdit(some.flatMap { $0.mend?.replacements ?? [] }, of: before.files)
    reading = readPlan(edit.after)
    mended = some.map { .init(span: $0.span, title: $0.mend?.title ?? "") }
    new = lasting(some, in: before)
    guard new.isEmpty, !opens(some, of: before) else { return }
    new = newErrors(since: before)
    // What was hidden by a slip may have slips itself, each of which is mended with it.
    for _ in 0..<4 {
      guard !new.isEmpty, new.allSatisfy({ $0.mend?.isCertain == true }) else { return }
      let more = new.apart
      let next = try PlanEdit(more.flatMap { $0.mend?.replacements ?? [] }, of: edit.after)
      mended += more.map { .init(span: edit.origin(of: $0.span), title: $0.mend?.title ?? "") }
      edit = try edit.followed(by: next)
      reading = readPlan(edit.after)
      new = newErrors(since: before)
    }
  }

  /// What is told in the same line all the same: a mend that mends nothing would be made again and again.
  private func lasting(_ some: ArraySlice<Diagnostic>, in before: PlanReading) -> [Diagnostic] {
    func words(_ diagnostic: Diagnostic, _ line: [Int]) -> String { "\(line) \(diagnostic.id) \(diagnostic.message)" }
    let told = Set(some.map { words($0, before.line(of: $0.span)) })
    return reading.diagnostics.filter { told.contains(words($0, reading.line(of: $0.span))) }
  }

  /// Two parts of the mends: those that have nothing to do with the new errors, by their lines, and the others; else two halves.
  func parts(
    of some: ArraySlice<Diagnostic>, in before: PlanReading
  ) -> (ArraySlice<Diagnostic>, ArraySlice<Diagnostic>) {
    let lines = Set(new.map { reading.line(of: $0.span) })
    func isSuspect(_ one: Diagnostic) -> Bool {
      one.mend?.replacements.contains { lines.contains(before.line(of: $0.span)) } ?? false
    }
    let suspects = some.filter(isSuspect)
    guard !suspects.isEmpty, suspects.count < some.count else {
      return (some.prefix(some.count / 2), some.dropFirst(some.count / 2))
    }
    return (some.filter { !isSuspect($0) }[...], suspects[...])
  }

  /// Whether they are of files that could not be read, and lead further into them: what stands behind was hidden, and is no new error.
  private func opens(_ some: ArraySlice<Diagnostic>, of before: PlanReading) -> Bool {
    let files = Set(some.map(\.span.file)).filter(before.isUnread)
    return !files.isEmpty
      && files.allSatisfy { file in
        guard reading.isUnread(file) else { return true }
        let (old, new) = (before.errors(inFile: file), reading.errors(inFile: file))
        guard let oldLine = old.lines.max(), let newLine = new.lines.max() else { return true }
        return newLine > oldLine || newLine == oldLine && new.told != old.told
      }
  }

  /// The errors of which none was told before at one of their places.
  private func newErrors(since before: PlanReading) -> [Diagnostic] {
    var known: Set<Told> = []
    for diagnostic in before.diagnostics where diagnostic.severity == .error {
      for span in [diagnostic.span] + diagnostic.notes.map(\.span) {
        known.insert(edit.moved(span).map { Told(id: diagnostic.id, span: $0) } ?? Told(diagnostic))
      }
    }
    return reading.diagnostics.filter { diagnostic in
      diagnostic.severity == .error && !known.contains(Told(diagnostic))
        && !([diagnostic.span] + diagnostic.notes.map(\.span)).contains {
          known.contains(Told(id: diagnostic.id, span: $0))
        }
    }
  }
}

/// An error by its place, or by its message where its place was changed.
private struct Told: Hashable {
  let id: String
  var span: Span?
  var message: String?

  init(id: String, span: Span) { (self.id, self.span) = (id, span) }
  init(_ diagnostic: Diagnostic) { (id, message) = (diagnostic.id, diagnostic.message) }
}

extension PlanReading {
  /// The file and the line, which hardly any mend moves.
  fileprivate func line(of span: Span) -> [Int] {
    [Int(span.file), files[span]?.position(of: span.start).line ?? 0]
  }

  fileprivate func isUnread(_ file: Int32) -> Bool {
    let name = files.files[Int(file)].name
    return unreadFiles.contains { $0.name == name }
  }

  fileprivate func errors(inFile file: Int32) -> (lines: [Int], told: Set<Told>) {
    let errors = diagnostics.filter { $0.severity == .error && $0.span.file == file }
    return (errors.map { files.files[Int(file)].position(of: $0.span.start).line }, Set(errors.map(Told.init)))
  }
}
