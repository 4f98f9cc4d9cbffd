import Documents
import Languages
import Requirements
import Templates
import Testing

@testable import Reporting

/// The advice has the form of a published one: two pages for the Council, each point about this transition, and nobody obliged.
struct AdviceTests {
  @Test func itIsShortAndCarriesNoApparatus() throws {
    for (name, files) in packagePlans() {
      let document = try Product.brief.document(try dossier(of: files))
      #expect(document.wordCount <= Advice.wordLimit, "\(name)")
      #expect(document.evidence.isEmpty, "\(name)")
      let text = document.text
      for apparatus in ["TR-", ".yaml", "finding", "‹"] { #expect(!text.contains(apparatus), "\(name): \(apparatus)") }
      #expect(text.components(of: "the plan").count <= 2, "\(name)")
    }
  }

  @Test func itHasSixToTenPointsOfOneSentenceEachFromItsGaps() throws {
    for (name, files) in packagePlans() {
      let advice = Advice(try dossier(of: files))
      #expect((6...Advice.mostPoints).contains(advice.points.count), "\(name)")
      #expect(advice.points.allSatisfy { !$0.gaps.isEmpty })
      for point in advice.text.points {
        #expect(point.split(separator: " ").count <= 60, "\(point)")
        #expect(!point.contains(". "), "\(point)")
      }
    }
  }

  @Test func nobodyIsObliged() throws {
    for (_, files) in packagePlans() {
      let text = Advice(try dossier(of: files)).text
      for sentence in text.points + [text.undertaking] {
        for word in [" must ", " shall ", " should ", "urges", "demands", "requires", "fail", "oblig", "illegal"] {
          #expect(!sentence.contains(word), "\(sentence)")
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

  private let grounds = """
    tasks:
      patrols: { title: Patrols, function: police, lead: mission }
    handovers:
      patrols: { task: patrols, to: [cnp] }

    """
}

extension String {
  fileprivate func components(of part: String) -> [Range<String.Index>] { ranges(of: part) }
}
