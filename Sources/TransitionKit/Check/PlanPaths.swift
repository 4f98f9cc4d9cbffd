import Diagnostics
import YAMLSyntax

/// Where in a plan things stand, by the keys that lead there: `handovers`, `prisons`, `capacity`. Unlike a line this stays the
/// same while the plan grows around it; so the places of lists are left out, which count what stands before.
struct PlanPaths {
  private var paths: [Span: [String]] = [:]

  /// Of some places, in one walk over each file.
  init(to spans: [Span], in files: SourceFiles) {
    let wanted = Set(spans).subtracting([.planStart]).sorted()
    for (index, file) in files.files.enumerated() {
      let here = wanted[...].drop { $0.file < index }.prefix { $0.file == index }
      guard !here.isEmpty, let root = parseYAML(file, index: Int32(index)).root else { continue }
      var walk = Walk(spans: here)
      walk.visit(root, path: [])
      paths.merge(walk.found) { first, _ in first }
    }
  }

  /// The path to a place; empty for the plan as a whole.
  subscript(span: Span) -> [String] { paths[span] ?? [] }

  /// Down to the places that are looked for, and nowhere else.
  private struct Walk {
    var spans: ArraySlice<Span>
    var found: [Span: [String]] = [:]

    /// Takes what begins within a node: of it, or of what lies in it.
    mutating func visit(_ node: YAMLNode, path: [String]) {
      switch node.kind {
      case .scalar: break
      case .mapping:
        for (key, value) in node.pairs {
          descend(to: max(key.span.end, value.span.end), value, path: path + [key.text])
        }
      case .sequence:
        for item in node.items { descend(to: item.span.end, item, path: path) }
      }
      take(until: node.span.end, path: path)
    }

    private mutating func descend(to end: Int32, _ value: YAMLNode, path: @autoclosure () -> [String]) {
      guard let first = spans.first, first.start < end else { return }
      let path = path()
      // What begins before the value is the key, or stands for the whole.
      take(until: value.span.start, path: path)
      if let next = spans.first, next.start < end {
        if next == value.span { take(until: next.start + 1, path: path) }
        visit(value, path: path)
      }
      take(until: end, path: path)
    }

    private mutating func take(until end: Int32, path: [String]) {
      while let span = spans.first, span.start < end {
        found[span] = path
        spans = spans.dropFirst()
      }
    }
  }
}
