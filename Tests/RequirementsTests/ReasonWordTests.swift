import Foundation
import Requirements
import Testing

/// Every reason that comes out of a case has its words in `Templates/en/requirements.yaml`, to which the other languages are held.
@Suite struct ReasonWordTests {
  @Test(arguments: Requirement.catalogue.filter { !$0.isOfScheduling }.map(\.id))
  func everyReasonHasWords(id: String) throws {
    let requirement = try #require(Requirement.catalogue.first { $0.id == id })
    let file = Fixture.folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Templates/en/requirements.yaml")
    let words = Set(try String(contentsOf: file, encoding: .utf8).split(separator: "\n"))
    for fixture in try Fixture.cases(of: id) {
      for pattern in ReadFixture(fixture).reasons(of: requirement).flatMap(\.patterns) {
        let isThere = words.contains("    \"\(pattern)\": \"\(pattern)\"")
        #expect(isThere, "\(fixture.name): there are no words for '\(pattern)'")
      }
    }
  }
}

extension Reason {
  /// All that it is made of; what says nothing is left out of every product.
  fileprivate var patterns: [String] {
    switch form {
    case .plan: []
    case .several(let reasons, _): reasons.flatMap(\.patterns)
    case .pattern("", _): []
    case .pattern(let pattern, let values):
      [pattern] + values.flatMap { if case .reason(let reason) = $0 { reason.patterns } else { [String]() } }
    }
  }
}
