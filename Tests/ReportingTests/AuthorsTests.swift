import Analysis
import Diagnostics
import Documents
import Languages
import PlanFormat
import PlanModel
import PlanReading
import Templates
import Testing

@testable import Reporting

/// What the plan's authors write stands in place of what the program computes, and both documents are drafts until the plan
/// says otherwise.
struct AuthorsTests {
  private func document(
    _ product: Product, _ documents: String, asOf: String = "2027-07-09", in language: String = "en"
  ) throws -> Document {
    let dossier = try written(documents, asOf: asOf, in: language)
    let path = product.rawValue.replacing("en/", with: "\(language)/")
    return try #require(TemplateLibrary()[path]).document(from: product.values(dossier))
  }

  private func written(
    _ documents: String, asOf: String = "2027-07-09", in language: String = "en"
  ) throws -> Dossier {
    let plan = "plan: { title: A plan, as-of: 2027-07-09, languages: [en] }\n" + sections + documents
    let files = SourceFiles([SourceFile(name: "plan.yaml", bytes: Array(plan.utf8))])
    let facts = PlanFacts(readPlan(files, asOf: Day(asOf)).plan)
    return try #require(Dossier(facts, [], files: files, wording: Wording(language: language)))
  }

  private let sections = """
    mission: { name: Mission, short-name: UNM, type: peacekeeping, host-state: XCA, departure: 2027-12-31, mandates: [{ resolution: S/RES/9001 (2026), from: 2027-01-01, until: 2027-12-31 }] }
    counterparts: { cnp: { name: National Police, short-name: CNP, kind: national } }
    tasks: { order: { title: Public order, function: police, lead: mission, disposition: hand-over } }
    handovers: { order: { task: order, to: [cnp], window: { finish: 2027-12-31 } } }

    """

  private let brief = """
    documents:
      brief:
        paragraphs: { opening: We were there., alternative: There is none., undertaking: "We help.\\n\\nWe stay." }

    """

  // MARK: Whose words

  @Test func everyParagraphIsComputedUntilItIsWritten() throws {
    for product in [Product.brief, .report] {
      let document = try document(product, "")
      #expect(document.notice.plainText.contains("Every paragraph is computed from the transition plan."))
      #expect(document.mark == "Draft" && !document.text.contains("†"))
    }
  }

  @Test func theAuthorsWordsStandInPlaceOfTheProgramsOwn() throws {
    let document = try document(.brief, brief)
    for text in ["We were there. †", "There is none. †", "We help. †", "We stay. †"] {
      #expect(document.texts.contains(text), "\(text)")
    }
    #expect(document.texts.contains("On this basis it encourages the Security Council to consider:"))
    #expect(!document.text.contains("Building on") && !document.text.contains("stands ready"))
    #expect(document.notice.plainText.contains("wrote the paragraphs marked †"))
    #expect(document.evidence.isEmpty, "the advice carries no notes")
  }

  @Test(arguments: ReportPlace.allCases) func eachSectionOfTheReportBeginsAsItsAuthorsWrite(place: ReportPlace) throws {
    let documents =
      "documents: { report: { paragraphs: { \(place.rawValue): { text: So it is., source: nine para 4 } } } }\n"
    let sources = "sources: { nine: { title: Ninth report } }\n"
    let (before, after) = (try document(.report, sources), try document(.report, documents + sources))
    #expect(after.texts.count { $0 == "So it is. †" } == 1)
    let taken = before.texts.filter { !after.texts.contains($0) && !$0.contains("cites") && !$0.contains("Digest") }
    #expect(taken.count <= 1, "one paragraph gives way")
    #expect(after.tables.count >= before.tables.count, "tables stay")
    #expect(after.evidence.contains { $0.source == "Ninth report, para 4" })
  }

  /// What is in square brackets is still to be agreed, whoever wrote it.
  @Test(arguments: [("We were there.", true), ("We [were] there.", false)])
  func whatIsStillToSettleIsNotCleared(opening: String, isCleared: Bool) throws {
    let documents = """
      documents:
        report:
          paragraphs: { summary: "\(opening)" }
          cleared: [{ as-of: 2027-07-09, by: The Commission, on: 2027-07-10 }]

      """
    let document = try document(.report, documents)
    #expect(document.notice.plainText.contains("Cleared by The Commission") == isCleared)
    #expect((document.mark == "Draft") != isCleared)
  }

  // MARK: Points

