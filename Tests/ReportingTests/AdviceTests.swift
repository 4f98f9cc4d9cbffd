import Analysis
import Diagnostics
import Documents
import Languages
import PlanFormat
import PlanModel
import PlanReading
import Requirements
import Templates
import Testing

@testable import Reporting

/// The advice has the form of a published one: two pages for the Council, each point about this transition, and nobody obliged.
struct AdviceTests {
  @Test(arguments: Wording.languages())
  func itIsShortInEveryLanguage(language: String) throws {
    let template = try #require(TemplateLibrary()["\(language)/brief.md"])
    for (name, files) in packagePlans() {
      let dossier = try dossier(of: files, in: Wording(language: language))
      let document = try template.document(from: Advice.content(dossier).values)
      #expect(document.wordCount <= Advice.wordLimit, "\(name)")
      #expect(document.evidence.isEmpty, "\(name)")
      for apparatus in ["TR-", ".yaml", "‹"] { #expect(!document.text.contains(apparatus), "\(name): \(apparatus)") }
    }
  }

  @Test func itSpeaksOfTheTransitionAndNotOfThePlan() throws {
    for (name, files) in packagePlans() {
      let text = try Product.brief.document(try dossier(of: files)).text
      #expect(!text.contains("finding"), "\(name)")
      #expect(text.components(of: "the plan").count <= 2, "\(name)")
      #expect(text.contains("takes as its starting point the national priorities “"), "\(name)")
    }
  }

  @Test func itsBackgroundKeepsItsWordsAndDefendsEachPoint() throws {
    for (name, files) in packagePlans() {
      let dossier = try dossier(of: files)
      #expect(try Product.background.document(dossier).wordCount <= BackgroundNote.wordLimit, "\(name)")
      let grounds = PointGrounds.all(dossier)
      #expect(grounds.count == Advice(dossier).points.count, "\(name)")
      #expect(grounds.allSatisfy { !$0.facts.isEmpty }, "\(name)")
    }
  }

  /// Two words of likelihood are defined, with what would settle an unknown, and what the Council has not read yet is marked.
  @Test(arguments: Wording.languages())
  func itsBackgroundDefinesLikelihood(language: String) throws {
    let template = try #require(TemplateLibrary()["\(language)/background.md"])
    for (name, files) in packagePlans() {
      let dossier = try dossier(of: files, in: Wording(language: language))
      let document = try template.document(from: BackgroundNote.content(dossier).values)
      #expect(document.wordCount <= BackgroundNote.wordLimit, "\(name)")
      let definition = document.blocks.contains { block in
        guard case .numbered(_, let text) = block else { return false }
        return text.count { if case .emphasis = $0 { true } else { false } } == 2
      }
      #expect(definition, "\(name)")
    }
  }

  @Test func whatCameAfterTheLastReportIsMarked() throws {
    for (name, files) in packagePlans() where name.contains("haiti") {
      let text = try Product.background.document(try dossier(of: files, asOf: "2019-06-30")).text
      #expect(text.contains("(new: after the Secretary-General’s report of 13 May 2019)"))
      #expect(text.contains("25 June 2019 (new): BINUH"))
      #expect(!text.contains("12 April 2019 (new)"))
    }
  }

  @Test func moreThanOneWordIsTrueOfNoOtherMission() throws {
    for (name, files) in packagePlans() {
      let points = Advice(try dossier(of: files)).text.points
      #expect(points.count { $0.contains("“") } >= 6, "\(name): points that name what the plan names")
    }
  }

  @Test func aResolutionIsNamedBySymbolAndDayAlone() throws {
    for (name, files) in packagePlans() where name.contains("haiti") {
      let text = try Product.brief.document(try dossier(of: files)).text
      #expect(
        text.contains(
          "takes note of resolutions S/RES/2466 (2019) of 12 April 2019 and S/RES/2476 (2019) of 25 June 2019. On this")
      )
      #expect(!text.contains("votes"))
      #expect(text.contains("the consent of the Government of Haiti"))
    }
  }

