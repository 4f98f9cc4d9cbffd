import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Templates

/// A function in a line: who holds it now and then, whether the receiver is ready, the money, the forecast and the next thing
/// to do.
struct FunctionRow {
  let outlook: FunctionOutlook
  let title: String
  let ready: String
  let why: [String]
  let next: NextStepWords?

  /// Whether the plan lets anybody say something of the money for it.
  var isCosted: Bool {
    switch outlook.money {
    case .cannotBeTold, nil: false
    default: true
    }
  }

  /// A longer finding is told in a word.
  private static let longestFinding = 60
  private static let mostReasons = 2

  init(_ outlook: FunctionOutlook, _ dossier: Dossier) {
    let (facts, wording) = (dossier.facts, dossier.press.wording)
    let names = GapSentences(facts, wording)
    self.outlook = outlook
    switch outlook.subject {
    case .handover(let position):
      title = names.title(ofHandoverAt: position)
      ready = Self.ready(position, facts, wording)
      let reasons = facts.standings.handovers[position].readiness?.reasons ?? []
      let certain = reasons.filter(\.isCertain)
      // What was found of the receiver, the money and the day stand beside it.
      why = (certain.isEmpty ? reasons : certain).filter { !$0.isToldBeside }.prefix(Self.mostReasons)
        .map(names.words(for:))
      next = NextStepWords(ofHandoverAt: position, facts, wording)
    case .task(let position):
      title = names.title(of: .task(position))
      ready = ""
      why = facts.standings.tasks[position].holder.gap.map { [wording.cause($0.cause)] } ?? []
      next = nil
    case .priority(let position):
      let priority = dossier.plan.residualPriorities[position]
      title = (priority.title.value?.text(in: wording.language) ?? priority.id).oneLine
      (ready, why, next) = ("", [], nil)
    }
  }

  /// What was found of the receivers, in a few words.
  private static func ready(_ position: Int, _ facts: PlanFacts, _ wording: Wording) -> String {
    let handover = facts.plan.handovers[position]
    let assessed = facts.assessedReceivers(of: handover)
    for receiver in assessed {
      guard let capacity = receiver.capacity.entry, capacity.on.value != nil || capacity.assessed.value != nil else {
        continue
      }
      let who = receiver.single.flatMap {
        facts.plan.counterparts[$0.who.value].map { facts.briefName(of: $0, in: wording) }?.oneLine
      }
      if let found = capacity.assessed.value?.text(in: wording.language).oneLine, found.count <= longestFinding {
        return wording("ready.found", ["who": .maybe(name: who), "found": .name(found)])
      }
      return wording(
        "ready.judged",
        ["who": .maybe(name: who), "short": .choice(capacity.fallsShort.map { $0 ? "yes" : "no" } ?? "unknown")])
    }
    let state = facts.standings.handovers[position].readiness?.preconditions
      .first { $0.precondition == .capacityAssessed }?.state
    return switch state {
    case .cannotBeTold(.notThereYet(let date)): wording("ready.not-there-yet", ["date": .date(date)])
    case .notNeeded(.performsAlready): wording("ready.does-it-already")
    case .underWay(let date?): wording("ready.to-be-assessed", ["date": .date(date)])
    case .notNeeded: ""
    default: wording("ready.not-assessed")
    }
  }

