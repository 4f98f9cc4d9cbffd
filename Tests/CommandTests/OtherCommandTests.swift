import Foundation
import Testing

@Suite struct OtherCommandTests {
  @Test func theStarterPlanPassesWithoutAnError() throws {
    let folder = try TestFolder()
    #expect(try folder.run("init", "--example", "my-plan").status == 0)
    #expect(try folder.run("check", "my-plan", "--fail-on", "error").status == 0)
    #expect(try folder.run("schedule", "my-plan").status == 0)
  }

  @Test func scheduleTellsReasonsAndMeasuresSlippage() throws {
    let folder = try TestFolder()
    #expect(try folder.run("init", "--example", "my-plan").status == 0)
    #expect(try folder.run("schedule", "my-plan", "--explain", "training").output.contains("has begun"))
    let wrong = try folder.run("schedule", "my-plan", "--explain", "trainign")
    #expect(wrong.status == 2)
    #expect(wrong.problems.contains("did you mean 'training'?"))
    #expect(try folder.run("schedule", "my-plan", "--critical").output.hasPrefix("The plan ends on"))
    #expect(try folder.run("schedule", "my-plan", "--format", "csv").output.hasPrefix("kind,id,title"))
    #expect(try folder.run("schedule", "my-plan", "--baseline", "my-plan").output.contains("slip"))
    let noBaseline = try folder.run("schedule", "my-plan", "--baseline", "no-such-plan")
    #expect(noBaseline.status == 2 && noBaseline.problems.contains("there is no baseline 'no-such-plan' in the plan"))
    #expect(noBaseline.problems.contains("the plan's baselines: "))
    try folder.write("plan: { title: \"T }\n", to: "broken.yaml")
    let broken = try folder.run("schedule", "my-plan", "--baseline", "broken.yaml")
    #expect(broken.status == 3 && broken.problems.contains("unclosed-quote") && broken.output.isEmpty)
    #expect(try folder.run("schedule", "my-plan", "--critical", "--format", "json").status == 2)
  }

  @Test func handoversGoWhereTheyAreSent() throws {
    let folder = try TestFolder()
    #expect(try folder.run("init", "--example", "my-plan").status == 0)
    #expect(try folder.run("handovers", "my-plan").output.contains(" handovers are ahead"))
    #expect(try folder.run("handovers", "my-plan", "--as-of", "2027-10-01").output.hasPrefix("as of 2027-10-01"))
    #expect(try folder.run("handovers", "my-plan", "--format", "csv").output.hasPrefix("day,last day,id"))
    for (file, beginning) in [("h.txt", "as of"), ("h.csv", "day,"), ("h.json", "{")] {
      #expect(try folder.run("handovers", "my-plan", "-o", file).status == 0)
      let text = try String(contentsOf: folder.url.appendingPathComponent(file), encoding: .utf8)
      #expect(text.hasPrefix(beginning) || text.dropFirst().hasPrefix(beginning), "\(file)")
    }
    #expect(try folder.run("handovers", "my-plan", "-o", "h.csv", "--format", "json").status == 2)
    #expect(try folder.run("handovers", "my-plan", "-o", "my-plan/plan.yaml").status == 2)
  }

  @Test func fundingIsATableInThreeFormats() throws {
    let folder = try TestFolder()
    #expect(try folder.run("init", "--example", "my-plan").status == 0)
    #expect(try folder.run("funding", "my-plan").output.contains("The fall at departure"))
    #expect(try folder.run("funding", "my-plan", "--format", "csv").output.contains("use,by,name,half-year"))
    #expect(try folder.run("funding", "my-plan", "--as-of", "2027-01-01").output.contains("as of 1 January 2027"))
    #expect(try folder.run("funding", "my-plan", "-o", "money.json").status == 0)
    #expect(try Data(contentsOf: folder.url.appendingPathComponent("money.json")).first == UInt8(ascii: "{"))
    #expect(try folder.run("funding", "my-plan", "-o", "money.txt").status == 0)
    #expect(try folder.run("funding", "my-plan", "-o", "money.csv").output.isEmpty)
    let wrong = try folder.run("funding", "my-plan", "-o", "money.json", "--format", "csv")
    #expect(wrong.status == 2 && wrong.problems.contains("ends in .json, but --format says csv"))
    let other = try folder.run("funding", "my-plan", "-o", "money.html")
    #expect(other.status == 2 && other.problems.contains("text, json, csv"))
    #expect(try folder.run("funding", "my-plan", "-o", "my-plan/plan.yaml").status == 2)
  }

