import Diagnostics
import Foundation
import Requirements
import Testing

@Suite struct CatalogueTests {
  @Test func requirementsAreInTheOrderOfTheirNumbers() {
    for family in ["TR", "DCMA", "GAO"] {
      let numbers = Requirement.catalogue.compactMap { $0.number(in: family) }
      #expect(!numbers.isEmpty)
      #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  @Test(arguments: Requirement.catalogue.map(\.id))
  func everyRequirementIsToldInFull(id: String) throws {
    let requirement = try #require(Requirement.catalogue.first { $0.id == id })
    #expect(id.wholeMatch(of: /(TR|DCMA|GAO)-\d+/) != nil)
    for sentence in [requirement.summary, requirement.rationale, requirement.evidence, requirement.mend] {
      #expect(sentence.last == ".")
      #expect(sentence.first == "'" || sentence.first?.isUppercase == true, "a sentence, or a key of the plan")
    }
    #expect(requirement.summary.hasPrefix("The plan"), "the plan is what shows it")
    #expect(!requirement.summary.dropLast().contains(". "), "the summary is one sentence")
    #expect(!requirement.addressee.isEmpty)
    #expect(!requirement.verb.isEmpty)
    #expect(requirement.qualifier != "" && requirement.threshold != "")
    #expect(!requirement.sources.isEmpty || requirement.severity == .error || requirement.isOfPracticeOnly)
    #expect(requirement.sources.allSatisfy { !$0.symbol.isEmpty && !$0.number.isEmpty })
  }

  /// `Catalogue/TR13ReceiverCapacityIsAssessed.swift` holds TR-13 and nothing else.
  @Test(arguments: [("TR", ""), ("DCMA", "Schedule"), ("GAO", "Schedule")])
  func everyRequirementHasAFileOfItsOwn(family: String, folder: String) throws {
    let catalogue = Fixture.folder.appending(path: "../../../Sources/Requirements/Catalogue").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: catalogue.appending(path: folder).path)
    let numbers = files.filter { $0.hasPrefix(family) }.compactMap { $0.firstMatch(of: /^[A-Z]+?(\d+)[A-Z]/)?.1 }
    #expect(numbers.compactMap { Int($0) }.sorted() == Requirement.catalogue.compactMap { $0.number(in: family) })
  }
}

extension Requirement {
  /// What no text asks for, or none that is about transitions.
  fileprivate var isOfPracticeOnly: Bool { profile == .practice || profile == .schedule }

  /// Its number, if its id belongs to a family.
  fileprivate func number(in family: String) -> Int? {
    id.hasPrefix("\(family)-") ? Int(id.dropFirst(family.count + 1)) : nil
  }
}
