/// The names that a product hands to its template, and what they stand for.
public indirect enum TemplateSchema: Equatable, Sendable {
  /// Anything that is printed.
  case text
  /// Decides about a section only.
  case flag
  case list(of: TemplateSchema)
  case record([String: TemplateSchema])

  /// Where the value isn't what the schema promises, as dotted names. In a record every name must be present, as `absent` at
  /// least: for a name that is missing Mustache would print one from outside of the section.
  public func misfits(of value: TemplateValue, at path: String = "") -> [String] {
    switch (self, value) {
    case (_, .absent), (.flag, .flag), (.text, .text), (.text, .code), (.text, .symbol), (.text, .status),
      (.text, .anchor),
      (.text, .phrase):
      return []
    case (_, .evidenced(let inner, by: _)):
      return misfits(of: inner, at: path)
    case (.list(of: let element), .list(let values)):
      return values.flatMap { element.misfits(of: $0, at: path) }
    case (.record(let schemas), .record(let values)):
      let names = Set(schemas.keys).union(values.keys).sorted()
      return names.flatMap { name in
        let path = path.isEmpty ? name : "\(path).\(name)"
        guard let schema = schemas[name], let value = values[name] else { return [path] }
        return schema.misfits(of: value, at: path)
      }
    case (.text, _), (.flag, _), (.list, _), (.record, _):
      return [path]
    }
  }
}

extension TemplateSchema: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, TemplateSchema)...) {
    self = .record(Dictionary(elements) { $1 })
  }
}
