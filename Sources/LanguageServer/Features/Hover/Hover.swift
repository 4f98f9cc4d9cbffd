public import Diagnostics
import PlanFormat
import PlanModel
import Requirements
import YAMLSyntax

/// What is shown of the word at a place.
public struct Hover: Sendable, Hashable {
  /// The word.
  public let span: Span
  /// Short: what it is, and what follows from the plan.
  public let markdown: String
}

extension OpenPlan {
  public func hover(at offset: Int32, inFile file: Int32) -> Hover? {
    guard let (span, paragraphs) = paragraphs(at: offset, inFile: file), let span = now(span) else { return nil }
    let shown = paragraphs.filter { !$0.isEmpty }
    return shown.isEmpty ? nil : Hover(span: span, markdown: shown.joined(separator: "\n\n"))
  }

  private func paragraphs(at offset: Int32, inFile file: Int32) -> (Span, [String])? {
    if let name = name(at: offset, inFile: file) {
      return (name.span, name.section == .sources ? source(name.id) : entry(name))
    }
    guard let place = checked(offset, inFile: file), let step = steps(to: offset, inFile: file).last else { return nil }
    if let key = step.key, key.span.contains(place.offset) {
      return step.field.map { (key.span, about($0, in: step.around)) } ?? word(key, of: step.around)
    }
    guard step.value.kind == .scalar, step.value.span.contains(place.offset), let form = step.form else { return nil }
    guard let (span, paragraphs) = word(step.value, of: form) else { return nil }
    return (span, paragraphs + (step.field.map { ["\(markdown($0.key)): \($0.summary)"] } ?? []))
  }

  /// A field: what it says, what it takes, who asks for it.
  private func about(_ field: FieldForm, in around: Form?) -> [String] {
    let takes = "Takes: \(field.form.words)\(field.isRequired ? ", required" : "")"
    return [
      "**\(markdown(field.key))**: \(field.summary)", takes, choices(of: field.form),
      asking(for: field.key, in: around),
    ]
  }

  private func choices(of form: Form) -> String {
    let words: [ChoiceWord]
    switch form {
    case .choice(_, let own), .byWord(_, let own): words = own
    case .list(.choice(_, let own)): words = own
    default: return ""
    }
    return words.map { $0.meaning.isEmpty ? "`\($0.word)`" : "`\($0.word)` (\($0.meaning))" }.joined(separator: ", ")
  }

  /// The requirements that were checked and whose mend names the field, in quotes: 'name in 'secured-by' who secures it'.
  private func asking(for key: String, in around: Form?) -> String {
    guard case .entry = around else { return "" }
    let asking = Requirement.catalogue.filter { $0.mend.contains("'\(key)'") }
    let most = 4
    let shown = asking.prefix(most).map { "- \($0.id): \(markdown($0.summary))" }
    guard !shown.isEmpty else { return "" }
    let more = asking.count > most ? "\n- and \(asking.count - most) more" : ""
    return "Asked for by:\n\n" + shown.joined(separator: "\n") + more
  }

  /// A value, or a key that is one: a date, a word of a closed list, a requirement's number.
  private func word(_ node: YAMLNode, of form: Form?) -> (Span, [String])? {
    switch form {
    case .choice(_, let words), .byWord(_, let words):
      return words.first { $0.word == node.text }.map { word in
        (node.span, ["**\(markdown(word.word))**" + (word.meaning.isEmpty ? "" : ": \(markdown(word.meaning))")])
      }
    case .date, .byDate:
      return PlanDate(node.text).map { (node.span, [dateSentence($0)]) }
    case .text, .title: return requirement(node.text).map { (node.span, $0) }
    default: return nil
    }
  }

  private func requirement(_ id: String) -> [String]? {
    guard id.utf8.count < 20, let requirement = Requirement.catalogue.first(where: { $0.id == id }) else { return nil }
    return [
      "**\(requirement.id)**: \(markdown(requirement.summary))", markdown(requirement.rationale),
      "From: " + markdown(requirement.sources.map(\.description).joined(separator: "; ")),
    ]
  }

  /// A source: what it is, its symbol, of when it is, and where it is found.
  private func source(_ id: String) -> [String] {
    guard let source = content.sources.first(where: { $0.id == id }) else { return [] }
    let facts = [source.symbol.value?.plain, source.publisher.value?.plain, source.on.value?.description]
      .compactMap(\.self).map(markdown)
    let address = source.webAddress.map { "<\($0)>" } ?? source.address.value.map { markdown($0.plain) } ?? ""
    return ["**\(markdown(source.title.value?.plain ?? source.id))**", facts.joined(separator: "; "), address]
  }
}
