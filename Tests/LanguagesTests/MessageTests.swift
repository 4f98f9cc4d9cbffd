import PlanFormat
import Testing

@testable import Languages

@Suite struct MessageTests {
  private func words(_ language: String, _ text: String, _ values: [String: MessageValue]) -> String {
    Wording(
      language: language, words: [("\(language)/words.yaml", "text: \"\(text)\"\nmonths: [January, February]\n")])(
        "text", values)
  }

  @Test func aNumberChoosesItsForm() {
    let text = "{n, plural, =0 {no task} one {# task} other {# tasks}} left"
    #expect(words("en", text, ["n": .number(0)]) == "no task left")
    #expect(words("en", text, ["n": .number(1)]) == "1 task left")
    #expect(words("en", text, ["n": .number(1_200)]) == "1,200 tasks left")
  }

  @Test func whatIsNotThereIsLeftOut() {
    let text = "late{days, select, none {} other { by {days, plural, one {# day} other {# days}}}}"
    #expect(words("en", text, ["days": .none]) == "late")
    #expect(words("en", text, ["days": .number(2)]) == "late by 2 days")
  }

  @Test func aListGivesTheWordOfANumber() {
    #expect(words("en", "in {month, months}", ["month": .ordinal(2)]) == "in February")
  }

  @Test func namesThatAreListedAlreadyChooseByHowManyTheyAre() {
    let text = "{who, plural, one {{who} takes} other {{who} take}} over"
    #expect(words("en", text, ["who": .listed("Police", 1)]) == "Police takes over")
    #expect(words("en", text, ["who": .listed("Police and Prisons", 2)]) == "Police and Prisons take over")
  }

  @Test func aRoughDateHasNoPrepositionOfAnExactOne() throws {
    let date = { (text: String) in try #require(PlanDate(text)) }
    #expect(Wording.english.on(try date("about 2019-07")) == "about July 2019")
    #expect(Wording.english.on(try date("2019-07")) == "in July 2019")
    #expect(Wording.english.limit(try date("2019-07-01/2019-07-09")) == "the time between 1 July 2019 and 9 July 2019")
  }

  @Test func namesOfTheOtherDirectionAreIsolated() {
    #expect(words("en", "to {who}", ["who": .name("وزارة")]) == "to \u{2068}وزارة\u{2069}")
    #expect(words("ar", "إلى {who}", ["who": .name("8 of 13 units")]) == "إلى \u{2068}8 of 13 units\u{2069}")
    // Alone in a list as among others.
    #expect(words("ar", "إلى {who}", ["who": .names(["Court (2)"])]) == "إلى \u{2068}Court (2)\u{2069}")
  }

  @Test(
    arguments: [
      ("{n", "'{n' has no '}'"), ("n}", "a '}' has no '{' before it"),
      ("{n, plural, one {a}}", "'n' has no choice 'other'"),
      ("{n, plural, one {a} one {b} other {c}}", "the choice 'one' of 'n' stands twice"),
      ("{}", "after '{' or ',' there is a name to stand"),
      (String(repeating: "{n, select, other {", count: 9), "choices stand more than 6 deep in each other"),
    ])
  func brokenTextsSayWhatIsWrong(text: String, message: String) {
    #expect(throws: MessagePatternReader.Problem(message)) { try MessagePatternReader.pattern(text) }
  }

  @Test func aMissingTextIsMarkedAndNeverSilent() {
    let french = Wording(language: "fr", words: [("fr/words.yaml", "a: b")])
    #expect(french("lists.more", ["n": .number(3)]) == "‹and 3 more›")
    #expect(french("nowhere") == "‹nowhere›")
  }
}

@Suite struct PluralCategoryTests {
  @Test(
    arguments: [
      ("en", [0: "other", 1: "one", 2: "other", 21: "other"]),
      ("fr", [0: "one", 1: "one", 2: "other"]),
      ("ru", [0: "many", 1: "one", 2: "few", 5: "many", 11: "many", 12: "many", 21: "one", 22: "few", 111: "many"]),
      ("ar", [0: "zero", 1: "one", 2: "two", 3: "few", 10: "few", 11: "many", 99: "many", 100: "other", 103: "few"]),
      ("zh", [0: "other", 1: "other", 5: "other"]),
    ])
  func wholeNumbersFallAsTheLanguageHasThem(language: String, categories: [Int: String]) {
    for (number, category) in categories {
      #expect(PluralCategory(number, in: language).rawValue == category, "\(language) \(number)")
    }
  }

  @Test func decimalsFallAsTheLanguageHasThem() throws {
    let number = try #require(Decimal("1.5"))
    #expect(PluralCategory(number, in: "fr") == .one)
    #expect(PluralCategory(number, in: "ru") == .other)
    // Arabic: as the whole part.
    #expect(PluralCategory(try #require(Decimal("4.8")), in: "ar") == .few)
  }
}
