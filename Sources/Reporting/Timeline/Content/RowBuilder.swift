import Analysis
import Languages
import PlanFormat
import PlanModel
import Scheduling

/// Makes the rows that are drawn.
struct RowBuilder {
  private let facts: PlanFacts
  private let span: TimelineSpan
  private let words: TimelineWords
  private let network: TaskSlots
  /// In which titles stand, where the plan has several.
  private var language: String { words.wording.language }

  init(_ facts: PlanFacts, _ span: TimelineSpan, _ words: TimelineWords, _ network: TaskSlots) {
    (self.facts, self.span, self.words, self.network) = (facts, span, words, network)
  }

  func row(of task: PlanTask, _ standing: TaskStanding, indent: Int) -> Row {
    let all = Array(facts.strands(of: task))
    let strands = all.keeping(LaneBuilder.mostTracks) { handover(of: $0).flatMap(facts.standing(of:))?.rank ?? 0 }
    let builder = TrackBuilder(facts, words)
    var tracks = strands.map(builder.track)
    if tracks.count > 1 {
      for index in tracks.indices { tracks[index].title = distinction(of: strands[index]) }
    }
    let slot = network[task]
    return Row(
      title: task.title.value?.text(in: language) ?? task.id, indent: indent, level: standing.level,
      reasons: standing.reasons,
      holder: standing.holder, tracks: tracks, task: task, handovers: strands.map(handover),
      moreTracks: all.count - strands.count, slot: slot, isCritical: slot?.isCritical ?? false)
  }

  func row(of handover: Handover, _ standing: HandoverStanding) -> Row {
    let builder = TrackBuilder(facts, words)
    let strands = Array(facts.strands(of: handover))
    var tracks = strands.map(builder.track)
    if tracks.count > 1 {
      for index in tracks.indices { tracks[index].title = distinction(of: strands[index]) }
    }
    let sites = handover.sites.items.compactMap { facts.plan.sites[$0]?.name.value?.text(in: language) }
    let title = handover.title.value?.text(in: language) ?? (sites.isEmpty ? handover.id : words.wording.list(sites))
    return Row(
      title: title, indent: 0, level: standing.level, reasons: standing.reasons, holder: standing.holder,
      tracks: tracks, task: nil, handovers: strands.map { _ in handover }, moreTracks: 0, slot: nil, isCritical: false)
  }

  private func handover(of strand: Strand) -> Handover? {
    if case .handover(let position, _) = strand.subject { facts.plan.handovers[position] } else { nil }
  }

  /// What sets a line apart from the others of its task: the areas of a part, else the handover's title, its parts, its areas, or
  /// who takes over.
  private func distinction(of strand: Strand) -> String {
    let places = strand.areas.compactMap { facts.plan.areas[$0]?.name.value?.text(in: language) }
    if strand.isPart, !places.isEmpty { return words.wording.list(places) }
    guard let handover = handover(of: strand) else { return "" }
    if let title = handover.title.value?.text(in: language) { return title }
    let parts = handover.to.items.compactMap { $0.part.value?.text(in: language) }
    if !parts.isEmpty { return words.wording.list(parts) }
    if !handover.areas.isEmpty, !places.isEmpty { return words.wording.list(places) }
    return words.wording.list(facts.receivers(of: handover).map { $0.briefName(in: language) })
  }
}
