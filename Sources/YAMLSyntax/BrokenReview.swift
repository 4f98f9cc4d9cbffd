internal import Diagnostics

// What is said of a file that cannot be read as it was meant: each slip once.

extension Review {
  /// The errors that were found before reading stopped, and the one at which it stopped, unless that follows from
  /// another one.
  func errors(with error: Diagnostic) -> [Diagnostic] {
    let found = diagnostics.filter { $0.severity == .error && $0.span != error.span }
    if let indent = falseIndent() {
      return found + (error.id == indent.id ? [indent] : [indent, error])
    }
    return found.contains { isCause($0, of: error) } ? found : found + [error]
  }

  /// Curly quotation marks that hold no text together let its colons and commas end it.
  private func isCause(_ cause: Diagnostic, of error: Diagnostic) -> Bool {
    cause.id == DiagnosticKind.curlyQuotes.id
      && [DiagnosticKind.colonInText.id, DiagnosticKind.unclosedBracket.id].contains(error.id)
      && source.line(at: Int(cause.span.start)).contains(Int(error.span.start))
  }

  /// One error for all lines that no-break spaces indent.
  func falseIndent() -> Diagnostic? {
    guard let first = falseIndents.first else { return nil }
    let others = falseIndents.count - 1
    let more = others == 0 ? "" : ", here and in \(others == 1 ? "another line" : "\(others) other lines")"
    return Diagnostic(
      .noBreakSpace, first.message + more, at: first.span,
      help: "replace no-break spaces with plain ones; most editors can do that in the whole file at once",
      mend: Mend("use plain spaces", falseIndents.flatMap { $0.mend?.replacements ?? [] }, isCertain: true))
  }
}
