import Analysis
import Diagnostics
import Languages
import PlanFormat
import PlanModel
import Requirements
import Templates

/// Shortfalls and responses (A/79/552-S/2024/767, para. 70): those that the plan records, and the findings to be answered.
struct ShortfallsSection {
  let recorded: [RecordedShortfall]
  /// What falls short as follows from the plan, beside what the lines of the functions and of the money tell.
  let computed: [ComputedShortfall]
  static let mostComputed = 2
  let handling: ShortfallHandling?
  /// What the plan is expected to show and does not, contradictions first, then in the order of the catalogue.
  let findings: [RequirementResult]
  let advice: Int

  init(_ dossier: Dossier) {
    recorded = dossier.press.shortfalls.map { RecordedShortfall($0, dossier) }
    computed = dossier.gaps.filter { $0.isShortfall && !$0.isToldElsewhere }.map { ComputedShortfall($0, dossier) }
    handling = dossier.plan.pbc.entry?.shortfalls.entry
    findings = Self.findings(dossier)
    advice = dossier.results.count { $0.isOpen && $0.requirement.severity == .advice }
  }

  static func findings(_ dossier: Dossier) -> [RequirementResult] {
    let open = dossier.results.filter { $0.isOpen && $0.requirement.severity >= .gap }
    return open.filter { $0.requirement.severity == .error } + open.filter { $0.requirement.severity == .gap }
  }

  static let names = TemplateNames<ShortfallsSection>([
    "recorded": .list(of: RecordedShortfall.names) { section, _ in section.recorded },
    "computed": .list(of: ComputedShortfall.names, most: mostComputed) { section, _ in section.computed },
    "recorded-count": .count { section, press in press.count(section.recorded.map(\.shortfall)) },
    "open-count": .count { section, press in
      press.count(section.recorded.map(\.shortfall).filter { !press.isAnswered($0) })
    },
    "late-count": .count { section, press in press.count(section.recorded.map(\.shortfall).filter { press.isLate($0) })
    },
    "handling": .record(ShortfallHandling.names) { section, _ in section.handling },
    "findings": .list(of: .requirement) { section, _ in section.findings },
    "findings-count": .count { section, _ in Count(section.findings.count) },
    "advice-count": .count { section, _ in Count(section.advice) },
  ])
}

/// A shortfall that the plan records, with what follows from it: the gap that weighs most of those in what it is about.
struct RecordedShortfall {
  let shortfall: Shortfall
  let consequence: String?
  let from: PlanDate?

  init(_ shortfall: Shortfall, _ dossier: Dossier) {
    self.shortfall = shortfall
    let plan = dossier.plan
    let places = shortfall.about.compactMap { plan.targets[$0.text] }.flatMap(plan.places)
    let gap = dossier.gaps.first { gap in
      ([gap.cause] + gap.touches).contains { place in places.contains { $0.contains(place) } }
    }
    guard let gap, !dossier.press.isAnswered(shortfall) else {
      (consequence, from) = (nil, nil)
      return
    }
    let words = Ask(gap, dossier).otherwise
    consequence = words
    from = gap.from?.date.flatMap { words.contains(dossier.press.wording.shortDate($0)) ? nil : $0 }
  }

  static let names =
    Shortfall.names.of { (row: RecordedShortfall) in row.shortfall }
    + TemplateNames([
      "consequence": .text { row, press in row.consequence.map { .text(press.wording.sentence($0)) } ?? .absent },
      "from": .text { row, press in row.from.map { .text(press.wording.shortDate($0)) } ?? .absent },
    ])
}

