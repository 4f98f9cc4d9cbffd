import Analysis
import PlanFormat
import PlanModel

/// What slippage is measured by.
public enum SlippageBase: Sendable {
  /// The plan's latest baseline, if it has one.
  case latest
  /// The plan's baseline with an id.
  case baseline(String)
  /// An earlier version of the plan, and what the call names it.
  case earlier(PlanCheck, named: String)
}

extension PlanCheck {
  /// The ids of the plan's baselines, in the order in which they are written.
  public var baselineIDs: [String] { plan.baselines.entries.map(\.id) }

  /// Why an earlier plan cannot be an earlier version of this one: it is of a mission in another country, and what has the
  /// same id there has nothing else in common.
  public func whyNoVersion(_ earlier: PlanCheck) -> String? {
    guard let country = earlier.country, let own = self.country, own != country else { return nil }
    let name = earlier.plan.mission.entry?.name.value.map { ", '\($0.plain)'" } ?? ""
    return "it is the plan of another mission\(name), in \(country) and not in \(own)"
  }

  func baseline(_ base: SlippageBase) -> BaselineSchedule? {
    switch base {
    case .baseline(let id): plan.baselines.entries.first { $0.id == id }.map { BaselineSchedule($0) }
    case .earlier(let earlier, let name): BaselineSchedule(earlier, named: name)
    case .latest: facts.latestBaseline
    }
  }
}

extension BaselineSchedule {
  /// An earlier version of the plan, called by its own version or day.
  fileprivate init(_ earlier: PlanCheck, named name: String) {
    let version = earlier.plan.heading.entry?.version.value.map { "version \($0.plain)" }
    let day = earlier.facts.asOf.map { "the plan as of \($0)" }
    self.init(earlier.facts.schedule, title: version ?? day ?? name)
  }
}
