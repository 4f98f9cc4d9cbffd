import Analysis
import Diagnostics
import Requirements

/// The places of a plan of which gaps say what a requirement would say of them: found without holding each finding beside each gap.
struct ToldPlaces: Sendable {
  private struct Places {
    var causes: Set<Span> = []
    /// In the order of the plan, each with the furthest end of those before it in its file.
    var touched: [Span] = []
  }

  private let byRequirement: [String: Places]

  init(_ gaps: [Gap]) {
    var places: [String: Places] = [:]
    for gap in gaps {
      for requirement in gap.requirements {
        places[requirement, default: Places()].causes.insert(gap.cause)
        places[requirement, default: Places()].touched += gap.touches
      }
    }
    byRequirement = places.mapValues { places in
      var places = places
      var furthest: Span?
      places.touched = places.touched.sorted().map { span in
        var reaching = span
        if let furthest, furthest.file == span.file { reaching.end = max(span.end, furthest.end) }
        furthest = reaching
        return reaching
      }
      return places
    }
  }

  /// Whether a gap says what a finding of a requirement says.
  func tell(_ finding: Diagnostic, of requirement: Requirement) -> Bool {
    guard let places = byRequirement[requirement.id] else { return false }
    if places.causes.contains(finding.span) { return true }
    let (file, start) = (finding.span.file, finding.span.start)
    // The last that begins no later.
    var (low, high) = (0, places.touched.count)
    while low < high {
      let middle = (low + high) / 2
      let span = places.touched[middle]
      if (span.file, span.start) <= (file, start) { low = middle + 1 } else { high = middle }
    }
    return low > 0 && places.touched[low - 1].file == file && places.touched[low - 1].end >= finding.span.end
  }
}
