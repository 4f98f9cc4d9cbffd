import Diagnostics
import PlanFormat
import YAMLSyntax

extension PlanDraft {
  /// The file into which goes what has no place yet: the one with the plan's heading, or else the first.
  var mainFile: Int32? {
    places(of: ["plan"]).first?.file ?? places(of: PlanPath([])).first?.file ?? (files.isEmpty ? nil : 0)
  }

  /// Adds a field or an entry to a mapping, where the format lets it stand.
  mutating func addField(
    _ step: PlanPath.Step, _ value: WrittenValue, to place: FoundPlace, _ path: PlanPath
  ) throws(EditFault) {
    guard case .key(let key) = step else { throw .notThere("\(path)") }
    let keys = place.node.childNodes.map { $0.key?.text ?? "" }
    guard !place.node.keysLeftOut.contains(where: { $0.text == key }) else {
      throw .cannotWrite("\(path)", name(of: place.node.span))
    }
    let behind = Form.place(of: key, among: keys, in: place.form)
    try add(value, as: key, to: place, at: behind.map { $0 + 1 } ?? 0, path)
  }

  /// Adds a pair or an item to a mapping or list, as the given one of them.
  mutating func add(
    _ value: WrittenValue, as key: String?, to place: FoundPlace, at number: Int, _ path: PlanPath
  ) throws(EditFault) {
    guard !place.isReadElsewhere, !place.node.isAlias else {
      throw .readElsewhere("\(path)", name(of: place.node.span))
    }
    let here = surroundings(place.file)
    let addition = Addition(
      value: value, key: key, number: number, node: place.node, children: place.node.childNodes,
      isTop: place.around.isEmpty, here: here, layout: ValueLayout(step: indentation(of: place.file)))
    let isInBrackets = place.isInBrackets || place.node.isFlow
    try apply(
      isInBrackets ? addition.inBrackets : addition.inBlock, to: place.file, .add(key, value, at: number),
      at: place.way,
      for: path)
  }

  /// Writes the first section of a file that holds none yet.
  mutating func begin(
    _ path: PlanPath, _ value: WrittenValue, _ step: PlanPath.Step, inFile name: String?
  ) throws(EditFault) {
    let index = name.map { name in files.firstIndex { $0.name == name } } ?? mainFile.map { Int($0) }
    guard let index, case .key(let key) = step else { throw .notThere(name ?? "\(path)") }
    let (file, here) = (Int32(index), surroundings(Int32(index)))
    guard root(of: file) == nil, parseYAML(files[index], index: file).diagnostics.isEmpty else {
      throw .cannotRead(files[index].name)
    }
    let lines = ValueLayout().lines(of: [.init(key, value)], at: 0)
    let end = files[index].bytes.count
    let isOnNewLine = end == 0 || here.lineEnd(end) == here.lineStart(end)
    try apply(
      [here.replacement(end, end, with: (isOnNewLine ? "" : "\n") + lines.joined(separator: "\n") + "\n")], to: file,
      .add(key, value, at: 0), at: [], for: path)
  }

  /// The columns by which a file indents what stands below a section.
  func indentation(of file: Int32) -> Int {
    let here = surroundings(file)
    let inner = root(of: file)?.childNodes.lazy.compactMap { child -> Int? in
      guard child.value.kind == .mapping, !child.value.isFlow, let first = child.value.childNodes.first?.key else {
        return nil
      }
      return here.column(Int(first.span.start))
    }.first { (1...8).contains($0) }
    return inner ?? 2
  }
}

/// A pair or an item that is added, and what it is added to.
private struct Addition {
  let value: WrittenValue
  let key: String?
  let number: Int
  let node: YAMLNode
  let children: [Child]
  let isTop: Bool
  let here: Surroundings
  let layout: ValueLayout

  /// How the neighbour is written, which is followed.
  private var manner: ValueLayout.Manner? {
    let neighbour = children.prefix(number).last ?? children.first
    guard let neighbour, neighbour.value.kind == .mapping, case .mapping = value, !neighbour.value.isAlias else {
      return nil
    }
    return neighbour.value.isFlow ? .flow : .block
  }

  private func lines(at column: Int) -> [String] {
    guard let key else { return layout.lines(of: [value], at: column, like: manner) }
    return layout.lines(of: [.init(key, value)], at: column, like: manner)
  }

  /// Below the one before, or before the first.
  var inBlock: [Replacement] {
    let first = children.first.map { $0.key.map(here.start) ?? Int(node.span.start) } ?? Int(node.span.start)
    let column = here.column(first)
    guard number > 0 else {
      let text = lines(at: column).joined(separator: "\n").dropFirst(column)
      let above = here.firstLine(withCommentsAbove: first)
      if !isTop, above < here.lineStart(first) {
        return [here.replacement(above, above, with: spaces(column) + text + "\n")]
      }
      return [here.replacement(first, first, with: text + "\n" + spaces(column))]
    }
    let end = here.blockEnd(here.end(of: children[number - 1]), column: column)
    let text = (isApart ? "\n\n" : "\n") + lines(at: column).joined(separator: "\n")
    return [here.replacement(end, end, with: text + here.ending(value, at: end))]
      + keptEnd(of: children[number - 1], end)
  }

  /// A text in lines at the end of a file without a last line break gets one, which is no part of it: `|-`.
  private func keptEnd(of child: Child, _ end: Int) -> [Replacement] {
    guard end == here.file.bytes.count, let text = here.lastBlockScalar(of: child), text.text.last != "\n" else {
      return []
    }
    let sign = Int(text.span.start) + 1
    let header = here.text(sign, here.lineEnd(sign)).prefix { $0 != " " }
    return header.contains("-") ? [] : [here.replacement(sign, sign, with: "-")]
  }

  /// Whether blank lines stand between all neighbours, or it is a section.
  private var isApart: Bool {
    guard !isTop else { return true }
    guard children.count > 1 else { return false }
    return children.dropFirst().allSatisfy { child in
      var line = here.lineBefore(Int((child.key ?? child.value).span.start))
      while let above = line, here.isComment(lineAt: above) { line = here.lineBefore(above) }
      return line.map(here.isBlank) ?? false
    }
  }

  var inBrackets: [Replacement] {
    let text = key.map { layout.inBrackets(.init($0, value)) } ?? layout.inBrackets(value)
    guard let first = children.first else {
      let close = Int(node.span.end) - 1
      let open = here.file.bytes[..<close].lastIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } ?? close
      return [here.replacement(open + 1, close, with: key == nil ? text : " \(text) ")]
    }
    let start = Int((first.key ?? first.value).span.start)
    guard number > 0 else { return [here.replacement(start, start, with: text + ", ")] }
    let end = here.end(of: children[number - 1])
    let isLong = here.column(end) + text.utf8.count + 4 > ValueLayout.width
    return [here.replacement(end, end, with: isLong ? ",\n\(spaces(here.column(start)))\(text)" : ", \(text)")]
  }
}
