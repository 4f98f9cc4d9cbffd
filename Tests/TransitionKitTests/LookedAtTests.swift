import Diagnostics
import Foundation
import Reporting
import Requirements
import Testing
import TransitionKit

/// Every product but the advice says how much of the catalogue the check behind it has looked at.
@Suite struct LookedAtTests {
  @Test(arguments: planNames) func everyProductSaysSo(name: String) throws {
    let check = checkPlan(try planFiles(name))
    let scope = check.lookedAt.scope
    #expect(scope.contains(Requirement.catalogueDigest) && scope.hasSuffix("all profiles"))
    // The advice goes to the Council; what it rests on, and how much was looked at, stands in its background note.
    for product in [TextProduct.report, .background] {
      for format in [ProductFormat.html, .md] {
        #expect(try makeProduct(product, of: check, as: format).text.contains(scope), "\(product.name) \(format.name)")
      }
    }
    #expect(timeline(check, as: .html).text.contains(scope))
    // Lines of a picture are cut where they are full.
    #expect(timeline(check, as: .svg).text.contains(Requirement.catalogueDigest))
    #expect(checkText(check).contains(Requirement.catalogueDigest))
    #expect(checkMarkdown([check]).contains(Requirement.catalogueDigest))
    #expect(checkJUnit([check]).contains(scope))
  }

  /// Neither how far the check has looked nor the paragraphs that ask for something are told in English elsewhere.
  @Test(arguments: ["es", "fr"]) func theBackgroundSaysSoInItsLanguage(language: String) throws {
    let check = checkPlan(try planFiles("haiti-minujusth"))
    let text = try makeProduct(.background, of: check, as: .md, language: language).text
    #expect(text.contains(Requirement.catalogueDigest))
    for english in ["‹", "all profiles", "(2021), para. ", "-S/2024/767, para. ", "**Table ", "## Evidence"] {
      #expect(!text.contains(english), "\(english)")
    }
  }

  @Test func everyProductForProgramsHasTheSameMember() throws {
    let check = checkPlan(try planFiles("haiti-minujusth"))
    let members = try [
      ScheduleView(check).json, CoverageView(check).json, HandoversView(check).json, FundingView(check).json,
    ].map { json in
      let members = try JSONSerialization.jsonObject(with: Data(json.text().utf8)) as? [String: Any]
      return try #require(members?["catalogue"] as? [String: Any])
    }
    for member in members {
      #expect(member["digest"] as? String == Requirement.catalogueDigest)
      #expect(member["lookedAt"] as? Int == Requirement.catalogue.count)
    }
  }

  @Test func aProfileIsNamed() {
    let check = checkPlan(oneFile("plan: { title: T, as-of: 2027-07-09 }\n"), profiles: [.schedule, .financing])
    #expect(check.lookedAt.scope.hasSuffix("profiles financing, schedule only"))
  }
}
