import Diagnostics

/// The JSON Schema (draft 2020-12) of a kind of entry and everything in it, for editors.
///
/// Editors check what a schema can see: keys, words, shapes. Ids, dates against dates and money against money are
/// checked by reading the plan. So are the keys that are required of what several files may give: an editor sees one of them.
public func jsonSchema(of root: EntryForm, id: String, title: String) -> JSON {
  var definitions = SchemaDefinitions()
  let body = definitions.object(root)
  return .object(
    [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("$id", .string(id)),
      ("title", .string(title)),
    ] + body + [("$defs", .object(definitions.all))])
}

/// The definitions that a schema refers to, each made once.
private struct SchemaDefinitions {
  private var made: [String: JSON] = [:]
  private var begun: Set<String> = []

  var all: [(String, JSON)] { made.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }

  mutating func object(_ form: EntryForm) -> [(String, JSON)] {
    let fields = form.fields.map { field in
      (field.key, describe(value(field.form), field.summary))
    }
    let common = CommonKey.allCases.map { ($0.rawValue, reference(common: $0)) }
    var object: [(String, JSON)] = [
      ("description", .string(form.summary)),
      ("type", .string("object")),
      ("properties", .object(fields + common)),
      ("additionalProperties", .bool(false)),
    ]
    let required = form.fields.filter(\.isRequired).map(\.key)
    if !required.isEmpty, !form.isSplittable {
      // Of what nobody knows yet, nothing is required.
      object += [
        ("if", any(CommonKey.absences.map { self.required([$0.rawValue]) })), ("else", self.required(required)),
      ]
    }
    return object
  }

  private func required(_ keys: [String]) -> JSON {
    .object([("required", .array(keys.map { .string($0) }))])
  }

  private func describe(_ schema: JSON, _ summary: String) -> JSON {
    guard case .object(let members) = schema, !members.contains(where: { $0.0 == "description" }) else { return schema }
    return .object([("description", .string(summary))] + members)
  }

  /// What may stand in a field: the value itself, its long form, or why it is missing.
  private mutating func value(_ form: Form) -> JSON {
    switch form {
    case .list(let item):
      return any([.object([("type", .string("array")), ("items", self.item(item))]), absence()])
    case .byDate(let entry):
      let one = value(entry)
      let several = JSON.object([("type", .string("array")), ("items", one)])
      return .object([("type", .string("object")), ("additionalProperties", any([one, several]))])
    case .byWord(let entry, let words):
      let names = JSON.object([("enum", .array(words.map { .string($0.word) }))])
      return .object([
        ("type", .string("object")), ("propertyNames", names), ("additionalProperties", value(entry)),
      ])
    case .keyed(_, let entry), .byFormerID(_, let entry):
      return any([.object([("type", .string("object")), ("additionalProperties", value(entry))]), absence()])
    case .predecessors(let section):
      let one = fact(.relation)
      let several = JSON.object([("type", .string("array")), ("items", one)])
      let byID = JSON.object([("type", .string("object")), ("additionalProperties", any([one, several]))])
      let list = JSON.object([("type", .string("array")), ("items", any([scalar(.reference(section)), byID]))])
      return any([list, byID, absence()])
    case .entry(let type): return entry(type)
    default: return fact(form)
    }
  }

  private mutating func item(_ form: Form) -> JSON {
    if case .entry(let type) = form { return entry(type) }
    return scalar(form)
  }

  private mutating func entry(_ type: EntryType) -> JSON {
    // Its own kind of name, since a document is called a source, and so is what every entry can cite.
    let name = type.noun.split(separator: " ").joined(separator: "-") + "-entry"
    if begun.insert(name).inserted {
      let form = type.describe()
      var choices: [JSON] = [.object(object(form)), unknown]
      if let shorthand = form.shorthand { choices.append(scalar(shorthand.form)) }
      made[name] = any(choices)
    }
    return reference(name)
  }

  /// A value with its long form, defined once for each kind of value.
  private mutating func fact(_ form: Form) -> JSON {
    let name = "\(form.name)-value"
    if begun.insert(name).inserted {
      let plain = scalar(form)
      let long = JSON.object([
        ("type", .string("object")),
        (
          "properties",
          .object([
            ("is", plain), ("either", .object([("type", .string("array")), ("items", reference(name))])),
            ("source", reference(common: .source)), ("confidence", reference(common: .confidence)),
            ("note", reference(common: .note)),
          ])
        ),
        ("additionalProperties", .bool(false)),
      ])
      made[name] = any([plain, long, absence()])
    }
    return .object([("$ref", .string("#/$defs/\(name)"))])
  }

