import Documents
import Requirements
import Templates
import Testing

@testable import Reporting

/// The brief is short, rests on findings, and obliges nobody.
struct BriefTests {
  @Test func plansOfThePackageMakeShortBriefs() throws {
    for (name, files) in packagePlans() {
      let words = try Product.brief.document(try dossier(of: files)).wordCount
      #expect(words <= AdvisoryBrief.wordAim, "\(name)")
      #expect(words > 200, "\(name)")
    }
  }

  @Test func theStateOfPlayHasAtMostEightRows() throws {
    for (_, files) in packagePlans() {
      let table = try #require(try Product.brief.document(try dossier(of: files)).tables.first)
      #expect(table.rows.count <= 8)
    }
  }

  @Test func annexesAndEvidenceAreNotCounted() {
    let document = Document(
      title: "Four words of title",
      blocks: [
        .heading(level: 1, .text("One")), .numbered(level: 1, [.text("two "), .strong(.text("three")), .evidence(0)]),
        .pageBreak, .paragraph(.text("not counted at all")),
      ])
    #expect(document.wordCount == 3)
  }

  @Test func everyRecommendationNamesItsFindingAndItsParagraph() throws {
    for (name, files) in packagePlans() {
      let dossier = try dossier(of: files)
      let recommendations = try Product.brief.document(dossier).recommendations
      #expect(!recommendations.isEmpty, "\(name)")
      let open = Set(dossier.results.filter(\.isOpen).map(\.requirement.id))
      for recommendation in recommendations {
        let findings = recommendation.compactMap { if case .code(let id) = $0 { id } else { nil } }
        #expect(findings.count == 1 && open.isSuperset(of: findings), "\(recommendation.plainText)")
        #expect(recommendation.contains { if case .evidence = $0 { true } else { false } })
        #expect(recommendation.plainText.contains("Basis: "))
      }
    }
  }

  @Test func rulesRestOnRequirementsAndHaveASentenceEach() throws {
    let text = try Product.brief.template().text
    #expect(Set(RecommendationRule.all.map(\.key)).count == RecommendationRule.all.count)
    for rule in RecommendationRule.all {
      let sentence = try #require(text.section("is-\(rule.key)"), "\(rule.key)")
      let group = try #require(text.section(rule.addressee.rawValue))
      #expect(group.contains("{{#is-\(rule.key)}}"), "\(rule.key) stands under its addressee")
      let verbs = ["recommends that the Council consider", "encourages", "invites", "to "]
      #expect(verbs.contains(where: sentence.hasPrefix), "\(sentence)")
      for word in ["must", "shall", "should", "urges", "demands", "requires", "failed", "failure", "oblig", "illegal"] {
        #expect(!sentence.contains(word), "\(sentence)")
      }
      if rule.addressee == .hostState { #expect(sentence.contains("consider"), "\(sentence)") }
    }
  }

  @Test func consentOfTheHostStateIsVisible() throws {
    let consent = { (pbc: String) in try Product.brief.document(try dossier(pbc)).text }
    #expect(try consent("").contains("is not evidenced and is to be confirmed"))
    #expect(
      try consent("pbc: { consent: true }\n").contains("The Government has agreed to the Commission’s engagement"))
    #expect(try consent("pbc: { consent: false }\n").contains("does not wish the Commission’s engagement"))
  }

  @Test func waivedRequirementsLeadToNoRecommendation() throws {
    let waived = """
      waivers:
        - { requirement: TR-94, reason: The objectives stand in the national plan., by: Chief of Staff, on: 2027-01-01, until: 2027-12-31 }

      """
    #expect(try RecommendationsSection(dossier("")).all.contains { $0.rule.key == "objectives" })
    #expect(try !RecommendationsSection(dossier(waived)).all.contains { $0.rule.key == "objectives" })
  }

  @Test func politicalPrioritiesComeFirstAndNobodyIsInventedAsOwner() throws {
    let plan = """
      residual-priorities:
        a: { title: Roads, owner: mission }
        b: { title: Land disputes, political: true }

      """
    let text = try Product.brief.document(try dossier(plan)).texts
    let land = try #require(
      text.firstIndex(of: "Land disputes (political): receiving entity not evidenced in the plan;"))
    #expect(text[land + 1] == "Roads: UNMIC.")
  }
}

extension Document {
  /// The paragraphs below the heading of the recommendations that carry a basis.
  fileprivate var recommendations: [[Inline]] {
    blocks.compactMap { block in
      guard case .numbered(_, let text) = block, text.plainText.contains("The Commission"),
        text.plainText.contains("finding TR-")
      else { return nil }
      return text
    }
  }
}

extension String {
  /// What stands between a section's tags, where the section first stands.
  fileprivate func section(_ name: String) -> Substring? {
    guard let start = firstRange(of: "{{#\(name)}}"),
      let end = self[start.upperBound...].firstRange(of: "{{/\(name)}}")
    else { return nil }
    return self[start.upperBound..<end.lowerBound]
  }
}
