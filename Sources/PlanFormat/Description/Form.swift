/// What may stand in a field: the one description from which the JSON Schema, `Documentation/PlanFormat.md` and
/// messages are made.
public indirect enum Form: Sendable {
  case text
  /// A text of one line.
  case title
  case date
  case number
  case duration
  /// How one thing is tied to another that comes before it.
  case relation
  case flag
  case measure
  case currency
  case country
  case language
  case citation
  case choice(name: String, words: [ChoiceWord])
  case reference(Section)
  case anyReference
  /// New values for fields of the entries that are meant.
  case changes
  case list(Form)
  case byDate(Form)
  case byWord(Form, words: [ChoiceWord])
  /// By the ids of entries that another section declares.
  case byFormerID(Section, Form)
  /// What comes before: a list of ids, or a relation by id.
  case predecessors(Section)
  case keyed(Section, Form)
  case entry(EntryType)
}

/// One word of a closed list, and what it means where the word alone does not say it.
public struct ChoiceWord: Sendable, Hashable {
  public let word: String
  public let meaning: String
}

/// A kind of entry, described when it is asked for: kinds may hold one another.
public struct EntryType: Sendable {
  /// What one such entry is called, in the singular: `handover`.
  public let noun: String
  public let describe: @Sendable () -> EntryForm
}

/// The description of a kind of entry.
public struct EntryForm: Sendable {
  public let noun: String
  public let summary: String
  public let fields: [FieldForm]
  /// A few lines of a plan, without indentation.
  public let example: String
  /// Whether several files of a plan may each give some of the fields.
  public let isSplittable: Bool
  /// The field that is meant when a plain text stands in place of the whole entry.
  public let shorthand: FieldForm?

  /// The same with some of its fields only.
  public func keeping(_ isKept: (FieldForm) -> Bool) -> EntryForm {
    EntryForm(
      noun: noun, summary: summary, fields: fields.filter(isKept), example: example, isSplittable: isSplittable,
      shorthand: shorthand)
  }
}

/// The description of one field.
public struct FieldForm: Sendable {
  public let key: String
  public let summary: String
  public let isRequired: Bool
  public let form: Form
}

extension Form {
  /// The kind of entry that a field holds, alone or in a collection.
  public var entryType: EntryType? {
    switch self {
    case .entry(let type): type
    case .list(let form), .byDate(let form), .byWord(let form, _), .byFormerID(_, let form), .keyed(_, let form):
      form.entryType
    default: nil
    }
  }

  /// Its description.
  public var entryForm: EntryForm? { entryType?.describe() }
}