  @Test func anAlternativeHasItsConditionAndThePositionOfTheHost() throws {
    for (name, files) in packagePlans() where name.contains("haiti") {
      let alternative = try #require(try Advice(dossier(of: files)).text.alternative)
      #expect(alternative.contains("not feasible unless the Council extends"))
      // A plan tells what was said in words of its own: no quotation marks, and who reports it.
      #expect(
        alternative.contains("on 20 January 2019, as reported in S/2019/198, was: No extension past 15 October 2019.]"))
    }
  }

  @Test func theEndOfTheMandateStandsOnTopAndLateAdviceIsSaidToBeLate() throws {
    for (name, files) in packagePlans() where name.contains("haiti") {
      let text = { (day: String) in try Product.brief.document(try dossier(of: files, asOf: day)).text }
      #expect(
        try text("2019-07-09").hasPrefix(
          "The mandate of MINUJUSTH ends on 15 October 2019, in 98 days."))
      #expect(try !text("2019-09-24").contains("comes late"))
      #expect(
        try text("2019-09-25").contains("in 20 days. This advice comes late for a decision of the Council before"))
      #expect(try !text("2019-10-15").contains("comes late"))
    }
  }

  @Test func afterTheDepartureItSpeaksOfWhatRemains() throws {
    for (name, files) in packagePlans() where name.contains("haiti") {
      let advice = Advice(try dossier(of: files, asOf: "2019-11-15"))
      let text = (advice.text.points + [advice.text.undertaking]).joined(separator: "\n")
      for word in [
        "before 15 October 2019", "ahead,", "the closure of", "asking MINUJUSTH", "8 of the 13", "will report",
      ] {
        #expect(!text.contains(word), "\(word)")
      }
      #expect(text.contains("due by 15 October 2019"))
      #expect(text.contains("now that the day planned for the departure of MINUJUSTH has passed"))
      #expect(advice.text.alternative == nil)
    }
  }

  @Test func nothingIsSaidTwice() throws {
    for (name, files) in packagePlans() {
      let dossier = try dossier(of: files)
      for product in [Product.brief, .background] {
        let texts = try product.document(dossier).texts.filter { $0.count > 40 }
        #expect(Set(texts).count == texts.count, "\(name)")
      }
    }
  }

  @Test func itHasSixToTenPointsOfOneSentenceEachFromItsGaps() throws {
    for (name, files) in packagePlans() {
      let advice = Advice(try dossier(of: files))
      #expect((6...Advice.mostPoints).contains(advice.points.count), "\(name)")
      #expect(advice.points.allSatisfy { !$0.gaps.isEmpty })
      for point in advice.text.points {
        #expect(point.split(separator: " ").count <= 70, "\(point)")
        #expect(!point.contains(". "), "\(point)")
      }
    }
  }

  @Test func nobodyIsObliged() throws {
    for (_, files) in packagePlans() {
      let text = Advice(try dossier(of: files)).text
      for sentence in text.points + [text.undertaking] {
        // Titles are the plan's own.
        let own = sentence.replacing(/“[^”]*”/, with: "")
        for word in [
          " must ", " shall ", " should ", "urges", "demands", "requires", "fail", "oblig", "illegal", "likely",
          "hardly",
        ] {
          #expect(!own.contains(word), "\(sentence)")
        }
      }
    }
  }

  @Test func noTwoPointsAskForTheSame() throws {
    for (_, files) in packagePlans() {
      let points = Advice(try dossier(of: files)).text.points
      #expect(Set(points).count == points.count)
    }
  }

  @Test func whatIsNotSettledIsABracketAndTheDraftSaysSo() throws {
    let document = { (pbc: String) in try Product.brief.document(try dossier(pbc + grounds)) }
    let advice = { (pbc: String) in try document(pbc).text }
    let notice = { (pbc: String) in try document(pbc).notice.plainText }
    #expect(try advice("").contains("with the consent of the Government [to be confirmed]"))
    #expect(try notice("").contains("Not ready to circulate: 4 brackets"))
    let consented = try advice("pbc: { consent: true }\n")
    #expect(consented.contains("and with the consent of the Government, the Peacebuilding Commission"))
    #expect(try notice("pbc: { consent: true }\n").contains("Not ready to circulate: 3 brackets"))
    #expect(try advice("pbc: { consent: false }\n").contains("the Government not having wished its engagement"))
  }

  @Test func aConsentThatNobodyGaveByTheDayIsNotClaimed() throws {
    let advice = { (consent: String) in
      try Product.brief.document(
        dossier("pbc: { consent: { is: true, \(consent) } }\n" + sources + grounds, asOf: "2027-03-01")
      ).text
    }
    #expect(try advice("source: early").contains("and with the consent of the Government, the"))
    #expect(try advice("source: early; late").contains("and with the consent of the Government, the"))
    for doubt in ["source: late", "source: early, confidence: derived", "confidence: reported"] {
      #expect(try advice(doubt).contains("with the consent of the Government [to be confirmed]"), "\(doubt)")
    }
  }

  @Test func whatWasFoundOfOneReceiverIsToldOfThatOneWithItsDay() throws {
    let plan = """
      counterparts:
        guard: { name: Coast guard, short-name: CG, kind: national }
        police: { name: Police, short-name: NP, kind: national }
      tasks:
        patrols: { title: Patrols, function: police, lead: mission }
        benches: { title: Benches, function: police, lead: mission }
      handovers:
        patrols:
          task: patrols
          status: transferred
          transferred: 2027-01-01
          to:
            - { who: police, capacity: { required: 90 boats, assessed: 40 boats, on: 2026-06, shortfall: true } }
            - guard
        benches: { task: benches, to: [police] }
      benchmarks:
        order: { title: Order, indicators: { calm: { title: Calm } } }

      """
    let dossier = try dossier(plan, asOf: "2027-03-01")
    let texts = [try Product.brief.document(dossier).text, try Product.report.document(dossier).text]
    for text in texts {
      #expect(text.contains("needed: 90 boats; assessed in June 2026: 40 boats"), "\(text)")
      #expect(!text.contains("CG took over") && !text.contains("(CG) took over"), "\(text)")
    }
  }

  @Test func onlyWhatReadyInstitutionsOfTheStateReceiveIsToComeEarlier() throws {
    for (_, files) in packagePlans() {
      let points = Advice(try dossier(of: files)).text.points
      let early = points.filter { $0.contains("could be completed earlier") }.flatMap { point in
        point.split(separator: "beginning with").dropFirst().flatMap {
          $0.matches(of: /“([^”]*)”/).map { String($0.1) }
        }
      }
      let others = points.filter { $0.contains("what further support") || $0.contains("to assess") }.joined()
      for title in early { #expect(!others.contains(title), "\(title) is said not to be ready") }
    }
  }

  /// How long a phrase is in a language is no reason to tell less in it.
  @Test func everyLanguageNamesTheSame() throws {
    for (name, files) in packagePlans() {
      let titles = readPlan(files).plan
      let names =
        titles.tasks.compactMap { $0.title.value?.text(in: "en") }
        + titles.laws.compactMap { $0.title.value?.text(in: "en") }
        + titles.benchmarks.compactMap { $0.title.value?.text(in: "en") }
      let told = try Wording.languages().map { language in
        let points = try Advice(dossier(of: files, in: Wording(language: language))).text.points
        return points.map { point in names.filter { point.contains($0) } }
      }
      #expect(Set(told).count == 1, "\(name)")
    }
  }

  /// 'Twelve, among them eleven names' keeps one back for nothing.
  @Test func oneOrTwoAreNotKeptBack() throws {
    for (_, files) in packagePlans() {
      let sentences = AdviceSentences(try dossier(of: files).press)
      let names = (1...8).map { NameOfPoint("Name of four words \($0)", told: "\($0)") }
      #expect("\(sentences.listed(names).part)" == "none")
      #expect("\(sentences.listed(names + names).part)" != "none")
    }
  }

  @Test func whatIsPaidForUntilADayIsNotSaidToHaveNoMoney() throws {
    for (name, files) in packagePlans() {
      let text = Advice(try dossier(of: files)).text.points.joined()
      let paid =
        name.contains("haiti")
        ? "“Community violence reduction” (from 16 October 2019), with no confirmed funding known"
        : "“Programmes of the mission” (from 31 March 2018), with no confirmed funding known"
      #expect(text.contains(paid), "\(text)")
      #expect(!text.contains("without confirmed funding"))
    }
  }

  @Test func everyPointSaysWhoIsAsked() throws {
    let ways = ["asking the ", "asking ", "inviting ", "considering ", "reviewing", "phasing "]
    for (name, files) in packagePlans() {
      for day in [nil, "2018-06-30", "2019-11-15"] {
        for point in Advice(try dossier(of: files, asOf: day)).text.points {
          #expect(ways.contains { point.hasPrefix($0) } && !point.hasPrefix("asking what"), "\(name): \(point)")
        }
      }
    }
  }

  @Test func aPriorityThatAHandoverPassesOnIsNotWithoutOwner() throws {
    for (name, files) in packagePlans() where name.contains("haiti") {
      let text = Advice(try dossier(of: files)).text.points.joined()
      #expect(text.contains("two peacebuilding priorities") && !text.contains("Inspectorate of the police beyond"))
    }
  }

  @Test func aPlanThatIsTooThinIsNotAdvisedOn() throws {
    let text = try Product.brief.document(try dossier("")).text
    #expect(text.contains("too thin to advise on"))
    #expect(!text.contains("encourages the Security Council"))
  }

  @Test func bodiesAreSpelledOutOnce() throws {
    for (name, files) in packagePlans() where name.contains("haiti") {
      let document = try Product.brief.document(try dossier(of: files))
      let text = document.title + "\n" + document.text
      #expect(text.components(of: "United Nations Integrated Office in Haiti (BINUH)").count == 1)
      #expect(text.contains("S/RES/2466 (2019)") && text.contains("S/RES/2476 (2019)"))
    }
  }

  private let sources = """
    sources:
      early: { title: Letter, on: 2027-01-05 }
      late: { title: Report, on: 2027-04-05 }

    """

  private let grounds = """
    tasks:
      patrols: { title: Patrols, function: police, lead: mission }
    handovers:
      patrols: { task: patrols, to: [cnp] }

    """
}

private func dossier(of files: SourceFiles, in wording: Wording) throws -> Dossier {
  let facts = PlanFacts(readPlan(files).plan)
  return try #require(
    Dossier(facts, check(facts, against: Requirement.catalogue), files: files, wording: wording))
}

extension String {
  fileprivate func components(of part: String) -> [Range<String.Index>] { ranges(of: part) }
}
