public import Diagnostics

/// Reads one file of a plan. `index` is the file's index in `SourceFiles`.
///
/// The root is nil when the file has an error that leaves no tree to read, or when it is empty; an empty file gets no
/// diagnostic, because whether a file may be empty is not YAML's business. Otherwise the tree can be walked in bounded
/// work, whatever has been reported of it.
public func parseYAML(_ file: SourceFile, index: Int32) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
  let start = Span(file: index, start: 0, end: 0)
  guard file.bytes.count <= ReadingLimits.fileSize else {
    let message = "this file is larger than \(ReadingLimits.fileSize >> 20) MiB"
    return (nil, [Diagnostic(.fileTooLarge, message, at: start, help: "divide the plan into files in one folder")])
  }
  return file.bytes.withUnsafeBufferPointer { bytes in
    let encoding = checkEncoding(bytes, file: index)
    guard encoding.isReadable else { return (nil, encoding.diagnostics) }
    let (root, diagnostics) = read(bytes, isASCII: encoding.isASCII, file: index)
    return (root, (encoding.diagnostics + diagnostics).inReadingOrder())
  }
}

private func read(
  _ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool, file: Int32
) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
  let source = SourceView(file: file, bytes: bytes)
  let reading = readTree(bytes, isASCII: isASCII, file: file)
  var review = Review(reading, source: source, isASCII: isASCII)
  switch reading.stop {
  case .limit(let diagnostic): return (nil, [diagnostic])
  case .refused(let failure, let place, let context):
    let errors = SyntaxErrors(
      source: source, tree: reading.tree, failure: failure, place: Int(place), context: Int(context))
    let error = errors.diagnostic()
    // What was read before can be reviewed, but what follows from a broken end would be guessing.
    review.reviewNodes()
    review.reviewAliases(reading.badAliases)
    return (nil, review.errors(with: error))
  case nil: break
  }
  if let overrun = review.aliasOverrun() { return (nil, [overrun]) }
  review.reviewDocuments()
  review.reviewNodes()
  review.reviewAliases(reading.badAliases)
  review.reviewAnchors()
  if let indent = review.falseIndent() {
    return (nil, review.diagnostics.filter { $0.severity == .error } + [indent])
  }
  let tree = reading.tree.leavingOut(review.leftOut, faulty: review.faulty)
  return (root(of: tree), review.diagnostics)
}

private func root(of tree: YAMLTree) -> YAMLNode? {
  guard let document = tree.documents.first else { return nil }
  let root = tree.entries[Int(document.root)]
  // libyaml reads `---` and nothing else as an empty text.
  if root.shape == .plain, root.text.count == 0, !root.flags.contains(.hasProperties) { return nil }
  return YAMLNode(tree: tree, at: document.root)
}
