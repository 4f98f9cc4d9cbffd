import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

extension GapSentences {
  public func title(of subject: Strand.Subject) -> String {
    switch subject {
    case .task(let position): (plan.tasks[position].title.value?.plain ?? plan.tasks[position].id).oneLine
    case .handover(let position, _): title(ofHandoverAt: position)
    case .site(let position): (plan.sites[position].name.value?.plain ?? plan.sites[position].id).oneLine
    case .unit(let position): (plan.units[position].name.value?.plain ?? plan.units[position].id).oneLine
    case .service(let position): (plan.services[position].what.value?.plain ?? plan.services[position].id).oneLine
    case .presence(let position):
      (plan.afterwards.entry?.presence.items[position].what.value?.plain ?? wording("gaps.the-presence")).oneLine
    }
  }

  func title(ofHandoverAt position: Int) -> String {
    let handover = plan.handovers[position]
    return (handover.title.value?.plain ?? facts.task(of: handover)?.title.value?.plain ?? handover.id).oneLine
  }

  func name(_ counterpart: Int) -> String { plan.counterparts[counterpart].briefName.oneLine }

  func title(ofDateAt position: Int) -> String {
    (plan.calendar[position].title.value?.plain ?? plan.calendar[position].id).oneLine
  }

  func receivers(of handovers: [Int]) -> [String] {
    var seen: Set<Symbol> = []
    return handovers.flatMap { facts.receivers(of: plan.handovers[$0]) }
      .filter { seen.insert($0.header.symbol).inserted }.map { $0.briefName.oneLine }
  }

  /// Whoever hands something over, and leaves.
  func giver(of subject: Strand.Subject) -> String {
    guard case .handover(let position, _) = subject, !facts.isGivenByMission(plan.handovers[position]),
      let giver = facts.giver(of: plan.handovers[position])
    else { return wording("gaps.the-mission") }
    return giver.briefName.oneLine
  }

  func lawTitle(_ position: Int) -> String {
    (plan.laws[position].title.value?.plain ?? plan.laws[position].id).oneLine
  }

  func function(ofPresenceAt position: Int) -> String {
    let presence = plan.afterwards.entry?.presence.items[position]
    return presence?.function.value.map { wording.word($0) } ?? presence?.what.value?.plain.oneLine
      ?? wording("gaps.function-without-name")
  }

  func group(_ kind: ParticipantKind) -> String {
    switch kind {
    case .youth: wording("gaps.youth")
    case .disability: wording("gaps.disability")
    default: wording.word(kind)
    }
  }

  /// Where it is, unless a title says so already.
  func areas(of gap: Gap, besides title: String = "") -> MessageValue {
    let places = gap.areas.compactMap { plan.areas[$0]?.name.value?.plain }
    return places.contains(where: title.contains) ? .none : named(places)
  }

  /// Names as a value of a sentence.
  func named(_ names: [String]) -> MessageValue { names.isEmpty ? .none : .words(list(names)) }

  func list(_ names: [String]) -> String {
    let most = 8
    let shown =
      names.prefix(most).map(wording.setApart) + (names.count > most ? [wording.more(names.count - most)] : [])
    // Names that are lists themselves stand apart by more than a comma.
    let signs = [",", wording("lists.and")]
    if shown.count > 1, names.contains(where: { name in signs.contains { name.contains($0) } }) {
      return shown.joined(separator: wording("gaps.between-names"))
    }
    return names.count > most ? shown.joined(separator: wording("lists.comma")) : wording.list(names)
  }
}

extension ForecastReason {
  /// Whether the plan says so, rather than nothing.
  var isCertain: Bool { if case .lacks(_, .cannotBeTold) = self { false } else { true } }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
