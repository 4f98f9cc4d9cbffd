import Analysis
import Diagnostics
import Languages
import PlanFormat
import PlanModel
import Reporting

/// The handovers of a plan as `transition handovers` shows them: by date, those of one day that are in most doubt first.
public struct HandoversView: Sendable {
  let check: PlanCheck
  let rows: [HandoverRow]

  public init(_ check: PlanCheck) {
    self.check = check
    rows = check.facts.standings.handovers.indices.map { HandoverRow($0, check.facts) }
      .sorted { $0.order < $1.order }
  }

  var facts: PlanFacts { check.facts }
  var plan: Plan { check.plan }
  var files: SourceFiles { check.files }

  /// What is still ahead.
  var ahead: [HandoverRow] { rows.filter { $0.readiness != nil } }
}

/// What is shown of one handover.
struct HandoverRow: Sendable {
  let position: Int
  let handover: Handover
  let title: String
  let standing: HandoverStanding
  /// Of what is finished.
  let completion: Completion?
  /// When it was complete, or is to be, as the plan dates it.
  let date: PlanDate?

  init(_ position: Int, _ facts: PlanFacts) {
    self.position = position
    handover = facts.plan.handovers[position]
    title =
      Wording.english.text(of: handover.title.value) ?? Wording.english.text(of: facts.task(of: handover)?.title.value)
      ?? handover.id
    standing = facts.standings.handovers[position]
    completion = facts.completion(ofHandoverAt: position)
    date = handover.finish
  }

  var readiness: Readiness? { standing.readiness }

  /// By date, what has none at the end; of one day what is in most doubt first.
  fileprivate var order: (Int, Day, Int, Int) {
    (
      date == nil ? 1 : 0, (date ?? readiness?.day)?.lastDay ?? .distantFuture, readiness?.forecast.gravity ?? -1,
      position
    )
  }

  /// The preconditions of which a kind of state is so.
  func results(_ isIncluded: (PreconditionState) -> Bool) -> [PreconditionResult] {
    (readiness?.preconditions ?? []).filter { isIncluded($0.state) }
  }

  var missing: [PreconditionResult] {
    let all = results { if case .missing = $0 { true } else { $0 == .underWay(by: nil) } }
    return all.filter(\.precondition.isDecisive) + all.filter { !$0.precondition.isDecisive }
  }

  var underWay: [PreconditionResult] {
    results { if case .underWay(_?) = $0 { true } else { false } }
  }

  /// What the plan would have to say, and what nobody can say yet.
  var notKnown: [PreconditionResult] {
    results { state in
      if case .cannotBeTold(let question) = state { question != .noReceiver && question != .notAssessed } else { false }
    }
  }
}

extension Forecast {
  /// What is in most doubt first.
  fileprivate var gravity: Int {
    switch self {
    case .unlikely: 0
    case .cannotBeTold: 1
    case .inDoubt: 2
    case .likely: 3
    case .met: 4
    }
  }

  var words: String { rawValue.split(separator: "-").joined(separator: " ") }
}

extension HandoversView {
  /// The short name of somebody, else the full one, else the id.
  func name(_ reference: Reference<Counterpart>?) -> String {
    guard let reference else { return "not named" }
    return plan.counterparts[reference].map(name) ?? (PlanFacts.isMission(reference) ? mission : reference.id)
  }

  func name(_ body: Counterpart) -> String { facts.briefName(of: body, in: .english) }

  private var mission: String {
    let mission = plan.mission.entry
    return Wording.english.text(of: mission?.shortName.value) ?? Wording.english.text(of: mission?.name.value)
      ?? Wording.english("parties.mission")
  }

  func giver(of handover: Handover) -> String { handover.from.value.map(name) ?? mission }

  /// Those who take over, each once.
  func receivers(of handover: Handover) -> [String] {
    var seen: Set<String> = []
    return handover.to.map { name($0.who.value) }.filter { seen.insert($0).inserted }
  }
}
