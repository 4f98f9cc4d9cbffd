/// The nodes of one file in document order, with their texts and places.
///
/// The tree is flat: nothing in it refers to anything but an index, so that reading, comparing and freeing it need no
/// recursion, however deep the file is nested.
final class YAMLTree: Sendable {
  /// The file's index in `SourceFiles`.
  let file: Int32
  let entries: [Entry]
  /// The values of all scalars, and the names of anchors and tags, one after another.
  let arena: [UInt8]
  /// In the order of their nodes.
  let properties: [Properties]
  let documents: [Document]

  init(file: Int32, entries: [Entry], arena: [UInt8], properties: [Properties], documents: [Document]) {
    self.file = file
    self.entries = entries
    self.arena = arena
    self.properties = properties
    self.documents = documents
  }
}

/// What a node is and how it was written.
enum Shape: UInt8 {
  case plain, singleQuoted, doubleQuoted, literal, folded
  case blockSequence, flowSequence
  case blockMapping, flowMapping
  case alias

  var isScalar: Bool { rawValue <= Shape.folded.rawValue }
  var isMapping: Bool { self == .blockMapping || self == .flowMapping }
  var isSequence: Bool { self == .blockSequence || self == .flowSequence }
  var isQuoted: Bool { self == .singleQuoted || self == .doubleQuoted }
  var isBlockScalar: Bool { self == .literal || self == .folded }
  var isBlockCollection: Bool { self == .blockSequence || self == .blockMapping }
}

/// One node of the tree: 24 bytes.
struct Entry {
  struct Flags: OptionSet {
    let rawValue: UInt8
    /// The scalar spans more than one source line.
    static let multiline = Flags(rawValue: 1)
    /// The node has an anchor or a tag; see ``Properties``.
    static let hasProperties = Flags(rawValue: 2)
    /// The node is the key of a pair that is left out, because an error has been reported of it.
    static let leftOut = Flags(rawValue: 4)
    /// An error has been reported of this very node.
    static let faulty = Flags(rawValue: 8)
    /// The node is a key of a mapping.
    static let key = Flags(rawValue: 16)
  }

  var shape: Shape
  var flags: Flags
  /// Byte offsets in the file.
  var start: Int32
  var end: Int32
  /// A scalar's value in the arena; an alias's target is the node at the index `text.start`, -1 for none.
  var text: ArenaText
  /// The index past the node's subtree; 0 while the node is being read.
  var next: Int32
}

/// A stretch of a tree's arena.
struct ArenaText {
  var start: Int32
  var count: Int32

  static let none = ArenaText(start: 0, count: -1)
  var isPresent: Bool { count >= 0 }
  var range: Range<Int> { Int(start)..<Int(start) + Int(max(count, 0)) }
}

/// The anchor and the tag of a node; few nodes have any.
struct Properties {
  let node: Int32
  let anchor: ArenaText
  let tag: ArenaText
}

/// One document of a stream: a plan has one.
struct Document {
  /// The index of the root node.
  let root: Int32
  /// The byte offset at which the document begins, with its directives.
  let start: Int32
  let hasStartMark: Bool
  var hasEndMark = false
  let hasDirectives: Bool
}

extension YAMLTree {
  func properties(of node: Int32) -> Properties? {
    guard entries[Int(node)].flags.contains(.hasProperties) else { return nil }
    var low = 0
    var high = properties.count
    while low < high {
      let middle = (low + high) / 2
      if properties[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return low < properties.count && properties[low].node == node ? properties[low] : nil
  }

  func string(_ text: ArenaText) -> String {
    String(decoding: arena[text.range], as: UTF8.self)
  }
}
