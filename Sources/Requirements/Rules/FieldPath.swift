import Diagnostics
import PlanFormat
import PlanModel

/// The way to a field by the keys of the format: `capacity.level`, through parts and never through lists.
struct FieldPath: Sendable {
  let text: String
  let keys: [String]
  /// What the field may hold.
  let form: Form

  /// The value of an entry; nothing where a part on the way is missing.
  func value(of entry: any PlanEntry) -> (any PlanValue)? {
    var (entry, value): (any PlanEntry, (any PlanValue)?) = (entry, nil)
    for (index, key) in keys.enumerated() {
      value = entry.value(of: key)
      guard index < keys.count - 1 else { return value }
      guard let next = value?.held.first else { return nil }
      entry = next
    }
    return value
  }

  /// What the plan tells at its end or, where a part on the way is missing, of that part.
  func told(of entry: any PlanEntry) -> Told? {
    var (entry, told): (any PlanEntry, Told?) = (entry, nil)
    for key in keys {
      guard let value = entry.value(of: key) else { return told }
      told = value.told
      guard let next = value.held.first else { return told }
      entry = next
    }
    return value(of: entry)?.told ?? told
  }
}

extension RuleReader {
  /// The way that a text means, from entries of a kind; a key that they do not have is told.
  mutating func path(_ text: String, in form: EntryForm, at span: Span) -> FieldPath? {
    let keys = text.split(separator: ".").map(String.init)
    var kind: EntryForm? = form
    var field: FieldForm?
    for key in keys {
      guard let entries = kind else {
        tell(
          .ruleMistake, "'\(text)' leads through '\(field?.key ?? "")', which holds no fields", at: span,
          help: "ask for the entries of a list with 'some-of' or 'every-of'")
        return nil
      }
      field = entries.fields.first { $0.key == key }
      guard let field else {
        let near = nearest(to: key, among: entries.fields.map(\.key))
        tell(
          .ruleMistake, "a \(entries.noun) has no field '\(key)'", at: span,
          help: near.map { "did you mean '\($0)'?" }
            ?? "its fields are \(entries.fields.map(\.key).joined(separator: ", "))")
        return nil
      }
      if case .entry(let type) = field.form { kind = type.describe() } else { kind = nil }
    }
    guard let field else {
      tell(.ruleMistake, "no field is named", at: span, help: "write the key of a field, such as 'owner'")
      return nil
    }
    return FieldPath(text: text, keys: keys, form: field.form)
  }
}
