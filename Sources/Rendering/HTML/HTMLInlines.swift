import Documents

extension HTMLWriter {
  mutating func inlines(_ inlines: [Inline]) -> [Markup] {
    inlines.flatMap { self.inline($0) }
  }

  private mutating func inline(_ inline: Inline) -> [Markup] {
    switch inline {
    case .text(let text): return runs(of: text)
    case .strong(let inner): return [.inline("strong", [], inlines(inner))]
    case .emphasis(let inner): return [.inline("em", [], inlines(inner))]
    case .isolated(let inner): return [isolate(inner.plainText, inlines(inner))]
    case .struck(let inner): return [.inline("s", [], inlines(inner))]
    case .code(let text): return [code(text)]
    case .symbol(let text):
      return [.inline("bdi", [Attribute(.class, "symbol"), Attribute(.dir, "ltr")], [.text(text)])]
    case .status(let status, let text):
      let sign = Markup.inline("span", [Attribute(.ariaHidden, "true")], [.text(status.sign + "\u{A0}")])
      return [.inline("span", [Attribute(.class, "status \(status.rawValue)")], [sign] + runs(of: text))]
    case .lineBreak: return [.empty("br", [])]
    case .evidence(let index): return [mark(index)]
    case .anchor(let name): return [.inline("span", [Attribute(.id, name)], [])]
    }
  }

  /// The text, with words that are longer than any line's words set so that they may break anywhere.
  ///
  /// Allowing that of all words would let a browser squeeze table columns down to single letters.
  func runs(of text: String) -> [Markup] {
    var runs: [Markup] = []
    var plain = ""
    let words = text.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false)
    for (index, word) in words.enumerated() {
      if index > 0 { plain += " " }
      if word.count <= TextMetrics.mostLettersOfWord {
        plain.unicodeScalars += word
      } else {
        if !plain.isEmpty { runs.append(.text(plain)) }
        plain = ""
        runs.append(.inline("span", [Attribute(.class, "long")], [.text(String(word))]))
      }
    }
    if !plain.isEmpty { runs.append(.text(plain)) }
    return runs
  }

  /// A text of a direction of its own. Where it sets names apart itself its direction is told: a browser would take that of the first
  /// name, which stands for nothing around it.
  func isolate(_ text: String, _ content: [Markup]) -> Markup {
    guard text.unicodeScalars.contains("\u{2068}") else { return .inline("bdi", [], content) }
    return .inline("bdi", [Attribute(.dir, text.firstDirection == .rightToLeft ? "rtl" : "ltr")], content)
  }
}
