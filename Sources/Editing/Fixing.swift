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

  /// A file with a slip in every line that is told alone takes as many rounds.
  private static let most = 1_000

  init(_ files: SourceFiles) throws(EditFault) {
    edit = try PlanEdit([], of: files)
    reading = readPlan(files)
  }

  mutating func run() throws(EditFault) {
    for _ in 0..<Self.most {
      let found = certain()
      // What stands in files that cannot be read comes first: until they are, nobody knows what ids there are.
      let unread = found.filter { reading.isUnread($0.span.file) }
      let next = apart(unread.isEmpty ? found : unread)
      guard !next.isEmpty else { return }
      try take(next[...])
    }
  }

  private func certain() -> [Diagnostic] {
    reading.diagnostics.filter { $0.mend.map { $0.isCertain && !refused.contains($0) } ?? false }
  }

  /// Those that touch nothing that another one changes; the others wait for the next round. What changes more of one place knows more
  /// of it.
  private func apart(_ found: [Diagnostic]) -> [Diagnostic] {
    // A few bytes together: what lies as near to each other may wait as well.
    struct Stretch: Hashable { let file, number: Int32 }
    var taken: Set<Stretch> = []
    return found.sorted { $0.mendedFirst < $1.mendedFirst }.filter { diagnostic in
      let stretches = (diagnostic.mend?.replacements ?? []).flatMap { replacement in
        (replacement.span.start / 8...replacement.span.end / 8).map { Stretch(file: replacement.span.file, number: $0) }
      }
      guard taken.isDisjoint(with: stretches) else { return false }
      taken.formUnion(stretches)
      return true
    }
  }

  /// Takes all of some mends where no new error comes of it, and else a half of them, down to a single one, which is refused.
  private mutating func take(_ some: ArraySlice<Diagnostic>) throws(EditFault) {
    if let step = Step(some, in: reading) {
      mended += step.mended.map { .init(span: edit.origin(of: $0.span), title: $0.title) }
      edit = try edit.followed(by: step.edit)
      reading = step.reading
    } else if some.count > 1 {
      let last = refused.count
      try take(some.prefix(some.count / 2))
      // What was taken has moved the others.
      if refused.count - last == some.count / 2 { try take(some.dropFirst(some.count / 2)) }
    } else if let mend = some.first?.mend {
      refused.insert(mend)
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

/// Some mends of a plan together, after which it has no error that it had not before.
private struct Step {
  private(set) var edit: PlanEdit
  private(set) var reading: PlanReading
  private(set) var mended: [Fixing.Mended]

  init?(_ some: ArraySlice<Diagnostic>, in before: PlanReading) {
    guard let edit = try? PlanEdit(some.flatMap { $0.mend?.replacements ?? [] }, of: before.files) else { return nil }
    self.edit = edit
    reading = readPlan(edit.after)
    mended = some.map { .init(span: $0.span, title: $0.mend?.title ?? "") }
    guard !opens(some, of: before) else { return }
    // What was hidden by a slip may have slips itself, each of which is mended with it.
    for _ in 0..<4 {
      let new = newErrors(since: before)
      if new.isEmpty { return }
      guard new.allSatisfy({ $0.mend?.isCertain == true }),
        let next = try? PlanEdit(new.flatMap { $0.mend?.replacements ?? [] }, of: self.edit.after),
        let both = try? self.edit.followed(by: next)
      else { return nil }
      mended += new.map { .init(span: self.edit.origin(of: $0.span), title: $0.mend?.title ?? "") }
      self.edit = both
      reading = readPlan(both.after)
    }
    return nil
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
  fileprivate func isUnread(_ file: Int32) -> Bool {
    let name = files.files[Int(file)].name
    return unreadFiles.contains { $0.name == name }
  }

  fileprivate func errors(inFile file: Int32) -> (lines: [Int], told: Set<Told>) {
    let errors = diagnostics.filter { $0.severity == .error && $0.span.file == file }
    return (errors.map { files.files[Int(file)].position(of: $0.span.start).line }, Set(errors.map(Told.init)))
  }
}
