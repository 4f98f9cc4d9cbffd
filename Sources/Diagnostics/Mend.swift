/// New text for a stretch of a file: what every change of a plan is made of. Where the stretch is empty, text is put in.
public struct Replacement: Hashable, Sendable {
  public let span: Span
  public let text: String

  public init(_ span: Span, with text: String) { (self.span, self.text) = (span, text) }
}

/// How a finding is mended, as a change of its author's text.
///
/// It stands where the finding is made, since there it is known what was meant; whoever shows or applies it decides nothing.
public struct Mend: Hashable, Sendable {
  /// What it does, as a command: `write 'handovers'`.
  public let title: String
  /// In reading order, apart from each other.
  public let replacements: [Replacement]
  /// Whether nothing else can have been meant, so that it may be applied without asking about it alone.
  public let isCertain: Bool

  public init(_ title: String, _ replacements: [Replacement], isCertain: Bool) {
    (self.title, self.replacements, self.isCertain) = (title, replacements, isCertain)
  }

  /// The same at one place.
  public init(_ title: String, at span: Span, with text: String, isCertain: Bool) {
    self.init(title, [Replacement(span, with: text)], isCertain: isCertain)
  }
}
