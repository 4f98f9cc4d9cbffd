import Analysis
import Diagnostics
import Languages
import PlanFormat

/// One thing that a product asks for: the gaps that it is about, and a mark of what it says of them, by which the next product can
/// tell whether the plan still says the same of that day.
public struct Asked: Sendable {
  public let gaps: [Gap]
  public let mark: String

  init(_ gaps: [Gap], _ facts: PlanFacts) {
    self.gaps = gaps
    mark = Self.mark(of: gaps, facts)
  }

  /// Of who and what is concerned, from when to when, how much and how surely; not of the program's words, nor of days that are
  /// counted to the day of the product.
  static func mark(of gaps: [Gap], _ facts: PlanFacts) -> String {
    let names = GapSentences(facts, .english)
    let marks = gaps.map { gap in
      let (parts, size) = (GapParts(gap, names), gap.size)
      var mark = Fingerprint()
      for part in [parts.what.sorted(), ["who"], parts.who.sorted()].joined() { mark.add(part) }
      let numbers: [Any?] = [
        parts.count, parts.all, parts.lack?.rawValue, gap.from?.date, gap.until?.date, size.people, size.displaced,
        size.atRisk,
        size.money?.amount, size.money?.currency?.code,
      ]
      for number in numbers { mark.add(number.map { "\($0)" } ?? "none") }
      mark.add("\(gap.certainty)")
      return mark.text
    }
    var mark = Fingerprint()
    for each in marks.sorted() { mark.add(each) }
    return String(mark.text.prefix(8))
  }
}

extension MonitoringReport {
  /// What its first page asks for.
  func asked(_ dossier: Dossier) -> [Asked] {
    firstPage.asks.map { Asked([$0.gap] + $0.others, dossier.facts) }
  }
}

extension Advice {
  /// What its points answer; what its authors alone know is nothing that the plan shows again.
  func asked(_ dossier: Dossier) -> [Asked] {
    points.filter { !$0.gaps.isEmpty }
      .map { point in Asked(point.gaps.map { dossier.gaps[$0] }, dossier.facts) }
  }
}
