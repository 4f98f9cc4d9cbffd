import Diagnostics
import Documents
import PlanFormat
import PlanModel

/// Leads from what a product says back to the lines of the plan, and to the sources that the plan names.
public struct Tracing: Sendable {
  let files: SourceFiles
  /// What a source is called, by the symbol of its id. Not the plan: it has forty sections, and what holds it is costly
  /// to hand on.
  private let sourceNames: [Symbol: String]

  public init(_ plan: Plan, _ files: SourceFiles) {
    self.files = files
    sourceNames = Dictionary(
      plan.sources.map { ($0.header.symbol, $0.symbol.value?.plain ?? $0.title.value?.plain ?? "") },
      uniquingKeysWith: { $1 })
  }

  /// The evidence of a value: its line, and its sources or else those of its entry.
  func evidence<Value>(of fact: Fact<Value>, in header: Header? = nil) -> Evidence {
    evidence(at: fact.span, fact.sources.isEmpty ? header?.sources ?? [] : fact.sources)
  }

  /// The evidence of an entry as a whole.
  func evidence(of entry: some PlanEntry) -> Evidence { evidence(at: entry.span, entry.header.sources) }

  func evidence(at span: Span, _ citations: [Citation] = []) -> Evidence {
    Evidence(place(span), source: citations.map(text).joined(separator: "; "))
  }

  /// `funding.yaml:12`.
  func place(_ span: Span) -> String {
    guard let file = files[span] else { return "" }
    return "\(file.name):\(file.position(of: span.start).line)"
  }

  /// `S/2019/805, para 44`: the symbol of a source, or else its title, and the place in it.
  func text(_ citation: Citation) -> String {
    let name = sourceNames[citation.source] ?? ""
    return citation.locator.isEmpty ? name : "\(name), \(citation.locator)"
  }
}
