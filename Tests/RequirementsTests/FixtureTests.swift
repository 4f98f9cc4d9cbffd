import Diagnostics
import Foundation
import Testing

@testable import Requirements

@Suite struct FixtureTests {
  @Test(arguments: Requirement.catalogue.map(\.id))
  func everyCaseHasItsOutcomeAndItsFindings(id: String) throws {
    let requirement = try #require(Requirement.catalogue.first { $0.id == id })
    for fixture in try Fixture.cases(of: id) {
      for problem in ReadFixture(fixture).problems(with: requirement) {
        let file = "Fixtures/\(id).yaml"
        let path = Fixture.folder.appending(path: "\(id).yaml").path
        Issue.record(
          "\(file):\(problem.line): \(fixture.name): \(problem.message)",
          sourceLocation: SourceLocation(
            fileID: "RequirementsTests/\(file)", filePath: path, line: problem.line, column: 1))
      }
    }
  }

  @Test(arguments: Requirement.catalogue.map(\.id))
  func oneCaseMeetsTheRequirementAndOneDoesNot(id: String) throws {
    let outcomes = try Fixture.cases(of: id).map { $0.outcome ?? "" }
    #expect(outcomes.contains("met"), "no case of Fixtures/\(id).yaml has '# outcome: met'")
    #expect(
      outcomes.contains { $0 == "gap" || $0.hasPrefix("partly") },
      "no case of Fixtures/\(id).yaml has '# outcome: gap', nor partly")
  }

  @Test func everyFixtureBelongsToARequirement() throws {
    let ids = Set(Requirement.catalogue.map { "\($0.id).yaml" })
    for file in try FileManager.default.contentsOfDirectory(atPath: Fixture.folder.path) where file.hasSuffix(".yaml") {
      #expect(ids.contains(file), "there is no requirement for Fixtures/\(file)")
    }
  }
}
