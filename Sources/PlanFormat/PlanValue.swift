import YAMLSyntax

/// What the value of a field can be: it says what it looks like, and reads itself from a node of the tree.
///
/// A value reads itself *into* what is there, so that a section may be spread over several files.
public protocol PlanValue: Sendable {
  /// The value of a field that the plan does not write.
  init()
  /// What may stand in the field, for the schema, the documentation and messages.
  static var form: Form { get }
  /// Whether what a second file of the plan says is added to what the first one said.
  static var merges: Bool { get }
  mutating func read(_ node: YAMLNode, by reader: inout Reader)
  /// What the plan tells in it.
  var told: Told { get }
  /// The entries that it holds, and the single values.
  var held: [any PlanEntry] { get }
  var said: [any PlanScalar] { get }
}

extension PlanValue {
  public static var merges: Bool { false }
  public var held: [any PlanEntry] { [] }
  public var said: [any PlanScalar] { [] }
}

/// What a single text of a plan can mean: a date, a number, a word of a list, the id of another entry.
public protocol PlanScalar: Sendable {
  static var form: Form { get }
  /// The meaning of a node, or nothing when it has none; the reader then has been told why.
  static func parse(_ node: YAMLNode, by reader: inout Reader) -> Self?
}
