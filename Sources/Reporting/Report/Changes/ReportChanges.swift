import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Templates

/// What changed since the day of an earlier report: the plan as it is now beside the plan as it was read then.
struct ReportChanges {
  let changes: PlanChanges
  /// Whether the earlier report was made of another text of the plan, which may have said otherwise of its day.
  let isOfAnotherText: Bool
  /// How many lines of one kind are told.
  static let most = 5

  init(_ changes: PlanChanges, isOfAnotherText: Bool) {
    (self.changes, self.isOfAnotherText) = (changes, isOfAnotherText)
  }

  /// What weighs most first, whatever its kind; what went the same way stands together.
  private func lines(_ kinds: PlanChange.Kind..., in wording: Wording) -> [ChangeLine] {
    let found = kinds.flatMap { changes[$0] }.enumerated()
      .sorted { ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset) }.map(\.element)
    let steps = found.map(wording.step)
    var members: [String: [PlanChange]] = [:]
    for (step, change) in zip(steps, found) { members[step, default: []].append(change) }
    return steps.uniqued().map { ChangeLine(step: $0, changes: members[$0] ?? []) }
  }

  func better(_ wording: Wording) -> [ChangeLine] { lines(.moved, .answered, in: wording) }
  func worse(_ wording: Wording) -> [ChangeLine] { lines(.fallenBack, .slipped, .left, in: wording) }

  /// A count of each kind for each phase and each priority area, in the order in which they first come.
  private func groups(_ name: (PlanChange) -> GroupName?) -> [ChangeGroup] {
    var order: [GroupName] = []
    var members: [GroupName: [PlanChange]] = [:]
    for change in changes.all {
      guard let name = name(change) else { continue }
      if members[name] == nil { order.append(name) }
      members[name, default: []].append(change)
    }
    return order.map { ChangeGroup(name: $0, changes: members[$0] ?? []) }
  }

  /// Every change is in one of them, so that they add up to what is told of single ones; without an area in any there are none.
  private var areas: [ChangeGroup] {
    let groups = groups { $0.function.map { .function($0) } ?? .noArea }
    let named = groups.filter { $0.name != .noArea }
    return named.isEmpty ? [] : named + groups.filter { $0.name == .noArea }
  }

  private static let lists = TemplateNames<ReportChanges>(
    Dictionary(
      PlanChange.Kind.allCases.map { kind in
        (
          kind.rawValue,
          .list(of: ChangeLine.names, most: most) { section, press in section.lines(kind, in: press.wording) }
        )
      }, uniquingKeysWith: { $1 }))

  static let names =
    lists
    + TemplateNames([
      "since": .text { section, press in .text(press.wording.day(section.changes.since)) },
      "of-another-text": .flag { section, _ in section.isOfAnotherText },
      "any": .flag { section, _ in !section.changes.all.isEmpty },
      "phases": .list(of: ChangeGroup.names, most: most) { section, press in
        section.groups { $0.phase.map { .title($0.text(in: press.wording.language)) } }
      },
      "areas": .list(of: ChangeGroup.names) { section, _ in section.areas },
    ])
}

/// What a group of changes has in common.
enum GroupName: Hashable {
  case title(String)
  case function(Function)
  /// What the plan puts in no priority area.
  case noArea
}

/// How many changes of each kind a phase or a priority area has.
struct ChangeGroup {
  let name: GroupName
  let changes: [PlanChange]

  static let names =
    TemplateNames<ChangeGroup>(
      Dictionary(
        PlanChange.Kind.allCases.map { kind in
          (kind.rawValue, .count { group, _ in Count(group.changes.count { $0.kind == kind }) })
        }, uniquingKeysWith: { $1 }))
    + TemplateNames([
      "name": .text { group, press in
        switch group.name {
        case .title(let title): .text(title)
        case .function(let function): .text(press.wording.word(function))
        case .noArea: .text(press.wording("changes.no-area"))
        }
      }
    ])
}

/// What went from one thing to the same other.
struct ChangeLine {
  let step: String
  let changes: [PlanChange]
  /// How many of them are named.
  private static let most = 2
  private static let mostOnPage = 1

  static let names = TemplateNames<ChangeLine>([
    "step": .text { line, _ in .text(line.step) },
    "titles": .list(of: title, most: most) { line, _ in line.changes },
    "first-titles": .list(of: title, most: mostOnPage) { line, _ in line.changes },
  ])

  private static let title = TemplateNames<PlanChange>([
    "title": .text { change, press in
      let name = change.name?.text(in: press.wording.language).oneLine ?? change.id
      return .evidenced(.text(name), by: [press.tracing.evidence(at: change.span, change.sources)])
    }
  ])
}

extension Wording {
  /// `in preparation, now handed over`; `15 Apr 2019, now 15 Oct 2019`.
  func step(_ change: PlanChange) -> String {
    switch change.step {
    case .handover(_, let to): became(nil, word(to))
    case .forecast(let from, let to): became(word(from), word(to))
    case .task(let from, let to): became(word(from), word(to))
    case .phase(let from, let to): became(word(from), word(to))
    case .indicator(let from, let to): became(word(from), word(to))
    case .rating(let from, let to): became(from.map { word($0) }, word(to))
    case .site(let from, let to): became(from == .notStated ? nil : word(from), word(to))
    case .law(let from, let to): became(from.map { word($0) }, word(to))
    case .recommendation(let from, let to): became(from.map { word($0) }, word(to))
    case .unitLeft: self("changes.unit-left")
    case .answer: self("changes.answered")
    case .day(let from, let to): became(shortDate(from), shortDate(to))
    case .dayLost(let day): self("changes.day-lost", ["date": .words(shortDate(day))])
    case .daySet(let day): self("changes.day-set", ["date": .words(shortDate(day))])
    case .new: self("changes.new", ["kind": .choice(change.section.noun)])
    case .gone: self("changes.gone")
    case .dropped: self("changes.dropped")
    }
  }

  private func became(_ from: String?, _ to: String) -> String {
    self("changes.became", ["from": .maybe(words: from), "to": .words(to)])
  }
}
