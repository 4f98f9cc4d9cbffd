import Documents
import Mustache

/// A template with its tags filled: Markdown, in which marks stand for the evidence by its index.
public struct FilledTemplate: Equatable, Sendable {
  public var markdown: String
  public var evidence: [Evidence]
}

extension Template {
  /// - Throws: The first thing for which the template can't be read: a section without an end, a broken tag. Unknown names
  ///   print nothing; `problems(against:)` finds them.
  public func filled(with value: TemplateValue) throws(TemplateProblem) -> FilledTemplate {
    let reader = TagReader(text.cleaned, repeats: value.repeats)
    if let problem = reader.structuralProblems.first { throw problem }
    // Values are escaped before Mustache sees them, so that no kind of tag prints them raw; Mustache's own escaping is off.
    let pragma = "{{% CONTENT_TYPE: TEXT}}\n"
    var context = MustacheContext()
    let root = context.object(for: value)
    var markdown = ""
    // In pieces, since Mustache counts the rest of its text at every tag.
    for piece in reader.pieces {
      do {
        markdown += try MustacheTemplate(string: pragma + piece.text).render(root)
      } catch let error as MustacheTemplate.ParserError {
        throw TemplateProblem(line: piece.line + error.context.lineNumber - 2, "this tag can't be read")
      } catch {
        throw TemplateProblem(line: 1, "the template can't be read")
      }
    }
    return FilledTemplate(markdown: markdown, evidence: context.evidence)
  }
}

extension TemplateValue {
  /// Whether what has that name is a list, whose section repeats.
  fileprivate func repeats(_ name: String) -> Bool {
    if case .record(let values) = self, case .list = values[name] { true } else { false }
  }
}

/// Turns values into what Mustache asks for names, and numbers their evidence.
private struct MustacheContext {
  private(set) var evidence: [Evidence] = []
  private var indices: [Evidence: Int] = [:]

  mutating func object(for value: TemplateValue) -> any MustacheParent & MustacheCustomRenderable {
    switch value {
    case .text, .code, .symbol, .status, .anchor, .evidenced, .phrase:
      let text = markdown(of: value)
      return Leaf(renderText: text, isNull: text.isEmpty)
    case .flag(let flag): return Leaf(renderText: "", isNull: !flag)
    case .absent: return Leaf(renderText: "", isNull: true)
    case .list(let values): return Repeated(elements: values.map { object(for: $0) })
    case .record(let values):
      // In the order of the names, so that evidence is numbered the same in every run.
      var fields: [String: any MustacheParent & MustacheCustomRenderable] = [:]
      for (name, value) in values.sorted(by: { $0.key < $1.key }) { fields[name] = object(for: value) }
      return Record(fields: fields)
    }
  }

  private mutating func markdown(of value: TemplateValue) -> String {
    switch value {
    case .text(let text): return escapedForMarkdown(text)
    case .code(let text): return enclosed(text, Mark.code.start, Mark.code.end)
    case .symbol(let text): return enclosed(text, Mark.symbol.start, Mark.symbol.end)
    case .status(let status, let text): return enclosed(text, Mark.start(of: status), Mark.statusEnd)
    case .anchor(let name): return enclosed(name, Mark.anchor.start, Mark.anchor.end)
    case .phrase(let parts): return parts.map { part(of: $0) }.joined()
    case .evidenced(let inner, by: let sources):
      let text = markdown(of: inner)
      return text.isEmpty ? "" : text + sources.map { mark($0) }.joined()
    case .flag, .list, .record, .absent: return ""
    }
  }

  /// In a phrase the spaces at a text's ends set it apart from its neighbours.
  private mutating func part(of value: TemplateValue) -> String {
    let markdown = markdown(of: value)
    guard case .text(let text) = value else { return markdown }
    let before = text.unicodeScalars.first?.properties.isWhitespace == true ? " " : ""
    let after = text.unicodeScalars.last?.properties.isWhitespace == true && !markdown.isEmpty ? " " : ""
    return before + markdown + after
  }

  private func enclosed(_ text: String, _ start: Unicode.Scalar, _ end: Unicode.Scalar) -> String {
    let text = escapedForMarkdown(text, lineBreak: " ")
    return text.isEmpty ? "" : "\(start)\(text)\(end)"
  }

  private mutating func mark(_ source: Evidence) -> String {
    let index = indices[source] ?? evidence.count
    if index == evidence.count {
      indices[source] = index
      evidence.append(source)
    }
    return "\(Mark.evidence.start)\(index)\(Mark.evidence.end)"
  }
}

/// A value that is printed, or decides about a section. It has no names, so that Mustache doesn't look into its properties.
private struct Leaf: MustacheParent, MustacheCustomRenderable {
  let renderText: String
  let isNull: Bool

  func child(named: String) -> Any? { nil }
}

private struct Record: MustacheParent, MustacheCustomRenderable {
  let fields: [String: any MustacheParent & MustacheCustomRenderable]
  let renderText = ""
  let isNull = false

  func child(named name: String) -> Any? { fields[name] }
}

/// A list, with Mustache's transforms 'count', 'empty', 'first' and 'last'.
private struct Repeated: MustacheParent, MustacheCustomRenderable, MustacheSequence, MustacheTransformable {
  let elements: [any MustacheParent & MustacheCustomRenderable]
  let renderText = ""
  let isNull = false

  func child(named: String) -> Any? { nil }

  func makeIterator() -> IndexingIterator<[any MustacheParent & MustacheCustomRenderable]> { elements.makeIterator() }

  func transform(_ name: String) -> Any? {
    switch name {
    case "count": elements.count
    case "empty": elements.isEmpty
    case "first": elements.first
    case "last": elements.last
    default: nil
    }
  }
}
