import Documents

/// The document as one page of HTML that asks for nothing outside itself: its style is inside, it runs no script, and its policy
/// lets no browser fetch anything. Laid out for paper first.
///
/// In a frame it is a page of a site, whose server says what it may fetch.
public func renderHTML(_ document: Document, in frame: PageFrame? = nil) -> String {
  let language = document.language
  var writer = HTMLWriter(document: document, frame: frame)
  let body = writer.body()
  let policy = Markup.emptyBlock(
    "meta",
    [
      Attribute(.httpEquivalent, "Content-Security-Policy"),
      Attribute(.content, "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"),
    ])
  let look = Stylesheet.page(of: document)
  return htmlPage(
    language, title: document.title, look: frame == nil ? look : look + .frame,
    policy: frame == nil ? [policy] : [], head: frame?.head ?? [], body)
}

/// A page that is filled in or chosen from, and so no document: what stands in it is made where it is asked for.
package func renderForm(title: String, _ content: [Markup], in frame: PageFrame) -> [UInt8] {
  let look = Stylesheet.page(of: Document(title: title, blocks: []))
  let main = Markup.block(
    "main", [Attribute(.id, PageFrame.content), Attribute(.tabIndex, "-1")],
    [.block("h1", [], [.text(title)])] + content)
  let body = Markup.block(
    "body", [Attribute(.class, "framed report"), Attribute(.dataState, "\(frame.state)")], frame.top + [main])
  return Array(
    htmlPage(.english, title: title, look: look + .frame + .forms, head: frame.head, body).utf8)
}

private func htmlPage(
  _ language: Language, title: String, look: Stylesheet, policy: [Markup] = [], head: [Markup], _ body: Markup
) -> String {
  let head: [Markup] =
    [.emptyBlock("meta", [Attribute(.charset, "utf-8")])] + policy + [
      .emptyBlock("meta", [Attribute(.name, "viewport"), Attribute(.content, "width=device-width, initial-scale=1")]),
      .block("title", [], [.text(title)]), .style(look),
    ] + head
  let page = Markup.block(
    "html", [Attribute(.lang, language.code), Attribute(.dir, language.direction == .rightToLeft ? "rtl" : "ltr")],
    [.block("head", [], head), body])
  return "<!DOCTYPE html>\n\(page.serialized)\n"
}

/// Writes the body; counts what is numbered, and which marks lead to which evidence.
struct HTMLWriter {
  let document: Document
  /// Nothing where the document is a page of its own.
  let frame: PageFrame?
  var numbering: Numbering
  var drawings = 0
  /// How many marks lead to each entry so far.
  private var marks: [Int: Int] = [:]

  init(document: Document, frame: PageFrame?) {
    (self.document, self.frame) = (document, frame)
    numbering = Numbering(document.language)
  }

  mutating func body() -> Markup {
    let cover = cover()
    let blocks = document.blocks.map { self.block($0) }
    let layout =
      switch document.layout {
      case .report: "report"
      case .sheet: document.hasDrawings ? "sheet drawn" : "sheet"
      }
    guard let frame else {
      return .block("body", [Attribute(.class, layout)], masthead + [.block("main", [], cover + blocks + evidenceList)])
    }
    return .block(
      "body", [Attribute(.class, "framed \(layout)"), Attribute(.dataState, "\(frame.state)")],
      frame.top + [
        .block(
          "main", [Attribute(.id, PageFrame.content), Attribute(.tabIndex, "-1")],
          masthead + cover + blocks + evidenceList)
      ])
  }

  private var masthead: [Markup] {
    guard !document.organisation.isEmpty || !document.symbol.isEmpty else { return [] }
    return [
      .block(
        "header", [Attribute(.class, "masthead")],
        [
          .block("span", [], [.text(document.organisation)]),
          .block("bdi", [Attribute(.class, "symbol"), Attribute(.dir, "ltr")], [.text(document.symbol)]),
        ])
    ]
  }

  private mutating func cover() -> [Markup] {
    var cover: [Markup] = []
    if !document.notice.isEmpty {
      cover.append(.block("p", [Attribute(.class, "notice")], inlines(document.notice)))
    }
    cover.append(.block("h1", [], runs(of: document.title)))
    if !document.subtitle.isEmpty {
      cover.append(.block("p", [Attribute(.class, "subtitle")], inlines(document.subtitle)))
    }
    if !document.facts.isEmpty {
      let rows = document.facts.map { fact in
        Markup.block("div", [], [.block("dt", [], [.text(fact.label)]), .block("dd", [], inlines(fact.value))])
      }
      cover.append(.block("dl", [Attribute(.class, "facts")], rows))
    }
    return cover
  }

  /// A mark leads to its entry, and the entry's number back to the first mark. In brackets it isn't taken for an exponent.
  mutating func mark(_ index: Int) -> Markup {
    marks[index, default: 0] += 1
    let id = Self.markID(index, marks[index, default: 0])
    return .inline(
      "sup", [Attribute(.class, "mark"), Attribute(.id, id)],
      [.inline("a", [.href(fragment: "evidence-\(index + 1)")], [.text("[\(index + 1)]")])])
  }

  private static func markID(_ index: Int, _ occurrence: Int) -> String { "mark-\(index + 1)-\(occurrence)" }

  private var evidenceList: [Markup] {
    guard !document.evidence.isEmpty else { return [] }
    let entries = document.evidence.enumerated().map { index, evidence in
      Markup.block(
        "li", [Attribute(.id, "evidence-\(index + 1)")],
        [number(of: index), .text(" ")] + self.entry(evidence) + otherMarks(of: index))
    }
    return [
      .block(
        "section", [Attribute(.class, "evidence")],
        [
          .block("h2", [Attribute(.id, "evidence")], [.text(document.words.evidence)]),
          .block("p", [], [.text(document.words.evidenceNote)]),
          .block("ul", [], entries),
        ])
    ]
  }

  private func number(of index: Int) -> Markup {
    let isClass = Attribute(.class, "number")
    guard marks[index] != nil else { return .inline("span", [isClass], [.text("\(index + 1)")]) }
    return .inline("a", [isClass, .href(fragment: Self.markID(index, 1))], [.text("\(index + 1)")])
  }

  private func otherMarks(of index: Int) -> [Markup] {
    (1...max(1, marks[index] ?? 1)).dropFirst().flatMap { occurrence -> [Markup] in
      let link = Attribute.href(fragment: Self.markID(index, occurrence))
      return [.text(" "), .inline("a", [Attribute(.class, "again"), link], [.text("↑")])]
    }
  }

  private func entry(_ evidence: Evidence) -> [Markup] {
    let places = evidence.places.map { frame == nil ? .inline("code", [], runs(of: $0)) : code($0) }
    let texts = [evidence.source, evidence.note].filter { !$0.isEmpty }.map { text in
      text.hasRightToLeftLetters ? isolate(text, runs(of: text)) : Markup.inline("span", [], runs(of: text))
    }
    return Array((places + texts).map { [$0] }.joined(separator: [.text(document.words.betweenParts)]))
  }
}
