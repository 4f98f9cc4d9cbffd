import Diagnostics

// Fields that depend on the day from which a plan is looked at. Everything else that a plan says holds on any day: what
// something is, and what is meant to be.

extension Field {
  /// A date on which something has happened: not known before.
  @inlinable
  @inline(__always)
  public static func outcome(
    _ key: String, _ path: WritableKeyPath<Entry, Fact<PlanDate>>, _ summary: String, required: Bool = false
  ) -> Self {
    var field = Self(key, path, summary, required: required)
    nonisolated(unsafe) let path = path
    field.settle = .outcome { entry, reader in
      let fact = entry[keyPath: path]
      guard let date = fact.value else { return }
      if !reader.hasHappened(date, key, of: entry.header, Entry.noun, at: fact.span) { entry[keyPath: path] = Fact() }
    }
    return field
  }

  /// Days on which something has happened, time and again.
  @inlinable
  @inline(__always)
  public static func outcomes(
    _ key: String, _ path: WritableKeyPath<Entry, PlanList<PlanDate>>, _ summary: String
  ) -> Self {
    var field = Self(key, path, summary)
    nonisolated(unsafe) let path = path
    field.settle = .outcome { entry, reader in
      let (header, span) = (entry.header, entry[keyPath: path].span)
      entry[keyPath: path].keep { reader.hasHappened($0, key, of: header, Entry.noun, at: span) }
    }
    return field
  }

  /// How something stands: since a date that another field of the entry gives, else on the plan's own day. Looked at
  /// from an earlier day it is not known.
  @inlinable
  @inline(__always)
  public static func standing<Value: PlanValue>(
    _ key: String, _ path: WritableKeyPath<Entry, Value>, _ summary: String, required: Bool = false,
    since: (@Sendable (Entry) -> PlanDate?)? = nil
  ) -> Self {
    var field = Self(key, path, summary, required: required)
    nonisolated(unsafe) let path = path
    field.settle = .standing { entry, reader in
      if !reader.stood(since?(entry), key, of: entry.header, Entry.noun) { entry[keyPath: path] = Value() }
    }
    return field
  }

  /// What is meant to be on some days: told on any day, though it is by date.
  public static func planned<Item>(
    _ key: String, _ path: WritableKeyPath<Entry, ByDate<Item>>, _ summary: String
  ) -> Self {
    nonisolated(unsafe) let path = path
    return Self(
      key, summary, isRequired: false, value: ByDate<Item>.self,
      read: { node, entry, reader in
        reader.isReadingPlans = true
        entry[keyPath: path].read(node, by: &reader)
        reader.isReadingPlans = false
      }, get: { $0[keyPath: path] })
  }
}

/// What the day that is looked at does to a field once its entry is read.
@usableFromInline
enum Settle<Entry>: Sendable {
  case outcome(@Sendable (inout Entry, inout Reader) -> Void)
  case standing(@Sendable (inout Entry, inout Reader) -> Void)
}

extension Shape {
  /// Leaves out of an entry what was not known on the day that is looked at.
  @usableFromInline
  func settle(_ entry: inout Entry, by reader: inout Reader) {
    func isWritten(_ index: Int) -> Bool { entry.header.written & 1 << UInt64(index) != 0 }
    // What dates a standing is asked before it may be left out itself.
    for index in keys.timed where isWritten(index) {
      if case .standing(let settle)? = fields[index].settle { settle(&entry, &reader) }
    }
    for index in keys.timed where isWritten(index) {
      if case .outcome(let settle)? = fields[index].settle { settle(&entry, &reader) }
    }
  }
}

// MARK: - What the reader decides

extension Reader {
  /// Whether something is known to have happened; what the plan tells ahead of its own day is noted.
  @usableFromInline
  mutating func hasHappened(
    _ date: PlanDate, _ key: String?, of header: Header, _ noun: String, at span: Span
  ) -> Bool {
    noteIfAhead(date, key, of: header, noun, at: span)
    guard !viewpoint.knows(date) else { return true }
    lastLeftOut = span
    return false
  }

  /// A standing that an outcome of its entry dates is noted with that alone.
  private mutating func noteIfAhead(
    _ date: PlanDate, _ key: String?, of header: Header, _ noun: String, at span: Span
  ) {
    // An update is where a plan tells what came later.
    guard !isChanging, let planDay = viewpoint.planDay, !date.isKnown(on: planDay) else { return }
    if let last = hindsight.ahead.last, last.date == date, header.span.contains(last.span) {
      hindsight.ahead.removeLast()
    }
    let id = header.id.isEmpty ? named : header.id
    hindsight.ahead.append(ToldAhead(noun: noun, id: id, key: key, date: date, span: span))
  }

  /// Whether an entry as a whole is known: since the date that it gives for that, if it gives one.
  @usableFromInline
  mutating func isKnown<Entry: PlanEntry>(_ entry: Entry) -> Bool {
    let since = entry.knownSince
    guard let date = since.value else { return true }
    if Entry.isDatedChange {
      if viewpoint.knows(date) { return true }
      lastLeftOut = since.span
      return false
    }
    return hasHappened(date, nil, of: entry.header, Entry.noun, at: since.span)
  }

  /// Whether a standing is known on the day that is looked at. Before the plan's own day one that carries no date is not,
  /// and is noted, unless its entry tells of what came later: then it is dated by that.
  @usableFromInline
  mutating func stood(_ since: PlanDate?, _ key: String, of header: Header, _ noun: String) -> Bool {
    if let since {
      noteIfAhead(since, key, of: header, noun, at: header.span)
      return viewpoint.knows(since)
    }
    guard viewpoint.looksBack else { return true }
    if let last = lastLeftOut, header.span.contains(last) { return false }
    let id = header.id.isEmpty ? named : header.id
    hindsight.undated.append(UndatedStanding(noun: noun, id: id, key: key, span: header.nameSpan))
    return false
  }
}
