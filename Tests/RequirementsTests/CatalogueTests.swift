import Diagnostics
import Foundation
import Requirements
import Testing

@Suite struct CatalogueTests {
  @Test func requirementsAreInTheOrderOfTheirNumbers() {
    let numbers = Requirement.catalogue.compactMap { Int($0.id.dropFirst(3)) }
    #expect(numbers.count == Requirement.catalogue.count)
    #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test(arguments: Requirement.catalogue.map(\.id))
  func everyRequirementIsToldInFull(id: String) throws {
    let requirement = try #require(Requirement.catalogue.first { $0.id == id })
    #expect(id.wholeMatch(of: /TR-\d+/) != nil)
    for sentence in [requirement.summary, requirement.rationale, requirement.evidence, requirement.mend] {
      #expect(sentence.last == ".")
      #expect(sentence.first == "'" || sentence.first?.isUppercase == true, "a sentence, or a key of the plan")
    }
    #expect(requirement.summary.hasPrefix("The plan"), "the plan is what shows it")
    #expect(!requirement.summary.dropLast().contains(". "), "the summary is one sentence")
    #expect(!requirement.addressee.isEmpty)
    #expect(!requirement.verb.isEmpty)
    #expect(requirement.qualifier != "" && requirement.threshold != "")
    #expect(!requirement.sources.isEmpty || requirement.severity == .error || requirement.profile == .practice)
    #expect(requirement.sources.allSatisfy { !$0.symbol.isEmpty && !$0.number.isEmpty })
  }

  /// `Catalogue/TR13ReceiverCapacityIsAssessed.swift` holds TR-13 and nothing else.
  @Test func everyRequirementHasAFileOfItsOwn() throws {
    let folder = Fixture.folder.appending(path: "../../../Sources/Requirements/Catalogue").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let numbers = files.compactMap { $0.firstMatch(of: /^TR(\d+)[A-Z]/)?.1 }.compactMap { Int($0) }.sorted()
    #expect(numbers == Requirement.catalogue.compactMap { Int($0.id.dropFirst(3)) })
  }
}
