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

  func unanswered(_ requests: [UnansweredRequest]) -> String {
    let names = list(requests.map { money.name(ofEntryAt: $0.position) })
    let longest = requests.first?.days.map { ", the oldest for \(counted($0, "day", "days"))" } ?? ""
    return
      "The plan records no answer to \(counted(requests.count, "request", "requests")) for money\(longest): \(names)."
  }

  /// What it is, and whether the dates that it rests on are the plan's own reckoning.
  public func sentence(of gap: Gap) -> String {
    let derived = facts.derivedDates(of: gap).map { " (\(wording.derived($0)).)" } ?? ""
    return statement(of: gap) + derived
  }

  private func statement(of gap: Gap) -> String {
    switch gap.reason {
    case .vacuum(let cause, let subjects, let holders): vacuum(gap, cause, subjects, holders)
    case .ownerless(let priorities):
      "For \(counted(priorities.count, "priority", "priorities")) for peace the plan names nobody in the country "
        + "who carries \(priorities.count == 1 ? "it" : "them") on after the mission: "
        + "\(list(priorities.map { plan.residualPriorities[$0].title.value?.plain ?? plan.residualPriorities[$0].id }))."
    case .powerless(let receiver, let laws, let handovers): powerless(receiver, laws, handovers)
    case .lapsing(let calendar, let laws):
      "\(title(ofDateAt: calendar).isolated) \(on(gap.from)), with "
        + "\(counted(laws.count, "law", "laws")) still on the way: \(list(laws.map { lawTitle($0) }))."
    case .lapsedTargets(let numbers, _):
      "\(counted(numbers.count, "target", "targets")) passed without being met, and the plan records no later "
        + "\(numbers.count == 1 ? "one" : "ones"): \(numbers.count == 1 ? "indicator" : "indicators") \(list(numbers))."
    case .staleReadings(let numbers, let unmeasured):
      "Nothing recent is known of \(counted(numbers.count, "indicator that is", "indicators that are")) not met"
        + (unmeasured > 0
          ? unmeasured == numbers.count ? ", nor was ever" : ", and of \(unmeasured) nothing ever was" : "")
        + ": \(list(numbers))."
    case .crowded(let crowd, let all): crowded(crowd, of: all)
    case .unready(let handover, let reasons, let unrecorded): unready(handover, reasons, unrecorded, gap)
    case .lacking(let precondition, let handovers, let all): lacking(lack(precondition), handovers, of: all)
    case .lackingTogether(let lacks, let all): lackingTogether(lacks, of: all)
    case .notPaidFor(let handovers, let all):
      lacking("firm money does not cover what the work costs in the year after the mission", handovers, of: all)
    case .unpaid(let hole): money.sentence(of: hole)
    case .cliff: money.cliffSentence
    case .underfunded(let share): money.sentence(of: share)
    case .concentrated: money.concentrationSentences.joined(separator: " ")
    case .unanswered(let requests): unanswered(requests)
    case .silentOnRights(let handovers, _):
      "After the mission nobody is known to report in public on human rights"
        + (receivers(of: handovers).isEmpty
          ? "." : ": the plan does not say whether \(list(receivers(of: handovers))) may.")
    case .handedOverShort(let handover): handedOverShort(handover, gap)
    case .lateLaws(let laws):
      "\(counted(laws.count, "law", "laws")) can hardly pass by \(laws.count == 1 ? "its" : "their") day: "
        + "\(list(laws.map(lawWithDay)))."
    case .sitesWithoutClosing(let sites):
      "The plan gives no day on which \(counted(gap.size.count, "site", "sites")) still open "
        + "\(gap.size.count == 1 ? "closes" : "close")\(gap.from?.date.map { ", and the mission leaves \(wording.on($0))" } ?? ""): "
        + "\(list(sites.map { title(of: .site($0)) }))."
    case .contested(let site, let parties): contested(site, parties)
    case .unprotected(let site): unprotected(site, gap)
    case .unitsWithoutLeaving(let units): unitsWithoutLeaving(units, gap)
    case .fastDrawdown(let pace, let fastest): fastDrawdown(pace, fastest)
    case .functionsWithoutPosts(let presences, let all):
      "The plan names a post for \(presences.count == all ? "none" : "only \(wording.number(all - presences.count))") of the "
        + "\(counted(all, "function", "functions")) of the presence that stays; without one: "
        + "\(list(presences.map(function(ofPresenceAt:))))."
    case .benchmarksOfOutputs(let benchmarks):
      "\(counted(benchmarks.count, "benchmark is", "benchmarks are")) measured by what is delivered or done alone, and not by what "
        + "changes for people: \(list(benchmarks.map { plan.benchmarks[$0].title.value?.plain ?? plan.benchmarks[$0].id }))."
    case .steepDrawdown(let last, let peak):
      "The last step of the drawdown takes \(wording.number(last)) of the \(wording.number(peak)) people whom the Council had "
        + "authorized at most, more than any step before it."
    case .disputedSites(let disputes):
      "Sources say different things of \(counted(disputes.count, "site", "sites")): \(list(words(for: disputes)))."
    case .disputed(let disputes):
      "Sources say different things of \(counted(disputes.count, "figure or date", "figures or dates")) of handovers, units or work: "
        + "\(list(words(for: disputes)))."
    case .unlikelyTargets(let late, let slow, let benchmarks): unlikelyTargets(gap, late, slow, benchmarks)
    case .unaccepted(let handovers, let carried):
      "\(counted(handovers.count, "handover is", "handovers are")) complete by the word of the giver alone: the plan records nobody "
        + "who accepted \(handovers.count == 1 ? "it" : "them") or looked at \(handovers.count == 1 ? "it" : "them") since, and "
        + "\(carried == 0 ? "of none" : "of only \(wording.number(carried))") is it known that the receiver can carry it: "
        + "\(list(handovers.map(title(ofHandoverAt:))))."
    case .badTiming(let calendar, let steps):
      "\(counted(steps.count, "step", "steps")) of the drawdown \(steps.count == 1 ? "falls" : "fall") into"
        + (plan.calendar[calendar].kind.value == .election ? " the two months around" : "")
        + " \(title(ofDateAt: calendar).isolated) "
        + "(\(day(of: plan.calendar[calendar]))): \(list(steps.map(words(for:))))."
    case .undatedElection(let calendar):
      "“\(title(ofDateAt: calendar).isolated)” has no day in the plan, and the mission leaves\(gap.from?.date.map { " \(wording.on($0))" } ?? "")."
    case .unheard(let kinds, let phases):
      "The plan records no consultation, held or planned, on a phase that goes on or is ahead"
        + (phases.count > 1 ? " (\(counted(phases.count, "phase", "phases")))" : "")
        + ", with: \(list(kinds.map(group)))."
    }
  }
}
