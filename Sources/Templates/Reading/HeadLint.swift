import Documents

/// The head of a template as it stands there: the lines between two `---` at its beginning, and what is wrong with them.
///
/// A line that the reader would pass over is told, since what it was to say of the document would be lost.
struct TemplateHead {
  /// Its lines, counted from 1, without the two `---`.
  let lines: [(number: Int, text: Substring)]
  let problems: [TemplateProblem]
  /// Nothing where the template has no head, or one without an end.
  let end: Int?

  init(_ text: String) {
    let all = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { (number: $0 + 1, text: $1) }
    guard let first = all.firstIndex(where: { !$0.text.withoutTags.isBlank }), all[first].text == "---" else {
      (lines, problems, end) = ([], [], nil)
      return
    }
    let close = all[(first + 1)...].firstIndex { $0.text == "---" }
    // A later `---` is a new page, and ends no head of which the text has begun already.
    let body = all[(first + 1)..<(close ?? all.endIndex)].first { $0.text.beginsText }
    guard let close, body == nil else {
      let place = body.map { "above line \($0.number), '\($0.text.prefix(40))'" } ?? "below its last line"
      (lines, end) = ([], nil)
      problems = [
        TemplateProblem(line: all[first].number, "the head that begins here has no end; write '---' \(place)")
      ]
      return
    }
    lines = Array(all[(first + 1)..<close])
    end = all[close].number
    problems = lines.compactMap { Self.problem($0.number, $0.text) }
  }

  /// The line that says what stands for a key of its own.
  func line(of key: HeadKey) -> (number: Int, text: Substring)? {
    lines.first { $0.text.trimmingPrefix(while: \.isWhitespace).hasPrefix("\(key.rawValue): ") }
  }

  /// A line that is lost, or begins with a small letter and means nothing: facts of the cover begin with a capital.
  private static func problem(_ number: Int, _ line: Substring) -> TemplateProblem? {
    let bare = line.withoutTags
    guard bare.isBlank || bare.contains(": ") || bare.hasSuffix(":") else {
      return TemplateProblem(
        line: number,
        "this line of the head says nothing of what it is about; write 'Mission: …', a label, a colon, a space and its text"
      )
    }
    let known = HeadKey.allCases.map(\.rawValue)
    guard let key = line.prefixMatch(of: #/([a-z][a-z.-]*): /#)?.output.1, !known.contains(String(key)) else {
      return nil
    }
    return TemplateProblem(
      line: number, "the head has no '\(key)'; a fact of the cover begins with a capital letter", name: String(key),
      candidates: known)
  }
}

extension Template {
  /// Where the head takes away from a document what says that it is a draft: what the program's own template says there of a
  /// document that nobody has cleared, this one has to say as well, in whatever words.
  public func noticeProblems(beside own: Template) -> [TemplateProblem] {
    let (head, model) = (TemplateHead(text.cleaned), TemplateHead(own.text.cleaned))
    return [HeadKey.notice, .mark].compactMap { key in
      guard let line = head.line(of: key), let wanted = model.line(of: key), wanted.text.contains("{{^cleared}}"),
        !line.text.contains("{{^cleared}}")
      else { return nil }
      return TemplateProblem(
        line: line.number,
        "'\(key.rawValue)' does not say that the document is a draft while nobody has cleared it; write "
          + "'{{^cleared}}Draft{{/cleared}}' into it, or take the line away to keep the program's own")
    }
  }
}

extension Substring {
  /// The text with a sign in place of each tag that prints, and nothing in place of sections' and remarks'.
  var withoutTags: String {
    String(self).replacing(#/\{\{[#^\/!][^}]*\}\}/#, with: "").replacing(#/\{\{\{?[^}]*\}?\}\}/#, with: "…")
  }

  /// Whether something begins here that can only stand below a head.
  fileprivate var beginsText: Bool {
    switch LineStart(unicodeScalars) {
    case .text, .numbered: false
    default: true
    }
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
