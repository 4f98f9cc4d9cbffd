import Analysis
import Languages
import Templates

/// Everything that is still to find its holder, a line each, the worst first.
struct FunctionsSection {
  let rows: [FunctionRow]
  /// How many of them a report shows one by one.
  static let most = 30

  init(_ dossier: Dossier) {
    rows = dossier.facts.outlooks(rankedBy: dossier.gaps).map { FunctionRow($0, dossier) }
  }

  static let names = TemplateNames<FunctionsSection>([
    "rows": .list(of: FunctionRow.names, most: most) { section, _ in section.rows },
    "forecasts": .list(of: VerdictCount.names) { section, _ in
      FunctionOutlook.Verdict.allCases.compactMap { verdict in
        let count = section.rows.count { $0.outlook.verdict == verdict }
        return count == 0 ? nil : VerdictCount(verdict: verdict, count: count)
      }
    },
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
