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
    check: .judge(checkPosts))
}

private func checkPosts(_ context: Context) -> Verdict {
  let plan = context.plan
  guard plan.afterwards.entry != nil || !plan.handovers.isEmpty else {
    return .cannotTell("which functions the Resident Coordinator's office inherits")
  }
  guard plan.counterparts.contains(where: context.isCoordinator) else {
    return .cannotTell("what the Resident Coordinator's office inherits, which the plan does not name")
  }
  let inherited = Function.allCases.compactMap { function in
    context.facts.laterHolders(of: function).first { $0.inherits && context.isCoordinator($0.who) }.map {
      (function, $0)
    }
  }
  guard !inherited.isEmpty else {
    return .notApplicable("the Resident Coordinator's office takes over no function: others do")
  }
  let named = plan.postsNamedByPresence
  let posts = plan.posts.filter { context.isCoordinator($0.employer.value) }
  var tally = Tally(context)
  var without: [(Function, LaterHolder)] = []
  for (function, holder) in inherited {
    let own = posts.filter { $0.serves(function, in: plan, named: named[function] ?? []) }
    guard let best = best(of: own.map { $0.answer(for: function, in: context) }) else {
      if case .pending(let date) = plan.posts.absence {
        tally.pending("no post for '\(function.rawValue)' is there yet", until: date, at: plan.posts.span)
      } else {
        without.append((function, holder))
      }
      continue
    }
    tally.count(best, of: "the post for '\(function.rawValue)'", at: own.first?.span ?? holder.span)
  }
  if let first = without.first {
    let names = few(without.map { "'\($0.0.rawValue)'" }, joining: ", ")
    tally.missing(
      "'\(first.1.who.id)' takes over \(names), and has no post for \(without.count > 1 ? "them" : "it")",
      at: first.1.span,
      help: "add the post to 'posts', with its employer, its start and who pays")
    for _ in without.dropFirst() { tally.missingAsWell() }
  }
  return tally.verdict()
}

extension Context {
  /// Whether somebody is the Resident Coordinator, that office, or a part of it.
  fileprivate func isCoordinator(_ who: Reference<Counterpart>?) -> Bool {
    plan.counterparts[who].map(isCoordinator) ?? false
  }

  fileprivate func isCoordinator(_ body: Counterpart) -> Bool {
    body.kind.value == .residentCoordinator
      || plan.counterparts[body.partOf.value]?.kind.value == .residentCoordinator
  }
}

extension Plan {
  /// The posts that the presence afterwards names for each function.
  fileprivate var postsNamedByPresence: [Function: Set<Symbol>] {
    var named: [Function: Set<Symbol>] = [:]
    for presence in afterwards.entry?.presence.items ?? [] {
      guard let function = presence.function.value else { continue }
      named[function, default: []].formUnion(presence.posts.map(\.symbol))
    }
    return named
  }
}

extension Post {
  fileprivate func serves(_ function: Function, in plan: Plan, named: Set<Symbol>) -> Bool {
    if let kind = kind.value, function.kindsOfPosts.contains(kind) { return true }
    if named.contains(header.symbol) { return true }
    return tasks.contains { plan.tasks[$0]?.function.value == function }
  }

  /// Whether it is there in time, for long enough, and paid for.
  fileprivate func answer(for function: Function, in context: Context) -> Answer {
    let name = "'\(id)'"
    let departure = context.departure
    let times = [from.value.map { "from \($0)" }, until.value.map { "until \($0)" }].compactMap(\.self)
    let payer = fundedBy.value.map { "paid by '\($0.id)'" }
    let shown = Evidence(([name] + times + [payer].compactMap(\.self)).joined(separator: " "), at: span)
    if let departure, let until = until.value, !until.isSurely(after: departure.date) {
      return .missing(
        .that("ends \(until), when the mission leaves", at: until == departure.date ? span : self.until.span))
    }
    var lack: Lack?
    func add(_ more: Lack) { lack = lack?.and(more) ?? more }
    if let date = from.value {
      if let departure, departure.date.days(to: date).atLeast ?? 0 > 1 {
        add(.that("starts \(date), after \(departure.name) (\(departure.date))"))
      }
    } else if case .pending(let date) = from.absence {
      return .pending(.no("start", at: from.span), until: date)
    } else {
      add(.no("start", help: "write it in 'from'"))
    }
    if shared.value != true, fundedBy.value == nil {
      if case .pending(let date) = fundedBy.absence {
        return .pending(.no("source of money", at: fundedBy.span), until: date)
      }
      add(.no("source of money", help: "write it in 'funded-by', or 'shared: true' where it is shared with others"))
    }
    return lack.map { .partly($0, shows: [shown]) } ?? .shown([shown])
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