  private mutating func absence() -> JSON {
    let name = "absence"
    if begun.insert(name).inserted {
      let ways = CommonKey.absences.map { way in
        JSON.object([
          ("type", .string("object")),
          (
            "properties",
            .object(
              [way, .source, .confidence, .note].map { (key: CommonKey) in (key.rawValue, reference(common: key)) })
          ),
          ("required", .array([.string(way.rawValue)])), ("additionalProperties", .bool(false)),
        ])
      }
      made[name] = any([unknown] + ways)
    }
    return reference(name)
  }

  private var unknown: JSON { .object([("const", .string("unknown"))]) }

  private mutating func reference(common key: CommonKey) -> JSON {
    let name = key.rawValue
    if begun.insert(name).inserted {
      made[name] =
        switch key {
        case .source: any([scalar(.citation), .object([("type", .string("array")), ("items", scalar(.citation))])])
        case .confidence: scalar(Confidence.form)
        case .note: scalar(.text)
        case .unknown, .notApplicable: describe(scalar(.text), key.summary)
        case .pending: describe(scalar(.date), key.summary)
        }
    }
    return reference(name)
  }

  private func reference(_ name: String) -> JSON { .object([("$ref", .string("#/$defs/\(name)"))]) }

  private func any(_ choices: [JSON]) -> JSON { .object([("anyOf", .array(choices))]) }

  /// A plain value. Editors type unquoted words by guessing, so a text or an id may look like a number to them.
  private func scalar(_ form: Form) -> JSON {
    func typed(_ types: [String], pattern: String? = nil) -> JSON {
      .object(
        [("type", types.count == 1 ? .string(types[0]) : .array(types.map { .string($0) }))]
          + (pattern.map { [("pattern", .string($0))] } ?? []))
    }
    switch form {
    case .text, .title:
      return any([
        typed(["string", "number", "boolean"]),
        .object([
          ("type", .string("object")), ("propertyNames", typed(["string"], pattern: "^[a-z]{2,3}$")),
          ("additionalProperties", typed(["string", "number", "boolean"])),
        ]),
      ])
    case .date:
      return typed(["string", "integer"], pattern: #"^((about|by) )?\d{4}(-(\d{2}(-\d{2})?|Q[1-4]|H[12]))?(/.+)?$"#)
    case .number: return typed(["number", "string"], pattern: #"^(about )?-?\d+(\.\d{1,4})?$"#)
    case .duration: return typed(["string"], pattern: #"^\d+ (day|working day|week|month|year)s?$"#)
    case .relation:
      return typed(
        ["string"], pattern: #"^(start|finish)( to (start|finish))?( ([+-] |\+ at most |\+ \d+ to )\d+ [a-z ]+)?$"#)
    case .flag: return typed(["boolean"])
    case .measure: return typed(["number", "string", "boolean"])
    case .currency, .country: return typed(["string"], pattern: "^[A-Z]{3}$")
    case .language: return typed(["string"], pattern: "^[a-z]{2,3}$")
    case .citation: return typed(["string", "number"], pattern: #"^[a-z0-9][a-z0-9.-]*"#)
    case .reference, .anyReference: return typed(["string", "number"], pattern: #"^[a-z0-9][a-z0-9./-]*$"#)
    case .choice(_, let words):
      let meanings = words.filter { !$0.meaning.isEmpty }.map { "\($0.word): \($0.meaning)" }
      return .object(
        [("enum", .array(words.map { .string($0.word) }))]
          + (meanings.isEmpty ? [] : [("description", .string(meanings.joined(separator: "; ")))]))
    case .changes: return typed(["object"])
    case .list, .byDate, .byWord, .byFormerID, .predecessors, .keyed, .entry: return .object([])
    }
  }
}

extension Form {
  /// A name for the kind of value, for definitions.
  fileprivate var name: String {
    switch self {
    case .text: "text"
    case .title: "title"
    case .date: "date"
    case .number: "number"
    case .duration: "duration"
    case .relation: "relation"
    case .flag: "flag"
    case .measure: "measure"
    case .currency: "currency"
    case .country: "country"
    case .language: "language"
    case .citation: "citation"
    case .choice(let name, _): name
    case .reference(let section): "reference-to-\(section.path)"
    case .anyReference: "reference"
    case .changes: "changes"
    case .list, .byDate, .byWord, .byFormerID, .predecessors, .keyed, .entry: "structure"
    }
  }
}
