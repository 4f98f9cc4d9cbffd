import Analysis
import PlanFormat
import PlanModel

/// One thing that the Council is encouraged to consider: it answers gaps of the transition that one step would close.
struct AdvicePoint {
  /// What it is about. Entries are given by their positions.
  enum Subject {
    /// What the Council decides next: the mandate ends before the mission is to leave.
    case mandate(MandateEnd)
    /// A peace operation that follows has no money from its first day.
    case successorMoney(MoneyHole, Counterpart)
    /// The same receivers are known to have too little for what they take over.
    case unready([Int])
    /// Nobody has assessed what receivers can do.
    case capacity([Int])
    /// Of handovers it is not settled by which day they are complete, or, their day passed, not known whether they are.
    case days([Int])
    case owners(priorities: [Int])
    case sequence(Crowd)
    /// Who reports in public on human rights, and how data that could harm people are passed on with handovers.
    case rights(data: [Int])
    /// Laws, some of which give receivers their powers, or which lapse with a parliament.
    case laws([Int], powers: [Power], parliament: Int?)
    case targets(count: Int)
    case money(MoneyAsked)
    case cliff(MoneyAtDeparture)
    case holders([Strand.Subject], Beginnings)
    case steep(last: Decimal, of: Decimal)
    case timing(calendar: Int, [DrawdownStep])
    case election(calendar: Int)
    case unaccepted([Int])
    case handedOverShort(Int)
    case unsecured(sites: [Int])
    /// What the plan's authors wrote themselves.
    case written(AdviceMatter, WrittenParagraph)
  }

  /// That a receiver has its powers of a law.
  struct Power: Hashable {
    let law: Int
    let receiver: Int
  }

  /// What partners are asked to pay for.
  struct MoneyAsked {
    /// Work that goes on and has no firm money.
    var holes: [MoneyHole] = []
    /// Plans and needs of which little is there.
    var shares: [FundedShare] = []
    /// Handovers of which nobody knows what the work costs afterwards.
    var uncosted: [Int] = []
  }

  let subject: Subject
  /// The gaps that it answers, by their rank from 0.
  let gaps: [Int]
}

extension AdvicePoint {
  /// From the ranked gaps: the first of those that one step closes says where the point stands. Points that are missing on paper
  /// alone are none for the Council.
  static func points(from gaps: [Gap], _ facts: PlanFacts) -> [AdvicePoint] {
    var points: [(subjects: [Subject], gaps: [Int])] = []
    // What is decided next stands on top.
    if let end = facts.mandateEndBeforeDeparture { points.append(([.mandate(end)], [])) }
    for (rank, gap) in gaps.enumerated() where gap.harm < .paper {
      guard let subject = subject(of: gap, facts) else { continue }
      if let place = points.firstIndex(where: { $0.subjects[0].isAnsweredWith(subject, facts) }) {
        points[place].subjects.append(subject)
        points[place].gaps.append(rank)
      } else {
        points.append(([subject], [rank]))
      }
    }
    return points.map { AdvicePoint(subject: $0.subjects[0].joined(with: $0.subjects.dropFirst()), gaps: $0.gaps) }
  }

  /// What the Council can be advised on; of what only the plan's authors can mend, nothing.
  private static func subject(of gap: Gap, _ facts: PlanFacts) -> Subject? {
    switch gap.reason {
    case .unpaid(let hole):
      if case .beforeSuccessor(let successor, _) = hole.kind {
        .successorMoney(hole, successor)
      } else {
        .money(MoneyAsked(holes: [hole]))
      }
    case .unready(let handover, let reasons, _):
      if facts.shortfall(ofHandoverAt: handover) != nil {
        .unready([handover])
      } else if reasons.contains(where: \.isWithoutAssessment) {
        .capacity([handover])
      } else {
        .days([handover])
      }
    case .lacking(.capacityAssessed, let handovers, _): .capacity(handovers)
    case .lacking(.protectedData, let handovers, _): .rights(data: handovers)
    case .lacking(.money, let handovers, _), .notPaidFor(let handovers, _):
      .money(MoneyAsked(uncosted: handovers))
    case .lacking(.siteSecured, let handovers, _):
      .unsecured(
        sites: handovers.flatMap {
          facts.plan.handovers[$0].sites.compactMap { facts.plan.sites.position(of: $0.symbol) }
        })
    case .ownerless(let priorities): .owners(priorities: priorities)
    case .crowded(let crowd, _): .sequence(crowd)
    case .silentOnRights: .rights(data: [])
    case .powerless(let receiver, let laws, _):
      .laws(laws, powers: laws.map { AdvicePoint.Power(law: $0, receiver: receiver) }, parliament: nil)
    case .lapsing(let calendar, let laws): .laws(laws, powers: [], parliament: calendar)
    case .lateLaws(let laws): .laws(laws, powers: [], parliament: nil)
    case .lapsedTargets(let numbers, _): .targets(count: numbers.count)
    case .underfunded(let share): facts.isHumanitarian(share) ? nil : .money(MoneyAsked(shares: [share]))
    case .cliff(let cliff): .cliff(cliff)
    case .vacuum(_, let subjects, _): .holders(subjects, Beginnings([gap]))
    case .steepDrawdown(let last, let peak): .steep(last: last, of: peak)
    case .badTiming(let calendar, let steps): .timing(calendar: calendar, steps)
    case .undatedElection(let calendar): .election(calendar: calendar)
    case .unaccepted(let handovers, _): .unaccepted(handovers)
    case .handedOverShort(let handover): .handedOverShort(handover)
    case .unprotected(let site), .contested(let site, _): .unsecured(sites: [site])
    case .lacking, .lackingTogether, .concentrated, .unanswered, .staleReadings, .sitesWithoutClosing,
      .unitsWithoutLeaving,
      .functionsWithoutPosts, .benchmarksOfOutputs, .disputedSites, .disputed, .unlikelyTargets, .fastDrawdown,
      .unheard:
      nil
    }
  }
}

