import Foundation
import Editing
import PlanFormat

/// What the plan is to say by a form: what was not touched says what it said, word for word.
struct AnswerReading {
  let answers: Answers
  /// The ids of the plan: one is not given twice.
  let names: PlanNames
  /// What cannot be taken as it was filled in, by the name of the control.
  private(set) var faults: [(name: String, message: String)] = []

  init(_ answers: Answers, among names: PlanNames) { (self.answers, self.names) = (answers, names) }

  /// Nothing where nothing is said.
  mutating func field(_ form: Form, at name: String, was old: WrittenValue?) -> WrittenValue? {
    let said = answers.said(under: name)
    if let old, Answers.field(form, old, at: name).said(under: name) == said { return old }
    if said.isEmpty { return nil }
    let why = answers[name + "~why"].trimmed
    switch FieldState(rawValue: answers[name + "~state"]) {
    case .written: return old
    case .unknown: return absence("unknown", why, old)
    case .pending:
      if why.isEmpty { fault(name, "say by which date it will be known, such as 2027-06") }
      return absence("pending", why, old)
    case .notApplicable:
      if why.isEmpty { fault(name, "say for what reason there is nothing to know") }
      return absence("not-applicable", why, old)
    case nil:
      if !why.isEmpty {
        fault(name, "choose whether it is not known, to come or not applicable; or take away what is said of that")
      }
      return value(form, at: name, was: old)
    }
  }

  mutating func fault(_ name: String, _ message: String) { faults.append((name, message)) }

  private func absence(_ key: String, _ why: String, _ old: WrittenValue?) -> WrittenValue {
    let others = old?.pairs.filter { $0.key.isSaidOfAValue } ?? []
    if why.isEmpty, key == "unknown" { return .unknown }
    return .mapping([.init(key, .text(why))] + others)
  }

  private mutating func value(_ form: Form, at name: String, was old: WrittenValue?) -> WrittenValue? {
    switch form {
    case .list(let item) where item.isChosen: return chosen(at: name, was: old)
    case .list(let item): return list(of: item, at: name, was: old)
    case .keyed(_, let inner), .byFormerID(_, let inner), .byWord(let inner, _), .byDate(let inner):
      return pairs(form, of: inner, at: name, was: old)
    case .changes: return pairs(form, of: .text, at: name, was: old)
    case .predecessors: return predecessors(at: name, was: old)
    case .entry(let type): return entry(type.describe(), at: name, was: old)
    case .citation:
      let parts = [answers[name].trimmed, answers[name + "~place"].trimmed].filter { !$0.isEmpty }
      if !parts.isEmpty, answers[name].trimmed.isEmpty { fault(name, "choose the source in which that place is") }
      return parts.isEmpty ? nil : .text(parts.joined(separator: " "))
    default:
      let text = answers[name].trimmed
      guard !text.isEmpty else { return nil }
      guard case .mapping(let pairs)? = old, pairs.contains(where: { $0.key == "is" }) else { return .text(text) }
      return .mapping(pairs.map { $0.key == "is" ? .init("is", .text(text)) : $0 })
    }
  }

  /// Those that stay keep their order.
  private func chosen(at name: String, was old: WrittenValue?) -> WrittenValue? {
    var chosen: [String] = []
    for word in answers.all(name).map(\.trimmed) where !word.isEmpty && !chosen.contains(word) { chosen.append(word) }
    let before = (old?.items(of: .text) ?? []).compactMap { item -> String? in
      if case .text(let text) = item { text } else { nil }
    }
    let kept = before.filter(chosen.contains)
    let all = kept + chosen.filter { !kept.contains($0) }
    return all.isEmpty ? nil : .list(all.map { .text($0) })
  }

  /// The items that stay, each with its number in the plan where it stood there before.
  private func items(at name: String) -> [(name: String, number: Int?)] {
    answers.all(name + "~items").compactMap { token in
      let item = "\(name).\(token)"
      guard answers[item + "~remove"].isEmpty else { return nil }
      return (item, token.first == "o" ? Int(token.dropFirst()) : nil)
    }
  }

  private mutating func list(of form: Form, at name: String, was old: WrittenValue?) -> WrittenValue? {
    let before = old?.items(of: form) ?? []
    let items = items(at: name).compactMap { item in
      field(form, at: item.name, was: item.number.flatMap { before.indices.contains($0) ? before[$0] : nil })
    }
    guard !items.isEmpty else { return nil }
    // Sources are one text, as long as nobody has written them as a list.
    if case .citation = form, old?.isList != true {
      return .text(items.compactMap { if case .text(let text) = $0 { text } else { nil } }.joined(separator: "; "))
    }
    return .list(items)
  }

  private mutating func pairs(
    _ form: Form, of inner: Form, at name: String, was old: WrittenValue?
  ) -> WrittenValue? {
    let before = old?.pairs ?? []
    var pairs: [WrittenValue.Pair] = []
    for item in items(at: name) {
      let written = item.number.flatMap { before.indices.contains($0) ? before[$0] : nil }
      let value = field(inner, at: item.name, was: written?.value)
      var key = answers[item.name + "~key"].trimmed
      if case .keyed(let section, _) = form, key.isEmpty {
        let taken = names.ids(of: section).union(pairs.map(\.key))
        key = usableID(from: answers.title(inner, at: item.name), among: taken)
      }
      guard let value else {
        if !key.isEmpty, written == nil { fault(item.name, "fill in something of '\(key)', or remove it") }
        continue
      }
      if key.isEmpty { fault(item.name, "say what this is about") }
      if pairs.contains(where: { $0.key == key }) { fault(item.name, "'\(key)' is there twice; choose another one") }
      pairs.append(.init(key, value))
    }
    return pairs.isEmpty ? nil : .mapping(pairs)
  }