  @Test func aPointOfTheAuthorsStandsInPlaceOfThoseOnItsMatter() throws {
    let points =
      "documents: { brief: { points: { capacity: Looking into it., further: \"Asking.\\n\\nBeing told.\" } } }\n"
    let computed = Advice(try written("")).text.points
    let advice = Advice(try written(points))
    #expect(advice.text.points.filter { $0.hasSuffix("†") } == ["Looking into it †", "Asking †", "Being told †"])
    #expect(advice.text.points.count == computed.count + 2)
    let place = try #require(Advice(try written("")).points.firstIndex { $0.subject.matter == .capacity })
    #expect(advice.text.points[place] == "Looking into it †")
    #expect(!advice.points[place].gaps.isEmpty, "it answers what the program's rested on")
    let background = try document(.background, points).texts
    #expect(background.contains { $0.hasPrefix("Point \(place + 1): The wording is that of the plan’s authors. ") })
  }

  @Test func everyMatterIsOneOfThePoints() throws {
    let words = try #require(TemplateLibrary()["en/advice.yaml"]).text
    let points = words.split(separator: "\n").drop { $0 != "  points:" }.dropFirst().prefix { $0.hasPrefix("    ") }
    let keys = points.compactMap { $0.firstMatch(of: /^ {4}([a-z-]+):/).map { String($0.1) } }
    // What the work costs afterwards is asked for where money is.
    #expect(Set(AdviceMatter.allCases.map(\.rawValue)) == Set(keys + ["further"]).subtracting(["costs"]))
  }

  @Test(arguments: ["Asking;", "Asking ;", "Asking\u{A0};", "Asking；", "Asking."])
  func aPointOfTheAuthorsEndsAsTheListDoes(text: String) throws {
    let points = "documents: { brief: { points: { further: \"\(text)\" } } }\n"
    #expect(Advice(try written(points)).text.points.last == "Asking †")
  }

  // MARK: Places

