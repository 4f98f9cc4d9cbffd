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
  public var held: [any PlanEntry] { header.absence == nil ? [self] : [] }

  /// The value of a field that the shape declares, by its key.
  public func value(of key: String) -> (any PlanValue)? { Self.shape.fields.first { $0.key == key }?.get(self) }
}

extension Fact {
  public var told: Told {
    Told(isGiven: value != nil, at: isWritten ? span : nil, absence, isUnreadable: isUnreadable)
  }
  public var said: [any PlanScalar] { value.map { [$0] } ?? [] }
}

extension PlanList {
  public var told: Told { Told(isGiven: !items.isEmpty, at: isWritten ? span : nil, absence) }
  public var held: [any PlanEntry] { items.compactMap { $0 as? any PlanEntry } }
  public var said: [any PlanScalar] { items.compactMap { $0 as? any PlanScalar } }
}

extension Part {
  public var told: Told { Told(isGiven: entry != nil, at: span, absence) }
  public var held: [any PlanEntry] { entry.map { [$0] } ?? [] }
}

extension Keyed {
  public var told: Told { Told(isGiven: !entries.isEmpty, at: isWritten ? span : nil, absence) }
  public var held: [any PlanEntry] { entries }
}

extension Predecessors {
  public var told: Told { Told(isGiven: !ties.isEmpty, at: ties.first?.span, absence) }
  public var said: [any PlanScalar] { ties.map(\.to) }
}

extension ByDate {
  public var told: Told { Told(isGiven: !entries.isEmpty, at: entries.first?.entry.header.nameSpan, nil) }
  public var held: [any PlanEntry] { entries.map(\.entry) }
}

extension ByWord {
  public var told: Told { Told(isGiven: !entries.isEmpty, at: entries.first?.entry.header.nameSpan, nil) }
  public var held: [any PlanEntry] { entries.map(\.entry) }
}

extension ByFormerID {
  public var told: Told { Told(isGiven: !entries.isEmpty, at: entries.first?.entry.header.nameSpan, nil) }
  public var held: [any PlanEntry] { entries.map(\.entry) }
}

extension ChangeSet {
  public var told: Told { Told(isGiven: isWritten, at: node?.span, nil) }
}
