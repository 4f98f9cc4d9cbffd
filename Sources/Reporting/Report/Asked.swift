import Analysis
import Diagnostics
import Languages
import PlanFormat
import PlanModel

/// One thing that a product asks for: the gaps that it is about, and a mark of what it says of them, by which the next product can
/// tell whether the plan still says the same of that day.
public struct Asked: Sendable {
  public let gaps: [Gap]
  public let mark: String
  /// Which point of the advice it is.
  public let point: PointAsked?

  init(_ gaps: [Gap], _ facts: PlanFacts, point: PointAsked? = nil) {
    (self.gaps, self.point) = (gaps, point)
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

/// A point of the advice by its number, from 1, and its matter.
public struct PointAsked: Equatable, Sendable {
  public let number: Int
  public let matter: AdviceMatter

  public init(number: Int, matter: AdviceMatter) { (self.number, self.matter) = (number, matter) }
}

extension MonitoringReport {
  /// What its first page asks for.
  func asked(_ dossier: Dossier) -> [Asked] {
    firstPage.asks.map { Asked([$0.gap] + $0.others, dossier.facts) }
  }
}

extension Advice {
  /// All its points, with the gaps that they answer: of the end of the mandate and of what its authors alone know there are none.
  func asked(_ dossier: Dossier) -> [Asked] {
    // A plan that is too thin to advise on has no points in its advice.
    (grounds.areThin ? [] : points).enumerated()
      .map { index, point in
        Asked(
          point.gaps.map { dossier.gaps[$0] }, dossier.facts,
          point: PointAsked(number: index + 1, matter: point.subject.matter))
      }
  }
}
