import Diagnostics

/// A citation in whose place in the source a second source may stand, once it is known which sources there are.
struct DoubtfulCitation: Sendable {
  let citation: Citation
  /// What of the place may be the id of a source.
  let words: [String]
  /// Whether a comma stands directly behind the source.
  let hasComma: Bool
}

extension Reader {
  mutating func noteDoubts(about citation: Citation, hasComma: Bool, behind last: Citation?) {
    let source = tables[Section.sources.index].names[Int(citation.source)]
    if let last, isPlaceInSource(source[...]) {
      let former = tables[Section.sources.index].names[Int(last.source)]
      let places = [[former, last.locator], [former, source, citation.locator]]
      placesWithoutSource[citation.span] =
        "write it again before each place: \(list(of: places.map { $0.map { $0[...] } }))"
    }
    let separators = " \n,;/&+()".utf8
    let words = citation.locator.utf8.split { separators.contains($0) }.map(Substring.init)
      .filter { !isPlaceInSource($0) }
    guard hasComma || !words.isEmpty else { return }
    doubtfulCitations.append(
      DoubtfulCitation(citation: citation, words: words.map(String.init), hasComma: hasComma))
  }

  /// Reports sources that are hidden in the place of another one, once it is known which sources there are.
  mutating func reportHiddenSources() {
    let sources = tables[Section.sources.index]
    for doubtful in doubtfulCitations {
      let citation = doubtful.citation
      guard sources.isDeclared(citation.source) else { continue }
      let source = sources.names[Int(citation.source)]
      let hidden = doubtful.words.filter { sources.symbol(of: $0).map(sources.isDeclared) ?? false }
      if let first = hidden.first {
        let meant = citations(source, String(citation.locator.prefix(400)), hidden)
        report(
          .unexpectedValue,
          first == source
            ? "the source '\(source)' is named twice in one text"
            : "'\(first)' is read as a place in '\(source)', and is a source of its own",
          at: citation.span, help: "write a list of sources: \(meant)")
      } else if doubtful.hasComma {
        report(
          .unexpectedValue, "a comma stands behind the source '\(source)'", at: citation.span,
          help: "write a space alone between a source and a place in it: \(source) \(citation.locator)")
      }
    }
  }

  /// The citations that one text seems to mean.
  private func citations(_ source: String, _ locator: String, _ hidden: [String]) -> String {
    var found: [[Substring]] = [[source[...]]]
    for word in locator.split(whereSeparator: { " \n/&+();".contains($0) }) {
      let bare = word.last == "," ? word.dropLast() : word
      if hidden.contains(String(bare)) {
        found.append([bare])
      } else if !["and", "or", "see", "with", "also"].contains(bare) {
        found[found.count - 1].append(word)
      }
    }
    return list(of: found)
  }

  /// Citations as a list, each from its words; a comma within one of them needs quotes.
  private func list(of citations: [[Substring]]) -> String {
    let texts = citations.map { words in
      let text = words.filter { !$0.isEmpty }.joined(separator: " ")
      let trimmed = text.last == "," ? String(text.dropLast()) : text
      return trimmed.contains(",") ? "\"\(trimmed)\"" : trimmed
    }
    return "[\(texts.joined(separator: ", "))]"
  }
}

/// Words with which a place in a source begins, and numbers: they are no sources, unless the plan says so.
func isPlaceInSource(_ word: Substring) -> Bool {
  word.utf8.allSatisfy { (48...57).contains($0) || $0 == 45 || $0 == 46 } || placeWords.contains(word.lowercased())
}

private let placeWords: Set<String> = [
  "para", "paras", "para.", "paras.", "paragraph", "paragraphs", "annex", "annexes", "page", "pages", "p", "p.", "pp",
  "pp.", "table", "tables", "section", "sections", "sec.", "chapter", "chapters", "ch.", "part", "article", "articles",
  "art",
  "art.", "box", "figure", "appendix", "op", "item", "rule", "note", "footnote", "line", "and", "to", "of",
]
