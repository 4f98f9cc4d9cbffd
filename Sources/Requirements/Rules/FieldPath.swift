import Diagnostics
import PlanFormat
import PlanModel

/// The way to a field by the keys of the format: `capacity.level`, through parts, and through an id to the entry that it names:
/// `lead.kind`. It never leads through lists, of which nobody could say which entry is meant.
struct FieldPath: Sendable {
  struct Step: Sendable {
    let key: String
    /// Where the entry stands that its value names, if it is an id.
    let section: Section?
  }

  let text: String
  let steps: [Step]
  /// What the field may hold.
  let form: Form

  /// What a way comes to in an entry.
  enum End {
    case value(any PlanValue)
    /// A part or an id on the way is missing, of which the plan may tell why.
    case missing(Told?)
    /// An id on the way names what has no fields in the plan, as 'mission' does.
    case namesNothing
  }

  func end(of entry: any PlanEntry, in plan: Plan) -> End {
    var (entry, told): (any PlanEntry, Told?) = (entry, nil)
    for (index, step) in steps.enumerated() {
      guard let value = entry.value(of: step.key) else { return .missing(told) }
      guard index < steps.count - 1 else { return .value(value) }
      told = value.told
      if let section = step.section {
        guard let name = value.said.first as? any NamesEntry else { return .missing(told) }
        guard let named = plan.entry(named: name, in: section) else { return .namesNothing }
        entry = named
      } else {
        guard let held = value.held.first else { return .missing(told) }
        entry = held
      }
    }
    return .missing(told)
  }

  /// The entries at its end.
  func held(by entry: any PlanEntry, in plan: Plan) -> [any PlanEntry] {
    if case .value(let value) = end(of: entry, in: plan) { value.held } else { [] }
  }

  /// Where a finding on its value stands: there, or at the entry from which the way leads elsewhere.
  func place(of value: any PlanValue, in entry: any PlanEntry) -> Span {
    steps.dropLast().contains { $0.section != nil } ? entry.span : value.told.span ?? entry.span
  }

  /// What the plan tells at its end or, where a part on the way is missing, of that part.
  func told(of entry: any PlanEntry, in plan: Plan) -> Told? {
    switch end(of: entry, in: plan) {
    case .value(let value): value.told
    case .missing(let told): told
    case .namesNothing: nil
    }
  }
}

extension Plan {
  /// The entry of a section that an id names.
  fileprivate func entry(named name: any NamesEntry, in section: Section) -> (any PlanEntry)? {
    let keys = section.path.split(separator: ".").map(String.init)
    var values = keys.first.flatMap(value).map { [$0] } ?? []
    for key in keys.dropFirst() { values = values.flatMap(\.held).compactMap { $0.value(of: key) } }
    return values.lazy.compactMap { ($0 as? any EntriesByName)?.entry(named: name) }.first
  }
}

extension RuleReader {
  /// The way that a text means, from entries of a kind; a key that they do not have is told.
  mutating func path(_ text: String, in form: EntryForm, at span: Span) -> FieldPath? {
    var kind: EntryForm? = form
    var field: FieldForm?
    var steps: [FieldPath.Step] = []
    for key in text.split(separator: ".").map(String.init) {
      guard let entries = kind else {
        tell(
          .ruleMistake, "'\(text)' leads through '\(field?.key ?? "")', which holds \(field.several)", at: span,
          help: "ask for the entries of a list with 'some-of' or 'every-of', and for a field of each in 'that'")
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
      switch field.form {
      case .entry(let type):
        kind = type.describe()
        steps.append(.init(key: key, section: nil))
      case .reference(let section):
        kind = Plan.shape.description.entries(of: section)
        steps.append(.init(key: key, section: section))
      default:
        kind = nil
        steps.append(.init(key: key, section: nil))
      }
    }
    guard let field else {
      tell(.ruleMistake, "no field is named", at: span, help: "write the key of a field, such as 'owner'")
      return nil
    }
    return FieldPath(text: text, steps: steps, form: field.form)
  }
}

extension FieldForm? {
  /// What keeps a way from leading through it.
  fileprivate var several: String {
    switch self?.form {
    case .list, .keyed, .byDate, .byWord, .byFormerID, .predecessors: "several"
    default: "no fields"
    }
  }
}

extension EntryForm {
  /// What the entries of a section look like, from the description of the whole plan.
  fileprivate func entries(of section: Section) -> EntryForm? {
    section.path.split(separator: ".").reduce(Optional(self)) { form, key in
      form?.fields.first { $0.key == key }?.form.entryForm
    }
  }
}