extension Shortfall {
  static let names = TemplateNames<Shortfall>([
    "text": .text { shortfall, press in press.named(shortfall.text, shortfall) },
    "anchor": .text { shortfall, _ in .anchor("shortfall-\(shortfall.id)") },
    "about": .text { shortfall, press in press.titles(of: shortfall.about) },
    "found": .text { shortfall, press in press.shortDate(shortfall.found, in: shortfall.header) },
    "found-by": .text { shortfall, press in
      let sources = shortfall.found.sources + shortfall.header.sources
      return sources.first.map { .text(press.tracing.text($0)) } ?? .absent
    },
    "response": .text { shortfall, press in press.plain(shortfall.response) },
    "owner": .text { shortfall, press in press.name(shortfall.owner) },
    "due": .text { shortfall, press in press.shortDate(shortfall.due, in: shortfall.header) },
    "answered": .text { shortfall, press in
      press.isAnswered(shortfall) ? press.shortDate(shortfall.answered, in: shortfall.header) : .absent
    },
    "in-time": .flag { shortfall, press in press.isInTime(shortfall) == true },
    "answered-late": .flag { shortfall, press in press.isInTime(shortfall) == false },
    "is-late": .flag { shortfall, press in press.isLate(shortfall) },
    "days": .text { shortfall, press in
      guard let found = press.event(of: shortfall) else { return .absent }
      let end = shortfall.answered.value.flatMap { press.isAnswered(shortfall) ? $0 : nil } ?? PlanDate(press.asOf)
      guard let days = press.wording.days(from: found, to: end) else { return .absent }
      return .evidenced(.text(days), by: [press.evidence(of: shortfall.found, in: shortfall.header)])
    },
  ])
}

extension ShortfallHandling {
  static let names = TemplateNames<ShortfallHandling>([
    "how": .text { handling, press in press.text(handling.how, in: handling.header) },
    "owner": .text { handling, press in press.name(handling.owner) },
    "limit": .text { handling, press in press.figure(handling.limit, in: handling.header) { $0.description } },
  ])
}

extension Gap {
  /// Whether the lines of the functions tell it, or those of the money.
  fileprivate var isToldElsewhere: Bool {
    switch reason {
    case .unready, .ownerless, .unpaid: true
    case .vacuum(_, let subjects, _):
      subjects.allSatisfy { subject in
        switch subject {
        case .task, .handover: true
        case .site, .unit, .service, .presence: false
        }
      }
    default: false
    }
  }
}

extension Press {
  /// Since when it is so: where it is about targets that passed unmet, since the first of them passed, and not since somebody found it.
  fileprivate func event(of shortfall: Shortfall) -> PlanDate? {
    let about = Set(shortfall.about.compactMap { plan.targets[$0.text] })
    let lapsed = facts.benchmarks.flatMap { benchmark -> [Int] in
      let isMeant = about.contains(Target(section: .benchmarks, symbol: benchmark.benchmark.header.symbol))
      return benchmark.indicators.filter { indicator in
        isMeant || about.contains(Target(section: .indicators, symbol: indicator.indicator.header.symbol))
      }.compactMap { $0.verdict == .lapsed ? $0.daysPast : nil }
    }
    let event = lapsed.max().map { PlanDate(asOf + -$0) }
    return [event, shortfall.found.value].compactMap(\.self).firstInOrder
  }

  /// What the entries that something is about are called.
  fileprivate func titles(of references: PlanList<AnyReference>) -> TemplateValue {
    let names = references.compactMap { plan.targets[$0.text].flatMap(plan.name)?.text(in: wording.language) }
    return names.isEmpty ? .absent : .text(wording.list(names))
  }

  var shortfalls: [Shortfall] { Array(plan.shortfalls) }

  func isAnswered(_ shortfall: Shortfall) -> Bool { shortfall.answered.value != nil }

  /// Whether it was answered by its day; nothing where it was not answered or had none.
  func isInTime(_ shortfall: Shortfall) -> Bool? {
    guard let answered = shortfall.answered.value, let due = shortfall.due.value else { return nil }
    return !answered.isSurely(after: due)
  }

  func isLate(_ shortfall: Shortfall) -> Bool {
    !isAnswered(shortfall) && (shortfall.due.value?.hasPassed(on: asOf) ?? false)
  }
}

extension Wording {
  /// How long it is from one date to another: `12`, or `12–42` where one of them is rough.
  func days(from start: PlanDate, to end: PlanDate) -> String? {
    let length = start.days(to: end)
    guard let least = length.atLeast ?? length.atMost else { return nil }
    let low = max(0, least)
    guard let most = length.atMost, most > low else { return number(low) }
    return "\(number(low))–\(number(most))"
  }
}
