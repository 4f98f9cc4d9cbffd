import Requirements
import Testing

/// The words of requirements in English, out of which other languages are made. English is the catalogue's and the sources': its file
/// is written from them, so that nothing lacks in it and nothing is left over. Other languages are held to it as to every file of words.
@Suite struct RequirementWordsPageTests {
  @Test func theEnglishFileIsTheCatalogues() throws {
    let told = Requirement.catalogue.filter { !$0.isOfScheduling }
    func once(_ texts: [String]) -> [(String, String)] { Set(texts).sorted().map { ($0, $0) } }
    let sections: [(String, [(String, String)])] = [
      ("summaries", told.map { ($0.id, $0.summary) }),
      ("mends", told.map { ($0.id, $0.mend) }),
      ("elements", Element.allCases.map { ($0.rawValue, $0.meaning) }),
      ("addressees", once(told.map(\.addressee) + [Requirement.notStated])),
      ("verbs", once(told.map(\.verb) + [Requirement.notStated])),
      ("qualifiers", once(told.compactMap(\.qualifier) + Element.allCases.compactMap(\.qualifier))),
      ("reasons", once(try ReasonLiterals.inSources())),
    ]
    let lines = sections.flatMap { name, texts in
      ["  \(name):"] + texts.map { "    \(quoted($0.0)): \(quoted($0.1))" }
    }
    let text =
      "# The words of the requirements. English is the catalogue's, and a test writes it here.\nrequirements:\n"
    try expectGolden(text + lines.joined(separator: "\n") + "\n", at: "Templates/en/requirements.yaml")
  }

  private func quoted(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }

  @Test func literalsAreFoundWhereReasonsAreAskedFor() {
    let source = """
      static let nothing: Reason = "nothing remains"
      func one() -> Answer {
        guard isOver else { return .undecided("when '\\(site.id)' closes (\\(day ?? "no day"))") }
        return isAsked ? .shown("it is shown", at: span) : .cannotTell(
          isKnown ? "what it is" : "who knows")
      }
      check: .each.unless { plan, _ in plan.isOver ? "it is over" : nil }
      """
    #expect(
      ReasonLiterals(in: source).patterns == [
        "nothing remains", "when '{1}' closes ({2})", "what it is", "who knows", "it is over",
      ])
  }
}
