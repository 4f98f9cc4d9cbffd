import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let coordinatorHasPeople = Requirement(
    id: "TR-61", severity: .gap, profile: .report,
    summary: "The plan gives the Resident Coordinator's office the people it needs for what it inherits.",
    sources: [
      .report(69), .report(45), .report(47), .document("S/RES/2282 (2016)", "30"), .document("S/RES/2512 (2020)", "6"),
    ],
    addressee: "Member States; Secretary-General", verb: "urges; to report on",
    qualifier: "offices with a post-transition portfolio",
    bears: [.supports(.d2c)],
    rationale: "Good offices that pass from a mission of hundreds to an office of six are good offices in name.",
    evidence: """
      Each function that goes to the office of the Resident Coordinator, by a handover, by the presence afterwards or \
      by a residual priority, has a post there by the departure that lasts beyond it and is paid for or shared. A post \
      serves a function by its kind, by its tasks, or where the presence names it. Partly: a post that is late or \
      without money. Where others take over everything, such as a successor mission, nothing is asked.
      """,
    mend: "Fund the posts listed, or give the function to somebody else.",
    example: (
      gap: """
      mission: { departure: 2027-12-31 }
      counterparts:
        rc: { kind: resident-coordinator }
      afterwards:
        presence: [{ function: political, who: rc }]
      """,
      met: """
      mission: { departure: 2027-12-31 }
      counterparts:
        rc: { kind: resident-coordinator }
      funding:
        sources:
          pool: { name: Joint programme, kind: pooled }
      posts:
        pda: { kind: peace-and-development, employer: rc, from: 2027-10-01, until: 2029-12-31, funded-by: pool }
      afterwards:
        presence: [{ function: political, who: rc }]
      """
    ),
    check: .together(none: { $0.verdictWithoutInheritance }) { context in
      let plan = context.plan
      let posts = plan.posts.filter { context.isCoordinator(plan.counterparts[$0.employer.value]) }
      var named: [Function: Set<Symbol>] = [:]
      for presence in plan.afterwards.entry?.presence.items ?? [] {
        guard let function = presence.function.value else { continue }
        named[function, default: []].formUnion(presence.posts.map(\.symbol))
      }
      return Function.allCases.compactMap { function in
        guard
          let holder = context.facts.laterHolders(of: function).first(where: {
            $0.inherits && context.isCoordinator(plan.counterparts[$0.who])
          })
        else { return nil }
        let own = posts.filter { $0.serves(function, in: plan, named: named[function] ?? []) }
        return Matter(
          "the function '\(function.rawValue)'", at: own.first?.span ?? holder.span,
          best(of: own.map { $0.answer(in: context) })
            ?? plan.posts.awaited(
              else: "has no post with '\(holder.who.id)', who takes it over",
              help: "add the post to 'posts', with its employer, its start and who pays"))
      }
    })
}

extension Context {
  fileprivate var verdictWithoutInheritance: Verdict {
    if plan.afterwards.entry == nil, plan.handovers.isEmpty {
      return .cannotTell("which functions the Resident Coordinator's office inherits")
    }
    return plan.counterparts.contains(where: isCoordinator)
      ? .notApplicable("the Resident Coordinator's office takes over no function: others do")
      : .cannotTell("what the Resident Coordinator's office inherits, which the plan does not name")
  }

  /// Whether somebody is the Resident Coordinator, that office, or a part of it.
  fileprivate func isCoordinator(_ body: Counterpart?) -> Bool {
    body?.kind.value == .residentCoordinator
      || plan.counterparts[body?.partOf.value]?.kind.value == .residentCoordinator
  }
}

extension Keyed<Post> {
  fileprivate func awaited(else clause: String, help: String) -> Answer {
    if case .pending(let date) = absence { return .pending(.that(clause, at: span), until: date) }
    return .lacking(clause, help: help)
  }
}

extension Post {
  fileprivate func serves(_ function: Function, in plan: Plan, named: Set<Symbol>) -> Bool {
    if let kind = kind.value, function.kindsOfPosts.contains(kind) { return true }
    return named.contains(header.symbol) || tasks.contains { plan.tasks[$0]?.function.value == function }
  }

  /// Whether it is there in time, for long enough, and paid for.
  fileprivate func answer(in context: Context) -> Answer {
    let departure = context.departure
    if let departure, let until = until.value, !until.isSurely(after: departure.date) {
      let place = until == departure.date ? span : self.until.span
      return .lacking("has the post '\(id)' only until \(until), when the mission leaves", at: place)
    }
    let payer = fundedBy.told.answer(
      "source of money for its post", help: "write it in 'funded-by', or 'shared: true' where it is shared with others")
    let answer = combined([start(after: departure), shared.value == true ? .shown([]) : payer])
    let times = [from.value.map { "from \($0)" }, until.value.map { "until \($0)" }]
    let texts = ["'\(id)'"] + (times + [fundedBy.value.map { "paid by '\($0.id)'" }]).compactMap(\.self)
    let shown = Evidence(texts.joined(separator: " "), at: span)
    switch answer {
    case .shown: return .shown([shown])
    case .missing(let lack), .partly(let lack, _): return .partly(lack, shows: [shown])
    default: return answer
    }
  }

  private func start(after departure: Deadline?) -> Answer {
    guard let date = from.value else { return from.told.answer("start of its post", help: "write it in 'from'") }
    guard let departure, departure.date.days(to: date).atLeast ?? 0 > 1 else { return .shown([]) }
    return .lacking("has a post that starts \(date), after \(departure.name) (\(departure.date))")
  }
}

extension Function {
  /// The kinds of posts in an office of the Resident Coordinator that are there for it.
  fileprivate var kindsOfPosts: Set<PostKind> {
    switch self {
    case .political, .reconciliation, .elections: [.peaceAndDevelopment, .political]
    case .humanRights: [.humanRights]
    case .gender, .sexualViolence: [.gender]
    case .childProtection: [.childProtection, .protection]
    case .protectionOfCivilians, .earlyWarning: [.protection, .humanRights]
    case .planning: [.planning]
    case .monitoring: [.data]
    case .coordination, .humanitarian, .development: [.coordination, .leadership]
    case .police: [.police]
    case .justice: [.justice]
    case .corrections: [.corrections]
    case .security: [.security]
    default: []
    }
  }
}
