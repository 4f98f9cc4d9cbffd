import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

/// The first page, which stands alone: the verdict, the functions that are worst, what changed, what is asked of whom, and what
/// is not known.
struct FirstPage {
  /// How many functions and asks fit on a page of 350 words, alone and beside what changed.
  private static let mostFunctions = (alone: 6, withChanges: 3)
  private static let mostAsks = (alone: 3, withChanges: 2)
  static let mostChanges = 3
  let verdict: Verdict
  let functions: [FunctionRow]
  /// How many more the list in the body shows, and how many not even that.
  let listed: Int
  let unlisted: Int
  let changes: ReportChanges?
  let asks: [Ask]
  let worse: Count
  let unknowns: [Unknown]
  let missing: [Essential]
  let isTooThin: Bool

  static func asks(_ dossier: Dossier) -> [Ask] {
    Ask.first(dossier.changes == nil ? mostAsks.alone : mostAsks.withChanges, dossier)
  }

  init(_ dossier: Dossier, _ rows: [FunctionRow], _ changes: ReportChanges?) {
    let (facts, press) = (dossier.facts, dossier.press)
    verdict = Verdict(dossier.facts, dossier.gaps, dossier.press.wording)
    let isAlone = changes == nil
    functions = Array(rows.prefix(isAlone ? Self.mostFunctions.alone : Self.mostFunctions.withChanges))
    listed = min(rows.count, FunctionsSection.most) - functions.count
    unlisted = max(0, rows.count - FunctionsSection.most)
    self.changes = changes
    asks = Self.asks(dossier)
    worse = press.count(facts.indicators.filter { $0.sinceBaseline == .worse }.map(\.indicator))
    (missing, isTooThin) = (facts.missingEssentials, facts.isTooThinToJudge)
    unknowns = Unknown.all(dossier, rows)
  }

  /// How many changes are in none of the lines that it shows.
  private func others(_ lines: [ChangeLine]?) -> Count {
    Count((lines ?? []).dropFirst(Self.mostChanges).reduce(0) { $0 + $1.changes.count })
  }

  static let names = TemplateNames<FirstPage>([
    "verdict": .text { page, _ in page.verdict.sentence.map { .text($0) } ?? .absent },
    // On what the plan says too little to judge.
    "too-thin": .text { page, press in
      page.isTooThin ? .text(press.wording.list(of: page.missing)) : .absent
    },
    "functions": .list(of: FunctionRow.names) { page, _ in page.functions },
    "page-costed": .flag { page, _ in page.functions.contains(where: \.isCosted) },
    "others": .count { page, _ in Count(page.listed) },
    "unlisted": .count { page, _ in Count(page.unlisted) },
    "since": .text { page, press in page.changes.map { .text(press.wording.day($0.changes.since)) } ?? .absent },
    "better": .list(of: ChangeLine.names) { page, press in
      Array((page.changes?.better(press.wording) ?? []).prefix(mostChanges))
    },
    "worse": .list(of: ChangeLine.names) { page, press in
      Array((page.changes?.worse(press.wording) ?? []).prefix(mostChanges))
    },
    "other-better": .count { page, press in page.others(page.changes?.better(press.wording)) },
    "other-worse": .count { page, press in page.others(page.changes?.worse(press.wording)) },
    "worse-than-baseline": .count { page, _ in page.worse },
    "asks": .list(of: Ask.names) { page, _ in page.asks },
    "unknowns": .list(of: Unknown.names) { page, _ in page.unknowns },
  ])
}

extension Wording {
  fileprivate func list(of essentials: [Essential]) -> String {
    list(essentials.map { self("essentials.\($0.rawValue)") })
  }
}

extension PlanFacts {
  /// On what the plan says too little for anything to be concluded from what it does not show, in words; nothing where it says enough.
  public var tooThinWords: String? { isTooThinToJudge ? Wording.english.list(of: missingEssentials) : nil }
}
