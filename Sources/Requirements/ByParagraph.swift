/// What was asked for by one paragraph, and how it ended.
public struct ParagraphResult: Sendable {
  public let paragraph: Paragraph
  public let results: [RequirementResult]
}

extension [RequirementResult] {
  /// The results by the paragraphs that ask for them: the documents in the order in which the catalogue first names them,
  /// the paragraphs of each by their numbers, those of a preamble first.
  public var byParagraph: [ParagraphResult] {
    var documents: [String] = []
    var found: [Paragraph: [RequirementResult]] = [:]
    for result in self {
      for paragraph in result.requirement.sources {
        if !documents.contains(paragraph.symbol) { documents.append(paragraph.symbol) }
        found[paragraph, default: []].append(result)
      }
    }
    let order = Dictionary(uniqueKeysWithValues: documents.enumerated().map { ($1, $0) })
    return found.keys.sorted { left, right in
      if left.symbol != right.symbol { return order[left.symbol, default: 0] < order[right.symbol, default: 0] }
      return (left.rank, left.number) < (right.rank, right.number)
    }
    .map { ParagraphResult(paragraph: $0, results: found[$0] ?? []) }
  }
}

extension Paragraph {
  /// A preamble before the operative paragraphs, and numbers by their size.
  fileprivate var rank: Int {
    let isPreamble = number.hasPrefix("PP")
    let digits = number.drop { !$0.isNumber }.prefix { $0.isNumber }
    return (isPreamble ? 0 : 10_000) + (Int(digits) ?? 0)
  }
}
