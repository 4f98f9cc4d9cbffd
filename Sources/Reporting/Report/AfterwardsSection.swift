import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

/// What comes after the mission: how it is wound up, and who reports on what goes on.
struct AfterwardsSection {
  let liquidation: Liquidation?
  let reports: [LaterUpdate]
  let reporting: PBCReporting?

  init(_ dossier: Dossier) {
    liquidation = dossier.plan.liquidation.entry
    reports = dossier.plan.afterwards.entry?.updates.items ?? []
    reporting = dossier.plan.pbc.entry?.reporting.entry
  }

  static let names = TemplateNames<AfterwardsSection>([
    "liquidation": .record(liquidation) { section, _ in section.liquidation },
    "reports": .list(of: report, most: 6) { section, _ in section.reports },
    "reporting": .record(PBCReporting.names) { section, _ in section.reporting },
  ])

  private static let liquidation = TemplateNames<Liquidation>([
    "start": .text { liquidation, press in press.date(liquidation.start, in: liquidation.header) },
    "finish": .text { liquidation, press in
      press.figure(liquidation.finish, in: liquidation.header, press.wording.limit)
    },
    "owner": .text { liquidation, press in press.plain(liquidation.owner) },
  ])

  private static let report = TemplateNames<LaterUpdate>([
    "by": .text { update, press in press.name(update.by) },
    "on": .text { update, press in press.date(update.on, in: update.header) },
    "to": .text { update, press in press.plain(update.to) },
  ])
}
