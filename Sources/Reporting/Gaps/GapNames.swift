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
      (plan.afterwards.entry?.presence.items[position].what.value?.plain ?? "the presence afterwards").oneLine
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

  func lawTitle(_ position: Int) -> String {
    (plan.laws[position].title.value?.plain ?? plan.laws[position].id).oneLine
  }

  /// `Police Act (before parliament, due in March 2018)`.
  func lawWithDay(_ position: Int) -> String {
    let law = plan.laws[position]
    let words = [
      law.stage.value.map { wording.word($0) } ?? "how far it has come is not known",
      law.due.value.map { "due \(wording.on($0))" },
    ]
    return lawTitle(position) + " (\(words.compactMap(\.self).joined(separator: ", ")))"
  }

  func function(ofPresenceAt position: Int) -> String {
    let presence = plan.afterwards.entry?.presence.items[position]
    return presence?.function.value.map { wording.word($0) } ?? presence?.what.value?.plain.oneLine
      ?? "one without a name"
  }

  func group(_ kind: ParticipantKind) -> String {
    switch kind {
    case .youth: "young people"
    case .disability: "persons with disabilities"
    default: wording.word(kind)
    }
  }

  func day(of entry: CalendarEntry) -> String {
    if let on = entry.on.value { return wording.date(on) }
    return [entry.from.value, entry.until.value].compactMap { $0.map(wording.date) }.joined(separator: " to ")
  }

  func on(_ edge: Edge?) -> String { edge?.date.map(wording.on) ?? "" }

  func list(_ names: [String]) -> String {
    let most = 8
    let shown = names.prefix(most).map(\.isolated) + (names.count > most ? [wording.more(names.count - most)] : [])
    // Names that are lists themselves stand apart by more than a comma.
    if shown.count > 1, names.contains(where: { $0.contains(",") || $0.contains(" and ") }) {
      return shown.joined(separator: "; ")
    }
    return names.count > most ? shown.joined(separator: ", ") : wording.list(names)
  }

  func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(wording.number(count)) \(count == 1 ? one : many)"
  }
}

extension ForecastReason {
  /// Whether the plan says so, rather than nothing.
  var isCertain: Bool { if case .lacks(_, .cannotBeTold) = self { false } else { true } }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
