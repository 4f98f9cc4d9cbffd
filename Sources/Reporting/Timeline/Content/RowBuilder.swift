import Analysis
import PlanFormat
import PlanModel
import Scheduling

/// Makes the rows that are drawn.
struct RowBuilder {
  private let facts: PlanFacts
  private let span: TimelineSpan
  private let words: TimelineWords
  private let network: TaskSlots

  init(_ facts: PlanFacts, _ span: TimelineSpan, _ words: TimelineWords, _ network: TaskSlots) {
    (self.facts, self.span, self.words, self.network) = (facts, span, words, network)
  }

  func row(of task: PlanTask, _ standing: TaskStanding, indent: Int) -> Row {
    let all = Array(facts.handovers(of: task))
    let handovers = all.keeping(LaneBuilder.mostHandovers) { facts.standing(of: $0)?.rank ?? 0 }
    let builder = TrackBuilder(facts, span, words)
    var tracks = handovers.map { builder.track(of: $0, task: task, dates: standing.dates) }
    if tracks.isEmpty { tracks = [builder.track(of: task, dates: standing.dates)] }
    if tracks.count > 1 {
      for index in tracks.indices { tracks[index].title = distinction(of: handovers[index]) }
    }
    let slot = network[task]
    return Row(
      title: task.title.value?.plain ?? task.id, indent: indent, level: standing.level, reasons: standing.reasons,
      holder: standing.holder, tracks: tracks, task: task, handovers: handovers,
      moreHandovers: all.count - handovers.count, slot: slot, isCritical: slot?.isCritical ?? false)
  }

  func row(of handover: Handover, _ standing: HandoverStanding) -> Row {
    let track = TrackBuilder(facts, span, words).track(of: handover, task: nil, dates: TaskDates())
    let sites = handover.sites.items.compactMap { facts.plan.sites[$0]?.name.value?.plain }
    let title = handover.title.value?.plain ?? (sites.isEmpty ? handover.id : words.wording.list(sites))
    return Row(
      title: title, indent: 0, level: standing.level, reasons: standing.reasons, holder: standing.holder,
      tracks: [track], task: nil, handovers: [handover], moreHandovers: 0, slot: nil, isCritical: false)
  }

  /// What sets a handover apart from the others of its task: its title, the parts, the areas, or who takes over.
  private func distinction(of handover: Handover) -> String {
    if let title = handover.title.value?.plain { return title }
    let parts = handover.to.items.compactMap { $0.part.value?.plain }
    if !parts.isEmpty { return words.wording.list(parts) }
    let areas = handover.areas.items.compactMap { facts.plan.areas[$0]?.name.value?.plain }
    if !areas.isEmpty { return words.wording.list(areas) }
    return words.wording.list(facts.receivers(of: handover).map(\.briefName))
  }
}
