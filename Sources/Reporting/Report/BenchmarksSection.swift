import PlanFormat
import PlanModel
import Templates

/// Benchmarks and their indicators, now and at the beginning of the reporting period.
enum BenchmarksSection {
  static let names =
    TemplateNames<Dossier>([
      "benchmarks": .list(of: BenchmarkStanding.names) { dossier, _ in dossier.benchmarks },
      "count": .count { dossier, _ in dossier.count(Array(dossier.plan.benchmarks)) },
      "indicators": .count { dossier, _ in dossier.count(dossier.indicators.map(\.indicator)) },
      "met-before": .count { dossier, _ in
        dossier.count(dossier.benchmarks.flatMap(\.before).filter { $0.verdict == .met }.map(\.indicator))
      },
      "period-start": .text { dossier, _ in .text(dossier.wording.day(dossier.periodStart)) },
    ]) + .verdicts { dossier, _ in dossier.indicators } + .trends { dossier, _ in dossier.indicators }
}

/// A benchmark on the day, and at the beginning of the period.
struct BenchmarkStanding {
  let benchmark: Benchmark
  let now: [IndicatorStanding]
  let before: [IndicatorStanding]

  static let names =
    TemplateNames<BenchmarkStanding>([
      "id": .text { standing, _ in .code(standing.benchmark.id) },
      "title": .text { standing, dossier in dossier.named(standing.benchmark.title, standing.benchmark) },
      "target": .text { standing, dossier in
        dossier.shortDate(standing.benchmark.target, in: standing.benchmark.header)
      },
      "continuous": .flag { standing, _ in standing.benchmark.continuous.value == true },
      "succeeds": .text { standing, dossier in
        dossier.plan.benchmarks[standing.benchmark.succeeds.value].map { dossier.named($0.title, $0) } ?? .absent
      },
      "rows": .list(of: IndicatorStanding.names) { standing, _ in standing.now.flatMap { [$0] + $0.parts } },
      "indicators": .count { standing, dossier in dossier.count(standing.now.map(\.indicator)) },
      "met-before": .count { standing, dossier in
        dossier.count(standing.before.filter { $0.verdict == .met }.map(\.indicator))
      },
    ]) + .verdicts { standing, _ in standing.now } + .trends { standing, _ in standing.now }
}

extension TemplateNames {
  /// How many indicators end in each verdict: `met`, `open`, `missed`, `unmeasured`, `unclear`.
  fileprivate static func verdicts(
    _ indicators: @escaping @Sendable (Subject, Dossier) -> [IndicatorStanding]
  ) -> Self {
    .counts { subject, dossier in
      indicators(subject, dossier).map { ($0.verdict, $0.indicator) }
    }
  }

  /// How many indicators move which way: `better`, `same`, `worse`.
  fileprivate static func trends(
    _ indicators: @escaping @Sendable (Subject, Dossier) -> [IndicatorStanding]
  ) -> Self {
    .counts { subject, dossier in
      indicators(subject, dossier).compactMap { standing in standing.trend.map { ($0, standing.indicator) } }
    }
  }

  /// A count for each word of a closed list.
  private static func counts<Word: CaseIterable & RawRepresentable<String> & Sendable>(
    _ items: @escaping @Sendable (Subject, Dossier) -> [(Word, Indicator)]
  ) -> Self {
    let fields = Word.allCases.map { word in
      let raw = word.rawValue
      return (
        raw,
        TemplateField<Subject>.count { subject, dossier in
          dossier.count(items(subject, dossier).filter { $0.0.rawValue == raw }.map(\.1))
        }
      )
    }
    return Self(Dictionary(fields, uniquingKeysWith: { $1 }))
  }
}

extension Dossier {
  var benchmarks: [BenchmarkStanding] {
    plan.benchmarks.map {
      BenchmarkStanding(benchmark: $0, now: $0.standings(on: asOf), before: $0.standings(on: periodStart))
    }
  }
}
