import Documents
import Editing
import PlanFormat

// How a form is filled with what the plan says. What a form cannot say is marked `written`, shown as it is, and left alone.

/// What a field says in place of a value, in the words of its choice.
enum FieldState: String, CaseIterable {
  case unknown, pending
  case notApplicable = "not-applicable"
  /// As the plan's own text has it, which a form cannot say.
  case written
}

extension Answers {
  /// A field, an item or an entry, with why it may have no value.
  static func field(_ form: Form, _ value: WrittenValue, at name: String) -> Answers {
    var answers = Answers()
    switch value {
    case .text(""): return answers
    case .text("unknown"):
      answers[name + "~state"] = FieldState.unknown.rawValue
      return answers
    case .mapping(let pairs):
      guard let absence = pairs.first(where: { FieldState(rawValue: $0.key) != nil }) else { break }
      guard case .text(let why) = absence.value, why.isTypeable,
        pairs.allSatisfy({ $0.key == absence.key || $0.key.isSaidOfAValue })
      else { return written(name) }
      answers[name + "~state"] = absence.key
      answers[name + "~why"] = why
      return answers
    default: break
    }
    return self.value(form, value, at: name) ?? written(name)
  }

  private static func written(_ name: String) -> Answers {
    var answers = Answers()
    answers[name + "~state"] = FieldState.written.rawValue
    return answers
  }

  /// Nothing where a form cannot say it.
  private static func value(_ form: Form, _ value: WrittenValue, at name: String) -> Answers? {
    switch form {
    case .list(let item) where item.isChosen: return chosen(value, at: name)
    case .list(let item): return items(value.items(of: item), of: item, at: name)
    case .keyed(_, let inner), .byFormerID(_, let inner), .byWord(let inner, _), .byDate(let inner):
      guard case .mapping(let pairs) = value, !pairs.contains(where: { $0.key.isSaidOfAValue }) else { return nil }
      return self.pairs(pairs, of: inner, at: name)
    case .predecessors: return predecessors(value, at: name)
    case .changes:
      guard case .mapping(let pairs) = value else { return nil }
      return self.pairs(pairs, of: .text, at: name)
    case .entry(let type): return entry(type.describe(), value, at: name)
    case .citation: return citation(value, at: name)
    default: return single(form, value, at: name)
    }
  }

  private static func single(_ form: Form, _ value: WrittenValue, at name: String) -> Answers? {
    guard case .text(let text)? = value.single, text.isTypeable else { return nil }
    if case .flag = form, text != "true", text != "false" { return nil }
    if !form.isText, text.contains("\n") { return nil }
    var answers = Answers()
    answers[name] = text
    return answers
  }

  private static func citation(_ value: WrittenValue, at name: String) -> Answers? {
    guard case .text(let text) = value, text.isTypeable, !text.contains("\n"), !text.contains(";") else { return nil }
    let words = text.split(separator: " ", maxSplits: 1)
    var answers = Answers()
    answers[name] = String(words.first ?? "")
    answers[name + "~place"] = words.count > 1 ? String(words[1]) : ""
    return answers
  }

  private static func chosen(_ value: WrittenValue, at name: String) -> Answers? {
    guard case .list(let items) = value else { return nil }
    var answers = Answers()
    for item in items {
      guard case .text(let text) = item, text.isTypeable, !text.isEmpty, !answers.all(name).contains(text) else {
        return nil
      }
      answers.append(text, to: name)
    }
    return answers
  }

  private static func items(_ items: [WrittenValue]?, of form: Form, at name: String) -> Answers? {
    guard let items else { return nil }
    var answers = Answers()
    for (number, item) in items.enumerated() {
      answers.append("o\(number)", to: name + "~items")
      answers.merge(field(form, item, at: "\(name).o\(number)"))
    }
    return answers
  }

  private static func pairs(_ pairs: [WrittenValue.Pair], of form: Form, at name: String) -> Answers? {
    var answers = items(pairs.map(\.value), of: form, at: name)
    for (number, pair) in pairs.enumerated() {
      guard pair.key.isTypeable, !pair.key.contains("\n") else { return nil }
      answers?["\(name).o\(number)~key"] = pair.key
    }
    return answers
  }

  /// A list of ids, of which some may say how they are tied.
  private static func predecessors(_ value: WrittenValue, at name: String) -> Answers? {
    guard let ties = value.ties else { return nil }
    var answers = Answers()
    for (number, tie) in ties.enumerated() {
      guard tie.id.isTypeable, tie.relation.isTypeable, !(tie.id + tie.relation).contains("\n") else { return nil }
      answers.append("o\(number)", to: name + "~items")
      answers["\(name).o\(number)"] = tie.id
      answers["\(name).o\(number)~relation"] = tie.relation
    }
    return answers
  }

  static func entry(_ form: EntryForm, _ value: WrittenValue, at name: String) -> Answers? {
    switch value {
    case .text: return form.shorthand.map { field($0.form, value, at: "\(name).\($0.key)") }
    case .list: return nil
    case .mapping(let pairs):
      var answers = Answers()
      for pair in pairs {
        guard let declared = form.field(pair.key) else { continue }
        answers.merge(field(declared.form, pair.value, at: "\(name).\(pair.key)"))
      }
      return answers
    }
  }
}

extension EntryForm {
  /// Its own fields, and what every entry may say of its sources.
  var allFields: [FieldForm] { fields + FieldForm.common.filter { $0.key.isSaidOfAValue } }

  func field(_ key: String) -> FieldForm? { allFields.first { $0.key == key } }
}

extension Form {
  /// One of words or names, which are ticked where there may be several.
  var isChosen: Bool {
    switch self {
    case .choice, .reference, .anyReference: true
    default: false
    }
  }

  var isText: Bool {
    switch self {
    case .text, .title: true
    default: false
    }
  }
}

extension WrittenValue {
  /// The value alone, where its sources are said with it.
  var single: WrittenValue? {
    guard case .mapping(let pairs) = self else { return self }
    return pairs.allSatisfy { $0.key == "is" || $0.key.isSaidOfAValue } ? self["is"] : nil
  }

  /// The items of a list; several citations may be one text.
  func items(of form: Form) -> [WrittenValue]? {
    switch (self, form) {
    case (.list(let items), _): items
    case (.text(let text), .citation):
      text.split(separator: ";").map { .text(String($0.drop { $0 == " " })) }
    default: nil
    }
  }

  /// What comes before something, and how it is tied to that.
  var ties: [(id: String, relation: String)]? {
    let tied: [[(id: String, relation: String)]?] =
      switch self {
      case .text: [nil]
      case .mapping(let pairs):
        pairs.map { pair in if case .text(let relation) = pair.value { [(pair.key, relation)] } else { nil } }
      case .list(let items):
        items.map { item in
          switch item {
          case .text(let id): [(id, "")]
          case .mapping: item.ties
          case .list: nil
          }
        }
      }
    return tied.contains { $0 == nil } ? nil : tied.compactMap(\.self).flatMap(\.self)
  }
}

extension String {
  /// Whether it stands beside a value and says where it comes from.
  var isSaidOfAValue: Bool { ["source", "confidence", "note"].contains(self) }

  /// Whether a page shows all of it, so that a browser gives it back as it was.
  var isTypeable: Bool { cleaned == self }
}
