import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

/// What a gap is in one plain sentence, and what would close it: the same in every product.
public struct GapSentences: Sendable {
  let facts: PlanFacts
  let wording: Wording

  public init(_ facts: PlanFacts, _ wording: Wording = .english) {
    (self.facts, self.wording) = (facts, wording)
  }

  var plan: Plan { facts.plan }
  var money: MoneySentences { MoneySentences(facts, wording) }

  /// What it is, and whether the dates that it rests on are the plan's own reckoning.
  public func sentence(of gap: Gap) -> String {
    let statement = statement(of: gap)
    guard let dates = facts.derivedDates(of: gap) else { return statement }
    return wording(
      "gaps.derived",
      [
        "sentence": .words(statement), "part": .flag(dates.derived < dates.all), "n": .number(dates.derived),
        "all": .number(dates.all),
      ])
  }

  private func statement(of gap: Gap) -> String {
    switch gap.reason {
    case .vacuum(let cause, let subjects, let holders): vacuum(gap, cause, subjects, holders)
    case .ownerless(let priorities): ownerless(priorities)
    case .powerless(let receiver, let laws, let handovers): powerless(receiver, laws, handovers)
    case .lapsing(let calendar, let laws): lapsing(calendar, laws, gap)
    case .lapsedTargets(let numbers, _): lapsedTargets(numbers)
    case .staleReadings(let numbers, let unmeasured): staleReadings(numbers, unmeasured)
    case .crowded(let crowd, let all): crowded(crowd, of: all)
    case .unready(let handover, let reasons, let unrecorded): unready(handover, reasons, unrecorded, gap)
    case .lacking(let precondition, let handovers, let all): lacking(lack(precondition), handovers, of: all)
    case .lackingTogether(let lacks, let all): lackingTogether(lacks, of: all)
    case .notPaidFor(let handovers, let all): lacking(wording("lacks.money-not-firm"), handovers, of: all)
    case .unpaid(let hole): money.sentence(of: hole)
    case .cliff: money.cliffSentence
    case .underfunded(let share): money.sentence(of: share)
    case .concentrated: money.joined(money.concentrationSentences)
    case .unanswered(let requests): unanswered(requests)
    case .silentOnRights(let handovers, _):
      wording("gaps.silent-on-rights", ["receivers": named(receivers(of: handovers))])
    case .handedOverShort(let handover): handedOverShort(handover, gap)
    case .lateLaws(let laws):
      wording("gaps.late-laws", ["n": .number(laws.count), "laws": named(laws.map(lawWithDay))])
    case .sitesWithoutClosing(let sites): sitesWithoutClosing(sites, gap)
    case .contested(let site, let parties): contested(site, parties)
    case .unprotected(let site): unprotected(site, gap)
    case .unitsWithoutLeaving(let units): unitsWithoutLeaving(units, gap)
    case .fastDrawdown(let pace, let fastest): fastDrawdown(pace, fastest)
    case .functionsWithoutPosts(let presences, let all): functionsWithoutPosts(presences, of: all)
    case .benchmarksOfOutputs(let benchmarks): benchmarksOfOutputs(benchmarks)
    case .steepDrawdown(let last, let peak):
      wording("gaps.steep-drawdown", ["last": .number(last), "peak": .number(peak)])
    case .disputedSites(let disputes):
      wording("gaps.disputed-sites", ["n": .number(disputes.count), "sites": named(words(for: disputes))])
    case .disputed(let disputes):
      wording("gaps.disputed", ["n": .number(disputes.count), "figures": named(words(for: disputes))])
    case .unlikelyTargets(let late, let slow, let benchmarks): unlikelyTargets(gap, late, slow, benchmarks)
    case .unaccepted(let handovers, let carried): unaccepted(handovers, carried: carried)
    case .badTiming(let calendar, let steps): badTiming(calendar, steps)
    case .undatedElection(let calendar):
      wording(
        "gaps.undated-election",
        ["election": .name(title(ofDateAt: calendar)), "departure": .maybe(gap.from?.date)])
    case .unheard(let kinds, let phases):
      wording(
        "gaps.unheard",
        ["phases": phases.count > 1 ? .number(phases.count) : .none, "groups": named(kinds.map(group))])
    }
  }
}

// MARK: - What has no owner, answer or post

extension GapSentences {
  private func ownerless(_ priorities: [Int]) -> String {
    wording(
      "gaps.ownerless",
      [
        "n": .number(priorities.count),
        "priorities": named(
          priorities.map { wording.text(of: plan.residualPriorities[$0].title.value) ?? plan.residualPriorities[$0].id }
        ),
      ])
  }

  private func unanswered(_ requests: [UnansweredRequest]) -> String {
    wording(
      "gaps.unanswered",
      [
        "n": .number(requests.count), "days": .maybe(requests.first?.days),
        "requests": named(requests.map { money.name(ofEntryAt: $0.position) }),
      ])
  }

  private func functionsWithoutPosts(_ presences: [Int], of all: Int) -> String {
    wording(
      "gaps.functions-without-posts",
      [
        "with": presences.count == all ? .none : .number(all - presences.count), "all": .number(all),
        "functions": named(presences.map(function(ofPresenceAt:))),
      ])
  }
}
