import Diagnostics
import Foundation
import Testing

@testable import Requirements

@Suite struct CatalogueTests {
  /// Two products of one version of the catalogue have asked the same.
  @Test func aChangedCatalogueHasAnotherVersion() {
    #expect(
      Requirement.catalogueDigest == Requirement.digestOfVersion,
      "the catalogue asks for something else: raise catalogueVersion, and write the new digest beside it")
  }

  @Test func requirementsAreInTheOrderOfTheirNumbers() {
    for family in ["TR", "DCMA", "GAO"] {
      let numbers = Requirement.catalogue.compactMap { $0.number(in: family) }
      #expect(!numbers.isEmpty)
      for (number, next) in zip(numbers, numbers.dropFirst()) {
        #expect(number < next, "\(family)-\(next) stands behind \(family)-\(number) in the lists of Catalogue.swift")
      }
    }
  }

  @Test(arguments: Requirement.catalogue.map(\.id))
  func everyRequirementIsToldInFull(id: String) throws {
    let requirement = try #require(Requirement.catalogue.first { $0.id == id })
    #expect(id.wholeMatch(of: /(TR|DCMA|GAO)-\d+/) != nil)
    for sentence in [requirement.summary, requirement.rationale, requirement.evidence, requirement.mend] {
      #expect(sentence.last == ".", "a sentence ends with a full stop: \(sentence)")
      #expect(
        sentence.first == "'" || sentence.first?.isUppercase == true, "a sentence, or a key of the plan: \(sentence)")
    }
    #expect(requirement.summary.hasPrefix("The plan"), "the plan is what shows it")
    #expect(!requirement.summary.dropLast().contains(". "), "the summary is one sentence")
    #expect(!requirement.addressee.isEmpty)
    #expect(!requirement.verb.isEmpty)
    #expect(requirement.qualifier != "" && requirement.threshold != "")
    #expect(
      !requirement.sources.isEmpty || requirement.severity == .error
        || [.practice, .integrity].contains(requirement.profile) || requirement.isOfPracticeOnly,
      "profile \(requirement.profile.rawValue) stands on paragraphs: name them in 'sources'")
    #expect(requirement.sources.allSatisfy { !$0.symbol.isEmpty && !$0.number.isEmpty })
  }

  /// Each paragraph that a requirement cites is there in its document.
  @Test func everySourceExists() throws {
    let file = Fixture.folder.appending(path: "../paragraphs.txt").standardized
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    let documents = Dictionary(
      uniqueKeysWithValues: lines.map { line in
        let parts = line.split(separator: "\t")
        let preamble = (1...max(1, Int(parts[1]) ?? 0)).map { "PP\($0)" }
        let others = parts[2].split(separator: " ").map { String($0).replacing("_", with: " ") }
        return (String(parts[0]), Set(parts[1] == "0" ? others : preamble + others))
      })
    for requirement in Requirement.catalogue where !requirement.isOfScheduling {
      for source in requirement.sources {
        let known = try #require(
          documents[source.symbol], "\(requirement.id) cites \(source.symbol), which has no line in paragraphs.txt")
        let number = source.number.hasPrefix("element") ? source.number : source.number.replacing(" ", with: "")
        #expect(known.contains(number), "\(requirement.id): \(source) is not among the paragraphs of paragraphs.txt")
      }
    }
  }

  /// Of each requirement one plan must be found at fault, be it by a gap or by a contradiction, and what it says in a sentence
  /// names no field of the format.
  @Test(arguments: Requirement.catalogue.map(\.id)) func aSummaryIsNoJargon(id: String) throws {
    let requirement = try #require(Requirement.catalogue.first { $0.id == id })
    #expect(!requirement.summary.contains("'") || requirement.summary.contains("'s"), "\(requirement.summary)")
    #expect(!requirement.summary.contains("`") && !requirement.summary.contains("_"))
    #expect(Set(Requirement.catalogue.map(\.id)).count == Requirement.catalogue.count)
  }

  /// `Catalogue/TR13ReceiverCapacityIsAssessed.swift` holds TR-13 and nothing else.
  @Test(arguments: [("TR", ""), ("DCMA", "Schedule"), ("GAO", "Schedule")])
  func everyRequirementHasAFileOfItsOwn(family: String, folder: String) throws {
    let catalogue = Fixture.folder.appending(path: "../../../Sources/Requirements/Catalogue").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: catalogue.appending(path: folder).path)
    let numbers = files.filter { $0.hasPrefix(family) }.compactMap { $0.firstMatch(of: /^[A-Z]+?(\d+)[A-Z]/)?.1 }
    let filed = numbers.compactMap { Int($0) }
    let listed = Requirement.catalogue.compactMap { $0.number(in: family) }
    #expect(Set(filed).subtracting(listed).isEmpty, "files of \(family) without a line in the catalogue")
    #expect(Set(listed).subtracting(filed).isEmpty, "requirements of \(family) without a file that is named by them")
    #expect(Set(filed).count == filed.count, "files of \(family) with the same number")
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
