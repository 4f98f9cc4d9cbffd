import Analysis
import Languages
import PlanFormat
import PlanModel

extension PointAsked {
  private static let wordsOfNames = 16

  /// What a point of the advice is about, with as many names as a cell of a table carries. The gaps are those that it answers.
  func inShort(_ gaps: [Gap], _ facts: PlanFacts, _ wording: Wording) -> String {
    let subject = AdvicePoint.points(from: gaps, facts).map(\.subject).first { $0.matter == matter }
    let names = (subject?.names(facts, wording) ?? []).uniqued().map { name in
      let quoted = wording("advice.quoted", ["name": .name(name)])
      return NameOfPoint(quoted, told: quoted)
    }
    let shown = NamesOfPoint(names, within: Self.wordsOfNames)
    return wording(
      "earlier-asks.point",
      [
        "subject": .words(wording("earlier-asks.points.\(matter.rawValue)")), "names": shown.told, "part": shown.part,
      ])
  }
}

extension AdvicePoint.Subject {
  /// What it is about, by name.
  fileprivate func names(_ facts: PlanFacts, _ wording: Wording) -> [String] {
    let sentences = GapSentences(facts, wording)
    let plan = facts.plan
    return switch self {
    case .successorMoney(_, let successor): [facts.briefName(of: successor, in: wording).oneLine]
    case .unready(let handovers), .capacity(let handovers), .days(let handovers), .unaccepted(let handovers):
      handovers.map(sentences.title(ofHandoverAt:))
    case .handedOverShort(let handover): [sentences.title(ofHandoverAt: handover)]
    case .owners(let priorities):
      priorities.map {
        (wording.text(of: plan.residualPriorities[$0].title.value) ?? plan.residualPriorities[$0].id).oneLine
      }
    case .laws(let laws, _, _): laws.map { (wording.text(of: plan.laws[$0].title.value) ?? plan.laws[$0].id).oneLine }
    case .money(let asked): asked.holes.flatMap(\.purposes).map { facts.name(of: $0, in: wording).oneLine }
    case .holders(let subjects, _): subjects.map(sentences.title(of:))
    case .timing(let calendar, _), .election(let calendar): [sentences.title(ofDateAt: calendar)]
    case .unsecured(let sites): sites.map { sentences.title(of: .site($0)) }
    case .mandate, .sequence, .rights, .targets, .cliff, .steep, .written: []
    }
  }
}
