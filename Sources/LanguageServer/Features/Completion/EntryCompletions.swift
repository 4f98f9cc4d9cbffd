import PlanFormat
import PlanModel

extension CompletionAuthor {
  /// A new entry of a section, with an id to write and what is required of it.
  mutating func addNewEntry(of section: Section, _ form: Form) {
    guard let entry = form.entryForm, !place.hasColon else { return }
    let id = place.begun.isEmpty ? "new-\(entry.noun.split(separator: " ").joined(separator: "-"))" : place.begun
    let fields = fieldsToFill(of: entry)
    let snippet: String
    if place.isInBrackets {
      snippet = "${1:\(snippetText(id))}: { \(filled(fields, from: 2, between: ", ")) }"
    } else {
      snippet = "${1:\(snippetText(id))}:\n\(inner)" + filled(fields, from: 2, between: "\n\(inner)")
    }
    let text = place.isInBrackets ? "\(id): { }" : "\(id):\n\(inner)\(fields.first?.key ?? "note"): "
    add(
      "new \(entry.noun)", .newEntry, detail: section.path, documentation: entry.summary, text: text,
      snippet: snippet, rank: rank("a", 0), filter: place.begun)
  }

  /// An entry of a list, on one line.
  mutating func addFieldsInBraces(of entry: EntryForm) {
    let fields = fieldsToFill(of: entry)
    guard !fields.isEmpty else { return }
    add(
      "new \(entry.noun)", .newEntry, detail: "with its fields", documentation: entry.summary,
      text: "{ \(fields[0].key): ", snippet: "{ \(filled(fields, from: 1, between: ", ")) }", rank: rank("c", 0),
      filter: place.begun)
  }

  /// The fields that have to be written, and the one by which it is called.
  private func fieldsToFill(of entry: EntryForm) -> [FieldForm] {
    let required = entry.fields.filter(\.isRequired)
    return required.isEmpty ? Array(entry.fields.prefix(1)) : required
  }

  private func filled(_ fields: [FieldForm], from first: Int, between: String) -> String {
    fields.enumerated().map { number, field in
      let hole = "${\(number + first):\(snippetText(field.form.hole))}"
      if case .list = field.form { return "\(field.key): [\(hole)]" }
      return "\(field.key): \(hole)"
    }.joined(separator: between)
  }

  /// The fields that an update can change: those of what it is about.
  mutating func addChangedFields() {
    var written = place.keysBeside
    for form in plan.changedForms(at: place) {
      for (number, field) in (form.entryForm?.fields ?? []).enumerated() where written.insert(field.key).inserted {
        addKey(field, rank: rank("a", number))
      }
    }
  }
}

/// A text as it stands in a snippet, in which some signs mean something.
func snippetText(_ text: String) -> String {
  text.replacing("\\", with: "\\\\").replacing("$", with: "\\$").replacing("}", with: "\\}")
}

extension Form {
  /// What stands where a value is still to be written.
  fileprivate var hole: String {
    switch self {
    case .choice(_, let words): words.first?.word ?? "word"
    case .date: "unknown"
    case .list(let item): item.hole
    case .reference(let section): section.noun
    case .flag: "true"
    case .number: "0"
    default: "unknown"
    }
  }

  /// What a field takes, in a few words.
  var inWords: String {
    if case .choice = self { return "one word of several" }
    return words.replacing("`", with: "")
  }
}
