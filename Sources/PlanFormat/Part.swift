import Diagnostics
import YAMLSyntax

/// A part of an entry: an entry of its own that may be missing, or be said to be unknown or not applicable.
public struct Part<Entry: PlanEntry>: Sendable {
  /// On the heap, as ``Fact`` is.
  @usableFromInline
  final class Written: Sendable {
    @usableFromInline let entry: Entry
    @inlinable
    init(_ entry: Entry) { self.entry = entry }
  }

  @usableFromInline var written: Written?

  @inlinable
  public init() {}

  /// The part, where the plan writes it and gives its content.
  @inlinable public var entry: Entry? {
    guard let entry = written?.entry, entry.header.absence == nil else { return nil }
    return entry
  }

  @inlinable public var isWritten: Bool { written != nil }
  @inlinable public var absence: Absence? { written?.entry.header.absence }
  /// Where the part stands, if the plan writes it.
  @inlinable public var span: Span? { written?.entry.header.nameSpan }
}

extension Part: PlanValue {
  public static var form: Form { Entry.form }
  public static var merges: Bool { Entry.isSplittable }

  @inlinable
  public mutating func read(_ node: YAMLNode, by reader: inout Reader) {
    var entry = written?.entry ?? Entry()
    let outer = reader.enter(nil)
    entry.read(node, by: &reader)
    let isKnown = reader.isKnown(entry)
    reader.leave(to: outer, keeping: isKnown)
    if isKnown { written = Written(entry) }
  }

  /// Changes the part in place, where the plan writes it.
  public mutating func change<Result>(_ body: (inout Entry) -> Result) -> Result? {
    guard var entry = written?.entry else { return nil }
    let result = body(&entry)
    written = Written(entry)
    return result
  }

  /// Begins the part where the plan does not write it.
  public mutating func begin() {
    if written == nil { written = Written(Entry()) }
  }
}
