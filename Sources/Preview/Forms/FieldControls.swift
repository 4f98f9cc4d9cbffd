import Editing
import PlanFormat
import Rendering

/// Writes the controls of a form, filled in with answers.
struct FormControls {
  let answers: Answers
  let names: PlanNames
  /// Where the form is sent.
  let address: SiteAddress
  /// What is wrong with what is filled in, and what the plan's check says of it, by the names of controls.
  var notes: [String: [FieldNote]] = [:]
  /// What the plan says now, for what a form cannot say.
  let written: WrittenValue?

  struct FieldNote: Sendable {
    let text: String
    let isFault: Bool
  }

  /// A field with its label, its sentence, its controls, and why it may have no value.
  func field(_ field: FieldForm, at name: String, was old: WrittenValue?, depth: Int) -> Markup {
    let isGroup = !field.form.isOneControl
    let label: [Markup] =
      [.text(field.label)]
      + (field.isRequired ? [.inline("span", [Attribute(.class, "required")], [.text(" (required)")])] : [])
    let hint = Markup.block("p", [Attribute(.class, "hint"), Attribute(.id, name + "~hint")], [.text(field.summary)])
    let state = answers[name + "~state"]
    let content: [Markup]
    if state == FieldState.written.rawValue {
      content = [kept(old), hidden(name + "~state", state)]
    } else {
      content =
        controls(field.form, at: name, was: old, depth: depth)
        + (field.key.isSaidOfAValue ? [] : [self.state(at: name)])
    }
    let all = [hint] + content + notesMarkup(name)
    guard isGroup || state == FieldState.written.rawValue else {
      return .block(
        "div", [Attribute(.class, "field")], [.block("label", [Attribute(.for, name)], label)] + all)
    }
    return .block(
      "fieldset", [Attribute(.id, name)], [.block("legend", [], label)] + all)
  }

  func notesMarkup(_ name: String) -> [Markup] {
    let notes = notes[name] ?? []
    guard !notes.isEmpty else { return [] }
    return [
      .block(
        "div", [Attribute(.id, name + "~notes")],
        notes.map { .block("p", [Attribute(.class, $0.isFault ? "fault" : "advice")], [.text($0.text)]) })
    ]
  }

  func hidden(_ name: String, _ value: String) -> Markup {
    .empty("input", [Attribute(.type, "hidden"), Attribute(.name, name), Attribute(.value, value)])
  }

  /// What a form cannot say, as the plan has it.
  func kept(_ value: WrittenValue?) -> Markup {
    .block(
      "div", [],
      [
        .block(
          "p", [Attribute(.class, "kept")],
          [.text("The plan says this in more detail than a form can. It stays as it is:")]),
        .inline("pre", [Attribute(.class, "yaml")], [.text(value?.yaml ?? "")]),
      ])
  }

  /// Not known, to come, or not applicable.
  private func state(at name: String) -> Markup {
    let chosen = answers[name + "~state"]
    let choices = [
      ("", "It has a value, or nothing is said"), ("unknown", "Nobody knows"),
      ("pending", "It will be known by a date"),
      ("not-applicable", "Not applicable"),
    ]
    let isOpen = !chosen.isEmpty || !answers[name + "~why"].isEmpty
    return .block(
      "details", [Attribute(.class, "state")] + (isOpen ? [Attribute(.open, "open")] : []),
      [
        .block("summary", [], [.text("Not known?")]),
        .block(
          "div", [Attribute(.class, "pair")],
          [
            .block(
              "label", [], [.text("In place of a value"), select(name + "~state", choices, chosen: chosen, id: nil)]),
            .block(
              "label", [],
              [
                .text("Where it was looked for, by which date, or why not"),
                .empty(
                  "input",
                  [
                    Attribute(.type, "text"), Attribute(.name, name + "~why"),
                    Attribute(.value, answers[name + "~why"]),
                  ]),
              ]),
          ]),
      ])
  }

  // MARK: One control

