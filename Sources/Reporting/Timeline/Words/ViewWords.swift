import Analysis
import Languages
import PlanFormat
import PlanModel

// What the views are called, and the words of single ones.

extension TimelineWords {
  /// What a view shows, as a title beside that of the plan.
  func title(of view: TimelineView) -> String { wording("views.\(view.rawValue).title") }

  /// `HNP 8, BINUH 5`: who holds how many things.
  func holders(_ holders: [(name: String, count: Int)]) -> String {
    holders.map { wording("views.coverage.holder", ["name": .name($0.name), "n": .number($0.count)]) }
      .joined(separator: wording("lists.comma"))
  }

  /// `Nobody 2`.
  func open(_ certainty: GapCertainty, _ count: Int) -> String {
    wording("views.coverage.open", ["nobody": .words(nobody(certainty)), "n": .number(count)])
  }

  /// `How long is not known 2`.
  func perhaps(_ count: Int) -> String {
    wording("views.coverage.open", ["nobody": .words(howLongNotKnown), "n": .number(count)])
  }

  /// `Police (10)`.
  func subject(_ subject: CoverageLine.Subject, _ count: Int) -> String {
    let name =
      switch subject {
      case .function(let function?): self.function(function)
      case .function(nil): noFunction
      case .sites: wording("views.coverage.sites")
      case .units: wording("views.coverage.units")
      case .services: wording("views.coverage.services")
      }
    return wording("views.coverage.subject", ["name": .words(name), "n": .number(count)])
  }

  var coverageColumns: [String] { (1...4).map { wording("views.coverage.columns.\($0)") } }
  var nothingToHold: String { wording("views.coverage.none") }
  var wherever: String { wording("views.coverage.everywhere") }
  func spell(from: Day?, until: Day?) -> String {
    wording("views.coverage.spell", ["from": .maybe(from), "until": .maybe(until)])
  }
}
