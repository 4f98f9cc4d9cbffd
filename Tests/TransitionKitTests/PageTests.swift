import Testing
import TransitionKit

/// Pages that are made from the program are kept with it, for those who read before they run.
@Suite struct PageTests {
  @Test func planFormatIsFresh() throws {
    try expectGolden(planFormatPage(), at: "Documentation/PlanFormat.md")
  }

  @Test func checkIsFresh() throws {
    try expectGolden(checkPage(), at: "Documentation/Check.md")
  }

  @Test func scheduleIsFresh() throws {
    try expectGolden(schedulePage(), at: "Documentation/Schedule.md")
  }

  @Test func coverageIsFresh() throws {
    try expectGolden(coveragePage(), at: "Documentation/Coverage.md")
  }

  @Test func handoversAreFresh() throws {
    try expectGolden(handoversPage(), at: "Documentation/Handovers.md")
  }

  @Test func fundingIsFresh() throws {
    try expectGolden(fundingPage(), at: "Documentation/Funding.md")
  }

  @Test func requirementsAreFresh() throws {
    try expectGolden(requirementsPage(), at: "Documentation/Requirements.md")
  }
}
