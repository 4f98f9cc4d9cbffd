import Editing
import PlanFormat
import PlanModel
import PlanReading
import YAMLSyntax

/// What the entries of a plan are called, by section and id: among names people choose, and ids are what is written.
struct PlanNames: Sendable {
  struct Name: Sendable {
    let id: String
    let title: String
  }

  private(set) var sections: [Section: [Name]] = [:]
  /// The sections with names, in the order in which the plan declares them.
  private(set) var order: [Section] = []
  private var forms: [String: EntryForm] = [:]
  private var namesHold: [String: Bool] = [:]

  init(_ reading: PlanReading) {
    sections[.counterparts] = [Name(id: "mission", title: "The mission itself")]
    order = [.counterparts]
    for (_, root) in reading.roots.sorted(by: { $0.key < $1.key }) { add(root, Plan.form) }
    // What is done and handed over is meant most often.
    order = [.tasks, .handovers].filter(order.contains) + order.filter { $0 != .tasks && $0 != .handovers }
  }

  func names(of section: Section) -> [Name] { sections[section] ?? [] }

  func ids(of section: Section) -> Set<String> { Set(names(of: section).map(\.id)) }

  private mutating func add(_ node: YAMLNode, _ form: Form) {
    switch (form, node.kind) {
    case (.entry(let type), .mapping):
      let described = described(type)
      for (key, value) in node.pairs {
        guard let field = described.fields.first(where: { $0.key == key.text }), holdsNames(field.form) else {
          continue
        }
        add(value, field.form)
      }
    case (.keyed(let section, let inner), .mapping):
      if sections[section] == nil { order.append(section) }
      for (key, value) in node.pairs where !key.text.isSaidOfAValue {
        let title = WrittenValue(value).title(of: inner.entryType.map { described($0) })
        sections[section, default: []].append(Name(id: key.text, title: title ?? key.text.inWords))
        if holdsNames(inner) { add(value, inner) }
      }
    case (.list(let inner), .sequence): for item in node.items { add(item, inner) }
    case (.byDate(let inner), .mapping), (.byWord(let inner, _), .mapping), (.byFormerID(_, let inner), .mapping):
      for (_, value) in node.pairs { add(value, inner) }
    default: break
    }
  }

  private mutating func described(_ type: EntryType) -> EntryForm {
    if let form = forms[type.noun] { return form }
    let form = type.describe()
    forms[type.noun] = form
    return form
  }

  /// Whether entries with ids may stand somewhere within.
  private mutating func holdsNames(_ form: Form) -> Bool {
    if case .keyed = form { return true }
    guard let type = form.entryType else { return false }
    if let known = namesHold[type.noun] { return known }
    // Kinds may hold one another.
    namesHold[type.noun] = false
    let holds = described(type).fields.contains { holdsNames($0.form) }
    namesHold[type.noun] = holds
    return holds
  }
}

extension WrittenValue {
  /// What an entry is called.
  func title(of form: EntryForm?) -> String? {
    if case .text(let text) = self, form?.shorthand != nil { return text }
    let key = form?.titleKey
    let keys = ["title", "name", "short-name", "text"] + (key.map { [$0] } ?? [])
    return keys.lazy.compactMap { self[$0]?.plainText }.first
  }

  /// A text in its first language.
  var plainText: String? {
    switch self {
    case .text(let text): text.isEmpty || text == "unknown" ? nil : text
    case .mapping(let pairs): (self["is"] ?? pairs.first?.value)?.plainText
    case .list: nil
    }
  }
}
