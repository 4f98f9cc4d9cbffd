import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

/// What the short words of a gap are put together from: what it is about, who is concerned, how many of how many.
struct GapParts {
  private(set) var what: [String] = []
  private(set) var who: [String] = []
  private(set) var count: Int
  private(set) var all: Int?
  private(set) var beginnings: Beginnings
  private(set) var from: PlanDate?
  private(set) var lack: Precondition?
  private(set) var isUnasked = false

  /// How many names are told one by one; where only one more is left it is told as well.
  private static let most = 2

  init(_ gap: Gap, _ names: GapSentences) {
    (count, from, beginnings) = (gap.size.count, gap.from?.date, Beginnings([gap]))
    let (facts, plan) = (names.facts, names.plan)
    func handovers(_ positions: [Int], of all: Int? = nil) {
      what = positions.map(names.title(ofHandoverAt:))
      who = names.receivers(of: positions)
      (count, self.all) = (positions.count, all)
    }
    switch gap.reason {
    case .vacuum(_, let subjects, let holders):
      (what, who) = (subjects.map(names.title), holders.map { facts.name(of: $0, in: names.wording) })
    case .ownerless(let priorities):
      what = priorities.map {
        (names.wording.text(of: plan.residualPriorities[$0].title.value) ?? plan.residualPriorities[$0].id).oneLine
      }
    case .powerless(let receiver, let laws, _): (what, who) = (laws.map(names.lawTitle), [names.name(receiver)])
    case .lapsing(let calendar, let laws): (what, who) = (laws.map(names.lawTitle), [names.title(ofDateAt: calendar)])
    case .lapsedTargets(let numbers, _), .staleReadings(let numbers, _): count = numbers.count
    case .crowded(let crowd, let ahead):
      (count, all, from) = (crowd.handovers.count, ahead, PlanDate(crowd.last))
    // What was found of one receiver is told of that one alone.
    case .unready(let handover, let reasons, _):
      handovers([handover])
      who = names.whomItIsAbout(reasons.first, handover)
    case .handedOverShort(let handover):
      handovers([handover])
      who = names.receiversFallingShort(in: handover)
    case .lacking(let precondition, let positions, let ahead):
      handovers(positions, of: ahead)
      lack = precondition
    // What is told of them is what the first of it says.
    case .lackingTogether(let lacks, let ahead):
      handovers(lacks.first?.handovers ?? [], of: ahead)
      lack = lacks.first?.precondition
    case .notPaidFor(let positions, let ahead):
      handovers(positions, of: ahead)
      lack = .money
    case .unpaid(let hole):
      what = hole.purposes.map { facts.name(of: $0, in: names.wording).oneLine }
      if case .beforeSuccessor(let successor, _) = hole.kind {
        what = [facts.briefName(of: successor, in: names.wording).oneLine]
      }
      (from, isUnasked) = (PlanDate(hole.first), hole.isUnasked(facts))
    case .underfunded(let share):
      switch share.subject {
      case .need(let position, _): what = [facts.name(of: facts.ledger.needs[position], in: names.wording).oneLine]
      case .framework(let position, _):
        what = [(names.wording.text(of: plan.frameworks[position].name.value) ?? plan.frameworks[position].id).oneLine]
      }
    case .unanswered(let requests):
      (what, count) = (requests.map { names.money.name(ofEntryAt: $0.position).oneLine }, requests.count)
    case .silentOnRights(let positions, _): who = names.receivers(of: positions)
    case .lateLaws(let laws): (what, count) = (laws.map(names.lawTitle), laws.count)
    case .sitesWithoutClosing(let sites): what = sites.map { names.title(of: .site($0)) }
    case .contested(let site, let parties):
      (what, who) = ([names.title(of: .site(site))], parties.map { facts.name(of: $0, in: names.wording) })
    case .unprotected(let site): what = [names.title(of: .site(site))]
    case .unitsWithoutLeaving(let units): what = units.map { names.title(of: .unit($0)) }
    case .functionsWithoutPosts(let presences, let functions):
      (what, count, all) = (presences.map(names.function(ofPresenceAt:)), presences.count, functions)
    case .benchmarksOfOutputs(let benchmarks):
      what = benchmarks.map {
        (names.wording.text(of: plan.benchmarks[$0].title.value) ?? plan.benchmarks[$0].id).oneLine
      }
    case .unaccepted(let positions, _): handovers(positions)
    case .badTiming(let calendar, let steps): (what, count) = ([names.title(ofDateAt: calendar)], steps.count)
    case .undatedElection(let calendar): what = [names.title(ofDateAt: calendar)]
    case .unheard(let kinds, _): what = kinds.map(names.group)
    case .cliff, .concentrated, .steepDrawdown, .disputedSites, .disputed, .unlikelyTargets, .fastDrawdown: break
    }
  }

  /// The same of several gaps that are alike.
  init(_ first: Gap, _ others: [Gap], _ names: GapSentences) {
    self.init(first, names)
    let parts = [self] + others.map { GapParts($0, names) }
    what = parts.flatMap(\.what).uniqued()
    who = parts.flatMap(\.who).uniqued()
    guard parts.count > 1 else { return }
    beginnings = Beginnings([first] + others)
    count = beginnings.count
    from = beginnings.first?.date
  }

  func values(_ wording: Wording) -> [String: MessageValue] {
    let spread = wording.spread(of: beginnings)
    return [
      "what": .maybe(words: Self.list(what, wording)), "who": .maybe(words: Self.list(who, wording)),
      "n": .number(count), "all": .maybe(all), "spread": .maybe(words: spread),
      // What begins at several times has no day of its own.
      "from": spread == nil ? .maybe(from) : .none,
      "unasked": .flag(isUnasked), "whole": .flag(all == count), "lack": lack.map { .choice($0.rawValue) } ?? .none,
    ]
  }

  /// The first names, and how many more there are.
  static func list(_ names: [String], _ wording: Wording) -> String? {
    guard names.count > most + 1 else { return names.isEmpty ? nil : wording.list(names) }
    return wording.list(names.prefix(most) + [wording("lists.rest", ["n": .number(names.count - most)])])
  }
}
