import Templates
import Testing

@testable import Languages

/// The languages beside each other: each has every text, every value of it, and every form that its numbers need.
@Suite struct EveryLanguageTests {
  @Test(arguments: Wording.languages().filter { $0 != "en" })
  func hasEveryWord(language: String) {
    let wording = Wording(language: language)
    #expect(wording.problems == [])
    #expect(wording.problems(beside: .english).map { "\($0.path):\($0.line): \($0.message)" } == [])
  }

  /// What a requirement lacks is told with its names and dates: no language leaves one out, and none says it in English.
  @Test(arguments: Wording.languages().filter { $0 != "en" })
  func requirementsAreWordedWhole(language: String) {
    let (words, english) = (Wording(language: language).table.patterns, Wording.english.table.patterns)
    for (key, pattern) in english where key.hasPrefix("requirements.") {
      #expect(Set(words[key]?.places.map(\.name) ?? []) == Set(pattern.places.map(\.name)), "\(key)")
      let isSentence = ["summaries.", "mends.", "elements."].contains { key.hasPrefix("requirements.\($0)") }
      #expect(!isSentence || words[key] != pattern, "\(key) is not translated")
    }
  }

  @Test(arguments: TemplateLibrary().paths.filter { $0.hasSuffix(".md") })
  func templatesHaveEveryForm(path: String) throws {
    #expect(try #require(TemplateLibrary()[path]).formProblems == [])
  }

  @Test func aMissingFormIsTold() {
    let words = "text: '{n, plural, one {# задача} other {# задачи}}'"
    let problems = Wording(language: "ru", words: [("ru/words.yaml", words)]).formProblems.map(\.message)
    #expect(problems == ["'text' has no form 'few'", "'text' has no form 'many'"])
    #expect(Template(path: "ru/brief.md", text: "{{n}} {{#one}}a{{/one}}{{#few}}b{{/few}}").formProblems.count == 1)
  }
}
