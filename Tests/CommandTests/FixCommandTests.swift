import Foundation
import Testing

@Suite struct FixCommandTests {
  private let plan = """
    # Our plan.
    plan: { title: T, as-of: 9 July 2027, languages: [en] }
    mission: { name: M, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
    tasks:
      Old_Id: { title: A, start: 3/7/2027 } # Ask the police.

    """
  private let fixed = """
    # Our plan.
    plan: { title: T, as-of: 2027-07-09, languages: [en] }
    mission: { name: M, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
    tasks:
      old-id: { title: A, start: 2027-07-03 } # Ask the police.

    """

  @Test func whatIsCertainIsShownAndThenWritten() throws {
    let folder = try TestFolder()
    try folder.write(plan.replacing("3/7/2027", with: "3 July 2027"), to: "plan.yaml")
    let shown = try folder.run("fix", "plan.yaml")
    #expect(shown.status == 1)
    #expect(shown.output.contains("+  old-id: { title: A, start: 2027-07-03 } # Ask the police.\n"))
    #expect(shown.problems.contains("plan.yaml:2:26: write '2027-07-09'\n"))
    #expect(shown.problems.contains("3 to mend; nothing is left to decide\n"))
    let written = try folder.run("fix", "plan.yaml", "--write")
    #expect(written.status == 0 && written.output.isEmpty)
    #expect(written.problems.contains("3 mended; nothing is left to decide\n"))
    #expect(try String(contentsOf: folder.url.appendingPathComponent("plan.yaml"), encoding: .utf8) == fixed)
    let again = try folder.run("fix", "plan.yaml", "--write")
    #expect(again.status == 0 && again.problems == "nothing to mend; nothing is left to decide\n")
  }

  /// The date is the author's to decide, and the id can be changed only once nothing in its entry is wrong.
  @Test func whatIsDoubtfulIsLeftToItsAuthor() throws {
    let folder = try TestFolder()
    try folder.write(plan, to: "plan.yaml")
    let run = try folder.run("fix", "plan.yaml", "--write")
    #expect(run.status == 1)
    #expect(
      run.problems.contains("1 mended; 1 is yours to decide:\nplan.yaml:5:3: 'Old_Id' cannot be the id of a task\n"))
  }
}
