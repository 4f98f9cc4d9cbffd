import Analysis
import Diagnostics
import PlanFormat
import PlanModel

/// A way to what a subject says, as a word takes it: `\.target`. A function, which costs what reading the field costs.
typealias Path<Root, Value> = @Sendable (Root) -> Value

/// What is asked of one subject: a handover, a benchmark, the plan itself. Conditions are made of words, and of each other.
struct Condition<Subject>: Sendable {
  let word: Word
  private let own: @Sendable (Subject, Context) -> Answer

  /// `parts` are the words that it asks itself.
  init(of parts: [Word] = [], _ answer: @escaping @Sendable (Subject, Context) -> Answer) {
    word = Word(parts)
    own = answer
  }

  func answer(_ subject: Subject, _ context: Context) -> Answer {
    let answer = own(subject, context)
    return context.mutation?.changed(answer, of: word) ?? answer
  }

  /// A rule of its own, where no word says it.
  static func judge(_ answer: @escaping @Sendable (Subject, Context) -> Answer) -> Condition {
    Condition(answer)
  }

  /// All of several: some are *partly*.
  static func all(_ conditions: Condition...) -> Condition {
    Condition(of: conditions.map(\.word)) { subject, context in combined(conditions.map { $0.answer(subject, context) })
    }
  }

  /// The first of several that the plan shows; of none, the one that it shows most of.
  static func first(_ conditions: Condition...) -> Condition {
    Condition(of: conditions.map(\.word)) { subject, context in
      best(of: conditions.map { $0.answer(subject, context) }) ?? .notAsked("")
    }
  }

  /// Nobody can tell of subjects of which a fact is missing, which the rule names.
  func inDoubt(_ fact: @escaping @Sendable (Subject, Context) -> Reason?) -> Condition {
    Condition { subject, context in fact(subject, context).map(Answer.undecided) ?? answer(subject, context) }
  }

  /// Not asked of subjects of which something is so, for the reason that the rule gives.
  func unless(_ reason: @escaping @Sendable (Subject, Context) -> Reason?) -> Condition {
    Condition(of: [word]) { subject, context in
      reason(subject, context).map(Answer.notAsked) ?? answer(subject, context)
    }
  }
}

/// One answer from several that are all asked.
func combined(_ answers: [Answer]) -> Answer {
  var evidence: [Evidence] = []
  var (lack, reasons, undecided) = (Lack?.none, [Reason](), [Reason]())
  var awaited: (lack: Lack, until: PlanDate?)?
  var isAsked = false
  func adding(_ more: Lack) -> Lack { lack?.and(more) ?? more }
  for answer in answers {
    if case .notAsked(let reason) = answer {
      reasons.append(reason)
      continue
    }
    isAsked = true
    switch answer {
    case .shown(let shown): evidence += shown
    case .partly(let more, let shown):
      lack = adding(more)
      evidence += shown
    case .missing(let more): lack = adding(more)
    case .pending(let more, let date, let shown):
      awaited = awaited ?? (more, date)
      evidence += shown
    case .undecided(let fact): undecided.append(fact)
    case .notAsked: break
    }
  }
  if let lack { return evidence.isEmpty ? .missing(lack) : .partly(lack, shows: evidence) }
  if let awaited { return .pending(awaited.lack, until: awaited.until, shows: evidence) }
  if !undecided.isEmpty { return .undecided(.few(undecided)) }
  return isAsked ? .shown(evidence) : .notAsked(.few(reasons))
}

/// The answer that shows most; of equals the first.
func best(of answers: [Answer]) -> Answer? {
  answers.enumerated().min { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }?.element
}

extension Answer {
  var rank: Int {
    switch self {
    case .shown: 0
    case .partly: 1
    case .pending: 2
    case .undecided: 3
    case .missing: 4
    case .notAsked: 5
    }
  }

  var isShown: Bool { if case .shown = self { true } else { false } }
}
