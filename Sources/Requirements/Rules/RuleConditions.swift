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
          help: "write 'has', 'field' with 'is', 'before' or 'by', 'some-of' with 'that', 'all', 'any' or 'not'")
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
      let word = [("is", written.is.isWritten), ("before", written.before.isWritten), ("by", written.by.isWritten)]
        .first(where: \.1)?.0
      if let word {
        tell(
          .ruleMistake, "'\(word)' does not say of which field",
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
    return dateCondition(written, path, on: form)
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
      ? .some({ entry, context in path.held(by: entry, in: context.plan) }, "'\(key)' as it is asked for", inner)
      : Condition { entry, context in
        let held = path.held(by: entry, in: context.plan)
        return held.isEmpty
          ? path.told(of: entry, in: context.plan)?.answer("'\(key)'") ?? .missing(.no("'\(key)'"))
          : combined(held.map { inner.answer($0, context) })
      }
  }
}
