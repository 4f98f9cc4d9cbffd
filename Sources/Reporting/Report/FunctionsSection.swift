import Analysis
import Languages
import Templates

/// Everything that is still to find its holder, a line each, the worst first.
struct FunctionsSection {
  let rows: [FunctionRow]
  /// How many of them the body of a report shows one by one; an annex has every handover.
  static let most = 13

  init(_ dossier: Dossier) {
    rows = dossier.facts.outlooks(rankedBy: dossier.gaps).map { FunctionRow($0, dossier) }
  }

  private func count(_ isMeant: (FunctionOutlook.Subject) -> Bool) -> Count {
    Count(rows.count { isMeant($0.outlook.subject) })
  }

  static let names = TemplateNames<FunctionsSection>([
    "rows": .list(of: FunctionRow.names, most: most) { section, _ in section.rows },
    "forecasts": .list(of: VerdictCount.names) { section, _ in
      FunctionOutlook.Verdict.allCases.compactMap { verdict in
        let count = section.rows.count { $0.outlook.verdict == verdict }
        return count == 0 ? nil : VerdictCount(verdict: verdict, count: count)
      }
    },
    // Without a word on the money for any of them a column of it says nothing.
    "all-costed": .flag { section, _ in section.rows.contains(where: \.isCosted) },
    "handovers": .count { section, _ in section.count { if case .handover = $0 { true } else { false } } },
    "tasks": .count { section, _ in section.count { if case .task = $0 { true } else { false } } },
    "priorities": .count { section, _ in section.count { if case .priority = $0 { true } else { false } } },
    "all": .count { section, _ in Count(section.rows.count) },
  ])
}

/// How many have one forecast, with what the forecast means.
struct VerdictCount {
  let verdict: FunctionOutlook.Verdict
  let count: Int

  static let names =
    TemplateNames<VerdictCount>([
      "word": .text { item, press in .text(press.wording.word(item.verdict)) },
      "count": .count { item, _ in Count(item.count) },
    ]) + .flags("is-") { $0.verdict }
}
