public import Diagnostics
import PlanFormat
import YAMLSyntax

extension OpenPlan {
  /// What an editor selects at a place step by step: the word, the field, the entry, the section.
  public func selections(at offset: Int32, inFile file: Int32) -> [Span] {
    var spans: [Span] = []
    for step in steps(to: offset, inFile: file).reversed() {
      let whole = step.key.map {
        Span(file: $0.span.file, start: $0.span.start, end: max($0.span.end, step.value.span.end))
      }
      if let key = step.key, step.value.span.start > key.span.end, let place = checked(offset, inFile: file),
        key.span.contains(place.offset)
      {
        spans.append(key.span)
      } else {
        spans.append(step.value.span)
      }
      if let whole { spans.append(whole) }
    }
    var last: Span?
    return spans.compactMap(now).filter { span in
      guard span.contains(offset), last.map({ span.contains($0) && span != $0 }) ?? true else { return false }
      last = span
      return true
    }
  }
}
