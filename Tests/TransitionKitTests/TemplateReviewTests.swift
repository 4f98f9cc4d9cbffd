import Testing
import TransitionKit

/// Templates and words of a user's own: whatever is wrong in them is told at its line, and nothing is made of them.
@Suite struct TemplateReviewTests {
  @Test func whatTheProgramWritesOutIsRight() {
    let own = Dictionary(builtInTemplates.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
    #expect(own.count > 30)
    #expect(reviewTemplates(own).map(\.description) == [])
  }

  @Test(arguments: [
    (
      "en/report.md", "# T\n\n{{misssion}}\n",
      "en/report.md:3: there is nothing named 'misssion' here; did you mean 'mission'?"
    ),
    (
      "en/report.md", "# T\n{{#errors}}\n",
      "en/report.md:2: the section 'errors' has no end; close it with '{{/errors}}'"
    ),
    (
      "en/brief.md", "# T\n\n{{#errors}}{{n}} {{#other}}slips{{/other}}{{/errors}}",
      "en/brief.md:3: the number here has no form 'one', which 'en' needs; add {{#one}}…{{/one}}"
    ),
    (
      "en/words.yaml", "lists:\n  moer: and {n} more\n",
      "en/words.yaml:2: nothing asks for 'lists.moer'; did you mean 'lists.more'?"
    ),
    (
      "en/words.yaml", "dates: { plian: { day: x } }",
      "en/words.yaml:1: nothing asks for 'dates.plian.day'; did you mean 'dates.plain.day'?"
    ),
    ("en/words.yaml", "lists:\n  more: and {m} more\n", "en/words.yaml:2: 'lists.more' has no value 'm'; it has n"),
    (
      "en/words.yaml", "lists:\n  more: and {n, plian} more\n",
      "en/words.yaml:2: 'lists.more' asks for a value in the style 'plian', which there is not"
    ),
    (
      "ru/words.yaml", "lists:\n  more: 'и ещё {n, plural, one {# раз} other {# раза}}'\n",
      "ru/words.yaml:2: 'lists.more' has no form 'few'"
    ),
    ("en/words.yaml", "lists:\n  more: and {n more\n", "en/words.yaml:2: 'lists.more': '{n' has no '}'"),
    (
      "en/brief.md", "---\nsymbl: X\nMission: Y\n---\n# T\n",
      "en/brief.md:2: the head has no 'symbl'; a fact of the cover begins with a capital letter; did you mean 'symbol'?"
    ),
    (
      "en/words.yaml", "lists:\n  more:\n",
      "en/words.yaml:2: 'lists.more' has no text; leave the key out to keep the program's own"
    ),
    (
      "en/report.yaml", "changes:\n  became: '{to, plural, one {# a} other {# b}}'\n",
      "en/report.yaml:2: 'changes.became' chooses a form by 'to', which is no number"
    ),
    (
      "en/words.yaml", "lists", "en/words.yaml:1: here stand no words: write each text behind its key, such as 'lists:'"
    ),
    ("en/reprot.md", "", "en/reprot.md: no product uses a file of this name; did you mean 'en/report.md'?"),
    (
      "report.md", "",
      "report.md: this file is not used here; it belongs into the folder of its language, such as en/report.md"
    ),
    (
      "en/report.md", "---\nnotice: As of {{as-of}}\n---\n# T\n",
      "en/report.md:2: 'notice' does not say that the document is a draft while nobody has cleared it; write "
        + "'{{^cleared}}Draft{{/cleared}}' into it, or take the line away to keep the program's own"
    ),
    (
      "fr/brief.md", "\n---\nMission: X\nmark: Final\n---\n# T\n",
      "fr/brief.md:4: 'mark' does not say that the document is a draft while nobody has cleared it; write "
        + "'{{^cleared}}Draft{{/cleared}}' into it, or take the line away to keep the program's own"
    ),
    (
      "en/report.md", "---\nMission: X\n\n# T\n\n1. Text.\n\n---\n\n1. Text.\n",
      "en/report.md:1: the head that begins here has no end; write '---' above line 4, '# T'"
    ),
    (
      "en/report.md", "---\nMission: X\n",
      "en/report.md:1: the head that begins here has no end; write '---' below its last line"
    ),
    (
      "en/report.md", "---\nMission:X\n---\n# T\n",
      "en/report.md:2: this line of the head says nothing of what it is about; write 'Mission: …', a label, a colon, a "
        + "space and its text"
    ),
    (
      "en/report.md", "# T\n\n![Time](drawing:timline1 \"Time\")\n",
      "en/report.md:3: there is no drawing 'timline1' here; the report has its timeline, page by page, as "
        + "'drawing:{{drawing}}' in {{#timeline}}…{{/timeline}}, and the other documents have none"
    ),
    (
      "en/brief.md", "# T\n\n![Time](drawing:timeline1)\n",
      "en/brief.md:3: there is no drawing 'timeline1' here; the report has its timeline, page by page, as "
        + "'drawing:{{drawing}}' in {{#timeline}}…{{/timeline}}, and the other documents have none"
    ),
    (
      "en/report.md", "# T\n\n![Emblem](emblem.png)\n",
      "en/report.md:3: a picture can be a drawing of the program alone; write '![text](drawing:name \"caption\")'"
    ),
    (
      "en/report.md", "# T\n\n| A | B |\n| --- | --- |\n{{#errors}}\n| {{n}} | b | c |\n{{/errors}}\n",
      "en/report.md:6: this row has 3 cells, and the header in line 3 has 2"
    ),
    (
      "en/report.md", "# T\n\n| A | B |\n| --- |\n",
      "en/report.md:4: this row has 1 cell, and the header in line 3 has 2"
    ),
    (
      "en/report.md", "# T\n\nTable: What is left\n\n1. Text.\n",
      "en/report.md:3: there is no table below this line; write its rows there, with bars"
    ),
    (
      "en/report.md", "# T\n\n```swift\nText.\n",
      "en/report.md:3: templates have no blocks of code: '```' would stand in the document; take it away, here and where "
        + "it ends"
    ),
    (
      "en/report.md", "# T\n\nSee [the plan](http://example.org).\n",
      "en/report.md:3: templates have no links, and no pictures within a text: '[the plan](http://example.org)' would stand "
        + "in the document; write its words alone"
    ),
    (
      "en/report.md", "# T\n\nSee ![p](foo.png) here.\n",
      "en/report.md:3: templates have no links, and no pictures within a text: '![p](foo.png)' would stand in the document; "
        + "write its words alone"
    ),
    (
      "it/words.yaml", "",
      "it/words.yaml: there are no products in the language 'it'; there are folders of ar, en, es, fr, ru, zh"
    ),
  ])
  func aMistakeIsToldAtItsLine(path: String, text: String, told: String) throws {
    #expect(reviewTemplates([path: text]).map(\.description).contains(told), "\(reviewTemplates([path: text]))")
    let check = checkPlan(try planFiles("haiti-minujusth"))
    #expect(throws: ProductFault.self) { try makeProduct(.report, of: check, as: .md, templates: [path: text]) }
  }

  @Test func brokenYAMLIsToldAtItsLine() {
    let mistakes = reviewTemplates(["en/gaps.yaml": "kinds:\n  vacuum: \"open\n"])
    #expect(mistakes.first?.line != nil && mistakes.allSatisfy { $0.path == "en/gaps.yaml" })
  }

  /// Of words that are the user's in part the others are the program's.
  @Test(arguments: ["en", "fr"]) func whatIsLeftOutIsTheProgramsOwn(language: String) throws {
    let check = checkPlan(try planFiles("haiti-minujusth"))
    let product = language == "en" ? TextProduct.report : .brief
    let usual = try makeProduct(product, of: check, as: .md, language: language)
    let own = try makeProduct(
      product, of: check, as: .md,
      templates: ["\(language)/words.yaml": "months: { 7: SEVENTH }\nshort-months: { 7: SEVENTH }\n"],
      language: language)
    #expect(own.text.contains("SEVENTH") && !own.text.contains("‹"))
    #expect(own.text.count { $0.isNewline } == usual.text.count { $0.isNewline })
  }

  /// That a document is a draft is not the template's to leave out: without a head, with one that leaves out its notice, or with
  /// one whose notice comes to nothing, the document says it all the same.
  @Test(
    arguments: [
      "# T\n\nText.\n", "---\nMission: {{mission}}\n---\n# T\n\nText.\n",
      "---\nnotice: {{^cleared}}{{/cleared}}\nmark: {{#cleared}}x{{/cleared}}{{^cleared}}{{/cleared}}\n---\n# T\n\nText.\n",
    ], TextProduct.all.map(\.name))
  func aDraftIsToldWhateverTheTemplateLeavesOut(text: String, name: String) throws {
    let product = try #require(TextProduct.all.first { $0.name == name })
    // The background note is never cleared.
    let text = product.name == "background" ? text.replacing(#/\{\{.cleared\}\}.*\{\{/cleared\}\}/#, with: "") : text
    let check = checkPlan(try planFiles("haiti-minujusth"))
    let usual = try makeProduct(product, of: check, as: .md, language: "es").text
    let own = try makeProduct(product, of: check, as: .md, templates: ["es/\(name).md": text], language: "es").text
    let notice = try #require(
      usual.split(separator: "\n").first { $0.hasPrefix("> ") || $0.hasPrefix("**") || $0.hasPrefix("_") })
    #expect(own.contains(notice), "\(own)")
  }
}