  func controls(_ form: Form, at name: String, was old: WrittenValue?, depth: Int) -> [Markup] {
    switch form {
    case .list(let item) where item.isChosen: [checks(item, at: name)]
    case .list(let item): items(item, of: form, at: name, was: old, depth: depth)
    case .keyed(_, let inner), .byFormerID(_, let inner), .byWord(let inner, _), .byDate(let inner):
      items(inner, of: form, at: name, was: old, depth: depth)
    case .predecessors(let section): items(.reference(section), of: form, at: name, was: old, depth: depth)
    case .changes: items(.text, of: form, at: name, was: old, depth: depth)
    case .entry(let type): nested(type, at: name, was: old, depth: depth)
    default: single(form, at: name) + saidWith(old)
    }
  }

  private func saidWith(_ old: WrittenValue?) -> [Markup] {
    let said = old?["is"] == nil ? [] : old?.pairs.filter { $0.key != "is" } ?? []
    guard !said.isEmpty else { return [] }
    return [.block("p", [Attribute(.class, "kept")], [.text("Said with it: " + WrittenValue.mapping(said).yaml)])]
  }

  func single(_ form: Form, at name: String) -> [Markup] {
    let value = answers[name]
    switch form {
    case .text, .title:
      let isShort = if case .title = form { !value.contains("\n") } else { false }
      if isShort { return [input(name, value)] }
      let rows = min(12, max(2, value.count / 70 + value.count { $0 == "\n" } + 1))
      // The first line break in such a control is not a part of its text.
      return [
        .inline("textarea", attributes(name) + [Attribute(.rows, "\(rows)")], [.text("\n" + value)])
      ]
    case .flag: return [select(name, [("", "Not said"), ("true", "Yes"), ("false", "No")], chosen: value, id: name)]
    case .citation:
      return [
        .block(
          "div", [Attribute(.class, "pair")],
          [
            .block("label", [], [.text("Source"), choice(of: form, at: name)]),
            .block(
              "label", [],
              [
                .text("Place in it, such as para 12"),
                .empty(
                  "input",
                  [
                    Attribute(.type, "text"), Attribute(.name, name + "~place"),
                    Attribute(.value, answers[name + "~place"]),
                  ]),
              ]),
          ])
      ]
    case .choice, .reference, .anyReference: return [choice(of: form, at: name)]
    default:
      let example = form.examples.map { [Markup.block("p", [Attribute(.class, "hint")], [.text($0)])] } ?? []
      return example + [input(name, value)]
    }
  }

  func attributes(_ name: String) -> [Attribute] {
    [Attribute(.id, name), Attribute(.name, name)] + describedBy(name)
  }

  func describedBy(_ name: String) -> [Attribute] {
    let notes = notes[name] ?? []
    return [Attribute(.ariaDescribedBy, name + "~hint" + (notes.isEmpty ? "" : " \(name)~notes"))]
      + (notes.contains(where: \.isFault) ? [Attribute(.ariaInvalid, "true")] : [])
  }

  func input(_ name: String, _ value: String, list: String? = nil) -> Markup {
    .empty(
      "input",
      [Attribute(.type, "text"), Attribute(.value, value), Attribute(.autocomplete, "off")] + attributes(name)
        + (list.map { [Attribute(.list, $0)] } ?? []))
  }
}

extension Form {
  /// Whether one control says it, to which a label belongs.
  var isOneControl: Bool {
    switch self {
    case .list, .keyed, .byFormerID, .byWord, .byDate, .predecessors, .changes, .entry, .citation: false
    default: true
    }
  }

  /// How it is written, by examples of all the ways that a planner may need.
  var examples: String? {
    switch self {
    case .date: "For example 2027, 2027-Q3, 2027-06, 2027-06-30, by 2027-06-30, about 2027-06, 2027-03/2027-06"
    case .number: "For example 1200000 or about 35"
    case .duration: "For example 4 months, 60 working days, 0 days"
    case .relation: "For example finish, finish + 2 weeks, start to start"
    case .measure: "For example 13 units, 86.5, yes"
    case .currency: "Three capitals, such as USD or EUR"
    case .country: "Three capitals, such as HTI"
    case .language: "Two or three small letters, such as en"
    default: nil
    }
  }
}

extension FieldForm {
  var label: String { key.inWords }
}

extension String {
  /// A key or word as it is read: `joint-work` as `Joint work`.
  var inWords: String {
    let words = replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