  /// Whoever does not want another way need not write one.
  @Test(arguments: ["{ not-applicable: None was asked for. }", "{ text: { not-applicable: None was asked for. } }"])
  func theAlternativeCanBeLeftOut(written alternative: String) throws {
    let sections = sections.replacing(
      "to: [cnp]",
      with: "to: [{ who: cnp, capacity: { required: 9 units, assessed: 3 units, on: 2027-06-01, shortfall: true } }]")
    func advice(_ documents: String) throws -> Advice {
      let plan = "plan: { title: A plan, as-of: 2027-07-09, languages: [en] }\n" + sections + documents
      let files = SourceFiles([SourceFile(name: "plan.yaml", bytes: Array(plan.utf8))])
      let read = readPlan(files)
      #expect(!read.diagnostics.contains { $0.severity == .error }, "\(read.diagnostics)")
      return Advice(try #require(Dossier(PlanFacts(read.plan), [], files: files, wording: Wording(language: "en"))))
    }
    let open = try advice("")
    let closed = try advice("documents: { brief: { paragraphs: { alternative: \(alternative) } } }\n")
    #expect(open.text.alternative != nil)
    #expect(closed.authors.leavesOut(BriefPlace.alternative) && closed.authors.brackets == open.authors.brackets - 1)
  }

  @Test func theBackgroundOfAClearedAdviceDefendsNoDraft() throws {
    let cleared = "cleared: [{ as-of: 2027-07-09, by: the Office, on: 2027-07-20 }]"
    let documents = brief.replacing("  brief:\n", with: "  brief:\n    \(cleared)\n")
    #expect(try document(.background, brief).notice.plainText.contains("the draft advice"))
    #expect(try document(.background, documents).notice.plainText.contains("present the advice"))
  }

  @Test(arguments: TemplateLibrary().paths) func everyTemplateHasEveryPlace(path: String) throws {
    let places =
      path.hasSuffix("/brief.md")
      ? BriefPlace.allCases.map(\.rawValue) : path.hasSuffix("/report.md") ? ReportPlace.allCases.map(\.rawValue) : []
    let template = try #require(TemplateLibrary()[path])
    for place in places {
      #expect(template.text.ranges(of: "{{#authors.\(place)}}").count == 1, "\(path): \(place)")
      #expect(place == "observations" || template.text.contains("{{^authors.\(place)}}"), "\(path): \(place)")
    }
  }

  @Test func aPlaceThatIsMisspeltIsTold() {
    let plan = "plan: { title: P, as-of: 2027-07-09 }\ndocuments: { brief: { paragraphs: { openning: Words. } } }\n"
    let found = readPlan(SourceFiles([SourceFile(name: "plan.yaml", bytes: Array(plan.utf8))])).diagnostics
      .first { $0.id == "unknown-word" }
    #expect(found?.help == "did you mean 'opening'?")
  }

  @Test func aTemplateWithoutThePlaceIsTold() throws {
    let template = Template(
      path: "en/brief.md", text: "# Advice\n{{#authors.undertaking}}{{text}}{{/authors.undertaking}}")
    let warnings = Advice.content(try written(brief)).warnings(template)
    #expect(warnings.map { $0.contains("for which the template has no place") } == [true, true])
  }

  // MARK: Languages and days

  @Test func aParagraphStandsInTheLanguageOfTheDocumentOrSaysInWhich() throws {
    let documents = "documents: { brief: { paragraphs: { opening: { en: Here., fr: Ici. }, undertaking: There. } } }\n"
    let french = try document(.brief, documents, in: "fr")
    #expect(french.texts.contains("Ici. †"))
    #expect(french.texts.contains("There. [Original : anglais] †"))
    #expect(try document(.brief, documents).texts.contains("There. †"))
    let arabic = try document(.brief, documents, in: "ar")
    #expect(arabic.text.contains("\u{2068}Here.\u{2069} [الأصل: بالإنكليزية] †"))
    let template = try #require(TemplateLibrary()["fr/brief.md"])
    #expect(Advice.content(try written(documents, in: "fr")).warnings(template).count == 1)
  }

  @Test func whatSpeaksOfAnEarlierDaySaysSo() throws {
    let documents = "documents: { brief: { paragraphs: { undertaking: { text: We help., as-of: 2027-03-01 } } } }\n"
    #expect(try document(.brief, documents).texts.contains("We help. (as of 1 March 2027) †"))
    let template = try #require(TemplateLibrary()["en/brief.md"])
    #expect(Advice.content(try written(documents)).warnings(template).count == 1)
    #expect(try document(.brief, documents, asOf: "2027-03-01").texts.contains("We help. †"))
  }

  @Test func whatSpeaksOfALaterDayIsNotKnown() throws {
    for written in ["{ text: We help., as-of: 2027-06-01 }", "We help."] {
      let documents = "documents: { brief: { paragraphs: { undertaking: \(written) } } }\n"
      #expect(try !document(.brief, documents, asOf: "2027-03-01").text.contains("We help."))
    }
  }

  // MARK: Drafts

  @Test func aDocumentIsADraftUntilItIsClearedOfItsDay() throws {
    let cleared =
      "{ cleared: [{ as-of: 2027-07-09, by: the Office, on: 2027-07-20 }], paragraphs: { money: So it is. } }"
    let documents = "documents: { report: \(cleared) }\n"
    let document = try document(.report, documents)
    #expect(document.notice.plainText.hasPrefix("Cleared by the Office on 20 July 2027; as of 9 July 2027."))
    #expect(document.mark.isEmpty && document.texts.contains("So it is.") && !document.text.contains("†"))
    let later = try self.document(.report, documents, asOf: "2027-08-09")
    #expect(later.mark == "Draft" && later.notice.plainText.hasPrefix("Draft"))
    let template = try #require(TemplateLibrary()["en/report.md"])
    let warnings = MonitoringReport.content(try written(documents, asOf: "2027-08-09")).warnings(template)
    #expect(warnings == ["the report was cleared as of 2027-07-09; as of 2027-08-09 it is a draft"])
  }

  /// What was cleared is the document of the plan as it was: any later word of the plan may have changed it.
  @Test func aClearanceEndsWithTheNextChangeOfThePlan() throws {
    let template = try #require(TemplateLibrary()["en/report.md"])
    func documents(_ plan: String, _ words: String = "So it is.") -> String {
      "documents: { report: { cleared: [{ as-of: 2027-07-09, by: the Office\(plan) }], paragraphs: { money: \(words) } } }\n"
    }
    // Without the plan's digest nobody can know, and the document says so.
    let unbound = try document(.report, documents(""))
    #expect(unbound.notice.plainText.hasSuffix("The text of the plan at that clearance is not recorded."))
    let digest = try written(documents("")).digest
    #expect(
      MonitoringReport.content(try written(documents(""))).warnings(template) == [
        "the clearance of the report does not say of which text of the plan it is: add 'plan: \(digest)' to it if that is this one; "
          + "then a change of the plan ends it"
      ])
    let bound = documents(", plan: \(digest)")
    let cleared = try document(.report, bound)
    #expect(cleared.notice.plainText == "Cleared by the Office; as of 9 July 2027." && cleared.mark.isEmpty)
    #expect(MonitoringReport.content(try written(bound)).warnings(template).isEmpty)
    // To lay the plan out otherwise, to say something in a comment, to clear the other document: no change.
    let brief = bound.replacing("{ report:", with: "{ brief: { cleared: [{ as-of: 2027-07-09, by: X }] }, report:")
    for same in [
      bound + "# A comment.\n", brief, bound.replacing("{ money: So it is. }", with: "{ money: 'So it is.' }"),
    ] {
      #expect(try document(.report, same).mark.isEmpty, "\(same)")
    }
    for changed in [documents(", plan: \(digest)", "So it was."), bound + "lessons: { a: { text: A lesson } }\n"] {
      let draft = try document(.report, changed)
      #expect(draft.mark == "Draft" && draft.text.contains("†"))
      #expect(draft.notice.plainText.contains("Cleared by the Office; the plan has been changed since"))
      let now = try written(changed)
      let warning = try #require(MonitoringReport.content(now).warnings(template).first)
      #expect(warning.hasSuffix("'cleared': { as-of: 2027-07-09, by: the Office, on: …, plan: \(now.digest) }"))
      // The line that is told mends it.
      let again = changed.replacing("by: the Office,", with: "by: X, plan: \(digest) }, { as-of: 2027-07-09, by: Y,")
        .replacing("by: Y, plan: \(digest)", with: "by: Y, plan: \(now.digest)")
      #expect(try document(.report, again).notice.plainText.hasPrefix("Cleared by Y"))
    }
  }

