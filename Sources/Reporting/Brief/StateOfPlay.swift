import Analysis
import PlanFormat
import PlanModel
import Templates

/// The state of play in a table of at most eight rows: a name a row.
enum StateOfPlay {
  static let names = TemplateNames<Dossier>([
    "mandate": .record(Mandate.names) { dossier, _ in dossier.mandateInForce },
    "departure": .record(.departure) { dossier, _ in
      dossier.plan.mission.entry.flatMap { $0.departure.value == nil ? nil : $0 }
    },
    "phase": .record(Phase.names) { dossier, _ in dossier.plan.phases.first { dossier.isCurrent($0) } },
    "strength": .record(StrengthOnDay.names) { dossier, _ in StrengthOnDay(dossier) },
    "sites": .record(SiteCount.names) { dossier, _ in dossier.plan.sites.isEmpty ? nil : SiteCount(dossier) },
    "handovers": .record(HandoversSection.names) { dossier, _ in dossier.plan.handovers.isEmpty ? nil : dossier },
    "benchmarks": .record(BenchmarksSection.names) { dossier, _ in dossier.indicators.isEmpty ? nil : dossier },
    "laws": .record(LawCount.names) { dossier, _ in dossier.plan.laws.isEmpty ? nil : LawCount(dossier) },
  ])
}

/// How many sites of the mission were closed or handed over by the day; an entry may stand for several.
struct SiteCount {
  let all: [Site]
  let left: [Site]

  init(_ dossier: Dossier) {
    all = Array(dossier.plan.sites)
    left = all.filter { dossier.isLeft($0) }
  }

  static let names = TemplateNames<SiteCount>([
    "all": .count { count, dossier in Count(number(count.all), dossier.evidence(of: count.all)) },
    "left": .count { count, dossier in Count(number(count.left), dossier.evidence(of: count.left)) },
  ])

  private static func number(_ sites: [Site]) -> Int {
    sites.reduce(0) { sum, site in
      let (total, overflow) = sum.addingReportingOverflow(site.count.value?.whole ?? 1)
      return overflow ? sum : total
    }
  }
}

extension Dossier {
  /// Whether the mission had left a site by the day.
  fileprivate func isLeft(_ site: Site) -> Bool {
    if let closed = site.closed.value { return hasHappened(closed) }
    switch site.status.value {
    case .closed, .handedOver, .repurposed, .looted, .destroyed: return isOnThePlansDay
    case .open, .closing, nil: return false
    }
  }
}

/// How many of the laws that the transition waits for were in force on the day.
struct LawCount {
  let all: [Law]
  let inForce: [Law]

  init(_ dossier: Dossier) {
    all = Array(dossier.plan.laws)
    inForce = all.filter { dossier.stage(of: $0)?.isLaw == true }
  }

  static let names = TemplateNames<LawCount>([
    "all": .count { count, dossier in dossier.count(count.all) },
    "in-force": .count { count, dossier in dossier.count(count.inForce) },
    "pending": .list(of: .law) { count, dossier in count.all.filter { dossier.stage(of: $0)?.isLaw != true } },
  ])
}

extension TemplateNames<Law> {
  static let law = TemplateNames([
    "title": .text { law, dossier in dossier.named(law.title, law) },
    "stage": .text { law, dossier in dossier.stage(of: law).map { .text(dossier.wording.word($0)) } ?? .absent },
  ])
}

extension LawStage {
  fileprivate var isLaw: Bool { self == .promulgated || self == .inForce }
}

extension Dossier {
  /// How far a law had come on the day: by its history, or else as the plan says.
  fileprivate func stage(of law: Law) -> LawStage? {
    entries(of: law.history, until: asOf).last { $0.entry.stage.value != nil }?.entry.stage.value ?? law.stage.value
  }
}
