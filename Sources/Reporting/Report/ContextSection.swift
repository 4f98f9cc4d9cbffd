import PlanFormat
import PlanModel
import Templates

/// The political and peacebuilding context: what the plan weighs, and what happened in the reporting period.
enum ContextSection {
  static let names = TemplateNames<Dossier>([
    "end-state": .text { dossier, _ in dossier.text(dossier.plan.strategy.entry?.endState.entry?.statement ?? Fact()) },
    "end-state-serves": .list(of: .framework) { dossier, _ in
      dossier.frameworks(dossier.plan.strategy.entry?.endState.entry?.frameworks ?? PlanList())
    },
    "process": .text { dossier, _ in dossier.text(dossier.plan.strategy.entry?.political.entry?.process ?? Fact()) },
    "subjects": .list(of: subject) { dossier, _ in
      (dossier.plan.strategy.entry?.context.entries ?? []).filter { $0.entry.text.value != nil }
    },
    "updates": .list(of: Update.names) { dossier, _ in dossier.updates(since: dossier.periodStart) },
  ])

  private static let subject = TemplateNames<(word: Subject, entry: ContextEntry)>([
    "subject": .text { item, dossier in .text(dossier.wording.word(item.word)) },
    "text": .text { item, dossier in dossier.text(item.entry.text, in: item.entry.header) },
  ])
}

extension Update {
  static let names = TemplateNames<Update>([
    "on": .text { update, dossier in update.on.value.map { .text(dossier.wording.date($0)) } ?? .absent },
    "text": .text { update, dossier in dossier.text(update.text, in: update.header) },
  ])
}

extension Dossier {
  /// The frameworks of some references that the plan has.
  func frameworks(_ references: PlanList<Reference<Framework>>) -> [Framework] {
    references.compactMap { plan.frameworks[$0] }
  }

  /// What happened from a day to that of the product, the oldest first.
  func updates(since start: Day) -> [Update] {
    plan.updates.filter { update in update.on.value.map { $0.latest >= start && hasHappened($0) } ?? false }
      .sorted { ($0.on.value?.latest ?? asOf, $0.span) < ($1.on.value?.latest ?? asOf, $1.span) }
  }
}
