import Documents
import Templates
import Testing

@testable import Reporting

/// Templates, names and values fit together, whatever the plan says or leaves out.
struct ReportTemplateTests {
  @Test(arguments: Product.allCases)
  func templatesNameOnlyWhatThereIs(product: Product) throws {
    let problems = try product.template().problems(against: product.schema)
    #expect(problems == [])
  }

  @Test(arguments: Product.allCases)
  func valuesKeepTheirPromises(product: Product) throws {
    for (name, files) in packagePlans() {
      let values = product.values(try dossier(of: files))
      #expect(product.schema.misfits(of: values) == [], "\(name)")
    }
    #expect(product.schema.misfits(of: product.values(try dossier(""))) == [])
  }

  @Test(arguments: Product.allCases)
  func noTableIsEmpty(product: Product) throws {
    let document = try product.document(try dossier(""))
    for table in document.tables { #expect(!table.rows.isEmpty, "\(table.caption.plainText)") }
    #expect(!document.text.contains("  "), "a sentence with a hole in it")
  }

  @Test func theReportSaysWhatThePlanLacks() throws {
    let document = try Product.report.document(try dossier(""))
    let sentences = document.texts.filter { $0.hasPrefix("The plan records no") }
    #expect(sentences.count >= 6)
    #expect(!document.text.contains("  "), "a sentence with a hole in it")
  }

  @Test(arguments: Product.allCases)
  func everyTableOfThePlansHasRows(product: Product) throws {
    for (name, files) in packagePlans() {
      for table in try product.document(try dossier(of: files)).tables {
        #expect(!table.rows.isEmpty, "\(name): \(table.caption.plainText)")
      }
    }
  }

  @Test(arguments: Product.allCases)
  func draftAndDayStandOnTheCover(product: Product) throws {
    let document = try product.document(try dossier(""))
    let cover = [document.notice.plainText] + document.facts.map(\.value.plainText)
    #expect(cover[0].contains("raft"))
    #expect(cover.contains { $0.contains("9 July 2027") })
    #expect(!document.symbol.isEmpty)
  }

  @Test(arguments: Product.withFigures)
  func theDigestStandsSomewhere(product: Product) throws {
    let dossier = try dossier("")
    let document = try product.document(dossier)
    #expect((document.facts.map(\.value.plainText).joined() + document.text).contains(dossier.digest))
  }

  @Test func theDigestFollowsThePlan() throws {
    let lesson = "lessons: { a: { text: A } }\n"
    let digests = try ["", lesson, lesson.replacing("text: A", with: "text: B")].map { try dossier($0).digest }
    #expect(Set(digests).count == 3)
    #expect(try dossier("lessons:\n  a: { text: \"A\" } # Laid out otherwise.\n").digest == digests[1])
    #expect(try dossier("").digest == digests[0])
    for digest in digests { #expect(digest.count == 16) }
  }

  @Test func sentencesStandInTheTemplateAndNotInTheProgram() throws {
    // A template of one sentence gives a document of one sentence.
    let template = Template(path: "en/report.md", text: "# T\n\n1. {{mission}} on {{as-of}}.\n")
    let document = try template.document(from: MonitoringReport.content(try dossier("")).values)
    #expect(document.texts == ["UNMIC on 9 July 2027."])
  }
}
