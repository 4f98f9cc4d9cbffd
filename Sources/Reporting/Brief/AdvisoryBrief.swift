import Templates

/// The Peacebuilding Commission's advisory brief to the Security Council on a country in transition, as S/PRST/2018/20 asks
/// for it: concise, targeted, and in time before the mandate is decided on.
public enum AdvisoryBrief {
  /// The length that the tool aims at, in words, annexes left out; and the length that is too long.
  public static let wordAim = 1_500
  public static let wordLimit = 2_000

  static let names =
    TemplateNames<Dossier>.cover
    + TemplateNames([
      "basis": .record(BasisSection.names) { dossier, _ in dossier },
      "developments": .record(DevelopmentsSection.names) { dossier, _ in dossier },
      "priorities": .record(PrioritiesSection.names) { dossier, _ in dossier },
      "state": .record(StateOfPlay.names) { dossier, _ in dossier },
      "gains": .record(GainsSection.names) { dossier, _ in dossier },
      "rights": .record(RightsSection.names) { dossier, _ in dossier },
      "inclusion": .record(InclusionSection.names) { dossier, _ in dossier },
      "financing": .record(FinancingSection.names) { dossier, _ in dossier },
      "regional": .record(RegionalSection.names) { dossier, _ in dossier },
      "gaps": .record(TopGapsSection.names) { dossier, _ in dossier },
      "recommendations": .record(RecommendationsSection.names) { dossier, _ in dossier },
      "doubts": .record(DoubtsSection.names) { dossier, _ in DoubtsSection(dossier) },
      "benchmarks": .record(BenchmarksSection.names) { dossier, _ in dossier },
      "conformity": .record(ConformitySection.names) { dossier, _ in dossier },
    ])

  /// The names that its template may use.
  public static var schema: TemplateSchema { names.schema }

  public static func values(_ dossier: Dossier) -> TemplateValue { names.value(of: dossier, in: dossier) }
}
