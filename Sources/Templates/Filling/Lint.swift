import Documents

extension Template {
  /// Everything that is wrong with the template, in the order of its lines: what keeps it from being read, and names that the
  /// product doesn't know, which would silently print nothing, what the reader takes otherwise than it is written, and drawings
  /// that are none of the product's.
  public func problems(
    against schema: TemplateSchema, isDrawing: (String) -> Bool = { _ in true }
  ) -> [TemplateProblem] {
    let reader = TagReader(text.cleaned)
    guard reader.structuralProblems.isEmpty else { return reader.structuralProblems.sorted { $0.line < $1.line } }
    var linter = Linter(scopes: [schema])
    for tag in reader.tags { linter.check(tag) }
    return TemplateHead(text.cleaned).problems + linter.problems + textProblems(isDrawing: isDrawing)
  }
}

private struct Linter {
  /// From the whole product's names to those of the innermost open section.
  var scopes: [TemplateSchema]
  var problems: [TemplateProblem] = []

  mutating func check(_ tag: Tag) {
    switch tag.kind {
    case .comment, .unsupported: break
    case .end: scopes.removeLast()
    case .variable:
      guard let schema = resolve(tag) else { return }
      switch schema {
      case .text: break
      case .flag: report(tag, "'\(tag.name)' is yes or no and prints nothing; ask for it with '{{#\(tag.name)}}'")
      case .list, .record: report(tag, "'\(tag.name)' holds several values; open it with '{{#\(tag.name)}}'")
      }
    case .section:
      switch resolve(tag) {
      case .list(of: let element): scopes.append(element)
      case .record(let names): scopes.append(.record(names))
      case .text: scopes.append(.text)
      case .flag, nil: scopes.append(.flag)
      }
    case .invertedSection:
      _ = resolve(tag)
      scopes.append(.flag)
    }
  }

  /// What the tag's name stands for; nothing, and a report, where it stands for nothing.
  private mutating func resolve(_ tag: Tag) -> TemplateSchema? {
    guard tag.name != "." else { return scopes.last { $0 != .flag } }
    guard let (transform, name) = call(tag.name) else { return lookUp(tag.name, tag) }
    switch (transform, name) {
    case ("index", ""): return .text
    case ("first", ""), ("last", ""), ("even", ""), ("odd", ""): return .flag
    case ("count", _), ("empty", _), ("first", _), ("last", _):
      guard let schema = lookUp(name, tag) else { return nil }
      guard case .list(of: let element) = schema else {
        report(tag, "'\(name)' is no list, so that '\(transform)' has no meaning for it")
        return nil
      }
      return transform == "count" ? .text : transform == "empty" ? .flag : element
    default:
      report(tag, "'\(transform)' isn't known here; there are 'count', 'empty', 'first' and 'last'")
      return nil
    }
  }

  /// 'count(tasks)' is a call of 'count' with 'tasks'.
  private func call(_ text: String) -> (String, String)? {
    guard text.last == ")", let bracket = text.firstIndex(of: "(") else { return nil }
    return (String(text[..<bracket]), String(text[text.index(after: bracket)...].dropLast()))
  }

  private mutating func lookUp(_ dotted: String, _ tag: Tag) -> TemplateSchema? {
    var parts = dotted.split(separator: ".").map(String.init)[...]
    guard let first = parts.popFirst() else { return nil }
    guard var schema = scopes.reversed().lazy.compactMap({ $0.names[first] }).first else {
      reportUnknown(first, among: scopes.flatMap { $0.names.keys }, tag)
      return nil
    }
    for part in parts {
      guard let next = schema.names[part] else {
        reportUnknown(part, among: Array(schema.names.keys), tag)
        return nil
      }
      schema = next
    }
    return schema
  }

  private mutating func reportUnknown(_ name: String, among known: [String], _ tag: Tag) {
    problems.append(
      TemplateProblem(
        line: tag.line, "there is nothing named '\(name)' here", name: name, candidates: Set(known).sorted()))
  }

  private mutating func report(_ tag: Tag, _ message: String) {
    problems.append(TemplateProblem(line: tag.line, message))
  }
}

extension TemplateSchema {
  fileprivate var names: [String: TemplateSchema] {
    switch self {
    case .record(let names): names
    case .text, .flag, .list: [:]
    }
  }
}
