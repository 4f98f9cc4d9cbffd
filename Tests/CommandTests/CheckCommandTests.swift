import Foundation
import Testing
import TransitionKit

@Suite struct CheckCommandTests {
  private let sound = """
    plan: { title: Test, as-of: 2027-01-01 }
    mission: { name: M, type: peacekeeping, host-state: XCA }

    """

  @Test func statusSaysHowItEnded() throws {
    let folder = try TestFolder()
    try folder.write(sound, to: "plan.yaml")
    try folder.write(sound + "tusks: {}\n", to: "wrong.yaml")
    #expect(try folder.run("check", "plan.yaml", "--fail-on", "error").status == 0)
    #expect(try folder.run("check", "plan.yaml").status == 1, "a plan with nothing in it has gaps")
    #expect(try folder.run("check", "wrong.yaml", "--fail-on", "error").status == 1)
    #expect(try folder.run("check", "plan.yaml", "--format", "xml").status == 2)
    #expect(try folder.run("check").status == 2)
    #expect(try folder.run("check", "plan.yaml", "--as-of", "soon").status == 2)
    #expect(try folder.run("check", "nowhere.yaml").status == 3)
  }

  /// What cannot be read ends every command with the same status, whatever it was for.
  @Test(arguments: [
    ["check", "broken.yaml"], ["check", "plan.yaml", "broken.yaml"], ["check", "broken.yaml", "--format", "json"],
    ["check", "--rules", "broken.yaml"], ["check", "plan.yaml", "--rules", "broken.yaml"],
    ["check", "plan.yaml", "--baseline", "broken.yaml"], ["schedule", "broken.yaml"], ["coverage", "broken.yaml"],
    ["handovers", "broken.yaml"], ["funding", "broken.yaml"], ["timeline", "broken.yaml", "-o", "t.svg"],
    ["report", "broken.yaml", "-o", "r.md"], ["brief", "broken.yaml", "-o", "b.md"],
    ["report", "plan.yaml", "--templates", "nowhere", "-o", "r.md"],
    ["explain", "own", "--rules", "broken.yaml"], ["schedule", "plan.yaml", "--baseline", "broken.yaml"],
  ])
  func whatCannotBeReadEndsAlike(call: [String]) throws {
    let folder = try TestFolder()
    try folder.write(sound, to: "plan.yaml")
    try folder.write("rules: [a\n  b: {\n", to: "broken.yaml")
    let result = try run(call, in: folder.url)
    #expect(result.status == 3, "\(result.problems)")
  }

  /// What the program's pages say of the statuses is what it says itself.
  @Test func statusesAreDocumented() throws {
    let help = try run(["help"]).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let page = try String(contentsOf: packageRoot.appendingPathComponent("Documentation/Check.md"), encoding: .utf8)
    let readme = try String(contentsOf: packageRoot.appendingPathComponent("README.md"), encoding: .utf8)
    for status in ExitStatus.allCases {
      #expect(help.contains("\(status.rawValue) \(status.meaning.replacing("`", with: ""))"), "\(help)")
      #expect(page.contains("| \(status.rawValue) | \(status.meaning) |"))
    }
    #expect(readme.contains("Documentation/Check.md#how-the-program-ends"))
  }

