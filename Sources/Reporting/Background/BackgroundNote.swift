import PlanFormat
import PlanModel
import Templates

/// What whoever presents an ``Advice`` has to know: what each of its points rests on, and the state of play with figures and
/// sources.
public struct BackgroundNote {
  /// The words that it may have.
  public static let wordLimit = 1_500

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
  let risks: RisksSection
  let points: [PointGrounds]
  let gains: GainsSection
  let doubts: DoubtsSection
  /// Whether the advice that it defends is not cleared.
  let isOfDraft: Bool

  init(_ dossier: Dossier) {
    cover = Cover(dossier)
    grounds = AdviceGrounds(dossier)
    basis = BasisSection(dossier)
    developments = DevelopmentsSection(dossier, most: 4)
    priorities = PrioritiesSection(dossier)
    state = StateOfPlay(dossier, BenchmarksSection(dossier))
    sites = SitesSection(dossier)
    progress = ProgressSection(dossier)
    rights = RightsSection(dossier)
    inclusion = InclusionSection(dossier)
    financing = FinancingSection(dossier)
    regional = RegionalSection(dossier)
    risks = RisksSection(dossier)
    points = grounds.areThin ? [] : PointGrounds.all(dossier)
    gains = GainsSection(dossier)
    doubts = DoubtsSection(dossier)
    isOfDraft = Advice(dossier).authors.clearance == nil
  }

  /// A section of which a thin plan says nothing is left out.
  private func says(unless isEmpty: Bool) -> Bool { !(grounds.areThin && isEmpty) }

  static let names = Cover.names.of { (note: BackgroundNote) in note.cover } + sections

  private static let sections = TemplateNames<BackgroundNote>([
    "draft": .flag { note, _ in note.isOfDraft },
    "basis": .record(BasisSection.names) { note, _ in note.basis },
    "developments": .record(DevelopmentsSection.names) { note, _ in
      note.says(unless: note.developments.isEmpty) ? note.developments : nil
    },
    "priorities": .record(PrioritiesSection.names) { note, _ in
      note.says(unless: note.priorities.isEmpty) ? note.priorities : nil
    },
    "state": .record(StateOfPlay.names) { note, _ in note.state.isEmpty ? nil : note.state },
    "sites": .record(SitesSection.names) { note, _ in note.sites },
    "progress": .record(ProgressSection.names) { note, _ in note.progress },
    "gains": .record(GainsSection.names) { note, _ in
      note.says(unless: note.grounds.missing.contains(.benchmarks) && note.gains.residual.isEmpty)
        ? note.gains : nil
    },
    "rights": .record(RightsSection.names) { note, _ in
      note.says(unless: note.rights.isEmpty) ? note.rights : nil
    },
    "inclusion": .record(InclusionSection.names) { note, _ in
      note.says(unless: note.inclusion.heard.isEmpty) ? note.inclusion : nil
    },
    "financing": .record(FinancingSection.names) { note, _ in
      note.says(unless: note.grounds.missing.contains(.money)) ? note.financing : nil
    },
    "regional": .record(RegionalSection.names) { note, _ in
      note.regional.isEmpty ? nil : note.regional
    },
    "doubts": .record(DoubtsSection.names) { note, _ in note.doubts },
    "risks": .record(RisksSection.names) { note, _ in note.risks },
    "points": .list(of: PointGrounds.names) { note, _ in note.points },
  ])

  /// The names that its template may use.
  public static var schema: TemplateSchema { names.schema }

  public static func content(_ dossier: Dossier) -> ProductContent {
    ProductContent(
      values: names.value(of: BackgroundNote(dossier), in: dossier.press), asked: nil, warnings: { _ in [] })
  }
}
