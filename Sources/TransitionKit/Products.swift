import Analysis
import Documents
import Languages
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
  timeline(check, as: format, on: paper, .english)
}

/// The same in another language, if it is there in it.
public func timeline(
  _ check: PlanCheck, as format: ProductFormat, on paper: TimelinePaper = .a3, language: String
) throws(ProductFault) -> MadeProduct {
  let languages = Wording.languages(with: filesOfTimeline)
  guard languages.contains(language) else { throw .noLanguage(language, of: "timeline", among: languages) }
  return timeline(check, as: format, on: paper, Wording(language: language))
}

/// The files of words that a timeline takes.
let filesOfTimeline = ["words.yaml", "gaps.yaml", "timeline.yaml"]

private func timeline(
  _ check: PlanCheck, as format: ProductFormat, on paper: TimelinePaper, _ wording: Wording
) -> MadeProduct {
  let seal = ProductSeal("timeline", of: check)
  switch format.writer {
  case .document(let write):
    let tracing = Tracing(check.facts.plan, check.files, asOf: check.facts.asOf, wording: wording)
    let document = timelineDocument(
      of: check.facts, tracing: tracing, wording: wording, paper: paper.paper, lookedAt: check.lookedAt)
    return MadeProduct(bytes: write(document), format: format, seal: seal, words: document.wordCount, warnings: [])
  case .drawing(let write):
    let drawing = stackedPages(
      timelineDrawings(of: check.facts, wording: wording, paper: paper.paper, lookedAt: check.lookedAt))
    return MadeProduct(bytes: write(drawing), format: format, seal: seal, words: 0, warnings: [])
  }
}
