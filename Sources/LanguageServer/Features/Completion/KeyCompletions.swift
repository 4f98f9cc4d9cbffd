import PlanFormat
import PlanModel

extension CompletionAuthor {
  /// What can stand before a colon.
  mutating func addKeys(of form: Form, isItem: Bool = false) {
    switch form {
    case .entry(let type): addFields(of: type.describe(), isItem: isItem)
    case .keyed(let section, let inner):
      addNewEntry(of: section, inner)
      addCommonFields()
    case .byFormerID(let section, let inner):
      addIDs(of: section, written: place.keysBeside) { $0 + $1.opening(inner, isSnippet: $2) }
      addCommonFields()
    case .predecessors(let section):
      addIDs(of: section, written: place.keysBeside) { id, author, _ in id + author.opening(.relation, isSnippet: false)
      }
      if !place.isInBrackets { addDash() }
    case .byWord(let inner, let words):
      let written = place.keysBeside
      for (number, word) in words.enumerated() where !written.contains(word.word) {
        addKey(word.word, inner, summary: word.meaning, rank: rank("b", number), kind: .word)
      }
      addCommonFields()
    case .byDate(let inner):
      addDates(written: place.keysBeside) { $0 + $1.opening(inner, isSnippet: $2) }
      addCommonFields()
    case .list:
      if !place.isInBrackets { addDash() }
      addCommonFields()
    case .changes: addChangedFields()
    case .text, .title:
      for (number, language) in plan.languages.enumerated() {
        addKey(language, .text, summary: "The text in this language.", rank: rank("b", number), kind: .code)
      }
      addLongForm(of: form)
    default: addLongForm(of: form)
    }
  }

  private mutating func addFields(of form: EntryForm, isItem: Bool) {
    let written = isItem ? [] : place.keysBeside
    for (number, field) in form.fields.enumerated() where !written.contains(field.key) {
      addKey(field, rank: rank(field.isRequired ? "a" : "b", number))
    }
    if !place.path.isEmpty { addCommonFields(besides: written) }
  }

  private mutating func addCommonFields() { addCommonFields(besides: place.keysBeside) }

  private mutating func addCommonFields(besides written: Set<String>) {
    for (number, field) in FieldForm.common.enumerated() where !written.contains(field.key) {
      addKey(field, rank: rank("d", number))
    }
  }

  private mutating func addLongForm(of form: Form) {
    let written = place.keysBeside
    for (number, field) in form.longForm.enumerated() where !written.contains(field.key) {
      addKey(field, rank: rank("c", number))
    }
  }

  mutating func addKey(_ field: FieldForm, rank: String) {
    addKey(
      field.key, field.form, summary: (field.isRequired ? "Required. " : "") + field.summary, rank: rank, kind: .field)
  }

  private mutating func addKey(_ key: String, _ form: Form, summary: String, rank: String, kind: Completion.Kind) {
    add(
      key, kind, detail: form.inWords, documentation: summary, text: key + opening(form, isSnippet: false),
      snippet: key + opening(form, isSnippet: true), rank: rank)
  }

  private mutating func addDash() {
    add("- ", .newEntry, detail: "an item of the list", rank: rank("a", 0), filter: place.begun)
  }

  /// What stands behind a key so that its value can be typed.
  func opening(_ form: Form, isSnippet: Bool) -> String {
    if place.hasColon { return "" }
    switch form {
    case .list(.citation): return ": "
    case .list(let item) where item.isScalar || item.entryForm?.shorthand != nil: return isSnippet ? ": [$0]" : ": "
    case .list, .keyed, .byDate, .byWord, .byFormerID, .changes, .entry:
      guard isSnippet else { return ":" }
      if place.isInBrackets { return ": { $0 }" }
      if case .list = form { return ":\n\(inner)- $0" }
      return ":\n\(inner)$0"
    default: return ": "
    }
  }

  /// How far what stands below a key is indented, counted from the beginning of the line.
  var inner: String { String(repeating: " ", count: max(0, place.column - place.indent) + 2) }
}

extension OpenPlan {
  /// The languages of the plan's texts.
  var languages: [String] {
    let languages = content.heading.entry?.languages.map(\.code) ?? []
    return languages.isEmpty ? ["en"] : languages
  }
}
