import Diagnostics
import YAMLSyntax

extension PlanDraft {
  /// Removes a field, an entry or an item, with the comments that are its own: those directly above it, unless they are the heading
  /// of several, and those behind it. Where it was the only one, what held it stays, with nothing in it.
  public mutating func remove(_ path: PlanPath) throws(EditFault) {
    let places = places(of: path)
    guard !places.isEmpty else { throw .notThere("\(path)") }
    // Several files may each hold a part of it.
    for _ in places {
      guard let place = self.places(of: path).last, let (outer, number) = place.outer else {
        throw .notThere("\(path)")
      }
      guard !place.isReadElsewhere, !outer.node.isAlias else {
        throw .readElsewhere("\(path)", name(of: place.node.span))
      }
      let removal = Removal(
        node: outer.node, children: outer.node.childNodes, number: number, here: surroundings(place.file))
      guard let replacements = place.isInBrackets ? removal.inBrackets : removal.inBlock(outer) else {
        throw .cannotWrite("\(path)", name(of: place.node.span))
      }
      try apply(replacements, to: place.file, .remove(number), at: outer.way, for: path)
    }
  }
}

/// A pair or an item that is taken out.
struct Removal {
  let node: YAMLNode
  let children: [Child]
  let number: Int
  let here: Surroundings

  private var child: Child { children[number] }

  private func start(_ child: Child) -> Int {
    if let key = child.key { return node.isFlow ? Int(key.span.start) : here.start(ofPair: key) }
    if node.isFlow { return Int(child.value.span.start) }
    return here.dash(of: child.value, column: column) ?? Int(child.value.span.start)
  }

  /// The column of the keys or dashes.
  private var column: Int {
    children.first?.key.map { here.column(here.start(ofPair: $0)) } ?? here.column(Int(node.span.start))
  }

  /// With the comma before or behind it.
  var inBrackets: [Replacement]? {
    if children.count == 1 {
      let close = Int(node.span.end) - 1
      let open = here.file.bytes[Int(node.span.start)..<start(child)].lastIndex { [0x5B, 0x7B].contains($0) }
      return open.map { [here.replacement($0 + 1, close, with: "")] }
    }
    if number == 0 { return [here.replacement(start(child), start(children[1]), with: "")] }
    return [here.replacement(here.end(of: children[number - 1]), here.end(of: child), with: "")]
  }

  func inBlock(_ outer: FoundPlace) -> [Replacement]? {
    let nothing = node.kind == .mapping ? "{}" : "[]"
    guard children.count > 1 else {
      guard let key = outer.key, let colon = here.colon(behind: key), Int(node.span.start) > here.lineEnd(colon) else {
        return [here.replacement(Int(node.span.start), Int(node.span.end), with: nothing)]
      }
      return [here.replacement(colon, colon, with: " " + nothing)] + lines
    }
    guard here.beginsLine(start(child)) else {
      // The first field of an item stands behind its dash.
      return number == 0 ? [here.replacement(start(child), start(children[1]), with: "")] : nil
    }
    return lines
  }

  /// Its lines, with its own comments, and a blank line where two would meet or one would be left at the end.
  private var lines: [Replacement] {
    let (start, end) = stretch
    let above = here.lineBefore(start)
    let isBelowBlank = above.map(here.isBlank) ?? true
    if end == here.file.bytes.count, here.lineEnd(end) > here.lineStart(end), let above,
      number > 0, here.lastBlockScalar(of: children[number - 1])?.text.last != "\n"
    {
      // At the end of a file without a last line break, the one before it goes.
      return [here.replacement(here.lineEnd(isBelowBlank ? here.lineBefore(above) ?? above : above), end, with: "")]
    }
    if end < here.file.bytes.count, here.isBlank(lineAt: end), isBelowBlank {
      return [here.replacement(start, here.nextLine(end), with: "")]
    }
    if number == children.count - 1, isBelowBlank, let above { return [here.replacement(above, end, with: "")] }
    return [here.replacement(start, end, with: "")]
  }

  /// From the first line of its own comments to the beginning of the next line behind it.
  var stretch: (start: Int, end: Int) {
    (firstLine, here.nextLine(here.blockEnd(here.end(of: child), column: column)))
  }

  /// The first line of its own comments, or its own first line.
  private var firstLine: Int {
    let line = here.lineStart(start(child))
    let first = here.firstLine(withCommentsAbove: start(child))
    guard first < line, isCommentOfSeveral(from: first) else { return first }
    return line
  }

  /// Whether a comment above an entry is the heading of several: it stands apart from what is above, and what is below follows at once.
  private func isCommentOfSeveral(from first: Int) -> Bool {
    let isApart = here.lineBefore(first).map(here.isBlank) ?? true
    let isFirst = number == 0
    guard child.value.kind == .mapping, isApart || isFirst, number + 1 < children.count else { return false }
    return here.nextLine(here.blockEnd(here.end(of: child), column: column))
      == here.lineStart(start(children[number + 1]))
  }
}