  @Test(arguments: [
    ("{ as-of: 2027-07, by: X }", "odd-clearance"), ("{ as-of: 2027-07-09, by: unknown }", "odd-clearance"),
    ("{ as-of: unknown, by: X }", "odd-clearance"), ("{ as-of: 2027-07-09, by: X, on: 2027-07-08 }", "odd-clearance"),
    ("{ as-of: 2027-07-09, by: X }, { as-of: 2027-07-09, by: Y }", "odd-clearance"),
    ("{ as-of: 2027-07-09, by: X, plan: 12 }", "odd-clearance"),
    ("{ as-of: 2027-07-09, by: X, on: 2037-07-20 }", "late-clearance"),
    ("2027-07-09", "unexpected-value"),
    ("{ as-of: 2027-07-09, by: X, on: 2027-07-20 }", nil), ("{ as-of: 2027-07-09, by: X, on: 2027-07 }", nil),
    ("{ as-of: 2027-07-09, by: X }, { as-of: 2027-03-01, by: X }", nil),
    ("{ as-of: 2027-07-09, by: X, plan: 0123456789abcdef }, { as-of: 2027-07-09, by: Y, plan: fedcba9876543210 }", nil),
  ])
  func aClearanceThatCannotHoldIsTold(cleared: String, id: String?) {
    for document in ["brief", "report"] {
      let plan =
        "plan: { title: P, as-of: 2027-07-09 }\nmission: { name: M, type: peacekeeping, host-state: XCA }\ndocuments: { \(document): { cleared: [\(cleared)] } }\n"
      let found = readPlan(SourceFiles([SourceFile(name: "plan.yaml", bytes: Array(plan.utf8))])).diagnostics
      #expect(found.map(\.id) == [id].compactMap(\.self), "\(cleared)")
      if id == "unexpected-value" {
        #expect(found.first?.help == "write { as-of: 2027-07-09, by: … } in its place")
      }
    }
  }

  /// A day where a list of clearances belongs.
  @Test func aDayAloneIsNoClearance() {
    let plan =
      "plan: { title: P, as-of: 2027-07-09 }\nmission: { name: M, type: peacekeeping, host-state: XCA }\ndocuments: { report: { cleared: 2027-07-09 } }\n"
    let found = readPlan(SourceFiles([SourceFile(name: "plan.yaml", bytes: Array(plan.utf8))])).diagnostics.first
    #expect(found?.help == "write its fields behind a dash: - { as-of: 2027-07-09, by: … }")
  }

  @Test func whatIsInBracketsIsADraft() throws {
    let cleared = "\n    cleared: [{ as-of: 2027-07-09, by: the Chair }]\n"
    let open = "documents:\n  brief:" + cleared
    #expect(try document(.brief, open).mark == "Draft")
    let template = try #require(TemplateLibrary()["en/brief.md"])
    #expect(Advice.content(try written(open)).warnings(template).first?.contains("square brackets") == true)
    let settled = brief + "    cleared: [{ as-of: 2027-07-09, by: the Chair }]\n"
    #expect(try document(.brief, settled).notice.plainText.hasPrefix("Cleared by the Chair; as of 9 July 2027."))
  }
}
