/// Writes findings for people: the message, its place, the line as it was written with a mark under the place, the
/// related places and the mend.
///
/// ```
/// error[duplicate-key]: the key 'mission' is written twice
///  --> plan.yaml:3:1
///   |
/// 3 | mission: B
///   | ^^^^^^^
/// note: it is first written here
///  --> plan.yaml:1:1
///   |
/// 1 | mission: A
///   | -------
///   = help: keep one of the two
/// ```
///
/// Whatever stands in a plan, in a message or in a file's name, no control character reaches the terminal but line feeds
/// and, where they are asked for, the renderer's own colours.
public struct TerminalRenderer: Sendable {
  public let files: SourceFiles
  public let usesColour: Bool
  /// Whether all findings and notes are printed, however many there are.
  public let isWhole: Bool

  /// The findings that are printed of one file; the weightiest are, in the order of their places.
  public static let findingsPerFile = 100
  /// A message that quotes too much of a plan is cut after so many characters.
  private static let messageLength = 600

  /// The notes that are printed of one finding.
  private static let notesPerFinding = 5

  public init(_ files: SourceFiles, usesColour: Bool = false, isWhole: Bool = false) {
    self.files = files
    self.usesColour = usesColour
    self.isWhole = isWhole
  }

  /// The findings in reading order, with an empty line after each.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    var result = ""
    for group in Self.byFile(diagnostics.inReadingOrder()) {
      for diagnostic in isWhole ? Array(group) : Self.weightiest(group) { result += render(diagnostic) + "\n" }
      let rest = group.count - Self.findingsPerFile
      guard rest > 0, !isWhole, let span = group.first?.span else { continue }
      result +=
        paint("and \(rest) more in \(files[span].map { visible($0.name) } ?? "the plan"), with check --all", .bold)
        + "\n\n"
    }
    return result
  }

  private static func byFile(_ diagnostics: [Diagnostic]) -> [ArraySlice<Diagnostic>] {
    var groups: [ArraySlice<Diagnostic>] = []
    var rest = diagnostics[...]
    while let first = rest.first {
      let group = rest.prefix { $0.span.file == first.span.file }
      groups.append(group)
      rest = rest[group.endIndex...]
    }
    return groups
  }

  private static func weightiest(_ group: ArraySlice<Diagnostic>) -> [Diagnostic] {
    guard group.count > findingsPerFile else { return Array(group) }
    var room = findingsPerFile
    var chosen: [(offset: Int, element: Diagnostic)] = []
    for severity in Severity.allCases.sorted(by: >) {
      let some = group.enumerated().filter { $0.element.severity == severity }.prefix(room)
      chosen += some
      room -= some.count
    }
    return chosen.sorted { $0.offset < $1.offset }.map(\.element)
  }
}

// MARK: - One finding

extension TerminalRenderer {
  /// One finding, ended by a line feed.
  public func render(_ diagnostic: Diagnostic) -> String {
    let colour: Colour =
      switch diagnostic.severity {
      case .error: .red
      case .gap: .yellow
      case .advice: .cyan
      }
    let gutter = ([diagnostic.span] + diagnostic.notes.map(\.span)).map(gutterWidth).max() ?? 1
    let title = paint("\(diagnostic.severity.rawValue)[\(visible(diagnostic.id))]", colour)
    var result = "\(title): \(paint(line(diagnostic.message), .bold))\n"
    result += excerpt(at: diagnostic.span, mark: "^", colour, gutter)
    let most = isWhole ? diagnostic.notes.count : Self.notesPerFinding
    for note in diagnostic.notes.prefix(most) {
      result += "\(paint("note", .green)): \(line(note.message))\n"
      result += excerpt(at: note.span, mark: "-", .green, gutter)
    }
    if diagnostic.notes.count > most {
      result += "\(paint("note", .green)): and at \(diagnostic.notes.count - most) more places\n"
    }
    if let help = diagnostic.help {
      result += "\(String(repeating: " ", count: gutter)) \(paint("=", .blue)) help: \(line(help))\n"
    }
    return result
  }

  private func excerpt(at span: Span, mark: String, _ colour: Colour, _ gutter: Int) -> String {
    guard let file = files[span] else { return "" }
    let position = file.position(of: span.start)
    let indent = String(repeating: " ", count: gutter)
    var result = indent + paint("-->", .blue) + " \(visible(file.name)):\(position.line):\(position.column)\n"
    // What concerns the plan as a whole has no line to show.
    guard span != .planStart else { return result }
    let snippet = Snippet(span, in: file)
    let number = String(position.line)
    let margin = String(repeating: " ", count: gutter - number.count)
    let marks =
      String(repeating: " ", count: snippet.markStart)
      + paint(String(repeating: mark, count: snippet.markWidth), colour)
    result += indent + paint(" |", .blue) + "\n"
    result += paint(margin + number + " |", .blue) + (snippet.text.isEmpty ? "" : " " + snippet.text) + "\n"
    result += indent + paint(" |", .blue) + " " + marks + "\n"
    return result
  }

  private func gutterWidth(_ span: Span) -> Int {
    files[span].map { String($0.position(of: span.start).line).count } ?? 1
  }

  /// A message on one line, without anything that moves the cursor.
  private func line(_ message: String) -> String {
    let shown = visible(message)
    return shown.count > Self.messageLength ? shown.prefix(Self.messageLength) + "…" : shown
  }

  private enum Colour: String {
    case bold = "1"
    case red = "1;31"
    case yellow = "1;33"
    case green = "1;32"
    case cyan = "1;36"
    case blue = "1;34"
  }

  private func paint(_ text: String, _ colour: Colour) -> String {
    usesColour ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }
}
