import Analysis
import Diagnostics
import PlanFormat
import PlanModel

/// What a requirement asks of a plan, in words that can be read: what is gone through, and what is asked of each.
struct Check: Sendable {
  let word: Word
  private let own: @Sendable (Context, inout Tally) -> Verdict?

  /// `parts` are the words that it asks itself.
  init(of parts: [Word] = [], _ count: @escaping @Sendable (Context, inout Tally) -> Verdict?) {
    word = Word(parts)
    own = count
  }

  /// Counts what a plan shows, or gives the verdict where there is nothing to count.
  func count(_ context: Context, _ tally: inout Tally) -> Verdict? {
    if let mutation = context.mutation, mutation.word === word { return mutation.changed(nil, of: word) }
    return own(context, &tally)
  }

  @Sendable func verdict(_ context: Context) -> Verdict {
    var tally = Tally(context)
    return count(context, &tally) ?? tally.verdict()
  }

  /// Each of several, counted one by one.
  static func each<Subject>(_ subjects: Subjects<Subject>, _ condition: Condition<Subject>) -> Check {
    counted(subjects, condition, alikeInOneLine: false)
  }

  /// The same; those that lack the very same are told in one finding, where one for each would say it over and over.
  static func together<Subject>(_ subjects: Subjects<Subject>, _ condition: Condition<Subject>) -> Check {
    counted(subjects, condition, alikeInOneLine: true)
  }

  private static func counted<Subject>(
    _ subjects: Subjects<Subject>, _ condition: Condition<Subject>, alikeInOneLine: Bool
  ) -> Check {
    Check(of: [condition.word]) { context, tally in
      let all = subjects.all(context)
      guard !all.isEmpty else { return subjects.none(context) }
      var reasons: Set<Reason> = []
      var differentReasons: [Reason] = []
      var isAsked = false
      var alike = Alike()
      for subject in all {
        let answer = condition.answer(subject, context)
        if case .notAsked(let reason) = answer {
          if reasons.insert(reason).inserted { differentReasons.append(reason) }
          continue
        }
        isAsked = true
        let place = subjects.place(subject)
        // Of those that are told in one line only the first few are named.
        if alikeInOneLine, alike.take(answer, of: subjects.name(subject), at: place) { continue }
        tally.count(answer, of: subjects.name(subject), at: place)
      }
      tally.count(alike)
      return isAsked ? nil : .notApplicable(.few(differentReasons))
    }
  }

  /// At least one of several: the one of which the plan shows most. `message` says that there is none; where there are more,
  /// they are evidence too if `tellingAll`.
  static func one<Subject>(
    of subjects: Subjects<Subject>, _ message: String, help: String? = nil, tellingAll: Bool = false,
    _ condition: Condition<Subject>
  ) -> Check {
    Check(of: [condition.word]) { context, tally in
      let all = subjects.all(context)
      guard let first = all.first else { return subjects.none(context) }
      let answers = all.map { condition.answer($0, context) }
      guard let best = best(of: answers), let position = answers.firstIndex(where: { $0.rank == best.rank }) else {
        return nil
      }
      switch best {
      case .missing where all.count > 1, .notAsked: tally.missing(message, at: subjects.place(first), help: help)
      default: tally.count(best, of: subjects.name(all[position]), at: subjects.place(all[position]))
      }
      for (other, answer) in zip(all, answers).dropFirst(position + 1) where tellingAll && answer.isShown {
        tally.count(answer, of: subjects.name(other), at: subjects.place(other))
      }
      return nil
    }
  }

  /// One thing that is asked of the plan as a whole, or of a matter of it that has a name: `the political channel`.
  static func plan(as name: String? = nil, _ condition: Condition<Plan>) -> Check {
    Check(of: [condition.word]) { context, tally in
      let answer = condition.answer(context.plan, context)
      if case .notAsked(let reason) = answer { return .notApplicable(reason) }
      if name == nil, case .shown(let evidence) = answer, let first = evidence.first {
        tally.found(first.text, at: first.span)
        evidence.dropFirst().forEach { tally.note($0) }
      } else {
        tally.count(answer, of: name ?? "the plan", at: .planStart)
      }
      return nil
    }
  }

  /// Several, whose parts are counted together. What does not apply to the plan is left out.
  static func all(_ checks: Check...) -> Check {
    Check(of: checks.map(\.word)) { context, tally in
      var (reasons, evidence) = ([Reason](), [Evidence]())
      for check in checks {
        guard let verdict = check.count(context, &tally) else { continue }
        if case .notApplicable(let reason) = verdict.outcome {
          reasons.append(reason)
          evidence += verdict.evidence
        }
        tally.count(verdict)
      }
      return reasons.count == checks.count ? .notApplicable(.few(reasons.onceEach), evidence: evidence) : nil
    }
  }

  /// A rule of its own, where no word says it.
  static func judge(_ verdict: @escaping @Sendable (Context) -> Verdict) -> Check {
    Check { context, _ in verdict(context) }
  }

  /// What follows from its verdict, where more than the words decides.
  func then(_ change: @escaping @Sendable (inout Verdict, Context) -> Void) -> Check {
    Check(of: [word]) { context, _ in
      var verdict = verdict(context)
      change(&verdict, context)
      return verdict
    }
  }

  /// Not asked of plans of which something is so.
  func unless(_ exemptions: Exemption...) -> Check {
    Check(of: [word]) { context, tally in
      exemptions.lazy.compactMap { $0.verdict(context) }.first ?? count(context, &tally)
    }
  }
}

extension Tally {
  /// Counts a verdict on some parts among other parts.
  mutating func count(_ verdict: Verdict) {
    switch verdict.outcome {
    case .notApplicable, .waived: return
    case .cannotTell(let fact): undecided(fact)
    case .met, .partly, .gap: break
    }
    for evidence in verdict.evidence { found(evidence.text, at: evidence.span) }
    for item in verdict.items { missing(item) }
  }
}

extension Array where Element: Hashable {
  var onceEach: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
