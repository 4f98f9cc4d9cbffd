import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Condition<any PlanEntry> {
  static func has(_ path: FieldPath) -> Condition {
    Condition { entry, context in
      switch path.end(of: entry, in: context.plan) {
      case .value(let value): value.told.answer("'\(path.text)'")
      // A part on the way is missing, and with it what it would say.
      case .missing(let told): told.answer(throughMissing: path)
      case .namesNothing: .missing(.no("'\(path.text)'"))
      }
    }
  }

  static func says(_ path: FieldPath, _ words: [String]) -> Condition {
    Condition { entry, context in
      guard case .value(let value) = path.end(of: entry, in: context.plan), value.told.isGiven else {
        return path.told(of: entry, in: context.plan)?.answer("'\(path.text)'") ?? .missing(.no("'\(path.text)'"))
      }
      let said = value.said.map(\.asWritten)
      let place = path.place(of: value, in: entry)
      return said.contains(where: words.contains)
        ? .shown("'\(path.text)' is \(said.joined(separator: ", "))", at: place)
        : .missing(.that("has '\(path.text)' as \(said.joined(separator: ", "))", at: place))
    }
  }

  /// The same where all of some fields are given; otherwise nobody can tell.
  func whereKnown(_ fields: [FieldPath]) -> Condition {
    Condition { entry, context in
      let unknown = fields.first { field in
        switch field.end(of: entry, in: context.plan) {
        case .value(let value): !value.told.isGiven
        case .missing: true
        case .namesNothing: false
        }
      }
      return unknown.map { .undecided($0.unknown(in: entry)) } ?? answer(entry, context)
    }
  }

  /// What is shown is lacking, and the other way round; what nobody can tell stays so.
  var reversed: Condition {
    Condition { entry, context in
      switch answer(entry, context) {
      case .shown(let evidence), .partly(_, let evidence):
        .missing(.that("has \(evidence.first?.text ?? "what it is not to have")", at: evidence.first?.span))
      case .missing: .shown("not so", at: entry.span)
      case .pending(let lack, _, _): .undecided(.awaited(lack.sentence(of: entry.nameInSentences), until: nil))
      case .undecided(let fact): .undecided(fact)
      case .notAsked(let reason): .notAsked(reason)
      }
    }
  }

  /// The same, with the rule's own words for what is lacking.
  func saying(_ clause: String) -> Condition {
    Condition { entry, context in
      switch answer(entry, context) {
      case .missing(let lack): .missing(.that(clause, at: lack.span, notes: lack.notes, help: lack.help))
      case .partly(let lack, let shown):
        .partly(.that(clause, at: lack.span, notes: lack.notes, help: lack.help), shows: shown)
      case .pending(let lack, let date, let shown):
        .pending(.that(clause, at: lack.span, help: lack.help), until: date, shows: shown)
      case let answer: answer
      }
    }
  }
}

extension FieldPath {
  /// That nobody knows what an entry says of it.
  fileprivate func unknown(in entry: any PlanEntry) -> Reason {
    Reason(
      "what '\(text)' of \(entry.nameInSentences) is",
      elsewhere: entry.id.isEmpty ? "what '\(text)' is" : "what '\(text)' of '\(entry.id)' is")
  }
}

extension Told? {
  /// The answer of a field behind a part of which the plan tells this.
  fileprivate func answer(throughMissing path: FieldPath) -> Answer {
    guard case .pending(let date)? = self?.absence else { return .missing(.no("'\(path.text)'")) }
    return .pending(.no("'\(path.text)'"), until: date)
  }
}

extension PlanScalar {
  /// The value as a plan writes it.
  fileprivate var asWritten: String {
    switch self {
    case let choice as any PlanChoice: choice.rawValue
    case let flag as Bool: "\(flag)"
    case let text as Text: text.plain
    case let title as Title: title.plain
    default: referencedID ?? "\(self)"
    }
  }

  private var referencedID: String? { (self as? any NamesEntry)?.id }
}