  static let names =
    TemplateNames<FunctionRow>([
      "title": .text { row, press in .evidenced(.text(row.title), by: press.evidence(of: row.outlook.subject)) },
      "anchor": .text { row, press in .anchor("function-\(press.id(of: row.outlook.subject))") },
      "function": .text { row, press in row.outlook.function.map { .text(press.wording.word($0)) } ?? .absent },
      "now": .text { row, press in press.text(press.list(row.outlook.now)) },
      "is-there": .flag { row, _ in row.outlook.now == row.outlook.then },
      "then": .text { row, press in press.text(press.list(row.outlook.then)) },
      // A day that is not that of the departure.
      "other-day": .text { row, press in
        row.outlook.from.flatMap { $0 == press.facts.departure ? nil : .text(press.wording.shortDate($0)) } ?? .absent
      },
      "has-day": .flag { row, _ in row.outlook.from != nil },
      "from": .text { row, press in row.outlook.from.map { .text(press.wording.shortDate($0)) } ?? .absent },
      "ready": .text { row, press in press.text(row.ready) },
      "money": .text { row, press in .text(press.wording.money(row.outlook.money)) },
      "verdict": .text { row, press in
        .status(row.outlook.verdict.status, press.wording.word(row.outlook.verdict))
      },
      "owner": .text { row, press in press.text(press.list(row.outlook.owners)) },
      "why": .text { row, press in press.text(row.why.joined(separator: press.wording("lists.semicolon"))) },
      "next": .text { row, _ in row.next.map { .text($0.what) } ?? .absent },
      "next-who": .text { row, _ in row.next.map { .text($0.who) } ?? .absent },
      "next-by": .text { row, press in
        row.next?.by.flatMap { $0 < press.asOf ? nil : .text(press.wording.shortDay($0)) } ?? .absent
      },
      "is-late": .flag { row, press in row.next?.by.map { $0 < press.asOf } ?? false },
    ]) + .flags("is-") { $0.outlook.verdict }
}

extension Press {
  /// The names of those who hold something; empty where nobody is known to.
  fileprivate func list(_ parties: [HoldingParty]) -> String {
    wording.list(parties.filter { $0 != .notStated }.map { facts.name(of: $0, in: wording) })
  }

  /// The id of the entry that a line is about, by which the same line is found in every report.
  fileprivate func id(of subject: FunctionOutlook.Subject) -> String {
    switch subject {
    case .handover(let position): plan.handovers[position].id
    case .task(let position): plan.tasks[position].id
    case .priority(let position): plan.residualPriorities[position].id
    }
  }

  fileprivate func text(_ words: String) -> TemplateValue { words.isEmpty ? .absent : .text(words) }

  fileprivate func evidence(of subject: FunctionOutlook.Subject) -> [Evidence] {
    switch subject {
    case .handover(let position): [evidence(of: plan.handovers[position])]
    case .task(let position): [evidence(of: plan.tasks[position])]
    case .priority(let position): [evidence(of: plan.residualPriorities[position])]
    }
  }
}

extension ForecastReason {
  /// Whether another column says it: what the receiver can do, that nobody knows the cost, that there is no day or that it has
  /// passed.
  fileprivate var isToldBeside: Bool {
    switch self {
    case .lacks(.capacityAssessed, _), .lacks(.shortfallClosed, .missing(.notStated)),
      .lacks(.shortfallClosed, .underWay(nil)), .lacks(.money, .cannotBeTold), .noDay, .overdue:
      true
    default: false
    }
  }
}

extension FunctionOutlook.Verdict {
  /// The sign that stands for it: what nobody can tell is never on track.
  var status: Status {
    switch self {
    case .noHolder, .overdue, .unlikely: .atRisk
    case .inDoubt: .watch
    case .holderNotKnown, .cannotBeTold: .unknown
    case .likely: .onTrack
    case .met: .done
    }
  }
}

extension Wording {
  /// Whether money is there in the twelve months after the departure: `unknown`, `62% of US$ 3 million`.
  func money(_ money: MoneyAfterwards?) -> String {
    switch money {
    case .covered(let cost): self("money-afterwards.covered", ["cost": .money(cost.amount, cost.currency)])
    case .partly(let cost, let firm, _):
      self("money-afterwards.partly", ["cost": .money(cost.amount, cost.currency), "percent": .number(firm)])
    case .nothing(let cost): self("money-afterwards.nothing", ["cost": .money(cost.amount, cost.currency)])
    case .cannotBeTold, nil: self("money-afterwards.unknown")
    }
  }
}
