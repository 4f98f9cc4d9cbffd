import Documents

/// What a product hands to its text template: facts with names, no sentences.
///
/// Texts are plan text as it stands. They are cleaned and escaped when a template is filled, by construction and with every kind
/// of tag, so that nothing in a plan can become markup.
public indirect enum TemplateValue: Equatable, Sendable {
  case text(String)
  /// An id or a key as it stands in the plan.
  case code(String)
  /// A document symbol.
  case symbol(String)
  case status(Status, String)
  /// A place to which others can point, by a name that stays the same; it prints nothing.
  case anchor(String)
  /// A value followed by the marks that lead to its evidence.
  case evidenced(TemplateValue, by: [Evidence])
  /// Several values printed one after the other, without anything between them.
  case phrase([TemplateValue])
  /// Decides about a section; printed, it is nothing.
  case flag(Bool)
  /// A section repeats for each element.
  case list([TemplateValue])
  /// Names for a section to open, or to reach with dots.
  case record([String: TemplateValue])
  /// A name that the product knows and the plan says nothing about: it prints nothing, and its section is skipped.
  case absent
}

extension TemplateValue {
  /// A figure with the places that it came from.
  public static func figure(_ text: String, _ evidence: Evidence...) -> TemplateValue {
    .evidenced(.text(text), by: evidence)
  }

  public static func number(_ value: Int, _ evidence: Evidence...) -> TemplateValue {
    .evidenced(.text(String(value)), by: evidence)
  }
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  public init(stringLiteral text: String) { self = .text(text) }

  public init(arrayLiteral elements: TemplateValue...) { self = .list(elements) }

  /// Of two equal names the last one stands.
  public init(dictionaryLiteral elements: (String, TemplateValue)...) {
    self = .record(Dictionary(elements) { $1 })
  }
}

extension TemplateValue: ExpressibleByBooleanLiteral {
  public init(booleanLiteral value: Bool) { self = .flag(value) }
}
