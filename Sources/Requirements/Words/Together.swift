import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Check {
  /// Each of several, counted one by one as in `each`; but those that lack the same are told in one finding, where a finding
  /// for each would say the same over and over.
  static func together<Subject: PlanEntry>(_ subjects: Subjects<Subject>, _ condition: Condition<Subject>) -> Check {
    Check { context, tally in
      let all = subjects.all(context)
      guard !all.isEmpty else { return subjects.none(context) }
      let answers = all.map { condition.answer($0, context) }
      let reasons = answers.compactMap { answer in if case .notAsked(let reason) = answer { reason } else { nil } }
      if reasons.count == all.count { return .notApplicable(few(reasons.onceEach)) }
      var alike: [String: [Int]] = [:]
      for (position, answer) in answers.enumerated() {
        if let lack = answer.lack { alike[lack.sentence(of: ""), default: []].append(position) }
      }
      for (position, answer) in answers.enumerated() {
        let (subject, lack) = (all[position], answer.lack)
        let group = lack.flatMap { alike[$0.sentence(of: "")] } ?? []
        guard let lack, group.count > 1 else {
          tally.count(answer, of: subjects.name(subject), at: subjects.place(subject))
          continue
        }
        guard group.first == position else {
          tally.missingAsWell(shows: answer.shows(of: subjects.name(subject), at: subjects.place(subject)))
          continue
        }
        let others = few(group.dropFirst().map { "'\(all[$0].id)'" }, joining: ", ")
        tally.count(
          answer.replacing(lack.adding("; the same is true of \(others)")), of: subjects.name(subject),
          at: subjects.place(subject))
      }
      return nil
    }
  }
}

extension Answer {
  fileprivate var lack: Lack? {
    switch self {
    case .missing(let lack), .partly(let lack, _): lack
    case .shown, .pending, .undecided, .notAsked: nil
    }
  }

  fileprivate func replacing(_ lack: Lack) -> Answer {
    if case .partly(_, let shown) = self { .partly(lack, shows: shown) } else { .missing(lack) }
  }

  /// What it shows although something is lacking.
  fileprivate func shows(of subject: String, at place: Span) -> Evidence? {
    guard case .partly(_, let shown) = self else { return nil }
    return Evidence("\(subject)\(shown.first.map { ": \($0.text)" } ?? "")", at: shown.first?.span ?? place)
  }
}
