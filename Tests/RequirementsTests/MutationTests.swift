import Testing

@testable import Requirements

/// A test of the tests: each word of each requirement in turn is made blind to what is lacking, and then takes what is shown as
/// lacking. A fixture of the requirement has to notice, or nothing holds the word.
///
/// `swift test --disable-xctest --filter MutationTests` prints those that nobody notices.
@Suite struct MutationTests {
  /// Words that only add evidence where there is some, by the number of the word and why nobody could notice.
  private static let evidenceOnly: [String: [Int: String]] = [
    "TR-29": [10: "threats are printed as evidence, and not asked for"]
  ]

  @Test(arguments: Requirement.catalogue.map(\.id))
  func aFixtureNoticesEveryChangeOfAWord(id: String) throws {
    let requirement = try #require(Requirement.catalogue.first { $0.id == id })
    let cases = try Fixture.cases(of: id).map(ReadFixture.init)
    for (number, word) in requirement.check.word.all.enumerated() {
      for kind in Mutation.Kind.allCases where Self.evidenceOnly[id]?[number] == nil {
        let mutation = Mutation(word: word, kind: kind)
        #expect(
          cases.contains { !$0.problems(with: requirement, mutation).isEmpty },
          """
          nothing in Fixtures/\(id).yaml notices it when word \(number) of the check (0 is the whole of it) \
          \(kind.meaning)
          """)
      }
    }
  }
}

extension Mutation.Kind {
  /// What a word then does, and the case that would notice it.
  fileprivate var meaning: String {
    switch self {
    case .blind: "takes what is lacking as shown: add a case in which what this word asks for is all that lacks"
    case .contrary: "takes what is shown as lacking: add a case in which what this word asks for is there"
    }
  }
}
