import Analysis
import Diagnostics
import Requirements

extension PlanCheck {
  /// The findings of a result that no gap says already: none stands at the cause of one, or in what it touches.
  func findingsNoGapTells(of result: RequirementResult) -> [Diagnostic] {
    let telling = gaps.filter { $0.requirements.contains(result.requirement.id) }
    guard !telling.isEmpty else { return result.findings }
    let causes = Set(telling.map(\.cause))
    let touched = outermost(telling.flatMap(\.touches))
    // Both in the order of their places, so that each stretch is passed once however many there are.
    var (told, next) = (Set<Span>(), 0)
    for span in result.findings.flatMap(\.places).sorted() {
      while next < touched.count, touched[next].ends(before: span) { next += 1 }
      if causes.contains(span) || next < touched.count && touched[next].contains(span) { told.insert(span) }
    }
    return result.findings.filter { !$0.places.allSatisfy(told.contains) }
  }
}

/// Stretches in the order of their places, without those that lie within another one.
private func outermost(_ spans: [Span]) -> [Span] {
  var outer: [Span] = []
  for span in spans.sorted(by: { ($0.file, $0.start, $1.end) < ($1.file, $1.start, $0.end) })
  where outer.last?.contains(span) != true { outer.append(span) }
  return outer
}

extension Span {
  fileprivate func ends(before other: Span) -> Bool { (file, end) < (other.file, other.start) }
}
