import Diagnostics
import YAMLSyntax

/// What a plan tells in a field, whatever kind of value the field holds: whether it is there, and where.
public struct Told: Sendable {
  /// Whether the plan gives it: of a list or a section, at least one entry.
  public let isGiven: Bool
  /// Where it stands, if the plan writes it at all.
  public let span: Span?
  /// What the plan says instead: that nobody knows, that it will be known, or that there is nothing to know.
  public let absence: Absence?
  /// Whether something stands there that could not be read, of which its author has been told.
  public let isUnreadable: Bool

  init(isGiven: Bool, at span: Span?, _ absence: Absence?, isUnreadable: Bool = false) {
    (self.isGiven, self.span, self.absence, self.isUnreadable) = (isGiven, span, absence, isUnreadable)
  }
}

extension PlanEntry {
  public var told: Told { Told(isGiven: header.absence == nil, at: span, header.absence) }
}

extension Fact {
  public var told: Told {
    Told(isGiven: value != nil, at: isWritten ? span : nil, absence, isUnreadable: isUnreadable)
  }
}

extension PlanList {
  public var told: Told { Told(isGiven: !items.isEmpty, at: isWritten ? span : nil, absence) }
}

extension Part {
  public var told: Told { Told(isGiven: entry != nil, at: span, absence) }
}

extension Keyed {
  public var told: Told { Told(isGiven: !entries.isEmpty, at: isWritten ? span : nil, absence) }
}

extension Predecessors {
  public var told: Told { Told(isGiven: !ties.isEmpty, at: ties.first?.span, absence) }
}

extension ByDate {
  public var told: Told { Told(isGiven: !entries.isEmpty, at: entries.first?.entry.header.nameSpan, nil) }
}

extension ByWord {
  public var told: Told { Told(isGiven: !entries.isEmpty, at: entries.first?.entry.header.nameSpan, nil) }
}

extension ByFormerID {
  public var told: Told { Told(isGiven: !entries.isEmpty, at: entries.first?.entry.header.nameSpan, nil) }
}

extension ChangeSet {
  public var told: Told { Told(isGiven: isWritten, at: node?.span, nil) }
}
