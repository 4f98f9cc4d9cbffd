import Languages

extension Wording {
  /// A place in a document, as the plan cites it: in the words of this language where it has a form that documents have everywhere,
  /// `paras 60-63, 68` or `annex II or III`. Anything else stands as the plan writes it.
  func locator(_ text: String) -> String {
    var parts: [(kind: LocatorKind, numbers: [Substring])] = []
    for word in text.split(separator: " ") {
      if let kind = LocatorKind(word) {
        parts.append((kind, []))
      } else if !parts.isEmpty, word.isLocatorNumber {
        parts[parts.count - 1].numbers.append(word)
      } else {
        return text
      }
    }
    guard !parts.isEmpty, parts.allSatisfy({ !$0.numbers.isEmpty }) else { return text }
    return parts.map { locator($0, $1) }.joined(separator: self("lists.comma"))
  }

  /// `S/2019/805, para 44`
  func place(_ place: String, in document: String) -> String {
    self("locators.of", ["document": .name(document), "place": .words(place)])
  }

  private func locator(_ kind: LocatorKind, _ words: [Substring]) -> String {
    let many = words.contains { $0 == "or" || $0 == "and" || $0.hasSuffix(",") || $0.contains(/[-–]/) }
    var numbers = ""
    for (position, word) in words.enumerated() {
      switch word {
      case "or": numbers += self("lists.or")
      case "and": numbers += self("lists.and")
      default:
        let isFirst =
          position == 0 || ["or", "and"].contains(words[position - 1]) || words[position - 1].hasSuffix(",")
        let isLast = position == words.count - 1
        numbers += (isFirst ? "" : " ") + (word.hasSuffix(",") ? word.dropLast() : word)
        if word.hasSuffix(","), !isLast { numbers += self("lists.comma") }
      }
    }
    return switch kind {
    case .paragraphs: self("locators.paragraphs", ["numbers": .words(numbers), "many": .flag(many)])
    case .operative: self("locators.operative", ["numbers": .words(numbers)])
    case .annex: self("locators.annex", ["numbers": .words(numbers)])
    case .elements: self("locators.elements", ["numbers": .words(numbers)])
    case .pages: self("locators.pages", ["numbers": .words(numbers), "many": .flag(many)])
    }
  }
}

/// What documents are cited by.
private enum LocatorKind {
  case paragraphs
  /// Of what a resolution decides.
  case operative
  case annex
  /// Of a statement by the President of the Security Council.
  case elements
  case pages

  init?(_ word: Substring) {
    switch word.lowercased() {
    case "para", "paras", "para.", "paras.", "paragraph", "paragraphs": self = .paragraphs
    case "op", "ops", "op.": self = .operative
    case "annex", "annexes": self = .annex
    case "element", "elements": self = .elements
    case "p.", "pp.", "page", "pages": self = .pages
    default: return nil
    }
  }
}

extension Substring {
  /// `44`, `60-63,`, `3.4`, `(ii)`, `IV`, and what stands between such.
  fileprivate var isLocatorNumber: Bool {
    self == "or" || self == "and" || wholeMatch(of: /(\d+([.–-]\d+)*|[IVXLC]+|\d*\([0-9a-z]+\)),?/) != nil
  }
}
