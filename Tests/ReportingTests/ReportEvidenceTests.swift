import Diagnostics
import Documents
import Testing

@testable import Reporting

/// Every figure leads back to the lines of the plan.
struct ReportEvidenceTests {
  @Test(arguments: Product.withFigures)
  func evidenceLeadsToLinesOfThePlan(product: Product) throws {
    for (name, files) in packagePlans() {
      let document = try product.document(try dossier(of: files))
      #expect(document.evidence.count > 20, "\(name)")
      let names = Set(files.files.map(\.name))
      for evidence in document.evidence {
        #expect(!evidence.places.isEmpty)
        for place in evidence.places {
          let parts = place.split(separator: ":")
          #expect(parts.count == 2 && names.contains(String(parts[0])), "\(name): \(place)")
        }
      }
    }
  }

  @Test func aFigureNamesItsLineAndItsSource() throws {
    let plan = """
      sources: { report-9: { title: Ninth report, symbol: S/2027/310 } }
      strength:
        actual:
          2027-05-01: { military: { is: 512, source: report-9 para 7, confidence: reported } }

      """
    let document = try Product.background.document(try dossier(plan))
    let found = try #require(document.evidence.first { $0.source == "S/2027/310, para 7" })
    // Nine lines of heading and mission stand before.
    #expect(found.places == ["plan.yaml:12"])
    #expect(found.note == "second-hand source")
  }

  @Test func theLinesOfSeveralEntriesStandTogether() throws {
    let one = Evidence("a.yaml:20", source: "S/1")
    let two = Evidence("a.yaml:3", source: "S/1")
    let three = Evidence("b.yaml:1")
    #expect(
      merged([one, two, three, one], between: "; ") == [Evidence(places: ["a.yaml:3, 20", "b.yaml:1"], source: "S/1")])
    #expect(merged([], between: "; ").isEmpty)
  }
}
