public import Diagnostics

/// A node of a file's tree: a scalar, a sequence or a mapping, with its place.
///
/// A node is a cursor into the file's tree; copying it is cheap. An alias reads as the node that it refers to, at the
/// alias's own place. The tree has no cycles, and walking it with all its aliases takes bounded work.
public struct YAMLNode: Sendable {
  public enum Kind: Sendable { case scalar, sequence, mapping }

  let tree: YAMLTree
  /// The node that is read: for an alias, its target.
  let content: Int32
  /// The node whose place is shown.
  let place: Int32

  init(tree: YAMLTree, at index: Int32) {
    self.tree = tree
    place = index
    let entry = tree.entries[Int(index)]
    content = entry.shape == .alias && !entry.flags.contains(.faulty) ? entry.text.start : index
  }

  private var entry: Entry { tree.entries[Int(content)] }

  public var kind: Kind {
    switch entry.shape {
    case .plain, .singleQuoted, .doubleQuoted, .literal, .folded, .alias: .scalar
    case .blockSequence, .flowSequence: .sequence
    case .blockMapping, .flowMapping: .mapping
    }
  }

  /// The node as it was written, with its anchor; the span of a block ends with its last visible character.
  public var span: Span {
    let entry = tree.entries[Int(place)]
    return Span(file: tree.file, start: entry.start, end: entry.end)
  }

  /// It is written elsewhere, and stands here by the name of its anchor.
  public var isAlias: Bool { tree.entries[Int(place)].shape == .alias }

  /// A scalar written without quotes.
  public var isPlain: Bool { entry.shape == .plain }

  /// A scalar written as a block of lines under `|` or `>`.
  public var isBlockScalar: Bool { entry.shape.isBlockScalar }

  /// A collection that is written in brackets or braces.
  public var isFlow: Bool { entry.shape == .flowSequence || entry.shape == .flowMapping }

  /// The stretches of the file that aliases read in other places as well.
  public var stretchesReadElsewhere: [Span] {
    tree.entries.lazy.filter { $0.shape == .alias && !$0.flags.contains(.faulty) }.map { alias in
      let target = tree.entries[Int(alias.text.start)]
      return Span(file: tree.file, start: target.start, end: target.end)
    }
  }

  /// The scalar stands on more than one line of the file.
  public var isMultiline: Bool { entry.flags.contains(.multiline) }

  /// An error has been reported of this very node: nothing more needs to be said of it. It is a text that was meant as
  /// something else (`mission:UNMIX`), or an alias without an anchor, which reads as an empty text.
  public var isFaulty: Bool { tree.entries[Int(place)].flags.contains(.faulty) || entry.flags.contains(.faulty) }

  /// Whether its span holds its value alone, from its first letter to its last: no anchor or tag, which would be lost with it, no
  /// reference to what stands elsewhere, and no block of lines, beside whose mark a comment can stand.
  public var standsAlone: Bool {
    content == place && !entry.flags.contains(.hasProperties) && !entry.shape.isBlockScalar
  }

  /// What stands behind a key; nothing for other nodes.
  public var value: YAMLNode? {
    let key = tree.entries[Int(place)]
    return key.flags.contains(.key) && Int(key.next) < tree.entries.count ? YAMLNode(tree: tree, at: key.next) : nil
  }

  /// The value is missing or spelled out as nothing: empty, `~`, `null`, `Null` or `NULL` without quotes.
  public var isNull: Bool {
    guard entry.shape == .plain || entry.shape == .alias else { return false }
    return withBytes { bytes in
      switch bytes.count {
      case 0: true
      case 1: bytes[0] == UInt8(ascii: "~")
      case 4:
        bytes.elementsEqual("null".utf8) || bytes.elementsEqual("Null".utf8) || bytes.elementsEqual("NULL".utf8)
      default: false
      }
    }
  }

  /// The scalar's value; empty for collections.
  public var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// Reads the scalar's value as UTF-8 without making a `String`; the bytes are empty for collections.
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let entry = entry
    let range = entry.shape.isScalar ? entry.text.range : 0..<0
    return tree.arena.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}

// MARK: - Children

extension YAMLNode {
  /// The items of a sequence, in order; empty for other kinds.
  public var items: Items { Items(tree: tree, range: entry.shape.isSequence ? children : 0..<0) }

  /// The pairs of a mapping, in order; empty for other kinds.
  ///
  /// Pairs of which an error has been reported are left out: of a key that is written twice, neither value is used.
  /// See ``keysLeftOut``.
  public var pairs: Pairs { Pairs(tree: tree, range: entry.shape.isMapping ? children : 0..<0) }

  /// The keys of the pairs that ``pairs`` leaves out, so that they are not reported as missing.
  public var keysLeftOut: [YAMLNode] {
    guard entry.shape.isMapping else { return [] }
    var keys: [YAMLNode] = []
    var index = children.lowerBound
    while index < children.upperBound {
      if tree.entries[Int(index)].flags.contains(.leftOut) { keys.append(YAMLNode(tree: tree, at: index)) }
      index = tree.entries[Int(tree.entries[Int(index)].next)].next
    }
    return keys
  }

  private var children: Range<Int32> { content + 1..<entry.next }

  public struct Items: Sequence, Sendable {
    let tree: YAMLTree
    let range: Range<Int32>

    public var isEmpty: Bool { range.isEmpty }

    public func makeIterator() -> Iterator { Iterator(tree: tree, index: range.lowerBound, end: range.upperBound) }

    public struct Iterator: IteratorProtocol {
      let tree: YAMLTree
      var index: Int32
      let end: Int32

      public mutating func next() -> YAMLNode? {
        guard index < end else { return nil }
        defer { index = tree.entries[Int(index)].next }
        return YAMLNode(tree: tree, at: index)
      }
    }
  }

  public struct Pairs: Sequence, Sendable {
    let tree: YAMLTree
    let range: Range<Int32>

    /// Whether nothing is written in the mapping, not even a pair that is left out.
    public var isEmpty: Bool { range.isEmpty }

    public func makeIterator() -> Iterator { Iterator(tree: tree, index: range.lowerBound, end: range.upperBound) }

    public struct Iterator: IteratorProtocol {
      let tree: YAMLTree
      var index: Int32
      let end: Int32

      public mutating func next() -> (key: YAMLNode, value: YAMLNode)? {
        while index < end {
          let key = tree.entries[Int(index)]
          let value = key.next
          defer { index = tree.entries[Int(value)].next }
          guard !key.flags.contains(.leftOut) else { continue }
          return (YAMLNode(tree: tree, at: index), YAMLNode(tree: tree, at: value))
        }
        return nil
      }
    }
  }
}
