import Diagnostics
import YAMLSyntax

// What stands too far to the left or to the right, and so at another level than it was meant.

extension Reader {
  mutating func reportMisplacedSection(_ key: YAMLNode, within surroundings: String) {
    lacksEntries = true
    report(
      .misplacedSection, "'\(key.text)' is a section of its own, and stands here within \(surroundings)", at: key.span,
      help:
        "begin it at the left edge, and move what belongs to it to the left as well; nothing in it is read until then")
  }

  /// Says of what was read as an entry that it is a section of the plan, in place of what has been told of it; says whether
  /// it is one.
  @usableFromInline
  mutating func takesAsSection(
    _ key: YAMLNode, _ value: YAMLNode, among section: Section, of keys: ShapeKeys, since told: Int
  ) -> Bool {
    // An entry may have the name of a section; then it has fields of its own.
    guard diagnostics.count > told, isSection(key, value), !value.pairs.contains(where: { keys.has($0.key) }) else {
      return false
    }
    diagnostics.removeSubrange(told...)
    reportMisplacedSection(key, within: "'\(section.path)'")
    return true
  }

  /// The fields right behind an id without anything below it, which stand at its level.
  @usableFromInline
  mutating func takeFields(behind key: YAMLNode, _ pairs: inout YAMLNode.Pairs.Iterator, of keys: ShapeKeys)
    -> [YAMLNode]
  {
    var ahead = pairs
    var fields: [YAMLNode] = []
    var hasValue = false
    while let (field, value) = ahead.next(), keys.has(field) {
      fields.append(field)
      hasValue = hasValue || value.kind != .mapping
      if hasValue { pairs = ahead }
    }
    // An entry may have the name of a field; then it has fields itself.
    return hasValue ? fields : []
  }

  /// Reports the fields of one section that stand at the level of their ids, in one message.
  @usableFromInline
  mutating func reportMisplaced(
    _ misplaced: [(owner: YAMLNode, fields: [YAMLNode])], leftOut: [YAMLNode], what: String = "field"
  ) {
    guard let (owner, fields) = misplaced.first, let first = fields.first else { return }
    let names = fields.prefix(4).map { "'\($0.text)'" } + (fields.count > 4 ? ["others"] : [])
    explained += leftOut.map(\.span)
    // Certain where each is a line of its own: what stands below others would have to be moved with them.
    let all = misplaced.flatMap(\.fields) + leftOut
    let areLines = all.allSatisfy { $0.value.map { $0.kind == .scalar ? !$0.isMultiline : $0.isFlow } ?? false }
    let mend = Mend(
      "move \(all.count == 1 ? "it" : "them") to the right",
      Set(all.map(\.span)).sorted().map {
        Replacement(Span(file: $0.file, start: $0.start, end: $0.start), with: "  ")
      }, isCertain: true)
    let looks =
      fields.count == 1 ? "looks like \(article(for: what))" : "look like \(what == "entry" ? "entries" : "fields")"
    report(
      .misplacedFields,
      "\(listed(names, by: "and")) \(looks) of '\(owner.text)', and \(fields.count == 1 ? "stands" : "stand") at its level",
      at: first.span,
      notes: misplaced.dropFirst().map { owner, fields in
        .init("and so of '\(owner.text)'", at: (fields.first ?? owner).span)
      },
      help: "move \(fields.count == 1 ? "it" : "them") to the right by two spaces, so that what belongs to "
        + "'\(owner.text)' stands below it",
      mend: areLines ? mend : nil)
  }

  /// Tells in one message of the fields of a part without anything below it, which stand at its level; what was told of
  /// each is taken back.
  @usableFromInline
  mutating func gatherMisplaced(in node: YAMLNode, of keys: ShapeKeys, since told: Int) {
    var pairs = node.pairs.makeIterator()
    while let (owner, value) = pairs.next() {
      guard value.isLeftEmpty, let form = keys.form(of: owner) else { continue }
      let names = Set(form.isEntry ? form.entryForm?.fields.map(\.key) ?? [] : [])
      var fields: [YAMLNode] = []
      var ahead = pairs
      while let (field, below) = ahead.next(), !keys.has(field),
        names.contains(field.text) || form.holds(field, below)
      {
        fields.append(field)
        pairs = ahead
      }
      guard !fields.isEmpty else { continue }
      let spans = Set(fields.map(\.span) + [value.span])
      diagnostics[told...].removeAll { spans.contains($0.span) }
      lacksEntries = true
      reportMisplaced(
        [(owner, fields)], leftOut: node.keysLeftOut.filter { !keys.has($0) }, what: form.isEntry ? "field" : "entry")
    }
  }
}

extension YAMLNode {
  /// Nothing is written here, not even a word for nothing.
  @usableFromInline var isLeftEmpty: Bool { kind == .scalar && isNull && span.start == span.end }
}

extension ShapeKeys {
  /// The form of the field with a key.
  func form(of key: YAMLNode) -> Form? {
    field(withHash: key.withBytes { hash(of: $0) }, after: 0).map { forms[$0]() }
  }

  /// Those of some keys that are fields.
  @usableFromInline
  func fields(among others: [YAMLNode]) -> [YAMLNode] { others.filter(has) }

  /// Whether a key is one of the entry's fields, or of those that every entry may have.
  func has(_ key: YAMLNode) -> Bool {
    let hash = key.withBytes { PlanFormat.hash(of: $0) }
    return field(withHash: hash, after: 0) != nil || CommonKey(hash: hash) != nil
  }
}

extension Form {
  fileprivate var isEntry: Bool { if case .entry = self { true } else { false } }

  /// Whether a key and its value are an entry of such a collection.
  fileprivate func holds(_ key: YAMLNode, _ value: YAMLNode) -> Bool {
    switch self {
    case .keyed: value.kind == .mapping
    case .byDate: PlanDate(key.text) != nil
    default: false
    }
  }
}
