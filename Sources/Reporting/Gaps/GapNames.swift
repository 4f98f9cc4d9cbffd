import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

extension GapSentences {
  public func title(of subject: Strand.Subject) -> String {
    switch subject {
    case .task(let position): (wording.text(of: plan.tasks[position].title.value) ?? plan.tasks[position].id).oneLine
    case .handover(let position, _): title(ofHandoverAt: position)
    case .site(let position): (wording.text(of: plan.sites[position].name.value) ?? plan.sites[position].id).oneLine
    case .unit(let position): (wording.text(of: plan.units[position].name.value) ?? plan.units[position].id).oneLine
    case .service(let position):
      (wording.text(of: plan.services[position].what.value) ?? plan.services[position].id).oneLine
    case .presence(let position):
      (wording.text(of: plan.afterwards.entry?.presence.items[position].what.value) ?? wording("gaps.the-presence"))
        .oneLine
    }
  }

  func title(ofHandoverAt position: Int) -> String {
    let handover = plan.handovers[position]
    return
      (wording.text(of: handover.title.value) ?? wording.text(of: facts.task(of: handover)?.title.value) ?? handover.id)
      .oneLine
  }

  func name(_ counterpart: Int) -> String { facts.briefName(of: plan.counterparts[counterpart], in: wording).oneLine }

  func title(ofDateAt position: Int) -> String {
    (wording.text(of: plan.calendar[position].title.value) ?? plan.calendar[position].id).oneLine
  }

  func receivers(of handovers: [Int]) -> [String] {
    var seen: Set<Symbol> = []
    return handovers.flatMap { facts.receivers(of: plan.handovers[$0]) }
      .filter { seen.insert($0.header.symbol).inserted }.map { facts.briefName(of: $0, in: wording).oneLine }
  }

  /// Whoever hands something over, and leaves.
  func giver(of subject: Strand.Subject) -> String {
    guard case .handover(let position, _) = subject, !facts.isGivenByMission(plan.handovers[position]),
      let giver = facts.giver(of: plan.handovers[position])
    else { return wording("gaps.the-mission") }
    return facts.briefName(of: giver, in: wording).oneLine
  }

  func lawTitle(_ position: Int) -> String {
    (wording.text(of: plan.laws[position].title.value) ?? plan.laws[position].id).oneLine
  }

  func function(ofPresenceAt position: Int) -> String {
    let presence = plan.afterwards.entry?.presence.items[position]
    return presence?.function.value.map { wording.word($0) } ?? wording.text(of: presence?.what.value)?.oneLine
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
    let places = gap.areas.compactMap { wording.text(of: plan.areas[$0]?.name.value) }
    return places.contains(where: title.contains) ? .none : named(places)
  }

  /// Names as a value of a sentence, which can choose by how many they are.
  func named(_ names: [String]) -> MessageValue { names.isEmpty ? .none : .listed(list(names), names.count) }

  func list(_ names: [String]) -> String {
    let most = 8
    let shown =
      names.prefix(most).map(wording.setApart) + (names.count > most ? [wording.more(names.count - most)] : [])
    // Names that are lists themselves stand apart by more than a comma.
    let signs = [",", wording("lists.and")]
    if shown.count > 1, names.contains(where: { name in signs.contains { name.contains($0) } }) {
      return shown.joined(separator: wording("lists.semicolon"))
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
