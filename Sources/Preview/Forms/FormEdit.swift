import Diagnostics
import Editing
import PlanFormat

/// The change of a plan that a filled-in form asks for.
struct FormEdit {
  let edit: PlanEdit
  /// What the entry is to say.
  let value: WrittenValue?
  /// What cannot be taken as it was filled in; as long as there is any, nothing is changed.
  let faults: [(name: String, message: String)]
  /// The entry as it is then.
  let place: EditPlace

  /// The name of the control that holds the id of a new entry.
  static let key = Answers.root + "~key"

  init(_ place: EditPlace, _ answers: Answers, of plan: PlanDraft, among names: PlanNames) throws(EditFault) {
    guard let form = place.form else { throw .notThere("\(place.section)") }
    var draft = plan
    let old = place.path.flatMap { draft.value(at: $0) }
    if let path = place.path, old == nil, place.item != .whole { throw .notThere("\(path)") }
    var reading = AnswerReading(answers, among: names)
    let new = reading.whole(form, was: old)
    let section = draft.value(at: place.section)
    var known = place
    if case .new = place.item {
      known = place.at(reading.item(of: place, form, in: section))
      if new == nil { reading.fault(Answers.root, "nothing is filled in yet") }
    }
    (value, faults, self.place) = (new, reading.faults, known)
    guard reading.faults.isEmpty, let new else {
      edit = try plan.edit
      return
    }
    if case .new = place.item {
      try draft.add(new, known)
    } else if let path = place.path {
      try draft.change(path, from: old, to: new)
    }
    edit = try draft.edit
  }

  /// The removal of an entry.
  static func removal(of place: EditPlace, from plan: PlanDraft) throws(EditFault) -> PlanEdit {
    guard let path = place.path, place.item != .whole else { throw .notThere("\(place.section)") }
    var draft = plan
    try draft.remove(path)
    return try draft.edit
  }
}

extension AnswerReading {
  /// Where a new entry comes to stand.
  fileprivate mutating func item(of place: EditPlace, _ form: EntryForm, in section: WrittenValue?) -> EditPlace.Item {
    guard let names = place.names else { return .number(section?.items(of: place.field.form)?.count ?? 0) }
    let taken = self.names.ids(of: names)
    let written = answers[FormEdit.key].trimmed
    guard !written.isEmpty else {
      return .key(usableID(from: answers.title(place.field.form, at: Answers.root), among: taken))
    }
    if taken.contains(written) { fault(FormEdit.key, "'\(written)' is there already; choose another id") }
    if !written.isPlainID {
      fault(FormEdit.key, "an id is made of small letters, digits and hyphens, such as prisons-2027")
    }
    return .key(written)
  }
}

extension String {
  /// Whether it is an id that an address can hold.
  var isPlainID: Bool {
    guard let first = utf8.first, first != UInt8(ascii: "-"), first != UInt8(ascii: ".") else { return false }
    return utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
  }
}

extension PlanDraft {
  /// Changes what differs, and nothing beside it.
  fileprivate mutating func change(
    _ path: PlanPath, from old: WrittenValue?, to new: WrittenValue
  ) throws(EditFault) {
    guard let old else { return try set(path, to: new) }
    guard !old.saysTheSame(as: new) else { return }
    guard old.isMapping, new.isMapping, new.pairs.contains(where: { old[$0.key] != nil }) else {
      return try set(path, to: new)
    }
    for pair in new.pairs { try change(path.appending(pair.key), from: old[pair.key], to: pair.value) }
    for pair in old.pairs where new[pair.key] == nil { try remove(path.appending(pair.key)) }
  }

  /// Adds an entry to its section; what said that there is none gives way to it.
  fileprivate mutating func add(_ value: WrittenValue, _ place: EditPlace) throws(EditFault) {
    let keys = place.section.steps
    let entry: WrittenValue =
      if case .key(let id) = place.item { .mapping([.init(id, value)]) } else { .list([value]) }
    for count in 1...keys.count {
      let path = PlanPath(keys.prefix(count))
      guard let there = self.value(at: path) else { break }
      guard there.isAbsence else { continue }
      let whole = place.keys.dropFirst(count).reversed().reduce(entry) { .mapping([.init($1, $0)]) }
      return try set(path, to: whole, keepsSources: false)
    }
    switch place.item {
    case .key(let id): try set(place.section.appending(id), to: value)
    default: try insert(value, into: place.section)
    }
  }
}

extension WrittenValue {
  /// Whether it says that there is nothing, or nothing at all.
  var isAbsence: Bool {
    switch self {
    case .text(let text): text.isEmpty || text == "unknown"
    case .list(let items): items.isEmpty
    case .mapping(let pairs):
      pairs.isEmpty || pairs.contains { FieldState(rawValue: $0.key) != nil && !$0.value.isMapping }
    }
  }
}
