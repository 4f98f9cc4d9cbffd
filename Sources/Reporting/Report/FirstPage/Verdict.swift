import Analysis
import Languages
import PlanFormat

/// The verdict on the transition in one sentence: what weighs most first, in the order in which the gaps are ranked.
struct Verdict {
  /// How many kinds of gaps it names.
  private static let most = 3

  let sentence: String?

  init(_ dossier: Dossier) {
    let wording = dossier.press.wording
    let names = GapSentences(dossier.facts, wording)
    var seen: Set<Gap.Kind> = []
    let firsts = dossier.gaps.filter { $0.isShortfall && seen.insert($0.kind).inserted }
    let clauses = firsts.compactMap { gap in
      wording.text(ifThere: "verdicts.\(gap.kind.rawValue)", Self.values(of: gap, dossier, names))
    }
    let shown = clauses.prefix(Self.most)
    sentence = shown.isEmpty ? nil : wording.sentence(shown.joined(separator: wording("verdicts.separator")))
  }

  /// Of all gaps of the kind together.
  private static func values(of gap: Gap, _ dossier: Dossier, _ names: GapSentences) -> [String: MessageValue] {
    let alike = dossier.gaps.filter { $0.kind == gap.kind }
    var values = GapParts(gap, names).values(names.wording)
    if case .crowded = gap.reason { return values }
    if case .lacking = gap.reason { return values }
    if case .lackingTogether = gap.reason { return values }
    if case .unready = gap.reason {
      let forecasts = dossier.facts.standings.handovers.compactMap { $0.readiness?.forecast }
      values["n"] = .number(forecasts.count { $0 == .unlikely })
      values["all"] = .number(forecasts.count)
      values["from"] = .maybe(dossier.facts.departure)
      return values
    }
    values["n"] = .number(alike.reduce(0) { $0 + $1.size.count })
    return values
  }
}
