import Documents

extension Template {
  /// What is written otherwise than the reader takes it, below the head: it would be printed as its signs, or lost. So would be
  /// what is no drawing of the product.
  func textProblems(isDrawing: (String) -> Bool) -> [TemplateProblem] {
    let lines = text.cleaned.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { (number: $0 + 1, text: $1) }
    let body = Array(lines.dropFirst(TemplateHead(text.cleaned).end ?? 0))
    return body.compactMap {
      fenceProblem($0.number, $0.text) ?? drawingProblem($0.number, $0.text, isDrawing)
        ?? linkProblem($0.number, $0.text)
    }
      + tableProblems(body)
  }

  private func fenceProblem(_ number: Int, _ line: Substring) -> TemplateProblem? {
    let start = line.drop { $0 == " " || $0 == ">" }
    guard start.hasPrefix("```") || start.hasPrefix("~~~") else { return nil }
    return TemplateProblem(
      line: number,
      "templates have no blocks of code: '\(start.prefix(3))' would stand in the document; take it away, here and where it ends"
    )
  }

  private func linkProblem(_ number: Int, _ line: Substring) -> TemplateProblem? {
    guard !line.hasPrefix("!["), let link = line.firstMatch(of: #/!?\[[^\[\]]*\]\([^()]*\)/#)?.output else {
      return nil
    }
    return TemplateProblem(
      line: number,
      "templates have no links, and no pictures within a text: '\(link)' would stand in the document; write its words alone"
    )
  }

  private func drawingProblem(_ number: Int, _ line: Substring, _ isDrawing: (String) -> Bool) -> TemplateProblem? {
    guard line.hasPrefix("![") else { return nil }
    guard let name = line.firstMatch(of: #/\]\(drawing:([^ )]*)[^)]*\)/#)?.output.1 else {
      return TemplateProblem(
        line: number, "a picture can be a drawing of the program alone; write '![text](drawing:name \"caption\")'")
    }
    guard !name.contains("{{"), !isDrawing(String(name)) else { return nil }
    return TemplateProblem(
      line: number,
      "there is no drawing '\(name)' here; the report has its timeline, page by page, as 'drawing:{{drawing}}' in "
        + "{{#timeline}}…{{/timeline}}, and the other documents have none")
  }

  /// Rows that have other cells than the header above them, and captions below which there is no table.
  private func tableProblems(_ lines: [(number: Int, text: Substring)]) -> [TemplateProblem] {
    var lint = TableLint()
    for (number, text) in lines { lint.read(text, number) }
    lint.read("text", lines.count)
    return lint.problems
  }
}

private struct TableLint {
  private(set) var problems: [TemplateProblem] = []
  private var place = Place.elsewhere

  private enum Place {
    case elsewhere
    /// Below a caption, in the line of that number.
    case caption(Int)
    /// Below a header, which has so many cells, where that does not depend on the plan.
    case table(header: Int, cells: Int?)
  }

  mutating func read(_ text: Substring, _ number: Int) {
    let bare = text.withoutTags
    let isBlank = bare.allSatisfy(\.isWhitespace)
    // Sections open and close in lines of their own without a trace.
    if isBlank, !text.isEmpty { return }
    switch (place, LineStart(bare[...].unicodeScalars)) {
    case (.table(let header, let cells?), .row):
      guard let there = text.cells, there != cells else { return }
      problems.append(
        TemplateProblem(
          line: number,
          "this row has \(there) \(there == 1 ? "cell" : "cells"), and the header in line \(header) has \(cells)"))
    case (.table, .row): break
    case (.caption, .row), (.elsewhere, .row): place = .table(header: number, cells: text.cells)
    case (.caption, _) where isBlank: break
    case (.caption(let line), let next):
      problems.append(TemplateProblem(line: line, "there is no table below this line; write its rows there, with bars"))
      place = next == .tableCaption ? .caption(number) : .elsewhere
    case (_, .tableCaption): place = .caption(number)
    case (.elsewhere, _), (.table, _): place = .elsewhere
    }
  }
}

extension Substring {
  /// How many cells a row has; nothing where a section has a bar in it, so that it depends on the plan.
  fileprivate var cells: Int? {
    guard !contains(#/\{\{[#^][^}]*\}\}[^{]*\|/#) else { return nil }
    return splitCells(withoutTags[...].unicodeScalars).count
  }
}
