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
  private let latest: BaselineSchedule?

  init(_ facts: PlanFacts, _ span: TimelineSpan, _ words: TimelineWords, _ network: TaskSlots) {
    (self.facts, self.span, self.words, self.network) = (facts, span, words, network)
    latest = facts.latestBaseline
  }

  func weight(of task: PlanTask, _ standing: TaskStanding) -> RowWeight {
    RowWeight(
      standing.level, standing.holder, standing.reasons, isTechnical: task.technical.value == true,
      isLight: facts.strands(of: task).allSatisfy(\.passesWithWhole))
  }

  func weight(of standing: HandoverStanding) -> RowWeight {
    RowWeight(standing.level, standing.holder, standing.reasons)
  }

  func row(of task: PlanTask, _ standing: TaskStanding, indent: Int, rank: Int) -> Row {
    let all = Array(facts.strands(of: task))
    let strands = all.keeping(LaneBuilder.mostTracks) { handover(of: $0).flatMap(facts.standing(of:))?.rank ?? 0 }
    let builder = TrackBuilder(facts, words)
    var tracks = strands.map(builder.track)
    if tracks.count > 1 {
      for index in tracks.indices { tracks[index].title = distinction(of: strands[index]) }
    }
    let slot = network[task]
    let isMilestone = task.isMilestone
    if isMilestone, tracks.count == 1 { tracks[0] = moment(of: task, slot, all) }
    let baselines = strands.map { strand in baseline(of: handover(of: strand).map(kind) ?? kind(of: task)) }
    for index in tracks.indices { tracks[index].baseline = baselines[index] }
    return Row(
      title: words.wording.text(of: task.title.value) ?? task.id, indent: indent, level: standing.level,
      reasons: standing.reasons,
      holder: standing.holder, tracks: tracks, task: task, handovers: strands.map(handover),
      moreTracks: all.count - strands.count, slot: slot, isCritical: slot?.isCritical ?? false,
      rank: rank, weight: weight(of: task, standing), isMilestone: isMilestone)
  }

  func row(of handover: Handover, _ standing: HandoverStanding, rank: Int) -> Row {
    let builder = TrackBuilder(facts, words)
    let strands = Array(facts.strands(of: handover))
    var tracks = strands.map(builder.track)
    if tracks.count > 1 {
      for index in tracks.indices { tracks[index].title = distinction(of: strands[index]) }
    }
    let sites = handover.sites.items.compactMap { words.wording.text(of: facts.plan.sites[$0]?.name.value) }
    let title =
      words.wording.text(of: handover.title.value) ?? (sites.isEmpty ? handover.id : words.wording.list(sites))
    return Row(
      title: title, indent: 0, level: standing.level, reasons: standing.reasons, holder: standing.holder,
      tracks: tracks, task: nil, handovers: strands.map { _ in handover }, moreTracks: 0, slot: nil, isCritical: false,
      rank: rank, weight: weight(of: standing), isMilestone: false)
  }

  /// What takes no time is a mark on its day.
  private func moment(of task: PlanTask, _ slot: Slot?, _ strands: [Strand]) -> Track {
    var track = Track()
    let leads = strands.first?.holds.first?.parties ?? []
    if let date = facts.moment(of: task, slot) {
      track.milestones = [
        Milestone(
          kind: .moment, date: date,
          lead: words.wording.list(leads.map { facts.name(of: $0, in: words.wording) }),
          side: leads.first.map { Side(facts.kind(of: $0)) } ?? .notStated)
      ]
    }
    return track
  }

  private func kind(of task: PlanTask) -> ScheduledItem.Kind? {
    facts.plan.tasks.position(of: task.header.symbol).map { .task($0) }
  }

  private func kind(of handover: Handover) -> ScheduledItem.Kind? {
    facts.plan.handovers.position(of: handover.header.symbol).map { .handover($0) }
  }

  /// When it was to be, by the plan's latest baseline.
  private func baseline(of kind: ScheduledItem.Kind?) -> EarlierDates? {
    guard let latest, let kind, let item = facts.schedule.item(kind), let dates = latest.dates(of: item) else {
      return nil
    }
    let slippage = facts.schedule[kind].flatMap { latest.slippage(of: item, $0)?.finish }
    return EarlierDates(start: dates.start, finish: dates.finish, slippage: slippage)
  }

  private func handover(of strand: Strand) -> Handover? {
    if case .handover(let position, _) = strand.subject { facts.plan.handovers[position] } else { nil }
  }

  /// What sets a line apart from the others of its task: the areas of a part, else the handover's title, its parts, its areas, or
  /// who takes over.
  private func distinction(of strand: Strand) -> String {
    let places = strand.areas.compactMap { words.wording.text(of: facts.plan.areas[$0]?.name.value) }
    if strand.isPart, !places.isEmpty { return words.wording.list(places) }
    guard let handover = handover(of: strand) else { return "" }
    if let title = words.wording.text(of: handover.title.value) { return title }
    let parts = handover.to.items.compactMap { words.wording.text(of: $0.part.value) }
    if !parts.isEmpty { return words.wording.list(parts) }
    if !handover.areas.isEmpty, !places.isEmpty { return words.wording.list(places) }
    return words.wording.list(facts.receivers(of: handover).map { facts.briefName(of: $0, in: words.wording) })
  }
}

extension Strand {
  /// Whether it says nothing of its own: a part without dates that goes to those who take over the whole.
  fileprivate var passesWithWhole: Bool {
    holds.contains { if case .receivesWithWhole = $0.kind { true } else { false } }
      && holds.allSatisfy { hold in
        switch hold.kind {
        case .undated, .receivesWithWhole: true
        default: false
        }
      }
  }
}
