internal import CYAML
internal import Diagnostics

/// What libyaml makes of a file, before anything is said about it.
struct Reading {
  /// The whole tree, or what was read of it before reading stopped.
  let tree: YAMLTree
  let badAliases: [TreeBuilder.BadAlias]
  let stop: TreeBuilder.Stop?
}

/// Reads a file that is known to be UTF-8.
func readTree(
  _ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool, file: Int32, nodeLimit: Int = ReadingLimits.nodes
) -> Reading {
  var builder = TreeBuilder(bytes, isASCII: isASCII, file: file, nodeLimit: nodeLimit)
  builder.read()
  return builder.finish()
}

/// Turns libyaml's events into a ``YAMLTree``. It checks limits and resolves aliases, because both must happen while
/// reading, and judges nothing else.
struct TreeBuilder {
  /// Why reading stopped before the end of the file.
  enum Stop {
    case refused(ParserFailure, at: Int32, context: Int32)
    case limit(Diagnostic)
  }

  /// An alias whose node cannot be used.
  struct BadAlias {
    enum Reason { case undefined, recursive(anchor: Int32) }
    let node: Int32
    let name: String
    let reason: Reason
    /// The anchors that were known at its place.
    let candidates: [String]
  }

  private struct Open {
    let node: Int32
    let isMapping: Bool
    /// The next node is a key.
    var expectsKey: Bool
  }

  private let file: Int32
  private let nodeLimit: Int
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offsets: ScalarOffsets
  private var entries: [Entry] = []
  private var arena: [UInt8] = []
  private var properties: [Properties] = []
  private var documents: [Document] = []
  /// The collections that are open, from the outside in.
  private var open: [Open] = []
  /// The byte offset after the last visible character of the last node.
  private var contentEnd: Int32 = 0
  /// The node of each anchor of the document.
  private var anchors: [String: Int32] = [:]
  private var badAliases: [BadAlias] = []
  private var stop: Stop?

  init(_ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool, file: Int32, nodeLimit: Int) {
    self.bytes = bytes
    self.file = file
    self.nodeLimit = nodeLimit
    offsets = ScalarOffsets(bytes, isASCII: isASCII)
    entries.reserveCapacity(bytes.count / 12)
    arena.reserveCapacity(bytes.count)
  }

  /// What was read; collections that were open when reading stopped hold what was read of them.
  consuming func finish() -> Reading {
    for collection in open {
      let index = Int(collection.node)
      entries[index].next = Int32(entries.count)
      entries[index].end = max(entries[index].end, contentEnd)
    }
    let tree = YAMLTree(file: file, entries: entries, arena: arena, properties: properties, documents: documents)
    return Reading(tree: tree, badAliases: badAliases, stop: stop)
  }
}

// MARK: - Events

extension TreeBuilder {
  /// Reads the whole file, or up to the place at which reading must stop.
  mutating func read() {
    guard let parser = EventParser(bytes) else {
      stop = .refused(
        ParserFailure(problem: "out of memory", problemIndex: 0, context: nil, contextIndex: 0), at: 0, context: 0)
      return
    }
    var event = yaml_event_t()
    while stop == nil {
      guard parser.next(&event) else {
        let failure = parser.failure
        stop = .refused(
          failure, at: offsets.offset(of: failure.problemIndex), context: offsets.offset(of: failure.contextIndex))
        return
      }
      let isLast = event.type == YAML_STREAM_END_EVENT
      take(event)
      yaml_event_delete(&event)
      if isLast { return }
    }
  }

  private mutating func take(_ event: yaml_event_t) {
    switch event.type {
    case YAML_SCALAR_EVENT: scalar(event)
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      begin(
        mapping.style == YAML_FLOW_MAPPING_STYLE ? .flowMapping : .blockMapping, event, anchor: mapping.anchor,
        tag: mapping.tag)
    case YAML_SEQUENCE_START_EVENT:
      let sequence = event.data.sequence_start
      begin(
        sequence.style == YAML_FLOW_SEQUENCE_STYLE ? .flowSequence : .blockSequence, event, anchor: sequence.anchor,
        tag: sequence.tag)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: end(event)
    case YAML_ALIAS_EVENT: alias(event)
    case YAML_DOCUMENT_START_EVENT:
      let start = event.data.document_start
      let hasDirectives = start.version_directive != nil || start.tag_directives.start != start.tag_directives.end
      anchors.removeAll()
      documents.append(
        Document(
          root: Int32(entries.count), start: offsets.offset(of: event.start_mark.index),
          hasStartMark: start.implicit == 0, hasDirectives: hasDirectives))
    case YAML_DOCUMENT_END_EVENT:
      documents[documents.count - 1].hasEndMark = event.data.document_end.implicit == 0
    default: break
    }
  }

