import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension RuleReader {
  /// A condition on entries of a kind: all that it writes is asked together.
  mutating func condition(_ written: RuleCondition, on form: EntryForm) -> Condition<any PlanEntry>? {
    var parts: [Condition<any PlanEntry>] = []
    for key in written.has {
      if let path = path(key.plain, in: form, at: written.has.span) { parts.append(.has(path)) }
    }
    if let part = fieldCondition(written, on: form) { parts.append(part) }
    if let part = listCondition(written, on: form) { parts.append(part) }
    parts += written.all.compactMap { condition($0, on: form) }
    let any = written.any.compactMap { condition($0, on: form) }
    if !any.isEmpty {
      parts.append(Condition { entry, context in best(of: any.map { $0.answer(entry, context) }) ?? .notAsked("") })
    }
    if let not = written.not.entry, let part = condition(not, on: form) {
      parts.append(part.whereKnown(fields(of: not, on: form)).reversed)
    }
    guard !parts.isEmpty else {
      if diagnostics.isEmpty {
        tell(
          .ruleMistake, "this condition asks for nothing", at: written.header.span,
          help: "write 'has', 'field' with 'is' or 'before', 'some-of' with 'that', 'all', 'any' or 'not'")
      }
      return nil
    }
    let asked = Condition<any PlanEntry> { [parts] entry, context in
      combined(parts.map { $0.answer(entry, context) })
    }
    return written.says.value.map { asked.saying($0.inOneLine) } ?? asked
  }

  /// The fields of whose values a condition speaks: where one is not given, nobody can tell whether it holds.
  mutating func fields(of written: RuleCondition, on form: EntryForm) -> [FieldPath] {
    let own = written.field.value.flatMap { path($0.plain, in: form, at: written.field.span) }
    let inner = (written.all.items + written.any.items + [written.not.entry].compactMap(\.self))
    return [own].compactMap(\.self) + inner.flatMap { fields(of: $0, on: form) }
  }

  private mutating func fieldCondition(_ written: RuleCondition, on form: EntryForm) -> Condition<any PlanEntry>? {
    guard let key = written.field.value?.plain else {
      if written.is.isWritten || written.before.isWritten {
        tell(
          .ruleMistake, "'\(written.is.isWritten ? "is" : "before")' does not say of which field",
          at: written.header.span, help: "add 'field'")
      }
      return nil
    }
    guard let path = path(key, in: form, at: written.field.span) else { return nil }
    if written.is.isWritten {
      let words = written.is.map(\.plain)
      if words.isEmpty {
        tell(
          .ruleMistake, "'is' names no word", at: written.is.span,
          help: "write the words of which '\(key)' may have one")
      }
      if case .choice(_, let known) = path.form {
        for word in words where !known.contains(where: { $0.word == word }) {
          let near = nearest(to: word, among: known.map(\.word)).map { "did you mean '\($0)'?" }
          tell(
            .ruleMistake, "'\(key)' never is '\(word)'", at: written.is.span,
            help: near ?? "it is one of \(known.map(\.word).joined(separator: ", "))")
        }
      }
      return .says(path, words)
    }
    guard let other = written.before.value?.plain else {
      tell(.ruleMistake, "nothing is asked of '\(key)'", at: written.field.span, help: "add 'is' or 'before'")
      return nil
    }
    guard case .date = path.form else {
      tell(.ruleMistake, "'\(key)' is no date", at: written.field.span, help: "'before' compares dates")
      return nil
    }
    if other == "departure" {
      return .before(path, "the mission's departure") { _, context in context.facts.lastDeparture }
    }
    guard other != key else {
      tell(
        .ruleMistake, "'\(key)' is compared with itself", at: written.before.span, help: "name another date in 'before'"
      )
      return nil
    }
    if !form.fields.contains(where: { $0.key == other }), nearest(to: other, among: ["departure"]) != nil {
      tell(.ruleMistake, "there is no field '\(other)'", at: written.before.span, help: "did you mean 'departure'?")
      return nil
    }
    guard let end = self.path(other, in: form, at: written.before.span) else { return nil }
    guard case .date = end.form else {
      tell(.ruleMistake, "'\(other)' is no date", at: written.before.span, help: "'before' compares dates")
      return nil
    }
    return .before(path, "'\(other)'") { entry, _ in end.value(of: entry)?.said.first as? PlanDate }
  }

  private mutating func listCondition(_ written: RuleCondition, on form: EntryForm) -> Condition<any PlanEntry>? {
    let isSome = written.someOf.isWritten
    let fact = isSome ? written.someOf : written.everyOf
    guard let key = fact.value?.plain else { return nil }
    guard let path = path(key, in: form, at: fact.span) else { return nil }
    guard let kind = path.form.entryForm, let that = written.that.entry else {
      tell(
        .ruleMistake,
        path.form.entryForm == nil ? "'\(key)' holds no entries" : "nothing is asked of the entries of '\(key)'",
        at: fact.span, help: "add 'that' with what is asked of each, or ask for '\(key)' with 'has'")
      return nil
    }
    guard let inner = condition(that, on: kind) else { return nil }
    return isSome
      ? .some({ entry, _ in path.value(of: entry)?.held ?? [] }, "'\(key)' as it is asked for", inner)
      : Condition { entry, context in
        let held = path.value(of: entry)?.held ?? []
        return held.isEmpty
          ? path.told(of: entry)?.answer("'\(key)'") ?? .missing(.no("'\(key)'"))
          : combined(held.map { inner.answer($0, context) })
      }
  }
}

