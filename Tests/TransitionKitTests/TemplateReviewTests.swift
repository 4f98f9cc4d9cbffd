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
}
