import PlanFormat
import PlanModel
import Templates

/// The Peacebuilding Commission's advisory brief to the Security Council on a country in transition, as S/PRST/2018/20 asks
/// for it: concise, targeted, and in time before the mandate is decided on.
public struct AdvisoryBrief {
  /// The length that the tool aims at, in words, annexes left out; and the length that is too long.
  public static let wordAim = 1_500
  public static let wordLimit = 2_000

  let cover: Cover
  let grounds: AdviceGrounds
  let basis: BasisSection
  let developments: DevelopmentsSection
  let priorities: PrioritiesSection
  let state: StateOfPlay
  let sites: SitesSection
  let progress: ProgressSection
  let rights: RightsSection
  let inclusion: InclusionSection
  let financing: FinancingSection
  let regional: RegionalSection
  let gaps: TopGapsSection
  let recommendations: RecommendationsSection
  let conformity: ConformitySection
  let gains: GainsSection
  let benchmarks: BenchmarksSection
  let doubts: DoubtsSection

  init(_ dossier: Dossier) {
    cover = Cover(dossier)
    grounds = AdviceGrounds(dossier)
    basis = BasisSection(dossier)
    developments = DevelopmentsSection(dossier, most: 4)
    priorities = PrioritiesSection(dossier)
    benchmarks = BenchmarksSection(dossier)
    state = StateOfPlay(dossier, benchmarks)
    sites = SitesSection(dossier)
    progress = ProgressSection(dossier)
    rights = RightsSection(dossier)
    inclusion = InclusionSection(dossier)
    financing = FinancingSection(dossier)
    regional = RegionalSection(dossier)
    gaps = TopGapsSection(dossier)
    recommendations = RecommendationsSection(dossier)
    conformity = ConformitySection(dossier)
    gains = GainsSection(dossier)
    doubts = DoubtsSection(dossier)
  }

  /// A section of which a thin plan says nothing is left out.
  private func says(unless isEmpty: Bool) -> Bool { !(grounds.areThin && isEmpty) }

  static let names = Cover.names.of { (brief: AdvisoryBrief) in brief.cover } + sections

  private static let sections = TemplateNames<AdvisoryBrief>([
    "thin": .record(AdviceGrounds.names) { brief, _ in brief.grounds.areThin ? brief.grounds : nil },
    "basis": .record(BasisSection.names) { brief, _ in brief.basis },
    "developments": .record(DevelopmentsSection.names) { brief, _ in
      brief.says(unless: brief.developments.isEmpty) ? brief.developments : nil
    },
    "priorities": .record(PrioritiesSection.names) { brief, _ in
      brief.says(unless: brief.priorities.isEmpty) ? brief.priorities : nil
    },
    "state": .record(StateOfPlay.names) { brief, _ in brief.state.isEmpty ? nil : brief.state },
    "sites": .record(SitesSection.names) { brief, _ in brief.sites },
    "progress": .record(ProgressSection.names) { brief, _ in brief.progress },
    "gains": .record(GainsSection.names) { brief, _ in
      brief.says(unless: brief.grounds.missing.contains(.benchmarks) && brief.gains.residual.isEmpty)
        ? brief.gains : nil
    },
    "rights": .record(RightsSection.names) { brief, _ in
      brief.says(unless: brief.rights.isEmpty) ? brief.rights : nil
    },
    "inclusion": .record(InclusionSection.names) { brief, _ in
      brief.says(unless: brief.inclusion.heard.isEmpty) ? brief.inclusion : nil
    },
    "financing": .record(FinancingSection.names) { brief, _ in
      brief.says(unless: brief.grounds.missing.contains(.money)) ? brief.financing : nil
    },
    "regional": .record(RegionalSection.names) { brief, _ in
      brief.says(unless: brief.regional.isEmpty) ? brief.regional : nil
    },
    "gaps": .record(TopGapsSection.names) { brief, _ in brief.grounds.areThin ? nil : brief.gaps },
    "recommendations": .record(RecommendationsSection.names) { brief, _ in
      brief.grounds.areThin ? nil : brief.recommendations
    },
    "benchmarks": .record(BenchmarksSection.names) { brief, _ in brief.grounds.areThin ? nil : brief.benchmarks },
    "doubts": .record(DoubtsSection.names) { brief, _ in brief.doubts },
    "conformity": .record(ConformitySection.names) { brief, _ in brief.grounds.areThin ? nil : brief.conformity },
  ])

  /// The names that its template may use.
  public static var schema: TemplateSchema { names.schema }

  public static func values(_ dossier: Dossier) -> TemplateValue {
    names.value(of: AdvisoryBrief(dossier), in: dossier.press)
  }
}