  private mutating func predecessors(at name: String, was old: WrittenValue?) -> WrittenValue? {
    var ties: [(id: String, relation: String)] = []
    for item in items(at: name) {
      let tie = (id: answers[item.name].trimmed, relation: answers[item.name + "~relation"].trimmed)
      if tie.id.isEmpty, !tie.relation.isEmpty { fault(item.name, "choose the task that comes before") }
      if !tie.id.isEmpty { ties.append(tie) }
    }
    guard !ties.isEmpty else { return nil }
    let isEachOnce = Set(ties.map(\.id)).count == ties.count
    if isEachOnce, ties.allSatisfy({ !$0.relation.isEmpty }) {
      return .mapping(ties.map { .init($0.id, .text($0.relation)) })
    }
    return .list(
      ties.map { $0.relation.isEmpty ? .text($0.id) : .mapping([.init($0.id, .text($0.relation))]) })
  }

  /// The entry that a form is about. Why it may be missing as a whole is not asked there, and stays.
  mutating func whole(_ form: EntryForm, was old: WrittenValue?) -> WrittenValue? {
    let said = answers.said(under: Answers.root)
    if let old, (Answers.entry(form, old, at: Answers.root) ?? Answers()).said(under: Answers.root) == said {
      return old
    }
    return entry(form, at: Answers.root, was: old, keepsAbsence: true)
  }

  private mutating func entry(
    _ form: EntryForm, at name: String, was old: WrittenValue?, keepsAbsence: Bool = false
  ) -> WrittenValue? {
    var before = old?.pairs ?? []
    if case .text(let text)? = old, let shorthand = form.shorthand, !text.isEmpty, text != "unknown" {
      before = [.init(shorthand.key, .text(text))]
    }
    var fields: [String: WrittenValue] = [:]
    for declared in form.allFields {
      let value = field(
        declared.form, at: "\(name).\(declared.key)", was: before.first { $0.key == declared.key }?.value)
      fields[declared.key] = value
    }
    let kept = before.compactMap { pair -> WrittenValue.Pair? in
      guard keepsAbsence || FieldState(rawValue: pair.key) == nil else { return nil }
      return form.field(pair.key) == nil ? pair : fields[pair.key].map { .init(pair.key, $0) }
    }
    let new = form.allFields.compactMap { declared in
      before.contains { $0.key == declared.key }
        ? nil : fields[declared.key].map { WrittenValue.Pair(declared.key, $0) }
    }
    let pairs = kept + new
    guard !pairs.isEmpty else { return nil }
    // One field that a plain text means is that text, where nobody has written it at length.
    if let shorthand = form.shorthand, pairs.count == 1, pairs[0].key == shorthand.key, old?.isMapping != true,
      case .text(let text) = pairs[0].value, text != "unknown"
    {
      return .text(text)
    }
    return .mapping(pairs)
  }
}

extension Answers {
  /// By which an entry is called: its title, its name, or else the first text that it has to have. Of one without any, what it is
  /// and the first entry that it is about.
  func title(_ form: Form, at name: String) -> String {
    guard let form = form.entryForm else { return self[name] }
    let title = form.titleKey.map { self["\(name).\($0)"] } ?? ""
    guard title.isEmpty else { return title }
    let about = form.fields.lazy.filter(\.form.isAboutEntries).map { self["\(name).\($0.key)"] }.first { !$0.isEmpty }
    return [form.noun, about].compactMap(\.self).joined(separator: " ")
  }
}

extension EntryForm {
  var titleKey: String? {
    let texts = fields.filter(\.form.isText)
    return (texts.first { ["title", "name"].contains($0.key) } ?? texts.first(where: \.isRequired) ?? texts.first)?.key
  }
}

extension Form {
  fileprivate var isAboutEntries: Bool {
    switch self {
    case .reference, .anyReference: true
    case .list(let item): item.isAboutEntries
    default: false
    }
  }
}

extension WrittenValue {
  var pairs: [Pair] { if case .mapping(let pairs) = self { pairs } else { [] } }
  var isMapping: Bool { if case .mapping = self { true } else { false } }
  var isList: Bool { if case .list = self { true } else { false } }
}

extension String {
  var trimmed: String {
    let isSpace = { (character: Character) in character.isWhitespace }
    let rest = drop(while: isSpace)
    return String(rest.reversed().drop(while: isSpace).reversed())
  }
}

/// An id made of a title: small letters and digits with hyphens between its words, unlike those that are there.
func usableID(from title: String, among taken: Set<String>) -> String {
  let words = title.lowercased().decomposedStringWithoutMarks.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
  var id = ""
  for word in words {
    let longer = id.isEmpty ? String(word) : "\(id)-\(word)"
    if longer.count > 40, !id.isEmpty { break }
    id = longer
  }
  if id.isEmpty { id = "entry" }
  // A number alone would be read as one.
  if id.allSatisfy({ $0.isNumber || $0 == "-" }) { id = "no-\(id)" }
  guard taken.contains(id) else { return id }
  return (2...).lazy.map { "\(id)-\($0)" }.first { !taken.contains($0) } ?? id
}

extension String {
  /// Latin letters without their accents.
  fileprivate var decomposedStringWithoutMarks: String {
    folding(options: [.diacriticInsensitive, .widthInsensitive], locale: nil)
  }
}
