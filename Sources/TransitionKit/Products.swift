import Analysis
import Documents
import Languages
import Reporting

/// The paper that a timeline is laid out for, lying.
public enum TimelinePaper: String, CaseIterable, Sendable {
  case a3, a4

  var paper: Paper {
    switch self {
    case .a3: .a3Landscape
    case .a4: .a4Landscape
    }
  }
}

/// What is asked of a timeline.
public struct TimelineForm: Sendable {
  public var view: TimelineView
  public var lanes: TimelineLanes
  public var paper: TimelinePaper

  public init(_ view: TimelineView = .calendar, by lanes: TimelineLanes = .function, on paper: TimelinePaper = .a3) {
    (self.view, self.lanes, self.paper) = (view, lanes, paper)
  }

  fileprivate var request: TimelineRequest { TimelineRequest(view, by: lanes, on: paper.paper) }
}

/// The timeline of a checked plan. As one drawing, it has its pages one below the other.
public func timeline(_ check: PlanCheck, as format: ProductFormat, _ form: TimelineForm = TimelineForm()) -> MadeProduct
{
  timeline(check, as: format, form, .english)
}

/// The same in another language, if it is there in it.
public func timeline(
  _ check: PlanCheck, as format: ProductFormat, _ form: TimelineForm = TimelineForm(), language: String
) throws(ProductFault) -> MadeProduct {
  timeline(check, as: format, form, try wording(ofTimelineIn: language))
}

/// The pages of a timeline as pictures of their own, each with its margins on its paper.
public func timelinePages(
  _ check: PlanCheck, as format: ProductFormat, _ form: TimelineForm = TimelineForm(), language: String
) throws(ProductFault) -> [MadeProduct] {
  let wording = try wording(ofTimelineIn: language)
  guard case .drawing(let write) = format.writer else { return [timeline(check, as: format, form, wording)] }
  let seal = ProductSeal("timeline", of: check)
  return timelineDrawings(of: check.facts, gaps: check.gaps, form.request, wording: wording, lookedAt: check.lookedAt)
    .map { $0.onPaper(form.paper.paper) }
    .map { page in
      MadeProduct(bytes: write(page), format: format, seal: seal, size: page.size, words: 0, warnings: [])
    }
}

private func wording(ofTimelineIn language: String) throws(ProductFault) -> Wording {
  let languages = Wording.languages(with: filesOfTimeline)
  guard languages.contains(language) else { throw .noLanguage(language, of: "timeline", among: languages) }
  return language == "en" ? .english : Wording(language: language)
}

/// The files of words that a timeline takes.
let filesOfTimeline = ["words.yaml", "gaps.yaml", "report.yaml", "timeline.yaml"]

private func timeline(
  _ check: PlanCheck, as format: ProductFormat, _ form: TimelineForm, _ wording: Wording
) -> MadeProduct {
  let seal = ProductSeal("timeline", of: check)
  switch format.writer {
  case .document(let write):
    let tracing = Tracing(check.facts.plan, check.files, asOf: check.facts.asOf, wording: wording)
    let document = timelineDocument(
      of: check.facts, gaps: check.gaps, form.request, tracing: tracing, wording: wording, lookedAt: check.lookedAt)
    return MadeProduct(bytes: write(document), format: format, seal: seal, words: document.wordCount, warnings: [])
  case .drawing(let write):
    let pages = timelineDrawings(
      of: check.facts, gaps: check.gaps, form.request, wording: wording, lookedAt: check.lookedAt)
    let drawing = pages.count == 1 ? pages[0].onPaper(form.paper.paper) : stackedPages(pages)
    return MadeProduct(bytes: write(drawing), format: format, seal: seal, words: 0, warnings: [])
  }
}
