internal import Diagnostics

/// Looks through a finished tree for what libyaml accepts without a word and an author did not mean.
///
/// One pass over the nodes in their order, without recursion.
struct Review {
  let source: SourceView
  let tree: YAMLTree
  let isASCII: Bool
  private(set) var diagnostics: [Diagnostic] = []
  /// The keys of the pairs that the plan's reader must not see.
  private(set) var leftOut: [Int32] = []
  /// The texts of which an error has been reported.
  private(set) var faulty: [Int32] = []
  /// What closes a curly quotation mark that a comma within braces has cut off from its end.
  var openCurlyQuote: [Unicode.Scalar]?
  /// The lines that are moved to the right by what is no space: nobody can say what they belong to.
  private(set) var falseIndents: [Diagnostic] = []
  /// Room for comparing keys, kept between mappings.
  var keyTable = KeyTable()

  init(_ reading: Reading, source: SourceView, isASCII: Bool) {
    tree = reading.tree
    self.source = source
    self.isASCII = isASCII
  }

  /// Reviews the whole tree, or what there is of it when reading stopped early.
  mutating func reviewNodes() {
    for index in tree.entries.indices {
      let entry = tree.entries[index]
      if entry.shape.isScalar { reviewScalar(entry, at: index) }
      if entry.shape.isMapping { reviewKeys(of: entry, at: index) }
    }
    for properties in tree.properties where properties.tag.isPresent { reportTag(of: properties) }
  }

  mutating func reviewDocuments() {
    for document in tree.documents where document.hasDirectives {
      let line = source.line(at: Int(document.start))
      report(
        .directive, "YAML directives are not supported", at: source.span(line.lowerBound, line.upperBound),
        help: "delete the line")
    }
    guard tree.documents.count > 1, let second = tree.documents.dropFirst().first else { return }
    report(
      .secondDocument, "a second document begins here", at: source.span(Int(second.start), Int(second.start) + 3),
      help: "delete the line, or put what follows into a file of its own in the plan's folder")
  }

  private mutating func reportTag(of properties: Properties) {
    let entry = tree.entries[Int(properties.node)]
    var start = Int(entry.start)
    // An anchor may stand before the tag.
    while let byte = source.byte(at: start), byte != UInt8(ascii: "!") { start += 1 }
    var end = start
    while let byte = source.byte(at: end), byte > 0x20, byte != UInt8(ascii: ",") { end += 1 }
    let isText = entry.shape == .plain && entry.end > end && source.text(start..<end).dropFirst().allSatisfy(\.isLetter)
    let whole = source.text(start..<max(end, Int(entry.end)))
    report(
      .tag(
        source.text(start..<end), at: source.span(start, end),
        whole: isText && whole.utf8.count <= 60 && !whole.contains("\"") ? "\"\(visible(whole))\"" : nil))
  }

  /// Reports what a line that begins with a node looks like; says whether that is its indentation.
  mutating func report(_ mistake: Diagnostic, inLineOf index: Int, from start: Int) {
    if mistake.id == DiagnosticKind.noBreakSpace.id, Int(mistake.span.start) == start {
      falseIndents.append(mistake)
    } else {
      report(mistake, ofNode: index)
    }
  }

  mutating func leaveOut(_ key: Int) { leftOut.append(Int32(key)) }

  /// Reports an error of a text, which the plan's reader need not report again.
  mutating func report(_ error: Diagnostic, ofNode index: Int) {
    report(error)
    if tree.entries[index].flags.contains(.key) { leaveOut(index) } else { faulty.append(Int32(index)) }
  }

  mutating func report(
    _ kind: DiagnosticKind, _ message: String, at span: Span, notes: [Diagnostic.Note] = [], help: String? = nil,
    mend: Mend? = nil
  ) {
    report(Diagnostic(kind, message, at: span, notes: notes, help: help, mend: mend))
  }

  mutating func report(_ diagnostic: Diagnostic) {
    if diagnostics.count < ReadingLimits.findings { diagnostics.append(diagnostic) }
  }

  func span(of entry: Entry) -> Span { Span(file: source.file, start: entry.start, end: entry.end) }
}

extension YAMLTree {
  /// The same tree without the pairs of these keys, and with these nodes marked as faulty.
  func leavingOut(_ keys: [Int32], faulty: [Int32]) -> YAMLTree {
    guard !keys.isEmpty || !faulty.isEmpty else { return self }
    var entries = entries
    for key in keys { entries[Int(key)].flags.insert(.leftOut) }
    for node in faulty { entries[Int(node)].flags.insert(.faulty) }
    return YAMLTree(file: file, entries: entries, arena: arena, properties: properties, documents: documents)
  }
}
