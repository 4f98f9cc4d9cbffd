import Diagnostics
import PlanFormat
import YAMLSyntax
import PlanModel

/// Puts together what can be written at a place.
struct CompletionAuthor {
  let plan: OpenPlan
  let place: CursorPlace
  private let file: Int32
  private(set) var list = CompletionList()
  /// The longest list that is sent: of more, those that begin with what is typed.
  static let most = 1_000

  init(_ plan: OpenPlan, _ place: CursorPlace, inFile file: Int32) {
    (self.plan, self.place, self.file) = (plan, place, file)
  }

  mutating func add() {
    guard let form = plan.form(at: place) else { return }
    switch place.role {
    case .key:
      addKeys(of: form)
      // Nothing is there yet: it may be a value as well, on a line of its own.
      if form.isScalar, !place.isInBrackets, place.keysBeside.isEmpty { addValues(of: form, in: .line) }
    case .value:
      if place.isOfWaiver { addRequirements() }
      addValues(of: form, in: .value)
      addAbsences(of: form)
    case .item:
      if !place.isInBrackets { addKeys(of: form, isItem: true) }
      addValues(of: form, in: .item)
    }
  }

  /// Puts one into the list: `text` as it is written at the place, with what has to stand before it.
  mutating func add(
    _ label: String, _ kind: Completion.Kind, detail: String = "", documentation: String = "", text: String? = nil,
    snippet: String? = nil, rank: String, filter: String? = nil, from start: Int? = nil
  ) {
    let before = place.needsSpace ? " " : ""
    let span = Span(
      file: file, start: Int32(start ?? place.typed.lowerBound), end: Int32(place.typed.upperBound))
    list.items.append(
      Completion(
        label: label, detail: detail, documentation: documentation, kind: kind, replaced: span,
        text: before + (text ?? label), snippet: snippet.map { before + $0 }, order: rank, filter: filter ?? label))
  }

  mutating func close() { list.isComplete = false }
}

extension OpenPlan {
  /// What may stand where keys and items lead.
  func form(at place: CursorPlace) -> Form? {
    place.path.reduce(Optional(Plan.form)) { form, step in
      switch (step, form) {
      case (.key(let key), .changes): changedForms(at: place).lazy.compactMap { $0.below(key)?.form }.first
      case (.key(let key), _): form?.below(key)?.form
      // A list in place of one value, as below a date, holds such values.
      case (.item, _): form?.item ?? form
      }
    }
  }

  /// What the entries look like that the update around a place is about.
  func changedForms(at place: CursorPlace) -> [Form] {
    let ids = Set(place.wordsBehind("about"))
    let parts = Plan.form.entryForm?.fields.filter { Plan.partKeys.contains($0.key) && ids.contains($0.key) } ?? []
    let entries = snapshot.names.all.filter { name in
      name.isDeclaration && (ids.contains(name.id) || ids.contains("\(name.section.path)/\(name.id)"))
    }
    return parts.map(\.form) + entries.compactMap { snapshot.steps(to: $0.span.start, inFile: $0.span.file).last?.form }
  }
}

extension Form {
  /// Whether one value stands there, and nothing with keys of its own.
  var isScalar: Bool {
    switch self {
    case .list, .byDate, .byWord, .byFormerID, .predecessors, .keyed, .entry, .changes: false
    default: true
    }
  }
}

/// A number as it is ordered as a text.
func rank(_ group: Character, _ number: Int) -> String {
  let digits = String(number)
  return String(group) + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
}
