import Analysis
import Diagnostics

extension Check {
  /// Several things are asked of each of several, and each of them is a part of its own.
  static func points<Subject>(of subjects: Subjects<Subject>, _ conditions: Condition<Subject>...) -> Check {
    Check(of: conditions.map(\.word)) { context, tally in
      let all = subjects.all(context)
      guard !all.isEmpty else { return subjects.none(context) }
      for subject in all {
        for condition in conditions {
          tally.count(condition.answer(subject, context), of: subjects.name(subject), at: subjects.place(subject))
        }
      }
      return nil
    }
  }

  /// What has a name of its own, on which an element of the definition may rest, is a part each.
  static func parts(_ parts: (name: String, Check)...) -> Check {
    Check(of: parts.map(\.1.word)) { context, _ in
      .combining(parts.map { .init($0.name, $0.1.verdict(context)) })
    }
  }
}
