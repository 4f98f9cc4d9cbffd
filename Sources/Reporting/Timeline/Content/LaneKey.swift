import Analysis
import Languages
import PlanFormat
import PlanModel

/// By what the rows of a timeline are put together.
public enum TimelineLanes: String, CaseIterable, Sendable {
  case function, receiver, area, phase
}

/// What a lane is of. Lanes stand in the order in which the plan first names what they are of, those of which the plan says
/// nothing last; what nobody holds stands first.
enum LaneKey: Hashable {
  case nobody, leadNotStated
  case function(Function)
  case parties([HoldingParty])
  case area(Symbol)
  case phase(Symbol)
  case severalAreas, wholeCountry
  case ends
  case notStated

  /// Where it stands among the lanes.
  var place: Int {
    switch self {
    case .nobody: 0
    case .leadNotStated: 1
    case .function, .parties, .area, .phase: 2
    case .severalAreas: 3
    case .wholeCountry: 4
    case .ends: 5
    case .notStated: 6
    }
  }
}

/// Into which lane a task goes.
struct LaneKeys {
  let lanes: TimelineLanes
  let facts: PlanFacts
  let words: TimelineWords

  func key(of task: PlanTask, _ standing: TaskStanding) -> LaneKey {
    switch lanes {
    case .function: task.function.value.map(LaneKey.function) ?? .notStated
    case .receiver: holder(of: task, standing)
    case .area: area(of: task)
    case .phase: task.phase.value.map { .phase($0.symbol) } ?? .notStated
    }
  }

  /// Where it is; of a task that says nothing of it, where its handovers are.
  private func area(of task: PlanTask) -> LaneKey {
    let handedOver = facts.strands(of: task).filter { if case .handover = $0.subject { true } else { false } }
    // A handover that says nothing of it is of the whole task.
    let isPlaced = !task.areas.isEmpty || handedOver.allSatisfy { !$0.areas.isEmpty }
    guard isPlaced else { return .wholeCountry }
    let areas = Set((task.areas.isEmpty ? handedOver.flatMap(\.areas) : Array(task.areas)).map(\.symbol))
    guard let first = areas.first else { return .wholeCountry }
    return areas.count == 1 ? .area(first) : .severalAreas
  }

  /// All who hold it last, as the standings and the strands have it: those of each of its handovers.
  private func holder(of task: PlanTask, _ standing: TaskStanding) -> LaneKey {
    switch standing.holder {
    case .none: return .nobody
    case .unnamed: return .leadNotStated
    case .ends: return .ends
    case .named:
      let lasts = facts.strands(of: task).compactMap { strand in strand.holds.last { !$0.parties.isEmpty } }
      let receiving = lasts.filter(\.isReceiving)
      let parties = Set((receiving.isEmpty ? lasts : receiving).flatMap(\.parties))
      return parties.isEmpty ? .notStated : .parties(parties.sorted { $0.place < $1.place })
    }
  }

  func title(of key: LaneKey) -> String {
    switch key {
    case .nobody: words.laneOfNobody
    case .leadNotStated: words.side(.notStated)
    case .function(let function): words.function(function)
    case .parties(let parties): words.wording.list(parties.map { facts.name(of: $0, in: words.wording) })
    case .area(let symbol): name(of: symbol, in: facts.plan.areas, \.name)
    case .phase(let symbol): name(of: symbol, in: facts.plan.phases, \.title)
    case .severalAreas: words.severalAreas
    case .wholeCountry: words.wholeCountry
    case .ends: words.laneOfEnds
    case .notStated: lanes == .phase ? words.noPhase : words.noFunction
    }
  }

  private func name<Entry>(of symbol: Symbol, in section: Keyed<Entry>, _ title: KeyPath<Entry, Fact<Title>>) -> String
  {
    guard let position = section.position(of: symbol) else { return words.noFunction }
    let entry = section[position]
    return words.wording.text(of: entry[keyPath: title].value) ?? entry.id
  }
}

extension Hold {
  /// Whether those who have it then took it over.
  fileprivate var isReceiving: Bool {
    switch kind {
    case .receives, .receivesWithWhole: true
    case .leads, .passes, .nobody, .undated, .perhaps, .over: false
    }
  }
}

extension HoldingParty {
  /// The order in which parties are named, so that the same ones are one lane.
  fileprivate var place: Int {
    switch self {
    case .mission: -1
    case .counterpart(let position): position
    case .presenceThatFollows: .max - 1
    case .notStated: .max
    }
  }
}
