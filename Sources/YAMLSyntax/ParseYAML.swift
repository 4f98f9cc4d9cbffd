public import Diagnostics

/// Reads one file of a plan. `index` is the file's index in `SourceFiles`.
///
/// The root is nil when the file has an error that leaves no tree to read, or when it is empty (then without a
/// diagnostic: whether a file may be empty is not YAML's business).
public func parseYAML(_ file: SourceFile, index: Int32) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
  file.bytes.withUnsafeBufferPointer { bytes in
    var builder = TreeBuilder(bytes, isASCII: bytes.allSatisfy { $0 < 0x80 }, file: index)
    builder.read()
    switch builder.stop {
    case .refused(let failure, let offset, _):
      return (
        nil, [Diagnostic(.syntax, failure.problem, at: Span(file: index, start: offset, end: offset))]
      )
    case .limit(let diagnostic): return (nil, [diagnostic])
    case nil: break
    }
    let tree = builder.finish()
    guard let document = tree.documents.first else { return (nil, []) }
    return (YAMLNode(tree: tree, at: document.root), [])
  }
}

/// All kinds of findings that reading a file can make.
public let syntaxDiagnostics: [DiagnosticKind] = [
  .syntax, .textTooLong, .tooDeep, .tooManyNodes,
]
