import Editing
import PlanFormat
import PlanModel
import Rendering

// Where forms are found: the sections of the plan with their entries.

extension FormSetting {
  /// Those that are filled in first.
  private static let first = ["counterparts", "tasks", "handovers", "funding", "updates"]

  /// All sections, those that come first first.
  func indexPage() -> SiteAnswer {
    let fields = Plan.shape.description.fields.filter { $0.form.entryForm != nil }
    let first = Self.first.compactMap { key in fields.first { $0.key == key } }
    let others = fields.filter { !Self.first.contains($0.key) }
    func list(_ heading: String, _ fields: [FieldForm]) -> [Markup] {
      [
        .block("h2", [], [.text(heading)]),
        .block("ul", [Attribute(.class, "entries")], fields.map { .block("li", [], section($0, [$0.key])) }),
      ]
    }
    return page(
      "Edit the plan",
      [.block("p", [], [.text("Choose a section. Nothing is written before you have seen it and said so.")])]
        + list("First", first) + list("Every other section", others))
  }

  /// A section with its sentence, how many entries it has, and the ways on.
  private func section(_ field: FieldForm, _ keys: [String]) -> [Markup] {
    let name = keys.joined(separator: ".")
    let value = draft.value(at: PlanPath(keys.map { .key($0) }))
    let link = Markup.inline("a", [.href(SiteAddress("edit", [("in", name)]))], [.text(field.label)])
    let sentence = Markup.text(" – " + field.summary + standing(field.form, value))
    let add =
      field.form.isCollection ? [Markup.text(" "), adding(to: name, field)] : []
    guard case .entry(let type) = field.form else { return [link, sentence] + add }
    let inner = type.describe().fields.filter(\.form.isCollection)
    guard !inner.isEmpty, keys.count == 1 else { return [link, sentence] }
    return [
      link, sentence,
      .block(
        "ul", [Attribute(.class, "entries")],
        inner.map { .block("li", [], section($0, keys + [$0.key])) }),
    ]
  }

  func adding(to name: String, _ field: FieldForm) -> Markup {
    let noun = field.form.entryForm?.noun ?? "entry"
    return .inline(
      "a", [.href(SiteAddress("edit", [("in", name), ("new", "yes")]))], [.text("New \(noun)")])
  }

  private func standing(_ form: Form, _ value: WrittenValue?) -> String {
    guard let value else { return " Not written yet." }
    if value.isAbsence { return " Nothing known yet." }
    guard form.isCollection else { return "" }
    let count = value.isMapping ? value.pairs.count : value.items(of: form)?.count ?? 0
    return count == 1 ? " 1 entry." : " \(count) entries."
  }

  /// The entries of a section.
  func sectionPage(_ keys: [String]) -> SiteAnswer {
    let name = keys.joined(separator: ".")
    guard let place = EditPlace(["in": name, "new": "yes"]) else { return .refused(404, "There is no such section.") }
    let entries = draft.value(at: place.section).map { self.entries(of: $0, place) } ?? []
    let list: Markup =
      entries.isEmpty
      ? .block("p", [], [.text("Nothing stands here yet.")])
      : .block("ul", [Attribute(.class, "entries")], entries.map { .block("li", [], $0) })
    return page(
      place.field.label,
      way(to: place) + [
        .block("p", [], [.text(place.field.summary)]), .block("p", [], [adding(to: name, place.field)]), list,
      ])
  }

  private func entries(of value: WrittenValue, _ place: EditPlace) -> [[Markup]] {
    func link(_ item: EditPlace.Item, _ text: String) -> Markup {
      .inline("a", [.href(SiteAddress("edit", place.at(item).question))], [.text(text)])
    }
    switch value {
    case .mapping(let pairs) where !value.isAbsence:
      return pairs.filter { !$0.key.isSaidOfAValue }.map { pair in
        let title = pair.value.title(of: place.form) ?? pair.key.inWords
        guard pair.key.isPlainID else {
          return [.text("\(title) (its id '\(pair.key)' cannot be used; mend it in the file first)")]
        }
        return [link(.key(pair.key), title.firstWords), .text(" "), .inline("code", [], [.text(pair.key)])]
      }
    case .list(let items):
      return items.enumerated().map { number, item in
        let date = item["on"]?.plainText.map { "\($0): " } ?? ""
        let title = item.title(of: place.form) ?? "\(place.form?.noun.inWords ?? "") \(number + 1)"
        return [link(.number(number), date + title.firstWords)]
      }
    default: return []
    }
  }

  /// What a section holds that has forms of its own.
  func collections(in place: EditPlace) -> [Markup] {
    guard place.item == .whole, case .entry(let type) = place.field.form else { return [] }
    let inner = type.describe().fields.filter(\.form.isCollection)
    guard !inner.isEmpty else { return [] }
    return [
      .block(
        "ul", [Attribute(.class, "entries")],
        inner.map { .block("li", [], section($0, place.keys + [$0.key])) })
    ]
  }
}
