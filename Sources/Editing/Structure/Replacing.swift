import Diagnostics
import YAMLSyntax

extension PlanDraft {
  /// Writes another value in place of the one that stands there.
  mutating func replace(_ place: FoundPlace, with value: WrittenValue, _ path: PlanPath) throws(EditFault) {
    guard !place.isReadElsewhere else { throw .readElsewhere("\(path)", name(of: place.node.span)) }
    let here = surroundings(place.file)
    let layout = ValueLayout(step: indentation(of: place.file))
    guard let introducer = introducer(of: place) else { throw .cannotWrite("\(path)", name(of: place.node.span)) }
    let change = ValueChange(
      node: place.node, value: value, isItem: place.key == nil, introducer: introducer, here: here, layout: layout)
    try apply(
      place.isInBrackets ? change.inBrackets : change.inBlock, to: place.file, .set(value), at: place.way, for: path)
  }

  /// Behind what introduces a value, its colon or dash, and the column of its key or dash.
  private func introducer(of place: FoundPlace) -> (end: Int, column: Int)? {
    let here = surroundings(place.file)
    if let key = place.key {
      return (here.colon(behind: key) ?? Int(key.span.end), here.column(here.start(ofPair: key)))
    }
    guard let list = place.around.last?.node else { return nil }
    if place.isInBrackets { return (Int(place.node.span.start), 0) }
    let column = here.column(Int(list.span.start))
    return here.dash(of: place.node, column: column).map { ($0 + 1, column) }
  }
}

/// A value in place of another one.
private struct ValueChange {
  let node: YAMLNode
  let value: WrittenValue
  let isItem: Bool
  let introducer: (end: Int, column: Int)
  let here: Surroundings
  let layout: ValueLayout

  private var start: Int { Int(node.span.start) }
  private var end: Int { here.end(of: Child(key: nil, value: node)) }
  private var isEmpty: Bool { node.kind == .scalar && start == end }

  var inBrackets: [Replacement] {
    let text = keptScalar(isInBrackets: true) ?? layout.inBrackets(value)
    guard isEmpty, !isItem else { return [here.replacement(start, end, with: text)] }
    let hasColon = here.file.bytes[introducer.end - 1] == UInt8(ascii: ":")
    return [here.replacement(introducer.end, introducer.end, with: (hasColon ? " " : ": ") + text)]
  }

  var inBlock: [Replacement] {
    if let text = keptScalar(isInBrackets: false) { return [here.replacement(start, end, with: text)] }
    let laid =
      keptBlock
      ?? (isItem
        ? layout.layItem(value, below: introducer.column)
        : layout.lay(value, below: introducer.column, used: here.column(introducer.end) + 1))
    let below = laid.lines.map { "\n" + $0 }.joined() + (laid.lines.isEmpty ? "" : here.ending(value, at: end))
    let introducerLine = here.lineEnd(introducer.end)
    let isOnLine = isEmpty || start <= introducerLine
    let head = laid.head.isEmpty ? "" : " " + laid.head
    guard isOnLine else {
      // It begins on a line of its own, below the key.
      let isBlock = node.kind != .scalar && !node.isFlow
      if !isBlock, laid.lines.isEmpty { return [here.replacement(start, end, with: laid.head)] }
      return [
        here.replacement(introducer.end, introducer.end, with: head),
        here.replacement(introducerLine, here.blockEnd(end, column: introducer.column), with: below),
      ]
    }
    guard !isEmpty else {
      return [
        here.replacement(introducer.end, introducer.end, with: head),
        here.replacement(introducerLine, introducerLine, with: below),
      ]
    }
    guard !node.isBlockScalar else {
      return [here.replacement(introducer.end, end, with: head + headerComment + below)]
    }
    let last = here.lineEnd(end)
    return [here.replacement(introducer.end, end, with: head), here.replacement(last, last, with: below)]
  }

  /// A text in place of a text on one line keeps its quotation marks, where it can.
  private func keptScalar(isInBrackets: Bool) -> String? {
    guard case .text(let text) = value, node.kind == .scalar, !node.isAlias, !isEmpty, !node.isBlockScalar,
      value != .unknown
    else { return nil }
    let isPrintable = text.unicodeScalars.allSatisfy(\.isPrintable)
    switch here.file.bytes[start] {
    case UInt8(ascii: "'") where isPrintable: return "'\(text.replacing("'", with: "''"))'"
    case UInt8(ascii: "\"") where isInBrackets || isPrintable: return doublyQuoted(text)
    default: return nil
    }
  }

  /// A text in place of one that stands as a block of lines stands so as well.
  private var keptBlock: ValueLayout.Laid? {
    guard case .text(let text) = value, node.isBlockScalar, value != .unknown else { return nil }
    let column = introducer.column + layout.step
    return here.file.bytes[start] == UInt8(ascii: ">")
      ? layout.folded(text, at: column) : layout.literal(text, at: column)
  }

  /// The comment behind the sign that begins a block of lines.
  private var headerComment: String {
    let line = here.file.bytes[start..<max(start, here.lineEnd(start))]
    guard let comment = line.firstIndex(of: UInt8(ascii: "#")) else { return "" }
    return " " + String(decoding: line[comment...], as: UTF8.self)
  }
}