extension Condition<any PlanEntry> {
  fileprivate static func has(_ path: FieldPath) -> Condition {
    Condition { entry, _ in
      guard let value = path.value(of: entry) else {
        // A part on the way is missing, and with it what it would say.
        if case .pending(let date)? = path.told(of: entry)?.absence {
          return .pending(.no("'\(path.text)'"), until: date)
        }
        return .missing(.no("'\(path.text)'"))
      }
      return value.told.answer("'\(path.text)'")
    }
  }

  fileprivate static func says(_ path: FieldPath, _ words: [String]) -> Condition {
    Condition { entry, _ in
      guard let value = path.value(of: entry), value.told.isGiven else {
        return path.told(of: entry)?.answer("'\(path.text)'") ?? .missing(.no("'\(path.text)'"))
      }
      let said = value.said.map(\.asWritten)
      let place = value.told.span ?? entry.span
      return said.contains(where: words.contains)
        ? .shown("'\(path.text)' is \(said.joined(separator: ", "))", at: place)
        : .missing(.that("has '\(path.text)' as \(said.joined(separator: ", "))", at: place))
    }
  }

  fileprivate static func before(
    _ path: FieldPath, _ name: String, _ limit: @escaping @Sendable (any PlanEntry, Context) -> PlanDate?
  ) -> Condition {
    Condition { entry, context in
      guard let value = path.value(of: entry), let date = value.said.first as? PlanDate else {
        return path.told(of: entry)?.answer("'\(path.text)'") ?? .missing(.no("'\(path.text)'"))
      }
      guard let limit = limit(entry, context) else { return .undecided("when \(name) is") }
      let place = value.told.span ?? entry.span
      return switch date.isBefore(limit) {
      case .yes: .shown("'\(path.text)' \(date), before \(name)", at: place)
      case .no: .missing(.that("has '\(path.text)' on \(date), not before \(name) (\(limit))", at: place))
      case .perhaps: .undecided("whether '\(path.text)' (\(date)) lies before \(name) (\(limit))")
      }
    }
  }

  /// The same where all of some fields are given; otherwise nobody can tell.
  func whereKnown(_ fields: [FieldPath]) -> Condition {
    Condition { entry, context in
      let unknown = fields.first { $0.value(of: entry)?.told.isGiven != true }
      return unknown.map { .undecided("what '\($0.text)' of \(entry.nameInSentences) is") } ?? answer(entry, context)
    }
  }

  /// What is shown is lacking, and the other way round; what nobody can tell stays so.
  fileprivate var reversed: Condition {
    Condition { entry, context in
      switch answer(entry, context) {
      case .shown(let evidence), .partly(_, let evidence):
        .missing(.that("has \(evidence.first?.text ?? "what it is not to have")", at: evidence.first?.span))
      case .missing: .shown("not so", at: entry.span)
      case .pending(let lack, _): .undecided(lack.sentence(of: entry.nameInSentences))
      case .undecided(let fact): .undecided(fact)
      case .notAsked(let reason): .notAsked(reason)
      }
    }
  }

  /// The same, with the rule's own words for what is lacking.
  fileprivate func saying(_ clause: String) -> Condition {
    Condition { entry, context in
      switch answer(entry, context) {
      case .missing(let lack): .missing(.that(clause, at: lack.span, notes: lack.notes, help: lack.help))
      case .partly(let lack, let shown):
        .partly(.that(clause, at: lack.span, notes: lack.notes, help: lack.help), shows: shown)
      case .pending(let lack, let date): .pending(.that(clause, at: lack.span, help: lack.help), until: date)
      case let answer: answer
      }
    }
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
