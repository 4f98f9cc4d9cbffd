import Analysis
import PlanModel
import Templates

/// How many indicators stand where, and how many move which way: each indicator is in one count of each kind.
struct IndicatorTally {
  let all: Count
  let verdicts: [IndicatorStanding.Verdict: Count]
  /// Not met by their date, or missed as their source says.
  let notMet: Count
  let sinceBaseline: [Comparison: Count]
  let sincePrevious: [Comparison: Count]

  init(_ standings: [IndicatorStanding], _ dossier: Dossier) {
    let count = { (standings: [IndicatorStanding]) in dossier.press.count(standings.map(\.indicator)) }
    all = count(standings)
    verdicts = Dictionary(grouping: standings, by: \.verdict).mapValues(count)
    notMet = count(standings.filter { $0.verdict == .missed || $0.verdict == .lapsed })
    sinceBaseline = Dictionary(grouping: standings, by: \.sinceBaseline).mapValues(count)
    sincePrevious = Dictionary(grouping: standings, by: \.sincePrevious).mapValues(count)
  }
}

extension TemplateNames {
  /// `indicators`, a count for each verdict (`met`, `fallen-back`, `lapsed`), `not-met`, and one for each
  /// comparison, with the baseline (`baseline-worse`) and with the reading before (`previous-worse`).
  @_semantics("optimize.sil.specialize.generic.never")
  static func tally(_ tally: @escaping @Sendable (Subject) -> IndicatorTally) -> Self {
    var fields: [String: TemplateField<Subject>] = [
      "indicators": .count { subject, _ in tally(subject).all },
      "not-met": .count { subject, _ in tally(subject).notMet },
    ]
    for verdict in IndicatorStanding.Verdict.allCases {
      fields[verdict.rawValue] = .count { subject, _ in tally(subject).verdicts[verdict] ?? Count(0) }
    }
    for word in Comparison.allCases {
      fields["baseline-\(word.rawValue)"] = .count { subject, _ in tally(subject).sinceBaseline[word] ?? Count(0) }
      fields["previous-\(word.rawValue)"] = .count { subject, _ in tally(subject).sincePrevious[word] ?? Count(0) }
    }
    return Self(fields)
  }
}
