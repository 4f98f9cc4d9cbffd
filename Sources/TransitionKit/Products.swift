import Analysis
import Documents
import Rendering
import Reporting

/// The formats of a timeline.
public enum TimelineFormat: String, CaseIterable, Sendable {
  case html, svg
}

/// The paper that a timeline is laid out for: A3 upright, A4 lying.
public enum TimelinePaper: String, CaseIterable, Sendable {
  case a3, a4

  var paper: Paper {
    switch self {
    case .a3: .a3
    case .a4: .a4Landscape
    }
  }
}

/// The timeline of a checked plan. As SVG it is one picture, with its pages one below the other.
public func timeline(_ check: PlanCheck, as format: TimelineFormat, on paper: TimelinePaper = .a3) -> String {
  switch format {
  case .html:
    let tracing = Tracing(check.facts.plan, check.files, asOf: check.facts.asOf)
    return productMark
      + renderHTML(timelineDocument(of: check.facts, tracing: tracing, paper: paper.paper, lookedAt: check.lookedAt))
  case .svg:
    return productMark
      + renderSVG(stackedPages(timelineDrawings(of: check.facts, paper: paper.paper, lookedAt: check.lookedAt)))
  }
}
