import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Subjects<Assessment> {
  /// Those of some kind, which has a name; first the last one that was made.
  static func assessments(
    _ name: String, _ isMeant: @escaping @Sendable (AssessmentKind, Context) -> Bool
  ) -> Subjects {
    let none = Otherwise.gap("no \(name) is evidenced")
    let meant = section(\.assessments, none: none).which(
      { assessment, context in assessment.kind.value.map { isMeant($0, context) } ?? false }, none: none)
    return Subjects(
      all: { context in
        let all = meant.all(context)
        let made = all.compactMap { one in one.made(by: context.asOf).map { (one, $0) } }
        guard let last = made.lastInOrder(by: \.1)?.0 else { return all }
        return [last] + all.filter { $0.header.symbol != last.header.symbol }
      },
      name: { "the \(name) '\($0.id)'" }, place: meant.place, none: meant.none, home: meant.home)
  }

  /// Those that somebody of a kind has made or helped to make.
  static func assessments(by kind: CounterpartKind) -> Subjects {
    let none = Otherwise.gap("no such assessment is evidenced")
    return section(\.assessments, none: none).which(
      { assessment, context in
        guard let date = assessment.on.value, context.asOf.map(date.isKnown(on:)) ?? true else { return false }
        return assessment.by.contains { context.plan.counterparts[$0]?.kind.value == kind }
      }, none: none)
  }
}

extension Assessment {
  /// When it was finished, where it was by a day.
  func made(by day: Day?) -> PlanDate? {
    guard let date = until.value ?? on.value, let day, date.isKnown(on: day) else { return nil }
    return date
  }
}
