import Languages
import Templates
import Testing

@testable import PlanFormat
@testable import Reporting
@testable import Requirements

/// The words of requirements in the language of a product.
struct RequirementWordTests {
  private let camp = "camp"
  private var closes: Reason { "when '\(camp)' closes" }
  private var year: PlanDate { PlanDate(Day(number: 21_000)) }

  @Test func aReasonIsWordedWholeWithItsValues() {
    let words = """
      requirements:
        reasons:
          "when '{1}' closes": "date de fermeture de « {1} »"
          "{1}, and the same of {2}": "{1} ; de même pour {2}"
          "the mission has left ({1})": "la mission est partie ({1})"
      """
    let wording = Wording(language: "fr", in: TemplateLibrary(overriding: ["fr/requirements.yaml": words]))
    #expect(wording.reason(closes) == "date de fermeture de « camp »")
    #expect(
      wording.reason(.alike(closes, ["a", "b", "c", "d", "e", "f", "g"], in: "…"))
        == "date de fermeture de « camp » ; de même pour a, b, c, d, e et 2 autres")
    #expect(
      wording.reason(.few([closes, "", closes]))
        == "date de fermeture de « camp »\(wording("lists.semicolon"))date de fermeture de « camp »")
    #expect(wording.reason("the mission has left (\(year))") == "la mission est partie (\(wording.date(year)))")
    #expect(wording.reason(.awaited("the site 'camp' has no end", until: nil)).contains("camp"))
  }

  @Test func englishStandsInTheReasonUnlessAUserSaysItOtherwise() {
    #expect(Wording.english.reason(closes) == "when 'camp' closes")
    #expect(Wording.english.reason("the mission has left (\(year))") == "the mission has left (\(year))")
    let words = "requirements: { reasons: { \"when '{1}' closes\": \"the day on which {1} closes\" } }"
    let own = Wording(language: "en", in: TemplateLibrary(overriding: ["en/requirements.yaml": words]))
    #expect(own.reason(closes) == "the day on which camp closes")
    #expect(own.reason("the mission has left (\(year))") == "the mission has left (\(year))")
  }

  @Test func wordsOfThePlanStandAsTheyAre() {
    let text = Text([.init(language: "en", text: "None is relevant."), .init(language: "fr", text: "Aucun.")])
    #expect(Wording(language: "fr").reason(.plan(text)) == "Aucun.")
    #expect(Wording(language: "es").reason(.plan(text)) == "None is relevant.")
    #expect(Wording(language: "ar").reason(.plan(text)).contains("\u{2068}"))
  }

  @Test func whatALanguageLacksIsMarked() {
    let words = ["pt/words.yaml": "lists: { and: ' e ' }"]
    let wording = Wording(language: "pt", in: TemplateLibrary(overriding: words))
    #expect(wording.reason(closes) == "‹when 'camp' closes›")
  }

  @Test func placesInDocumentsAreWorded() {
    let french = Wording(language: "fr")
    #expect(french.locator("paras 60-63, 68") == "par. 60-63, 68")
    #expect(french.locator("annex II or III") == "annexe II ou III")
    #expect(french.locator("op 1 (ii), 5") == "par. 1 (ii), 5 du dispositif")
    #expect(french.locator("annex I 3.4") == "annexe I 3.4")
    #expect(french.paragraph(.document("S/PRST/2017/27", "element VI")) == "S/PRST/2017/27, élément VI")
    #expect(Wording(language: "zh").place("第44段", in: "S/2019/805") == "S/2019/805，第44段")
    #expect(Wording(language: "es").locator("paras 27, 68") == "párrs. 27, 68")
    for text in ["as reported by radio", "para of the annex", "12", "", "para", "table 3"] {
      #expect(french.locator(text) == text)
    }
    for text in ["para 44", "paras 60-63", "op 1 (ii), 5", "annex I 3.4", "annex II, para 5"] {
      #expect(Wording.english.locator(text) == text)
    }
  }
}
