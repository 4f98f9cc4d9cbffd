import YAMLSyntax

/// Which kinds of entries have a field, and which fields of the plan are its sections: asked only for messages.
struct FieldOwners: Sendable {
  fileprivate private(set) var sections: [String: Form] = [:]
  fileprivate private(set) var nouns: [String: [String]] = [:]
  /// The parts of each kind of entry that have a field, by kind and field.
  fileprivate private(set) var parts: [String: [String: [String]]] = [:]

  init(_ format: Form?) {
    for field in format?.entryForm?.fields ?? [] { sections[field.key] = field.form }
    var seen: Set<String> = []
    var open = [format].compactMap { $0?.entryType }
    while let type = open.popLast() {
      guard seen.insert(type.noun).inserted else { continue }
      for field in type.describe().fields {
        nouns[field.key, default: []].append(type.noun)
        if case .entry(let part) = field.form {
          for inner in part.describe().fields {
            parts[type.noun, default: [:]][inner.key, default: []].append(field.key)
          }
        }
        if let inner = field.form.entryType { open.append(inner) }
      }
    }
  }
}

extension Reader {
  private mutating func fieldOwners() -> FieldOwners {
    if let owners { return owners }
    let found = FieldOwners(format)
    owners = found
    return found
  }

  /// The kinds of entries that have a field.
  mutating func whoHas(field name: String) -> [String] { (fieldOwners().nouns[name] ?? []).sorted() }

  /// The parts of a kind of entry that have a field.
  mutating func parts(of noun: String, with field: String) -> [String] { fieldOwners().parts[noun]?[field] ?? [] }

  /// Whether a key and what stands below it are a section of the plan.
  mutating func isSection(_ key: YAMLNode, _ value: YAMLNode) -> Bool {
    guard value.kind != .scalar, let form = fieldOwners().sections[key.text] else { return false }
    switch form {
    case .keyed:
      return value.kind == .mapping && !value.pairs.isEmpty && value.pairs.allSatisfy { $0.value.kind == .mapping }
    case .entry: return value.kind == .mapping && !value.pairs.isEmpty
    case .list: return value.items.first { _ in true }?.kind == .mapping
    default: return false
    }
  }
}
