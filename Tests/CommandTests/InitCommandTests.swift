import Foundation
import Testing

@Suite struct InitCommandTests {
  private let options = [
    "--mission", "United Nations Mission in Carana", "--country", "xca", "--departure", "2028-06-30",
  ]

  @Test func aPlanOfThisMissionIsBegun() throws {
    let folder = try TestFolder()
    let result = try run(
      ["init", "my-plan", "--as-of", "2027-01-15", "--mandate-end", "2027-10-15"] + options, in: folder.url)
    #expect(result.status == 0)
    let plan = try String(contentsOf: folder.url.appendingPathComponent("my-plan/plan.yaml"), encoding: .utf8)
    for line in [
      "as-of: 2027-01-15", "host-state: XCA", "departure: 2028-06-30", "closing:", "on: 2027-10-15",
      "Budget year 2027/28",
      "finish: { is: 2028-12-31, confidence: assumed }",
    ] {
      #expect(plan.contains(line), "\(line)")
    }
    #expect(!plan.contains("public-order"))
    // It can be read, has the look of all plans, and each section to fill says that it is unknown.
    #expect(try folder.run("check", "my-plan", "--fail-on", "error").status == 0)
    #expect(try folder.run("format", "my-plan", "--check").status == 0)
    let tasks = try String(contentsOf: folder.url.appendingPathComponent("my-plan/tasks.yaml"), encoding: .utf8)
    #expect(tasks.contains("\ntasks: unknown\n#  public-order:"))
  }

  @Test(arguments: [
    (["--country", "Carana"], "three capitals"), (["--departure", "30.6.2028"], "2028-06-30"),
    (["--mandate-end", "soon"], "date"),
    (["--as-of", "today"], "--as-of takes a day"), (["--type", "war"], "peacekeeping"),
  ])
  func aWrongAnswerIsExplained(_ wrong: [String], _ explanation: String) throws {
    let folder = try TestFolder()
    // In place of the right one, where there is one.
    let place = options.firstIndex(of: wrong[0])
    let right = place.map { Array(options[..<$0] + options[($0 + 2)...]) } ?? options
    let result = try run(["init", "p"] + right + wrong, in: folder.url)
    #expect(result.status == 2)
    #expect(result.problems.contains(explanation), "\(result.problems)")
    #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("p").path))
  }

  /// A mission that has left, and one that leaves today.
  @Test(arguments: ["2019-10-15", "2026-06-30", "2027-01-15", "2027-01", "1999"])
  func aPastDepartureIsTaken(_ departure: String) throws {
    let folder = try TestFolder()
    let options = ["--mission", "M", "--country", "HTI", "--as-of", "2027-01-15", "--departure", departure]
    #expect(try run(["init", "p"] + options, in: folder.url).status == 0)
  }

  @Test func withoutAnybodyToAnswerItSaysWhatIsMissing() throws {
    let folder = try TestFolder()
    let result = try folder.run("init", "p", "--country", "HTI")
    #expect(result.status == 2)
    #expect(result.problems.contains("--mission, --departure missing; --example"))
  }

  /// At a terminal it asks, and asks again where an answer cannot stand in a plan.
  @Test func itAsksWhoeverSitsBeforeIt() throws {
    let folder = try TestFolder()
    let process = Process()
    // It is a terminal to the program that runs in it.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    process.arguments = ["-qec", "'\(programPath)' init p --as-of 2027-01-15", "/dev/null"]
    process.currentDirectoryURL = folder.url
    let (answers, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (answers, output)
    try process.run()
    let lines = "\nUnited Nations Mission in Haiti\nUNMIH\nHaiti\nHTI\n\n2028\nunknown\n"
    try answers.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
    let asked = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(asked)")
    #expect(asked.contains("a plan needs the name of its mission"))
    #expect(asked.contains("three capitals"))
    let plan = try String(contentsOf: folder.url.appendingPathComponent("p/plan.yaml"), encoding: .utf8)
    #expect(
      plan.contains("short-name: UNMIH") && plan.contains("departure: 2028\n") && plan.contains("type: peacekeeping"))
  }
}

@Suite struct HelpForShellsTests {
  @Test(arguments: ["bash", "zsh", "fish"])
  func eachShellGetsItsCompletions(_ shell: String) throws {
    let result = try run(["completions", shell])
    #expect(result.status == 0)
    for word in ["check", "timeline", "as-of"] { #expect(result.output.contains(word), "\(word)") }
  }

  @Test func theManualTellsOfEveryCommand() throws {
    let manual = try run(["manual"]).output
    let help = try run(["--help"]).output
    let commands = help.split(separator: "SUBCOMMANDS:").last?.split(separator: "\n").compactMap { line in
      line.hasPrefix("  ") && !line.hasPrefix("   ") ? line.split(separator: " ").first.map(String.init) : nil
    }
    for command in try #require(commands) where command != "help" && !command.hasPrefix("See") {
      #expect(manual.contains(".SS \\fBtransition \(command)"), "\(command)")
    }
    #expect(manual.contains("\\fB\\-\\-as\\-of\\fR \\fIDATE\\fR"))
  }
}
