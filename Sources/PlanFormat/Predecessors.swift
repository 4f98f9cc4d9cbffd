import Diagnostics
import YAMLSyntax

/// What comes before something: a list of ids, `[census, roll]`, or how it is tied to each,
/// `{ census: finish + 10 working days }`.
public struct Predecessors<Target: NamedEntry>: Sendable {
  /// A tie to something that comes before.
  public struct Tie: Sendable {
    public let to: Reference<Target>
    /// Missing where the plain id stands: then the start follows the finish.
    public let written: Fact<Relation>

    @usableFromInline
    init(to: Reference<Target>, written: Fact<Relation>) {
      self.to = to
      self.written = written
    }

    @inlinable public var relation: Relation { written.value ?? Relation() }
    /// Where the plan writes it.
    @inlinable public var span: Span { to.span }
  }

  /// On the heap, as ``Fact`` is.
  @usableFromInline
  final class Written: Sendable {
    @usableFromInline let ties: [Tie]
    @usableFromInline let provenance: Provenance?

    @inlinable
    init(_ ties: [Tie], _ provenance: Provenance?) {
      self.ties = ties
      self.provenance = provenance
    }
  }

  @usableFromInline var written: Written?

  @inlinable
  public init() {}

  @inlinable public var ties: [Tie] { written?.ties ?? [] }
  @inlinable public var isWritten: Bool { written != nil }
  @inlinable public var absence: Absence? { written?.provenance?.absence }
}

extension Predecessors: PlanValue {
  public static var form: Form { .predecessors(Target.section) }

  @inlinable
  public mutating func read(_ node: YAMLNode, by reader: inout Reader) {
    if let absence = reader.absence(in: node) {
      written = Written([], absence)
      return
    }
    var ties: [Tie] = []
    switch node.kind {
    case .mapping: Self.read(pairsOf: node, into: &ties, by: &reader)
    case .sequence:
      for item in node.items {
        if item.kind == .mapping {
          Self.read(pairsOf: item, into: &ties, by: &reader)
        } else if let reference = Reference<Target>.parse(item, by: &reader) {
          ties.append(Tie(to: reference, written: Fact()))
        }
      }
    case .scalar: reader.expectedPredecessors(found: node)
    }
    written = Written(ties, nil)
  }

  /// Two ties to one thing, such as from start to start and from finish to finish, stand in a list.
  @inlinable
  static func read(pairsOf node: YAMLNode, into ties: inout [Tie], by reader: inout Reader) {
    for (key, value) in node.pairs {
      guard let reference = Reference<Target>.parse(key, by: &reader) else { continue }
      for value in value.kind == .sequence ? Array(value.items) : [value] {
        var relation = Fact<Relation>()
        relation.read(value, by: &reader)
        ties.append(Tie(to: reference, written: relation))
      }
    }
  }
}

extension Predecessors: RandomAccessCollection {
  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { ties.count }
  @inlinable public subscript(position: Int) -> Tie { ties[position] }
  @inlinable public func makeIterator() -> IndexingIterator<[Tie]> { ties.makeIterator() }
}
