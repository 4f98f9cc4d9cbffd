import Editing
import PlanFormat
import Rendering

/// One or several of words of a closed list, or of the names of entries.
extension FormControls {
  /// The names that a choice offers by heart; of more, some are typed and looked up.
  static let mostChoices = 300

  func select(_ name: String, _ choices: [(String, String)], chosen: String, id: String?) -> Markup {
    let isThere = choices.contains { $0.0 == chosen }
    let all = isThere ? choices : choices + [(chosen, "\(chosen) (not in the plan's list)")]
    return .block(
      "select",
      id.map { [Attribute(.id, $0), Attribute(.name, name)] + describedBy(name) } ?? [Attribute(.name, name)],
      all.map { option($0.0, $0.1, isChosen: $0.0 == chosen) })
  }

  private func option(_ value: String, _ text: String, isChosen: Bool) -> Markup {
    .block(
      "option", [Attribute(.value, value)] + (isChosen ? [Attribute(.selected, "selected")] : []), [.text(text)])
  }

  /// One of words or names; of very many, typed with the names to look them up.
  func choice(of form: Form, at name: String) -> Markup {
    let choices = choices(of: form)
    guard choices.count <= Self.mostChoices else {
      return .block(
        "div", [],
        [
          input(name, answers[name], list: name + "~names"),
          .block(
            "datalist", [Attribute(.id, name + "~names")],
            choices.map { .block("option", [Attribute(.value, $0.0)], [.text($0.1)]) }),
        ])
    }
    return select(name, [("", "Choose…")] + choices, chosen: answers[name], id: name)
  }

  /// What is written, and what is read.
  func choices(of form: Form) -> [(String, String)] {
    switch form {
    case .choice(_, let words):
      words.map { ($0.word, $0.meaning.isEmpty ? $0.word.inWords : "\($0.word.inWords): \($0.meaning)") }
    case .reference(let section): names.names(of: section).map { ($0.id, $0.title) }
    case .citation: names.names(of: .sources).map { ($0.id, $0.title) }
    case .anyReference: anyChoices
    default: []
    }
  }

  /// Every entry of the plan; an id that several sections have stands behind its section.
  private var anyChoices: [(String, String)] {
    let all = names.order.filter { $0 != .sources }.flatMap { section in
      names.names(of: section).map { (section, $0) }
    }
    let counts = all.reduce(into: [String: Int]()) { $0[$1.1.id, default: 0] += 1 }
    return all.map { section, name in
      (counts[name.id] == 1 ? name.id : "\(section.path)/\(name.id)", "\(section.noun.inWords): \(name.title)")
    }
  }

  /// Several of words or names: those that are chosen first.
  func checks(_ form: Form, at name: String) -> Markup {
    let chosen = answers.all(name).filter { !$0.isEmpty }
    let choices = choices(of: form)
    let known = Dictionary(choices.map { ($0.0, $0.1) }) { first, _ in first }
    let isLong = choices.count > Self.mostChoices
    let rest = isLong ? [] : choices.filter { !chosen.contains($0.0) }
    let boxes = (chosen.map { ($0, known[$0] ?? "\($0) (not in the plan's list)") } + rest).map { value, text in
      Markup.block(
        "label", [],
        [
          .empty(
            "input",
            [Attribute(.type, "checkbox"), Attribute(.name, name), Attribute(.value, value)]
              + (chosen.contains(value) ? [Attribute(.checked, "checked")] : [])),
          .text(" " + text),
        ])
    }
    let list = name + "~names"
    let typed: [Markup] =
      isLong
      ? [
        .block(
          "label", [],
          [
            .text("One more"),
            .empty(
              "input",
              [Attribute(.type, "text"), Attribute(.name, name), Attribute(.list, list), Attribute(.value, "")]),
          ]),
        .block(
          "datalist", [Attribute(.id, list)], choices.map { .block("option", [Attribute(.value, $0.0)], [.text($0.1)]) }
        ),
      ] : []
    if boxes.isEmpty, !isLong {
      return .block("p", [Attribute(.class, "kept")], [.text("The plan has none yet to choose from.")])
    }
    return .block("div", [], [.block("div", [Attribute(.class, "checks")], boxes)] + typed)
  }
}
