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
    case .area:
      switch task.areas.count {
      case 0: .wholeCountry
      case 1: .area(task.areas[0].symbol)
      default: .severalAreas
      }
    case .phase: task.phase.value.map { .phase($0.symbol) } ?? .notStated
    }
  }

  /// Who holds it last, as the standings and the strands have it.
  private func holder(of task: PlanTask, _ standing: TaskStanding) -> LaneKey {
    switch standing.holder {
    case .none: return .nobody
    case .unnamed: return .leadNotStated
    case .ends: return .ends
    case .named:
      let parties = facts.strands(of: task).last?.holds.last { !$0.parties.isEmpty }?.parties ?? []
      return parties.isEmpty ? .notStated : .parties(parties)
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
