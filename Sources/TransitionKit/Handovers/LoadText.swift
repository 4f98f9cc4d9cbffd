import Analysis
import Languages
import PlanFormat
import PlanModel
import Reporting

// What comes to each receiver, and the days on which many handovers fall at once.

extension HandoversView {
  var loads: String {
    let loads = facts.receiverLoads.sorted { ($1.total, $0.receiver) < ($0.total, $1.receiver) }
    guard !loads.isEmpty else { return "" }
    let shown = loads.prefix(Self.mostReceivers)
    let more = loads.count > shown.count ? "  and \(loads.count - shown.count) more, in JSON\n" : ""
    return "\nwhat comes to whom\n" + shown.map(lines(of:)).joined() + more
  }

  /// More than a reader looks through.
  private static let mostReceivers = 50

  private func lines(of load: ReceiverLoad) -> String {
    let quarters = load.quarters.map { quarter in
      let functions = quarter.functions.map(\.rawValue)
      let of = functions.isEmpty ? "" : " (\(functions.joined(separator: ", ")))"
      let capacity = [
        (quarter.sufficient, "capacity found sufficient for"), (quarter.short, "short for"),
        (quarter.notKnown, "not known for"),
      ].filter { $0.0 > 0 }.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
      let words = capacity.hasPrefix("capacity") ? capacity : "capacity \(capacity)"
      return "\(quarter.quarter): \(count(quarter.handovers.count))\(of), \(words)"
    }
    return line(2, "\(name(plan.counterparts[load.receiver])): \(quarters.joined(separator: "; "))")
      + load.dependencies.map { line(4, words($0)) }.joined()
  }

  /// What a receiver depends on, and for which handover it comes too late.
  func words(_ dependency: LateDependency) -> String {
    let handover = plan.handovers[dependency.handover].id
    switch dependency.cause {
    case .law(let position, let due):
      let law = plan.laws[position]
      let stage = law.stage.value.map { ", and stands at '\($0.rawValue)'" } ?? ""
      return "'\(handover)' waits for the law '\(law.id)', due \(due)\(stage)"
    case .election(let position, let on):
      let when = on.map { "\($0)" } ?? "which has no day"
      return "'\(handover)' comes before the election '\(plan.calendar[position].id)' (\(when))"
    case .budgetYear(let year, let from):
      return "'\(handover)' comes before its budget year \(year), which begins \(from)"
    case .handover(let position, let finish):
      return "'\(handover)' comes before '\(plan.handovers[position].id)' (\(finish)), which its giver waits for"
    }
  }

  var crowds: String {
    let crowds = (facts.crowdedDays + facts.crowdedFortnights).sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    guard !crowds.isEmpty else { return "" }
    return "\nmany at once\n"
      + crowds.map { crowd in
        let when =
          crowd.isOneDay
          ? Wording.english.day(crowd.first)
          : "\(Wording.english.day(crowd.first)) to \(Wording.english.day(crowd.last))"
        let shown = crowd.receivers.prefix(Self.mostReceivers).map {
          "\(name(plan.counterparts[$0.receiver])) \($0.count)"
        }
        let on = shown.isEmpty ? "" : ", on \(shown.joined(separator: ", "))"
        let short = crowd.short.map {
          "; \($0.count) of them have at most \($0.weeks) weeks from the opening of their window"
        }
        return line(2, "\(when): \(count(crowd.handovers.count))\(on)\(short ?? "")")
      }.joined()
  }

  private func count(_ number: Int) -> String { "\(number) \(number == 1 ? "handover" : "handovers")" }
}
