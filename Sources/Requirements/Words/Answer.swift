import Diagnostics
import PlanFormat

/// What a condition finds out about one part of a requirement.
enum Answer: Sendable {
  /// The plan shows it, at these places.
  case shown([Evidence])
  /// The plan shows some of it.
  case partly(Lack, shows: [Evidence])
  case missing(Lack)
  /// It is awaited: lacking once the date has passed, and nobody can tell until then. The plan may show some of it already.
  case pending(Lack, until: PlanDate?, shows: [Evidence] = [])
  /// Nobody can tell, for want of a fact.
  case undecided(Reason)
  /// It is not asked here, for a reason.
  case notAsked(Reason)

  static func shown(_ text: String, at span: Span) -> Answer { .shown([Evidence(text, at: span)]) }
}

/// What is lacking, as the end of a sentence on its subject.
struct Lack: Sendable {
  /// Of what there is none: `baseline` in "has no baseline".
  private var things: [String] = []
  /// What is said otherwise: "is rehearsed after it starts".
  private var clauses: [String] = []
  /// Where; nothing for the subject itself.
  private(set) var span: Span?
  private(set) var notes: [Diagnostic.Note] = []
  private var mends: [String] = []

  static func no(_ thing: String, at span: Span? = nil, help: String? = nil) -> Lack {
    var lack = Lack()
    (lack.things, lack.span, lack.mends) = ([thing], span, [help].compactMap(\.self))
    return lack
  }

  static func that(
    _ clause: String, at span: Span? = nil, notes: [Diagnostic.Note] = [], help: String? = nil
  ) -> Lack {
    var lack = Lack()
    (lack.clauses, lack.span, lack.notes, lack.mends) = ([clause], span, notes, [help].compactMap(\.self))
    return lack
  }

  /// Both, in one sentence: at the place of the first where it alone has one.
  func and(_ other: Lack) -> Lack {
    var lack = self
    lack.things += other.things
    lack.clauses += other.clauses
    lack.span = span == other.span ? span : nil
    lack.notes += other.notes
    lack.mends += other.mends.filter { !mends.contains($0) }
    return lack
  }

  /// Whether both say the same of their subjects.
  func saysTheSame(as other: Lack) -> Bool { things == other.things && clauses == other.clauses }

  /// Whether it says nothing of its subject alone, so that others may lack the very same.
  var isGeneral: Bool { notes.isEmpty }

  var help: String? { mends.isEmpty ? nil : mends.joined(separator: "; ") }

  /// `the benchmark 'police' has no baseline or target and is due on no day`.
  func sentence(of subject: String) -> String { "\(subject) \(predicate)" }

  /// `has no baseline or target and is due on no day`
  var predicate: String {
    let absent = things.isEmpty ? [] : ["has no \(listed(things, "or"))"]
    return listed(absent + clauses, "and")
  }
}

/// `a, b or c`.
func listed(_ words: [String], _ conjunction: String) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
}

extension Tally {
  /// Counts an answer as one part: of whom it is told, and where unless the answer says it.
  mutating func count(_ answer: Answer, of subject: String, at place: Span) {
    switch answer {
    case .shown(let evidence): show(evidence, of: subject, at: place)
    case .partly(let lack, let shown):
      partly(
        lack.sentence(of: subject), at: lack.span ?? place,
        shows: "\(subject)\(shown.first.map { ": \($0.text)" } ?? "")",
        notes: lack.notes, help: lack.help)
    case .missing(let lack):
      missing(lack.sentence(of: subject), at: lack.span ?? place, notes: lack.notes, help: lack.help)
    case .pending(let lack, let date, let shown):
      pending(
        lack.sentence(of: subject), until: date, at: lack.span ?? place,
        shows: shown.map { Evidence("\(subject): \($0.text)", at: $0.span) })
    case .undecided(let fact): undecided(fact)
    case .notAsked: break
    }
  }

  private mutating func show(_ evidence: [Evidence], of subject: String, at place: Span) {
    found(evidence.first.map { "\(subject): \($0.text)" } ?? subject, at: evidence.first?.span ?? place)
    for more in evidence.dropFirst() { note(Evidence("\(subject): \(more.text)", at: more.span)) }
  }
}