  @Test func severalPlansAreNamed() throws {
    let folder = try TestFolder()
    try folder.write(sound, to: "a.yaml")
    try folder.write(sound.replacing("title: Test", with: "title: Other"), to: "b.yaml")
    let both = try folder.run("check", "a.yaml", "b.yaml")
    #expect(
      both.output.contains("Plan 1 of 2: Test (a.yaml)\n") && both.output.contains("Plan 2 of 2: Other (b.yaml)\n"))
    #expect(try !folder.run("check", "a.yaml").output.contains("Plan 1"))
  }

  @Test func aProfileIsCheckedAlone() throws {
    let folder = try TestFolder()
    try folder.write(sound + "tasks: { a: { title: A }, b: { title: B, after: [a] } }\n", to: "plan.yaml")
    let schedule = try folder.run("check", "plan.yaml", "--profile", "schedule")
    #expect(schedule.status == 0, "good practice of scheduling is advice")
    #expect(schedule.output.contains("Schedule (DCMA, GAO)"))
    #expect(schedule.output.contains("nothing comes after it"), "where it is asked for, it is told in full")
    #expect(!schedule.output.contains("TR-09") && !schedule.output.contains("Conformity"))
    let both = try folder.run("check", "plan.yaml", "--profile", "practice", "--profile", "integrity")
    #expect(both.output.contains("TR-09") && both.output.contains("TR-78"))
    #expect(!both.output.contains("DCMA"))
    let wrong = try folder.run("check", "plan.yaml", "--profile", "shedule")
    #expect(wrong.status == 2)
    #expect(wrong.problems.contains("'shedule' is invalid for '--profile") && wrong.problems.contains("schedule"))
  }

  @Test func aFolderIsOnePlan() throws {
    let folder = try TestFolder()
    try folder.write(sound, to: "a.yaml")
    try folder.write("tasks: { census: { title: Census } }\n", to: "b.yml")
    try folder.write("tasks: [this is no plan", to: ".hidden.yaml")
    try folder.write("neither: is this", to: "notes.txt")
    #expect(try folder.run("check", ".", "--fail-on", "error").status == 0)
  }

  @Test func aFolderWithoutYamlIsRefused() throws {
    let folder = try TestFolder()
    let result = try folder.run("check", ".")
    #expect(result.status == 3)
    #expect(result.problems.contains("holds no YAML file"))
  }

  @Test func aLinkOutOfTheFolderIsRefusedAndNotRead() throws {
    let outside = try TestFolder()
    try outside.write("secret: text\n", to: "secret.yaml")
    let folder = try TestFolder()
    try folder.write(sound, to: "plan.yaml")
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("z.yaml"),
      withDestinationURL: outside.url.appendingPathComponent("secret.yaml"))
    let result = try folder.run("check", ".")
    #expect(result.status == 3)
    #expect(result.problems.contains("link out of the plan's folder"))
    #expect(!(result.output + result.problems).contains("secret: text"))
  }

  @Test func theSameBytesInAnyFolderTimeZoneAndLocale() throws {
    let plan = packageRoot.appendingPathComponent("Plans/haiti-minujusth").path
    for format in ["text", "json"] {
      let here = try run(["check", plan, "--format", format])
      let there = try run(
        ["check", "Plans/haiti-minujusth", "--format", format], in: packageRoot,
        environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "ar_SA.UTF-8", "COLUMNS": "0", "TERM": "dumb"])
      #expect(here.output == there.output)
      #expect(here.output.isEmpty == false)
    }
  }

  @Test func jsonParses() throws {
    let plan = packageRoot.appendingPathComponent("Plans/haiti-minujusth").path
    let result = try run(["check", plan, "--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    #expect(object?["version"] as? Int == 2)
  }

  /// Deep nesting takes libyaml itself over 30 seconds.
  @Test func deepNestingEndsAtOnceWithOneError() throws {
    let folder = try TestFolder()
    try folder.write(String(repeating: "{a: ", count: 100_000), to: "deep.yaml")
    let result = try folder.run("check", "deep.yaml")
    #expect(result.output.components(separatedBy: "error[").count == 2)
  }

  @Test func aFileOverTheLimitIsNotRead() throws {
    let folder = try TestFolder()
    _ = FileManager.default.createFile(atPath: folder.url.appendingPathComponent("big.yaml").path, contents: nil)
    let handle = try FileHandle(forWritingTo: folder.url.appendingPathComponent("big.yaml"))
    try handle.truncate(atOffset: 64 << 20)
    let result = try folder.run("check", "big.yaml")
    #expect(result.status == 3)
    #expect(result.problems.contains("larger than the 32 MiB that it may have"))
  }

  @Test func namesOfFilesReachTheTerminalVisibly() throws {
    let folder = try TestFolder()
    try folder.write("tusks: 1\n", to: "a\u{1B}[31m.yaml")
    let result = try folder.run("check", ".")
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func aBaselineOfAnotherPlanIsSaidToBe() throws {
    let folder = try TestFolder()
    for (name, title) in [("a", "One"), ("b", "Two")] {
      try folder.write(
        "plan: { title: \(title), as-of: 2027-07-09 }\nmission: { name: M, type: peacekeeping, host-state: XCA }\n",
        to: "\(name).yaml")
    }
    try folder.write(try folder.run("check", "a.yaml", "--format", "json").output, to: "a.json")
    #expect(try folder.run("check", "a.yaml", "--baseline", "a.json").problems.isEmpty)
    let other = try folder.run("check", "b.yaml", "--baseline", "a.json")
    #expect(other.problems.contains("'a.json' is of another plan than 'Two': all that is found in it counts as new"))
  }

  /// A place on the disk is a URI with its scheme; a place below the folder of the call is none.
  @Test func aWholePathIsAURI() throws {
    let folder = try TestFolder()
    try folder.write("plan: { title: T }\n", to: "plan.yaml")
    let path = folder.url.path + "/plan.yaml"
    #expect(try folder.run("check", path, "--format", "sarif").output.contains("\"uri\": \"file://\(path)\""))
    #expect(try folder.run("check", "plan.yaml", "--format", "sarif").output.contains("\"uri\": \"plan.yaml\""))
  }
}
