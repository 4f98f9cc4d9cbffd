/// The description of the format for those who write plans, in Markdown: every section with an example and its fields.
public func formatPage(of root: EntryForm, introduction: String) -> String {
  var page = FormatPage()
  page.add(introduction)
  page.addContents(of: root)
  for field in root.fields { page.addSection(field) }
  return page.text
}

private struct FormatPage {
  private(set) var text = ""
  /// Kinds of entries that have their table already; a second mention refers to it.
  private var described: Set<String> = []

  mutating func add(_ lines: String) { text += lines + "\n\n" }

  mutating func addContents(of root: EntryForm) {
    add("## The sections")
    let rows = root.fields.map { field in
      "| [`\(field.key)`](#\(field.key)) | \(field.summary)\(field.isRequired ? " Required." : "") |"
    }
    add((["| section | what it holds |", "| --- | --- |"] + rows).joined(separator: "\n"))
  }

  mutating func addSection(_ field: FieldForm) {
    add("## \(field.key)")
    guard let type = field.form.entryType else { return add(field.summary) }
    let form = type.describe()
    add(form.summary)
    if case .keyed(_, _) = field.form { add("Each \(form.noun) stands under an id of its own.") }
    if case .list(_) = field.form { add("A list; each \(form.noun) begins with a dash.") }
    if !form.example.isEmpty {
      let lines = form.example.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
      add((["```yaml", "\(field.key):"] + lines + ["```"]).joined(separator: "\n"))
    }
    addFields(of: form)
  }

  private mutating func addFields(of form: EntryForm) {
    described.insert(form.noun)
    var rows = ["| key | value | meaning |", "| --- | --- | --- |"]
    var parts: [(key: String, form: EntryForm)] = []
    for field in form.fields {
      rows.append("| `\(field.key)`\(field.isRequired ? " *" : "") | \(field.form.words) | \(field.summary) |")
      if let type = field.form.entryType, !described.contains(type.noun) {
        described.insert(type.noun)
        parts.append((field.key, type.describe()))
      }
    }
    add(rows.joined(separator: "\n"))
    addWords(of: form)
    for part in parts {
      add("### \(part.key): \(part.form.noun)")
      add(part.form.summary)
      if let shorthand = part.form.shorthand {
        add("A plain text in place of the fields is its `\(shorthand.key)`.")
      }
      if !part.form.example.isEmpty { add("```yaml\n\(part.form.example)\n```") }
      addFields(of: part.form)
    }
  }

  private mutating func addWords(of form: EntryForm) {
    let lists = form.fields.compactMap { field in
      field.form.choiceWords.map { words in
        "- `\(field.key)`: "
          + words.map { $0.meaning.isEmpty ? "`\($0.word)`" : "`\($0.word)` (\($0.meaning))" }.joined(separator: ", ")
      }
    }
    if !lists.isEmpty { add(lists.joined(separator: "\n")) }
  }
}

extension Form {
  fileprivate var choiceWords: [ChoiceWord]? {
    switch self {
    case .choice(_, let words), .byWord(_, let words): words
    case .list(let item): item.choiceWords
    default: nil
    }
  }

  /// What may stand in a field, in words, as Markdown.
  public var words: String {
    switch self {
    case .text: "text"
    case .title: "text of one line"
    case .date: "date"
    case .number: "number"
    case .duration: "length of time"
    case .relation: "relation"
    case .flag: "`true` or `false`"
    case .measure: "value on the indicator's scale"
    case .currency: "currency"
    case .country: "country"
    case .language: "language"
    case .citation: "source"
    case .choice: "one of the words below"
    case .reference(let section): "id in `\(section.path)`"
    case .anyReference: "any id"
    case .changes: "fields of the entries that it is about, with their new values"
    case .list(let item): "list: \(item.words)"
    case .byDate(let entry): "by date: \(entry.words)"
    case .byWord(let entry, _): "by word: \(entry.words)"
    case .byFormerID(let section, let entry): "by id in `\(section.path)`: \(entry.words)"
    case .predecessors(let section): "list: id in `\(section.path)`; or by id: relation"
    case .keyed(_, let entry): "by id: \(entry.words)"
    case .entry(let type): type.noun
    }
  }
}