extension AdvicePoint.Subject {
  /// Whether it says what the Council reviews.
  var isReview: Bool { if case .targets = self { true } else { false } }

  /// Whether one step closes both.
  fileprivate func isAnsweredWith(_ other: Self, _ facts: PlanFacts) -> Bool {
    switch (self, other) {
    // One day is told for them: that of one parliament.
    case (.laws(_, _, let parliament), .laws(_, _, let other)):
      parliament == nil || other == nil || parliament == other
    case (.rights, .rights), (.money, .money), (.holders, .holders),
      (.unsecured, .unsecured),
      (.capacity, .capacity):
      true
    // What is late is told otherwise than what is ahead.
    case (.days(let handovers), .days(let others)):
      facts.isLate(handoverAt: handovers[0]) == facts.isLate(handoverAt: others[0])
    case (.unready(let handovers), .unready(let others)):
      facts.isLate(handoverAt: handovers[0]) == facts.isLate(handoverAt: others[0])
        && facts.receiversFallingShort(ofHandoverAt: handovers[0]).map(\.header.symbol)
          == facts.receiversFallingShort(ofHandoverAt: others[0]).map(\.header.symbol)
    default: false
    }
  }

  /// One subject of this and the others that one step closes with it: all at once, since a plan may have thousands of them.
  fileprivate func joined(with others: ArraySlice<Self>) -> Self {
    guard !others.isEmpty else { return self }
    var (positions, subjects, beginnings) = ([Int](), [Strand.Subject](), [Beginnings]())
    var asked = AdvicePoint.MoneyAsked()
    var (all, parliament) = ([AdvicePoint.Power](), Int?.none)
    for subject in [self] + others {
      switch subject {
      case .laws(let laws, let powers, let end):
        positions += laws
        all += powers
        parliament = parliament ?? end
      case .money(let more):
        asked.holes += more.holes
        asked.shares += more.shares
        asked.uncosted += more.uncosted
      case .holders(let more, let others):
        subjects += more
        beginnings.append(others)
      case .rights(let more), .unready(let more), .unsecured(let more), .capacity(let more), .days(let more):
        positions += more
      default: break
      }
    }
    asked.uncosted = asked.uncosted.uniqued()
    return switch self {
    case .rights: .rights(data: positions.uniqued())
    case .laws: .laws(positions.uniqued(), powers: all.uniqued(), parliament: parliament)
    case .money: .money(asked)
    case .holders: .holders(subjects.uniqued(), Beginnings(beginnings))
    case .unready: .unready(positions)
    case .unsecured: .unsecured(sites: positions.uniqued())
    case .days: .days(positions.uniqued())
    case .capacity: .capacity(positions.uniqued())
    default: self
    }
  }
}

extension ForecastReason {
  fileprivate var isWithoutAssessment: Bool {
    if case .lacks(.capacityAssessed, _) = self { true } else { false }
  }
}

extension PlanFacts {
  /// Whether the day of a handover that is not complete has passed.
  func isLate(handoverAt position: Int) -> Bool {
    standings.handovers[position].readiness?.day.map { !isAhead($0) } ?? false
  }

  /// An appeal for people in need is none of what the mission leaves.
  fileprivate func isHumanitarian(_ share: FundedShare) -> Bool {
    if case .need(let position, _) = share.subject { ledger.needs[position].use == .humanitarian } else { false }
  }
}