  private mutating func scalar(_ event: yaml_event_t) {
    let scalar = event.data.scalar
    let shape: Shape =
      switch scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
    let start = offsets.offset(of: event.start_mark.index)
    var end = offsets.offset(of: event.end_mark.index)
    var flags: Entry.Flags = []
    if event.start_mark.line != event.end_mark.line {
      end = trimmed(from: start, to: end)
      if bytes[Int(start)..<Int(end)].contains(where: { $0 == 0x0A || $0 == 0x0D }) { flags.insert(.multiline) }
    }
    guard scalar.length <= ReadingLimits.textSize else {
      return refuse(.textTooLong, "this text is longer than 1 MiB", Span(file: file, start: start, end: start + 1))
    }
    append(
      shape, flags, start: start, end: end, text: store(scalar.value, scalar.length), anchor: scalar.anchor,
      tag: scalar.tag)
    if end > start { contentEnd = end }
  }

  private mutating func begin(
    _ shape: Shape, _ event: yaml_event_t, anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?
  ) {
    let start = offsets.offset(of: event.start_mark.index)
    let end = offsets.offset(of: event.end_mark.index)
    guard open.count < ReadingLimits.depth else {
      return refuse(
        .tooDeep, "this is nested more than \(ReadingLimits.depth) levels deep",
        Span(file: file, start: start, end: max(end, start + 1)))
    }
    let node = Int32(entries.count)
    append(shape, [], start: start, end: end, text: .none, anchor: anchor, tag: tag)
    guard stop == nil else { return }
    open.append(Open(node: node, isMapping: shape.isMapping, expectsKey: true))
    contentEnd = max(contentEnd, end)
  }

  private mutating func end(_ event: yaml_event_t) {
    guard let collection = open.popLast() else { return }
    let index = Int(collection.node)
    if !entries[index].shape.isBlockCollection { contentEnd = offsets.offset(of: event.end_mark.index) }
    entries[index].end = max(entries[index].start, contentEnd)
    entries[index].next = Int32(entries.count)
  }

  private mutating func alias(_ event: yaml_event_t) {
    let name = event.data.alias.anchor.map { String(cString: $0) } ?? ""
    let start = offsets.offset(of: event.start_mark.index)
    let end = offsets.offset(of: event.end_mark.index)
    let node = Int32(entries.count)
    let target = anchors[name]
    append(.alias, [], start: start, end: end, text: ArenaText(start: target ?? -1, count: 0), anchor: nil, tag: nil)
    contentEnd = end
    guard stop == nil else { return }
    guard let target else {
      return leaveOut(BadAlias(node: node, name: name, reason: .undefined, candidates: anchors.keys.sorted()))
    }
    if entries[Int(target)].next == 0 {
      leaveOut(BadAlias(node: node, name: name, reason: .recursive(anchor: target), candidates: []))
    }
  }

  private mutating func leaveOut(_ alias: BadAlias) {
    entries[Int(alias.node)].flags.insert(.faulty)
    badAliases.append(alias)
  }
}

// MARK: - Storage

extension TreeBuilder {
  private mutating func append(
    _ shape: Shape, _ flags: Entry.Flags, start: Int32, end: Int32, text: ArenaText,
    anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?
  ) {
    let node = Int32(entries.count)
    guard node < nodeLimit else {
      return refuse(
        .tooManyNodes, "this file has more than \(nodeLimit) entries",
        Span(file: file, start: start, end: max(start, end)))
    }
    var flags = flags
    if let last = open.indices.last, open[last].isMapping {
      if open[last].expectsKey { flags.insert(.key) }
      open[last].expectsKey.toggle()
    }
    let isLeaf = shape.isScalar || shape == .alias
    entries.append(Entry(shape: shape, flags: flags, start: start, end: end, text: text, next: isLeaf ? node + 1 : 0))
    guard anchor != nil || tag != nil else { return }
    entries[Int(node)].flags.insert(.hasProperties)
    properties.append(Properties(node: node, anchor: name(anchor, at: start), tag: name(tag, at: start)))
    if let anchor { anchors[String(cString: anchor)] = node }
  }

  private mutating func store(_ text: UnsafeMutablePointer<UInt8>?, _ count: Int) -> ArenaText {
    let start = Int32(arena.count)
    arena.append(contentsOf: UnsafeBufferPointer(start: text, count: count))
    return ArenaText(start: start, count: Int32(count))
  }

  /// Stores the name of an anchor or a tag. Tags are written out by libyaml, so that a `%TAG` directive can make
  /// much of little: what the arena takes is limited as well.
  private mutating func name(_ name: UnsafeMutablePointer<UInt8>?, at start: Int32) -> ArenaText {
    guard let name else { return .none }
    var count = 0
    while name[count] != 0 { count += 1 }
    guard count <= ReadingLimits.nameSize, arena.count + count <= 8 * bytes.count + 65_536 else {
      refuse(
        .textTooLong, "the name of this tag or anchor is longer than \(ReadingLimits.nameSize) bytes",
        Span(file: file, start: start, end: start + 1))
      return .none
    }
    return store(name, count)
  }

  private mutating func refuse(_ kind: DiagnosticKind, _ message: String, _ span: Span) {
    guard stop == nil else { return }
    stop = .limit(Diagnostic(kind, message, at: span))
  }

  /// The end of a text that spans lines, without the blank lines after it.
  private func trimmed(from start: Int32, to end: Int32) -> Int32 {
    var end = end
    while end > start, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[Int(end) - 1]) { end -= 1 }
    return end
  }
}
