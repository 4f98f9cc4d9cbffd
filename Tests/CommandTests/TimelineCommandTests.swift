import Foundation
import Testing

@Suite struct TimelineCommandTests {
  private static let plan =
    "plan: { title: From M to C, as-of: 2027-03-01 }\nmission: { name: M, type: other, host-state: XCA, departure: 2027-12-31 }\n"

  private func folder() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write(Self.plan, to: "plan.yaml")
    return folder
  }

  @Test func theFormatFollowsTheEnding() throws {
    let folder = try folder()
    #expect(try folder.run("timeline", "plan.yaml", "-o", "a.html").status == 0)
    #expect(try folder.run("timeline", "plan.yaml", "-o", "a.svg", "--paper", "a4").status == 0)
    func text(_ name: String) throws -> String {
      try String(contentsOf: folder.url.appendingPathComponent(name), encoding: .utf8)
    }
    #expect(try text("a.html").hasPrefix("<!DOCTYPE html>"))
    #expect(try text("a.svg").hasPrefix("<svg "))
  }

  @Test func aDashStandsForStandardOutput() throws {
    let folder = try folder()
    let svg = try folder.run("timeline", "plan.yaml", "-o", "-", "--format", "svg")
    #expect(svg.status == 0 && svg.output.hasPrefix("<svg "))
    let unclear = try folder.run("timeline", "plan.yaml", "-o", "-")
    #expect(unclear.status == 2 && unclear.problems.contains("add --format"))
  }

  @Test func anEndingThatNamesNoFormatIsRefused() throws {
    let wrong = try folder().run("timeline", "plan.yaml", "-o", "a.txt")
    #expect(wrong.status == 2)
    #expect(
      wrong.problems.contains(
        "this product is not made as txt; give the file an ending among html, md, docx, svg, pdf, png"))
    let unknown = try folder().run("timeline", "plan.yaml", "-o", "a.xyz")
    #expect(unknown.status == 2 && unknown.problems.contains("'.xyz' names no format; give the file an ending among"))
  }

  /// Of several pages each is a file, and none is written where one of them may not be.
  @Test func aPictureHoldsOnePage() throws {
    let folder = try folder()
    let tasks = (0..<150).map { "  t\($0): { title: Task \($0), lead: mission, start: 2027-01-01 }\n" }.joined()
    try folder.write(Self.plan + "tasks:\n" + tasks, to: "long.yaml")
    let run = try folder.run("timeline", "long.yaml", "-o", "a.svg")
    #expect(run.status == 0 && run.problems.contains("pages: 'a-1.svg', 'a-2.svg'"), "\(run.problems)")
    #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/a.svg"))
    try folder.write("mine", to: "b-2.svg")
    let refused = try folder.run("timeline", "long.yaml", "-o", "b.svg")
    #expect(refused.status == 2 && refused.problems.contains("b-2.svg"), "\(refused.problems)")
    #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/b-1.svg"))
  }

  @Test func lanesAreRefusedWhereTheyChangeNothing() throws {
    let folder = try folder()
    let refused = try folder.run("timeline", "plan.yaml", "-o", "a.svg", "--view", "money", "--lanes", "phase")
    #expect(refused.status == 2 && refused.problems.contains("--lanes puts together"), "\(refused.problems)")
    #expect(try folder.run("timeline", "plan.yaml", "-o", "a.svg", "--lanes", "phase").status == 0)
  }

  @Test func noFileOfThePlanIsWrittenOver() throws {
    let folder = try folder()
    #expect(try folder.run("timeline", "plan.yaml", "-o", "plan.yaml", "--format", "svg").status == 2)
    try FileManager.default.linkItem(
      at: folder.url.appendingPathComponent("plan.yaml"), to: folder.url.appendingPathComponent("a.svg"))
    let refused = try folder.run("timeline", "plan.yaml", "-o", "a.svg")
    #expect(refused.status == 2 && refused.problems.contains("is a file of the plan itself"))
    #expect(try String(contentsOf: folder.url.appendingPathComponent("plan.yaml"), encoding: .utf8) == Self.plan)
  }

  @Test func aFolderThatIsNotThereCannotBeWrittenInto() throws {
    #expect(try folder().run("timeline", "plan.yaml", "-o", "nowhere/a.svg").status == 3)
  }

  @Test func neitherZoneNorLanguageChangesAByte() throws {
    let plan = packageRoot.appendingPathComponent("Plans/haiti-minujusth").path
    let arguments = ["timeline", plan, "-o", "-", "--format", "html"]
    let here = try run(arguments)
    let there = try run(arguments, environment: ["TZ": "Pacific/Apia", "LC_ALL": "ar_EG.UTF-8"])
    #expect(!here.output.isEmpty && here.output == there.output)
  }
}
