import Languages
import Testing

@testable import TransitionKit

/// The timeline in every language that has its words: nothing of it falls back to English, and no other language is made.
@Suite struct TimelineLanguageTests {
  @Test(arguments: Wording.languages(with: filesOfTimeline)) func saysEverythingInTheLanguage(_ language: String) throws
  {
    for name in planNames {
      let check = checkPlan(try planFiles(name))
      for format in [ProductFormat.svg, .html] {
        let text = try timeline(check, as: format, language: language).text
        // What falls back stands between these signs.
        #expect(!text.contains("‹"), "\(name) as \(format.name)")
      }
    }
  }

  @Test func refusesALanguageWithoutItsWords() throws {
    let check = checkPlan(try planFiles(try #require(planNames.first)))
    #expect(throws: ProductFault.self) { try timeline(check, as: .svg, language: "xx") }
  }
}
