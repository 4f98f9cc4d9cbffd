/// How much a finding weighs.
public enum Severity: String, CaseIterable, Sendable {
  /// Good practice.
  case advice
  /// Something that is expected is not evidenced in the plan, or is short.
  case gap
  /// The plan cannot be read, or contradicts itself.
  case error
}

extension Severity: Comparable {
  private var weight: Int {
    switch self {
    case .advice: 0
    case .gap: 1
    case .error: 2
    }
  }

  public static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }
}

/// A kind of finding: what `transition explain` prints of it, and the id by which it is known.
public struct DiagnosticKind: Sendable {
  /// Lower-case words joined by hyphens (`unknown-key`), or a requirement's number (`TR-13`).
  public let id: String
  public let severity: Severity
  /// One sentence: what is wrong.
  public let summary: String
  /// Why it matters and how to mend it, in a paragraph or two.
  public let explanation: String
  /// A few lines of a plan that show the mistake, and the same lines mended.
  public let example: (wrong: String, right: String)?

  public init(
    _ id: String, _ severity: Severity, _ summary: String, explanation: String,
    example: (wrong: String, right: String)? = nil
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
    self.example = example
  }
}

/// One finding, at its place in the plan.
public struct Diagnostic: Sendable {
  /// Another place that a reader must look at to understand the finding.
  public struct Note: Sendable, Hashable {
    public let message: String
    public let span: Span
    /// Whether the finding holds of what lies there as well, and is told once for all of it.
    public let tellsTheSame: Bool

    public init(_ message: String, at span: Span, tellsTheSame: Bool = false) {
      (self.message, self.span, self.tellsTheSame) = (message, span, tellsTheSame)
    }
  }

  public let id: String
  public let severity: Severity
  /// Lower case, no full stop, the author's own word in quotes: `there is no task 'censuss'`.
  public let message: String
  public let span: Span
  public let notes: [Note]
  /// How to mend it: `did you mean 'census'?`
  public let help: String?
  /// The same as a change of the text, where it is known whole.
  public private(set) var mend: Mend?
  /// Whether it stands for several entries, of which the first one gives the place.
  public let isOfSeveral: Bool

  /// Everywhere where it holds: its own place, and those that are told with it.
  public var places: [Span] { [span] + notes.filter(\.tellsTheSame).map(\.span) }

  public init(
    _ kind: DiagnosticKind, _ message: String, at span: Span, notes: [Note] = [], help: String? = nil,
    mend: Mend? = nil, isOfSeveral: Bool = false
  ) {
    id = kind.id
    severity = kind.severity
    self.message = message
    self.span = span
    self.notes = notes
    self.help = help
    self.mend = mend
    self.isOfSeveral = isOfSeveral
  }

  /// The same finding with a mend that became known later.
  public func mended(by mend: Mend?) -> Diagnostic {
    var copy = self
    copy.mend = mend
    return copy
  }
}

extension [Diagnostic] {
  /// By place, then by weight, then by id: the order in which findings are printed.
  public func inReadingOrder() -> [Diagnostic] {
    sorted { left, right in
      if left.span != right.span { return left.span < right.span }
      if left.severity != right.severity { return left.severity > right.severity }
      return (left.id, left.message) < (right.id, right.message)
    }
  }
}
