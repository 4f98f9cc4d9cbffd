/// A Mustache tag and where it stands.
struct Tag: Equatable {
  enum Kind: Equatable {
    case variable
    case section
    case invertedSection
    case end
    case comment
    /// A partial, a block, a pragma or new delimiters, by the sign that it begins with.
    case unsupported(Character)
  }

  let kind: Kind
  /// As written, without its sign: 'handovers' or 'empty(handovers)'.
  let name: String
  let line: Int

  /// By how much what follows stands deeper in sections.
  var depth: Int {
    switch kind {
    case .section, .invertedSection: 1
    case .end: -1
    case .variable, .comment, .unsupported: 0
    }
  }

  /// Whether what stands in the section can be filled piece by piece: it has a name of its own and is filled once or not at all.
  func isCut(_ repeats: (String) -> Bool) -> Bool {
    !name.contains { ".(".contains($0) } && (kind == .invertedSection || !repeats(name))
  }

  /// As it begins a section.
  var written: String { "{{\(kind == .invertedSection ? "^" : "#")\(name)}}" }
}

/// The tags of a template, read for checking; filling is Mustache's own.
struct TagReader {
  private(set) var tags: [Tag] = []
  /// The text in pieces, each with the number of its first line: they begin with a line and cut through no section but an outermost
  /// one that is filled once at most, which each of its pieces opens and closes by itself.
  private(set) var pieces: [(line: Int, text: String)] = []
  /// What keeps the template from being filled.
  private(set) var structuralProblems: [TemplateProblem] = []

  /// Cuts into no section that repeats.
  init(_ text: String, repeats: (String) -> Bool = { _ in true }) {
    var rest = text[...]
    var line = 1
    var piece = (line: 1, start: text.startIndex)
    var depth = 0
    // The outermost section, where what comes next is in one that can be cut, and where the piece began.
    var (outer, opened): (Tag?, Tag?) = (nil, nil)
    func add(upTo end: String.Index) {
      let (begin, close) = (opened.map { "\($0.written)\n" }, outer.map { "{{/\($0.name)}}\n" })
      pieces.append(
        (piece.line - (begin == nil ? 0 : 1), (begin ?? "") + text[piece.start..<end] + (close ?? "")))
    }
    while let start = rest.firstRange(of: "{{") {
      let before = rest[..<start.lowerBound]
      line += before.count(where: \.isNewline)
      if depth == 0 || depth == 1 && outer != nil, let lineEnd = before.lastIndex(where: \.isNewline) {
        let begin = text.index(after: lineEnd)
        add(upTo: begin)
        piece = (line, begin)
        opened = outer
      }
      rest = rest[start.upperBound...]
      let isTriple = rest.first == "{"
      if isTriple { rest = rest.dropFirst() }
      guard let end = rest.firstRange(of: isTriple ? "}}}" : "}}") else {
        structuralProblems.append(TemplateProblem(line: line, "this tag has no end; close it with '}}'"))
        break
      }
      let content = rest[..<end.lowerBound]
      let tag = Self.tag(content, line)
      tags.append(tag)
      if depth == 0, tag.depth == 1 { outer = tag.isCut(repeats) ? tag : nil }
      depth += tag.depth
      if depth == 0 { outer = nil }
      line += content.count(where: \.isNewline)
      rest = rest[end.upperBound...]
    }
    add(upTo: text.endIndex)
    structuralProblems += unsupported + unbalanced
  }

  private static func tag(_ content: Substring, _ line: Int) -> Tag {
    let signs: [Character: Tag.Kind] = ["#": .section, "^": .invertedSection, "/": .end, "!": .comment, "&": .variable]
    let trimmed = content.drop(while: \.isWhitespace)
    guard let sign = trimmed.first, !sign.isLetter, !sign.isNumber, sign != "." else {
      return Tag(kind: .variable, name: name(trimmed), line: line)
    }
    return Tag(kind: signs[sign] ?? .unsupported(sign), name: name(trimmed.dropFirst()), line: line)
  }

  private static func name(_ text: Substring) -> String {
    String(text.filter { !$0.isWhitespace })
  }

  private var unsupported: [TemplateProblem] {
    tags.compactMap { tag in
      guard case .unsupported(let sign) = tag.kind else { return nil }
      return TemplateProblem(
        line: tag.line, "'{{\(sign)' isn't known here; templates have values, sections and comments only")
    }
  }

  /// How deep sections may stand in one another.
  private static let deepest = 50

  private var unbalanced: [TemplateProblem] {
    var open: [Tag] = []
    var problems: [TemplateProblem] = []
    for tag in tags {
      switch tag.kind {
      case .section, .invertedSection:
        open.append(tag)
        // Mustache goes down into sections by calling itself.
        guard open.count <= Self.deepest else {
          problems.append(
            TemplateProblem(line: tag.line, "sections stand in one another deeper than \(Self.deepest) times here"))
          return problems
        }
      case .variable, .comment, .unsupported: break
      case .end:
        guard let last = open.popLast() else {
          problems.append(TemplateProblem(line: tag.line, "'{{/\(tag.name)}}' ends a section that was never begun"))
          continue
        }
        guard last.name == tag.name else {
          problems.append(
            TemplateProblem(
              line: tag.line,
              "'{{/\(tag.name)}}' stands where the section '\(last.name)' of line \(last.line) should end"))
          return problems
        }
      }
    }
    problems += open.map { tag in
      TemplateProblem(line: tag.line, "the section '\(tag.name)' has no end; close it with '{{/\(tag.name)}}'")
    }
    return problems
  }
}

extension Template {
  /// The names in its tags, as they are written there.
  public var names: Set<String> { Set(TagReader(text).tags.map(\.name)) }
}