  /// A plan that contradicts itself is read without an error; whatever is made of it says so all the same, in the same words.
  @Test func whatIsMadeOfAPlanThatContradictsItselfEndsWithFindings() throws {
    let folder = try TestFolder()
    let plan = """
      plan: { title: T, as-of: 2027-07-09, languages: [en] }
      mission: { name: M, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
      tasks:
        a: { title: A, after: [b], start: 2027-08-01, finish: 2027-08-20 }
        b: { title: B, start: 2027-10-01, finish: 2027-10-20 }

      """
    try folder.write(plan, to: "plan.yaml")
    #expect(try folder.run("check", "plan.yaml", "--fail-on", "error").status == 1)
    let calls = [
      ["report", "-o", "r.html"], ["brief", "-o", "b.html"], ["brief", "--background", "-o", "n.html"],
      ["timeline", "-o", "t.html"], ["coverage"], ["handovers"], ["funding"], ["schedule"],
    ]
    for call in calls {
      let run = try CommandTests.run([call[0], "plan.yaml"] + call.dropFirst(), in: folder.url)
      #expect(run.status == 1, "\(call)")
      #expect(
        run.problems.contains("the plan has 1 error; run transition check plan.yaml\n"), "\(call): \(run.problems)")
    }
    let dated = try folder.run("coverage", "plan.yaml", "--as-of", "2027-07-08")
    #expect(dated.problems.contains("run transition check plan.yaml --as-of 2027-07-08\n"))
    try folder.write(plan.replacing("after: [b], ", with: ""), to: "plan.yaml")
    for call in calls {
      let run = try CommandTests.run([call[0], "plan.yaml"] + call.dropFirst(), in: folder.url)
      #expect(run.status == 0 && !run.problems.contains("error"), "\(call): \(run.problems)")
    }
  }

  /// What an argument or a file's name holds is shown on standard error too, and cannot act on a terminal or begin a line.
  @Test func argumentsAreShownVisibly() throws {
    let folder = try TestFolder()
    let plan = "plan: { title: T, as-of: 2027-01-01 }\nmission: { name: M, type: peacekeeping, host-state: XCA }\n"
    try folder.write(plan, to: "plan.yaml")
    let hostile = "a\u{1B}[31m\u{202E}b\nerror: c\u{9B}"
    let calls = [
      ["check", hostile], ["check", "plan.yaml", "--as-of", hostile], ["check", "plan.yaml", "--format", hostile],
      ["check", "plan.yaml", "--\(hostile)"], ["check", "plan.yaml", "--format=\(hostile)"], [hostile],
      ["schedule", "plan.yaml", "--explain", hostile], ["schedule", "plan.yaml", "--baseline", hostile],
      ["report", "plan.yaml", "-o", "\(hostile)/x.md"],
      ["report", "plan.yaml", "-o", "-", "--format", "md", "--templates", hostile], ["explain", hostile],
      ["init", "--example", "plan.yaml/\(hostile)"],
    ]
    for call in calls {
      let result = try CommandTests.run(call, in: folder.url)
      #expect(result.status > 1, "\(call)")
      #expect(result.problems.contains("\\u{1B}[31m\\u{202E}b\\u{A}error: c\\u{9B}"), "\(call)")
      let hidden = result.problems.unicodeScalars.filter {
        $0 != "\n" && ($0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}")
      }
      #expect(hidden.isEmpty && !result.problems.contains("\nerror: c"), "\(call)")
    }
  }

  @Test func initDoesNotTouchAFolderWithFiles() throws {
    let folder = try TestFolder()
    try folder.write("mine", to: "plan.yaml")
    #expect(try folder.run("init", ".").status == 3)
    #expect(try String(contentsOf: folder.url.appendingPathComponent("plan.yaml"), encoding: .utf8) == "mine")
  }

  @Test func initSaysOfALinkThatLeadsNowhere() throws {
    let folder = try TestFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appendingPathComponent("plan").path, withDestinationPath: "no-such-folder")
    let result = try folder.run("init", "plan")
    #expect(result.status == 3)
    #expect(result.problems.contains("'plan' is a link that leads to nothing; name a new folder, or delete the link"))
  }

  @Test func explainKnowsRequirementsAndDiagnostics() throws {
    #expect(try run(["explain", "TR-13"]).output.contains("A/79/552-S/2024/767, para. 62"))
    #expect(try run(["explain", "unknown-key"]).status == 0)
    let wrong = try run(["explain", "unknown-kye"])
    #expect(wrong.status == 2)
    #expect(wrong.problems.contains("did you mean 'unknown-key'?"))
  }

  @Test func schemaIsJSON() throws {
    let schema = try JSONSerialization.jsonObject(with: Data(try run(["schema"]).output.utf8)) as? [String: Any]
    #expect(schema?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }

  @Test func aFullDiskIsNoSuccess() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let folder = try TestFolder()
    #expect(try folder.run("init", "--example", "plan").status == 0)
    let script = "\"$0\" schema > /dev/full"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", script,
      URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("transition")
        .path,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 3)
  }
}
