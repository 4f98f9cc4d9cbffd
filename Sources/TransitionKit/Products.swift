import Analysis
import Documents
import Reporting

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

/// The timeline of a checked plan. As one drawing, it has its pages one below the other.
public func timeline(_ check: PlanCheck, as format: ProductFormat, on paper: TimelinePaper = .a3) -> MadeProduct {
  let seal = ProductSeal("timeline", of: check)
  switch format.writer {
  case .document(let write):
    let tracing = Tracing(check.facts.plan, check.files, asOf: check.facts.asOf)
    let document = timelineDocument(of: check.facts, tracing: tracing, paper: paper.paper, lookedAt: check.lookedAt)
    return MadeProduct(bytes: write(document), format: format, seal: seal, words: document.wordCount, warnings: [])
  case .drawing(let write):
    let drawing = stackedPages(timelineDrawings(of: check.facts, paper: paper.paper, lookedAt: check.lookedAt))
    return MadeProduct(bytes: write(drawing), format: format, seal: seal, words: 0, warnings: [])
  }
}
