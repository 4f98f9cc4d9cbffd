import Diagnostics
import PlanFormat
import PlanModel
import YAMLSyntax

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
    // Whatever is typed further is its id.
    close()
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

  /// The fields that have to be written; of what requires none, those with which its example begins.
  private func fieldsToFill(of entry: EntryForm) -> [FieldForm] {
    let required = entry.fields.filter(\.isRequired)
    guard required.isEmpty else { return required }
    let example = SourceFile(name: "", bytes: Array(entry.example.utf8))
    let first = parseYAML(example, index: 0).root?.pairs.first { $0.value.kind == .mapping }?.value
    let keys = first?.pairs.map(\.key.text) ?? []
    return keys.prefix(3).compactMap { key in entry.fields.first { $0.key == key } }
  }

  private func filled(_ fields: [FieldForm], from first: Int, between: String) -> String {
    fields.enumerated().map { number, field in
      let hole = field.form.hole(number + first)
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
  /// The place of a value that is still to be written: that nobody knows it is true until somebody writes it.
  fileprivate func hole(_ number: Int) -> String {
    switch self {
    case .choice(_, let words): "${\(number)|\(words.map(\.word).joined(separator: ","))|}"
    case .flag: "${\(number)|true,false|}"
    case .list(let item): item.hole(number)
    case .entry(let type): type.describe().shorthand?.form.hole(number) ?? "${\(number):unknown}"
    default: "${\(number):unknown}"
    }
  }

  /// What a field takes, in a few words.
  var inWords: String {
    if case .choice = self { return "one word of several" }
    return words.replacing("`", with: "")
  }
}
