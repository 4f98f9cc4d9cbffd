import Templates

/// What a product says, made once: the facts that its template can name, and what whoever makes it has to know of what the plan's
/// authors wrote in it, of which the template may have no place for some.
public struct ProductContent: Sendable {
  public let values: TemplateValue
  /// What it asks for; nothing of a product that does not ask.
  public let asked: [Asked]?
  public let warnings: @Sendable (Template) -> [String]
}
