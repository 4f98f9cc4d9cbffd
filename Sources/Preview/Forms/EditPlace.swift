import Editing
import PlanFormat
import PlanModel

/// What a form is about: an entry of a section, a new one, or a section that is one entry by itself.
struct EditPlace: Sendable {
  /// The fields that lead to the section: `funding`, `sources`.
  let keys: [String]
  let field: FieldForm
  let item: Item

  enum Item: Hashable, Sendable {
    /// The section as a whole, which is one entry.
    case whole
    case new
    case key(String)
    case number(Int)
  }

  /// Nothing where the format has no such section. What is asked: `in=funding.sources&item=gov`, of a list `no=3`; `new=yes`.
  init?(_ values: [String: String]) {
    guard let section = values["in"], values.count <= 2 else { return nil }
    keys = section.split(separator: ".").map(String.init)
    guard let first = keys.first, keys.count <= 2, keys.joined(separator: ".") == section,
      var field = Plan.shape.description.fields.first(where: { $0.key == first })
    else { return nil }
    for key in keys.dropFirst() {
      guard case .entry(let type) = field.form, let inner = type.describe().fields.first(where: { $0.key == key }),
        inner.form.isCollection
      else { return nil }
      field = inner
    }
    self.field = field
    switch (values["item"], values["no"].flatMap(Int.init), values["new"]) {
    case (let key?, nil, nil): item = .key(key)
    case (nil, let number?, nil) where number > 0: item = .number(number - 1)
    case (nil, nil, "yes"): item = .new
    case (nil, nil, nil) where values.count == 1 && !field.form.isCollection: item = .whole
    default: return nil
    }
    switch (item, field.form) {
    case (.whole, .entry), (.new, .keyed), (.key, .keyed), (.new, .list), (.number, .list): break
    default: return nil
    }
  }

  var section: PlanPath { PlanPath(keys.map { .key($0) }) }

  /// Nothing for what is not there yet.
  var path: PlanPath? {
    switch item {
    case .whole: section
    case .new: nil
    case .key(let key): section.appending(key)
    case .number(let number): section.appending(item: number)
    }
  }

  /// By what the address of the form asks for it.
  var question: [(name: StaticString, value: String)] {
    let section: [(name: StaticString, value: String)] = [("in", keys.joined(separator: "."))]
    switch item {
    case .whole: return section
    case .new: return section + [("new", "yes")]
    case .key(let key): return section + [("item", key)]
    case .number(let number): return section + [("no", "\(number + 1)")]
    }
  }

  func at(_ item: Item) -> EditPlace { EditPlace(keys: keys, field: field, item: item) }

  private init(keys: [String], field: FieldForm, item: Item) {
    (self.keys, self.field, self.item) = (keys, field, item)
  }

  /// What is filled in. What a section holds that has forms of its own is not a part of its form.
  var form: EntryForm? {
    guard let form = field.form.entryForm else { return nil }
    guard item == .whole else { return form }
    return form.keeping { !$0.form.isCollection }
  }

  /// The section whose ids its entries have.
  var names: Section? { if case .keyed(let section, _) = field.form { section } else { nil } }
}

extension Form {
  /// Entries each of which has a form of its own.
  var isCollection: Bool {
    switch self {
    case .keyed(_, .entry), .list(.entry): true
    default: false
    }
  }
}
