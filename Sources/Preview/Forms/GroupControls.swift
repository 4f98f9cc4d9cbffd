import Editing
import PlanFormat
import Rendering

// Controls of what has parts: lists, entries within entries.

extension FormControls {
  /// The fields of an entry: those that it has to have, those that it has, and the others out of the way.
  func fields(of form: EntryForm, at name: String, was old: WrittenValue?, depth: Int) -> [Markup] {
    let old = old.map { Self.fields(of: $0, form) } ?? [:]
    let isNew = depth == 0 && written == nil
    func isShown(_ field: FieldForm) -> Bool {
      let place = "\(name).\(field.key)"
      // Of what is new, all stands in its order, and stays there while it is filled in.
      return isNew || field.isRequired || !answers.said(under: place).isEmpty || !answers[place + "~open"].isEmpty
        || notes.keys.contains { $0 == place || $0.hasPrefix(place + ".") }
    }
    func markup(_ field: FieldForm) -> Markup {
      self.field(field, at: "\(name).\(field.key)", was: old[field.key], depth: depth)
    }
    let all = form.allFields
    let shown = all.filter(\.isRequired) + all.filter { !$0.isRequired && isShown($0) }
    let others = all.filter { !isShown($0) }
    let undeclared = old.filter { form.field($0.key) == nil && FieldState(rawValue: $0.key) == nil }
    let kept: [Markup] =
      undeclared.isEmpty
      ? [] : [self.kept(.mapping(undeclared.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) }))]
    return shown.map(markup) + kept
      + (others.isEmpty
        ? []
        : [
          .block(
            "details", shown.isEmpty ? [Attribute(.open, "open")] : [],
            [.block("summary", [], [.text(shown.isEmpty ? "Fields" : "More fields")])] + others.map(markup))
        ])
  }

  private static func fields(of value: WrittenValue, _ form: EntryForm) -> [String: WrittenValue] {
    if case .text = value, let shorthand = form.shorthand { return [shorthand.key: value] }
    return Dictionary(value.pairs.map { ($0.key, $0.value) }) { first, _ in first }
  }

  /// An entry within another one; what nobody has begun is begun when somebody asks for it.
  func nested(_ type: EntryType, at name: String, was old: WrittenValue?, depth: Int) -> [Markup] {
    let isBegun = !answers.said(under: name).isEmpty || !answers[name + "~open"].isEmpty
    guard isBegun else { return [button("open:\(name)", "Fill in", leadsTo: name)] }
    return [hidden(name + "~open", "yes")] + fields(of: type.describe(), at: name, was: old, depth: depth + 1)
  }

  /// A button that goes on with the form, at the part that it adds.
  private func button(_ does: String, _ text: String, leadsTo part: String) -> Markup {
    .block(
      "button",
      [
        Attribute(.type, "submit"), Attribute(.name, "do"), Attribute(.value, does),
        .formAction(address, fragment: part),
      ], [.text(text)])
  }

  /// The items of a list, or the entries below keys.
  func items(_ inner: Form, of form: Form, at name: String, was old: WrittenValue?, depth: Int) -> [Markup] {
    let before = old.map { Self.items(of: $0, form) } ?? []
    let tokens = answers.all(name + "~items")
    let next = "\(name).\(answers.adding(to: name).all(name + "~items").last ?? "")~item"
    let markup = tokens.enumerated().map { index, token -> Markup in
      let item = "\(name).\(token)"
      let number = token.first == "o" ? Int(token.dropFirst()) : nil
      let written = number.flatMap { before.indices.contains($0) ? before[$0] : nil }
      let what = "\(inner.noun) \(index + 1)"
      return .block(
        "fieldset", [Attribute(.id, item + "~item")],
        [.block("legend", [], [.text(what.inWords)]), hidden(name + "~items", token)]
          + key(of: form, at: item, isWritten: written != nil)
          + content(inner, at: item, was: written, depth: depth) + tie(of: form, at: item) + notesMarkup(item)
          + [removal(of: item, what)])
    }
    return markup + [button("add:\(name)", "Add \(inner.noun)", leadsTo: next)]
  }

  private func removal(of item: String, _ what: String) -> Markup {
    .block(
      "label", [Attribute(.class, "check")],
      [
        .empty(
          "input",
          [Attribute(.type, "checkbox"), Attribute(.name, item + "~remove"), Attribute(.value, "yes")]
            + (answers[item + "~remove"].isEmpty ? [] : [Attribute(.checked, "checked")])),
        .text(" Remove \(what)"),
      ])
  }

  private static func items(of value: WrittenValue, _ form: Form) -> [WrittenValue] {
    switch form {
    case .list(let item): value.items(of: item) ?? []
    case .predecessors: value.ties.map { $0.map { .text($0.id) } } ?? []
    default: value.pairs.map(\.value)
    }
  }

  private func content(_ form: Form, at item: String, was old: WrittenValue?, depth: Int) -> [Markup] {
    let state = answers[item + "~state"]
    if state == FieldState.written.rawValue { return [kept(old), hidden(item + "~state", state)] }
    if !state.isEmpty {
      return [
        .block("p", [Attribute(.class, "kept")], [.text("The plan says: \(state.inWords.lowercased()).")]),
        hidden(item + "~state", state), hidden(item + "~why", answers[item + "~why"]),
      ]
    }
    if case .entry(let type) = form { return fields(of: type.describe(), at: item, was: old, depth: depth + 1) }
    if form.isOneControl {
      return [.block("label", [Attribute(.for, item)], [.text(form.noun.inWords)])]
        + controls(form, at: item, was: old, depth: depth + 1)
    }
    return controls(form, at: item, was: old, depth: depth + 1)
  }

  /// What stands before the colon of an item that has such a thing.
  private func key(of form: Form, at item: String, isWritten: Bool) -> [Markup] {
    let name = item + "~key"
    let value = answers[name]
    func labelled(_ text: String, _ control: Markup) -> [Markup] {
      [.block("div", [Attribute(.class, "field")], [.block("label", [Attribute(.for, name)], [.text(text)]), control])]
    }
    func input(_ list: String? = nil) -> Markup {
      .empty(
        "input",
        [Attribute(.type, "text"), Attribute(.id, name), Attribute(.name, name), Attribute(.value, value)]
          + (list.map { [Attribute(.list, $0)] } ?? []))
    }
    switch form {
    case .keyed where isWritten:
      return [.block("p", [Attribute(.class, "kept")], [.text("Id: \(value)")]), hidden(name, value)]
    case .keyed: return labelled("Id; left empty, it is made of the title", input())
    case .byDate: return labelled("Date, such as 2027-06-30", input())
    case .byWord(_, let words):
      let choices = words.map { ($0.word, $0.meaning.isEmpty ? $0.word.inWords : "\($0.word.inWords): \($0.meaning)") }
      return labelled("What", select(name, [("", "Choose…")] + choices, chosen: value, id: name))
    case .byFormerID(let section, _):
      let choices = names.names(of: section).map { ($0.id, $0.title) }
      return labelled("Of what", select(name, [("", "Choose…")] + choices, chosen: value, id: name))
    case .changes: return labelled("Field, as the plan calls it, such as status or finish", input())
    default: return []
    }
  }

  private func tie(of form: Form, at item: String) -> [Markup] {
    guard case .predecessors = form else { return [] }
    return [
      .block(
        "label", [],
        [
          .text("How it is tied; left empty, it starts when that one is finished"),
          .block("p", [Attribute(.class, "hint")], [.text(Form.relation.examples ?? "")]),
          .empty(
            "input",
            [
              Attribute(.type, "text"), Attribute(.name, item + "~relation"),
              Attribute(.value, answers[item + "~relation"]),
            ]),
        ])
    ]
  }
}

extension Form {
  /// What one such thing is called.
  var noun: String {
    switch self {
    case .entry(let type): type.noun
    case .reference(let section): section.noun
    case .citation: "source"
    case .text, .title: "text"
    case .date: "date"
    case .currency: "currency"
    case .country: "country"
    case .language: "language"
    default: "value"
    }
  }
}
