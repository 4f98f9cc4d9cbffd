import Diagnostics
import PlanFormat
import PlanModel

/// Reads of a plan what each handover needs and has. Of what several handovers share it is read once.
final class PreconditionReader {
  let plan: Plan
  let links: HandoverLinks
  let powers: LegalPowers
  let asOf: Day?
  private let ledger: Ledger
  private let benchmarks: [Symbol: BenchmarkStanding]
  /// By the task's position.
  private var money: [Int: MoneyAfterwards] = [:]

  init(_ plan: Plan, _ links: HandoverLinks, _ powers: LegalPowers, _ ledger: Ledger, _ benchmarks: BenchmarkStandings)
  {
    (self.plan, self.links, self.powers, self.ledger) = (plan, links, powers, ledger)
    asOf = plan.viewpoint.day
    self.benchmarks = Dictionary(
      (benchmarks.inForce + benchmarks.dropped).map { ($0.benchmark.header.symbol, $0) }
    ) { first, _ in first }
  }

  /// Each precondition of a handover that is still ahead, by the day on which everything has to be there.
  func results(of handover: Handover, by day: PlanDate?) -> [PreconditionResult] {
    let prepared = PreparedHandover(handover, links)
    return Precondition.allCases.map { precondition in
      let findings = findings(precondition, of: prepared, by: day)
      return PreconditionResult(precondition, findings, of: prepared, by: day, asOf: asOf)
    }
  }

  private func findings(
    _ precondition: Precondition, of prepared: PreparedHandover, by day: PlanDate?
  ) -> [PreconditionFinding] {
    switch precondition {
    case .counterpart: counterparts(of: prepared)
    case .focalPoint: focalPoints(of: prepared)
    case .capacityAssessed: assessments(of: prepared)
    case .shortfallClosed: shortfalls(of: prepared, by: day)
    case .jointWork: [jointWork(of: prepared, by: day)]
    case .knowledge: [knowledge(of: prepared)]
    case .protectedData: [protectedData(of: prepared)]
    case .legalPower: legalPowers(of: prepared)
    case .money: [moneyAfterwards(of: prepared)]
    case .benchmarks: benchmarks(of: prepared)
    case .siteClearance: sites(of: prepared, clearance(of:))
    case .siteUse: sites(of: prepared) { use(of: $0, prepared) }
    case .siteSecured: sites(of: prepared, secured)
    }
  }

  func standing(of benchmark: Reference<Benchmark>) -> BenchmarkStanding? { benchmarks[benchmark.symbol] }

  func money(for task: PlanTask, at position: Int) -> MoneyAfterwards {
    if let known = money[position] { return known }
    let found = ledger.moneyAfterwards(of: task, at: position)
    money[position] = found
    return found
  }

  /// What it says that the plan gives no value where it could.
  func state(of absence: Absence?) -> PreconditionState {
    switch absence {
    case .pending(let date?): isBehind(date) ? .missing(.overdue(date)) : .underWay(by: date)
    case .pending(nil): .underWay(by: nil)
    case .notApplicable: .notNeeded(.notApplicable)
    case .unknown: .cannotBeTold(.notStated)
    case nil: .missing(.notStated)
    }
  }

  /// Something that is planned, and of which nothing says that it has been done.
  func planned(for date: PlanDate) -> PreconditionState {
    isBehind(date) ? .missing(.overdue(date)) : .underWay(by: date)
  }

  func isBehind(_ date: PlanDate) -> Bool { asOf.map(date.hasPassed) ?? false }
}

/// What was found of a precondition, of one receiver or site, or of the handover.
struct PreconditionFinding {
  let state: PreconditionState
  var about: Reference<Counterpart>?
  var doer = PreconditionResult.Doer.giver
  /// How long it still takes, where it has come some way.
  var daysNeeded: Int?
  let span: Span
}

extension PreconditionResult {
  /// The worst of what was found decides.
  fileprivate init(
    _ precondition: Precondition, _ findings: [PreconditionFinding], of prepared: PreparedHandover, by day: PlanDate?,
    asOf: Day?
  ) {
    let judged = findings.map { finding in
      (finding: finding, time: TimeLeft(for: finding, precondition, by: day, asOf: asOf))
    }
    func rank(_ item: (finding: PreconditionFinding, time: TimeLeft)) -> (Int, Int) {
      (item.time.suffices == false ? 0 : 1, item.finding.state.rank)
    }
    self.precondition = precondition
    guard let worst = judged.min(by: { rank($0) < rank($1) }) else {
      (state, about, doer, timeSuffices, latestStart) = (.cannotBeTold(.noReceiver), [], .giver, nil, nil)
      daysNeeded = nil
      span = prepared.handover.span
      return
    }
    let alike = judged.filter { rank($0) == rank(worst) }
    let about = alike.compactMap(\.finding.about)
    self.about = about.count < prepared.receivers.count ? about : []
    (state, doer, span) = (worst.finding.state, worst.finding.doer, worst.finding.span)
    timeSuffices = worst.time.suffices
    latestStart = alike.compactMap(\.time.latestStart).min()
    daysNeeded = latestStart.flatMap { start in day.map { $0.lastDay - start } }
  }
}

/// Whether something can still be there by a day.
private struct TimeLeft {
  var suffices: Bool?
  var latestStart: Day?

  init(for finding: PreconditionFinding, _ precondition: Precondition, by day: PlanDate?, asOf: Day?) {
    guard let day, let asOf else { return }
    let needed = finding.daysNeeded ?? precondition.daysNeeded
    switch finding.state {
    case .underWay(let date?): suffices = !date.isSurely(after: day)
    case .missing, .underWay(nil):
      latestStart = needed.map { day.lastDay + -$0 }
      suffices = latestStart.map { asOf <= $0 }
    case .cannotBeTold(let question):
      // How late it would be, were it missing, is told as long as it can be heeded.
      let latest = needed.map { day.lastDay + -$0 }
      if question.isItsOwn, let latest, asOf <= latest { latestStart = latest }
    case .met, .notNeeded: break
    }
  }
}
