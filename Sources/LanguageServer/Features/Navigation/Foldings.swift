public import Diagnostics
import YAMLSyntax

/// Lines that an editor can fold into the first of them.
public struct Folding: Sendable, Hashable {
  public enum Kind: Sendable { case structure, comment, text }

  /// It begins on the line that stays and ends on the last one that is folded.
  public let span: Span
  public let kind: Kind
}

extension OpenPlan {
  /// Entries, lists and texts of several lines, and comments.
  public func foldings(ofFile file: Int32) -> [Folding] {
    guard let tree = tree(ofFile: file) else { return [] }
    let source = now.files[Int(file)]
    var foldings: [Folding] = []
    func add(_ span: Span, _ kind: Folding.Kind) {
      guard source.bytes[Int(span.start)..<Int(span.end)].contains(where: \.endsLine) else { return }
      foldings.append(Folding(span: span, kind: kind))
    }
    var open = [tree.root]
    while let node = open.popLast() {
      for (key, value) in node.pairs {
        open.append(value)
        guard let start = tree.now(key.span), let end = tree.around(value.span), start.start <= end.end else {
          continue
        }
        add(Span(file: file, start: start.start, end: end.end), value.isBlockScalar ? .text : .structure)
      }
      for item in node.items {
        open.append(item)
        if item.kind != .scalar, let span = tree.around(item.span) { add(span, .structure) }
      }
    }
    return (foldings + comments(in: source, file)).sorted { $0.span < $1.span }
  }

  /// Comments of several lines.
  private func comments(in source: SourceFile, _ file: Int32) -> [Folding] {
    var (foldings, first, last): ([Folding], LineRange?, LineRange?) = ([], nil, nil)
    func close() {
      guard let first, let last, first.start < last.start else { return }
      foldings.append(
        Folding(span: Span(file: file, start: Int32(first.start + first.indent), end: Int32(last.end)), kind: .comment))
    }
    var line: LineRange? = LineRange(source.bytes, at: 0)
    while let here = line {
      line = here.next(in: source.bytes)
      if here.isComment {
        (first, last) = (first ?? here, here)
      } else {
        close()
        (first, last) = (nil, nil)
      }
    }
    close()
    return foldings
  }
}
