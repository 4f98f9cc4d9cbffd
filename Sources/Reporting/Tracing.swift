import Diagnostics
import Documents
import Languages
import PlanFormat
import PlanModel

/// Leads from what a product says back to the lines of the plan, and to the sources that the plan names.
public struct Tracing: Sendable {
  let files: SourceFiles
  /// The day of the product; sources of a later date are named as such.
  let asOf: Day?
  let wording: Wording
  /// By the symbol of the id. Not the plan: it has forty sections, and what holds it is costly to hand on.
  private let sources: [Symbol: NamedSource]

  private struct NamedSource {
    let name: String
    let date: PlanDate?
  }

  public init(_ plan: Plan, _ files: SourceFiles, asOf: Day? = nil, wording: Wording = .english) {
    self.files = files
    self.asOf = asOf
    self.wording = wording
    sources = Dictionary(
      plan.sources.map { source in
        let name = wording.text(of: source.symbol.value) ?? wording.text(of: source.title.value) ?? ""
        return (source.header.symbol, NamedSource(name: name, date: source.on.value))
      },
      uniquingKeysWith: { $1 })
  }

  /// The evidence of a value: its line, and its sources or else those of its entry.
  func evidence<Value>(of fact: Fact<Value>, in header: Header? = nil) -> Evidence {
    evidence(at: fact.span, fact.sources.isEmpty ? header?.sources ?? [] : fact.sources)
  }

  /// The evidence of an entry as a whole.
  func evidence(of entry: some PlanEntry) -> Evidence { evidence(at: entry.span, entry.header.sources) }

  func evidence(at span: Span, _ citations: [Citation] = []) -> Evidence {
    Evidence(place(span), source: citations.map(text).joined(separator: wording("lists.semicolon")))
  }

  /// `funding.yaml:12`.
  func place(_ span: Span) -> String {
    guard let file = files[span] else { return "" }
    return "\(file.name):\(file.position(of: span.start).line)"
  }

  /// `S/2019/805, para 44`: the symbol of a source, or else its title, and the place in it; with a word where it was published
  /// after the day of the product.
  func text(_ citation: Citation) -> String {
    let source = sources[citation.source]
    let name = source?.name ?? ""
    let text = citation.locator.isEmpty ? name : wording.place(wording.locator(citation.locator), in: name)
    guard let asOf, source?.date?.isSurely(after: asOf) == true else { return text }
    return "\(text) (\(wording.publishedLater))"
  }
}
