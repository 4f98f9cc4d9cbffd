import Diagnostics
import Languages
import PlanFormat
import PlanModel
import Templates
import Testing

@testable import TransitionKit

/// Words of the plan are printed in the language of the product wherever the plan has them in it, whatever it writes first.
@Suite struct PlanLanguageTests {
  private static let languages = ["en", "fr", "es", "ru", "zh", "ar"]
  private let check: PlanCheck

  /// The plan of every field, each text of it first in a language that no product has.
  init() throws {
    let plan = PlanLines(try wholePlan(), as: Plan.shape.description) { number in
      "{ \((["ht"] + Self.languages).map { "\($0): Q\($0)\(number)q" }.joined(separator: ", ")) }"
    }
    check = checkPlan(oneFile(plan.text))
  }

  /// The words that are in another language than the product.
  private func foreign(_ text: String, in language: String) -> [String] {
    Set(text.matches(of: /Q([a-z][a-z])[0-9]+q/).filter { $0.1 != language }.map { String($0.0) }).sorted()
  }

  @Test(arguments: TextProduct.all.map(\.name), languages)
  func aProductHasTheWordsOfItsLanguage(name: String, language: String) throws {
    let product = try #require(TextProduct.all.first { $0.name == name })
    guard product.languages(in: TemplateLibrary()).contains(language) else { return }
    let text = try makeProduct(product, of: check, as: .md, language: language, report: .everything).text
    #expect(text.contains("Q\(language)"))
    #expect(foreign(text, in: language) == [])
  }

  @Test func commandsAndDrawingsHaveTheEnglishWords() {
    let texts = [
      timeline(check, as: .html).text, CoverageView(check).text, HandoversView(check).text, FundingView(check).text,
      ScheduleView(check).text, ScheduleView(check).json.text(), HandoversView(check).json.text(),
      CoverageView(check).json.text(), FundingView(check).json.text(),
    ]
    for text in texts { #expect(foreign(text, in: "en") == []) }
  }
}
