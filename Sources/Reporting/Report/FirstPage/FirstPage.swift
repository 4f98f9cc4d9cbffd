import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

/// The first page, which stands alone: the verdict, the functions that are worst, what changed, what is asked of whom, and what
/// is not known.
struct FirstPage {
  static let mostFunctions = 8
  static let mostAsks = 5
  static let mostChanges = 3
  /// How many words the rows of the functions, and the asks, may have together: a page has 350, some of them of what changed.
  private static let wordsOfFunctions = (alone: 95, withChanges: 55)
  private static let wordsOfAsks = (alone: 80, withChanges: 45)

  let verdict: Verdict
  let functions: [FunctionRow]
  /// All of them, most of which stand further on.
  let all: Int
  let ownerless: Int
  let changes: ReportChanges?
  let asks: [Ask]
  let worse: Count
  let continuing: Count
  let uncosted: Int
  let ahead: Count
  let unassessed: Count

  init(_ dossier: Dossier, _ rows: [FunctionRow], _ changes: ReportChanges?) {
    let (facts, press) = (dossier.facts, dossier.press)
    verdict = Verdict(dossier)
    let (ofFunctions, ofAsks) =
      changes == nil
      ? (Self.wordsOfFunctions.alone, Self.wordsOfAsks.alone)
      : (Self.wordsOfFunctions.withChanges, Self.wordsOfAsks.withChanges)
    functions = Self.fitting(Array(rows.prefix(Self.mostFunctions)), ofFunctions) { $0.words(press) }
    all = rows.count
    ownerless = rows.count { $0.outlook.owner == .notStated }
    self.changes = changes
    asks = Self.fitting(Ask.first(Self.mostAsks, dossier), ofAsks) { [$0.who, $0.what, $0.otherwise] }
    worse = press.count(facts.indicators.filter { $0.sinceBaseline == .worse }.map(\.indicator))
    continuing = press.count(Array(facts.continuingTasks))
    uncosted = facts.continuingTasks.count { !facts.ledger.saysCost(of: $0) }
    let open = zip(dossier.plan.handovers.entries, facts.standings.handovers).filter { $1.readiness != nil }
    ahead = press.count(open.map(\.0))
    unassessed = press.count(
      open.filter { _, standing in
        standing.readiness?.preconditions.contains { $0.precondition == .capacityAssessed && $0.state.isOpen } == true
      }.map(\.0))
  }

  /// The first of some things whose words are few enough; one at least.
  private static func fitting<Item>(_ items: [Item], _ most: Int, _ words: (Item) -> [String]) -> [Item] {
    var sum = 0
    return Array(
      items.enumerated().prefix { index, item in
        sum += words(item).reduce(0) { $0 + $1.split(separator: " ").count }
        return index == 0 || sum <= most
      }.map(\.element))
  }

  static let names = TemplateNames<FirstPage>([
    "verdict": .text { page, _ in page.verdict.sentence.map { .text($0) } ?? .absent },
    "functions": .list(of: FunctionRow.names) { page, _ in page.functions },
    "others": .count { page, _ in Count(page.all - page.functions.count) },
    "ownerless": .count { page, _ in Count(page.ownerless) },
    "since": .text { page, press in page.changes.map { .text(press.wording.day($0.changes.since)) } ?? .absent },
    "better": .list(of: ChangeLine.names) { page, press in
      Array((page.changes?.better(press.wording) ?? []).prefix(mostChanges))
    },
    "worse": .list(of: ChangeLine.names) { page, press in
      Array((page.changes?.worse(press.wording) ?? []).prefix(mostChanges))
    },
    "worse-than-baseline": .count { page, _ in page.worse },
    "asks": .list(of: Ask.names) { page, _ in page.asks },
    "continuing": .count { page, _ in page.continuing },
    "uncosted": .count { page, _ in Count(page.uncosted) },
    "ahead": .count { page, _ in page.ahead },
    "unassessed": .count { page, _ in page.unassessed },
  ])
}
