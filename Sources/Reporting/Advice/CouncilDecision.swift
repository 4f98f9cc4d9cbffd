import Analysis
import Languages
import PlanFormat
import PlanModel

/// A resolution by which the Security Council decided on the transition. The Council knows what it decided: the symbol and the day
/// will do.
struct CouncilDecision {
  let symbol: String
  let date: PlanDate

  /// Those of a period that weigh most, in the order of their dates; each resolution once.
  static func heaviest(_ most: Int, since start: Day, until end: Day, _ press: Press) -> [CouncilDecision] {
    let developments = Developments(press.facts, since: start, until: end)
    var seen: Set<String> = []
    return developments.sorted { $0.weight > $1.weight }
      .compactMap { CouncilDecision($0, press) }.filter { seen.insert($0.symbol).inserted }
      .prefix(most).enumerated()
      .sorted { left, right in
        if PlanDate.isInOrder(left.element.date, right.element.date) { return true }
        return PlanDate.isInOrder(right.element.date, left.element.date) ? false : left.offset < right.offset
      }.map(\.element)
  }

  private init?(_ development: Development, _ press: Press) {
    date = development.date
    switch development.event {
    case .mandate:
      guard let name = development.subjects.first?.text(in: press.wording.language).oneLine, name.hasPrefix("S/RES/")
      else { return nil }
      symbol = name
    case .decision, .leaving:
      let cited = development.places.flatMap(\.sources).compactMap { citation in
        press.plan.sources.position(of: citation.source).map { press.plan.sources[$0] }
      }
      guard
        let resolution = press.wording.text(of: cited.first(where: { $0.kind.value == .resolution })?.symbol.value)?
          .oneLine,
        resolution.hasPrefix("S/RES/")
      else { return nil }
      symbol = resolution
    default: return nil
    }
  }
}
