import Foundation
import Testing

/// Where the program meets files: nothing of a user's is lost, and whatever is not read or written is told.
@Suite struct FileTests {
  private let plan =
    "plan: { title: T, as-of: 2027-07-09 }\nmission: { name: M, type: peacekeeping, host-state: XCA }\n"

  private func folder(_ files: [String: String] = [:]) throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write(plan, to: "plan.yaml")
    for (name, text) in files { try folder.write(text, to: name) }
    return folder
  }

  private func mode(_ folder: TestFolder, _ name: String) throws -> Int {
    let path = folder.url.appendingPathComponent(name).path
    return try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  private func names(_ folder: TestFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
  }

  private func text(_ folder: TestFolder, _ name: String) throws -> String {
    try String(contentsOf: folder.url.appendingPathComponent(name), encoding: .utf8)
  }

  // MARK: - Writing

  @Test func whatIsReplacedKeepsItsMode() throws {
    let folder = try folder()
    let path = folder.url.appendingPathComponent("r.md").path
    #expect(try folder.run("report", "plan.yaml", "-o", "r.md").status == 0)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    #expect(try folder.run("report", "plan.yaml", "-o", "r.md").status == 0)
    #expect(try mode(folder, "r.md") == 0o600)
    #expect(try names(folder) == ["plan.yaml", "r.md"], "nothing else is left behind")
  }

  /// A slip in a name, such as `../README.md`, costs nobody his text; a product of any kind can be made again.
  @Test(arguments: [("report", "x.md"), ("brief", "x.html"), ("timeline", "x.svg"), ("timeline", "x.html")])
  func onlyAProductIsReplaced(product: String, name: String) throws {
    let folder = try folder([name: "written by hand"])
    let run = try folder.run(product, "plan.yaml", "-o", name)
    #expect(run.status == 2 && run.problems.contains("'\(name)' was not made by transition"), "\(run.problems)")
    #expect(try text(folder, name) == "written by hand")
    try folder.write("", to: name)
    for _ in 0..<2 { #expect(try folder.run(product, "plan.yaml", "-o", name).status == 0) }
    let printed = try folder.run(product, "plan.yaml", "-o", "-", "--format", String(name.dropFirst(2)))
    #expect(try text(folder, name) == printed.output, "what a shell writes into a file is known as a product too")
  }

  /// Whatever an author or another run wrote is kept: only the same product of the same mission is replaced unasked.
  @Test(arguments: ["x.md", "x.html", "x.docx"])
  func whatSomebodyHasChangedIsKept(name: String) throws {
    let folder = try folder(["other.yaml": plan.replacing("XCA", with: "HTI")])
    let path = folder.url.appendingPathComponent(name)
    func refused(_ arguments: [String], _ reason: String) throws {
      let before = try Data(contentsOf: path)
      let run = try CommandTests.run(arguments + ["-o", name], in: folder.url)
      #expect(run.status == 2 && run.problems.contains("'\(name)' \(reason)"), "\(run.problems)")
      #expect(run.problems.contains("write into another file, or add --force to replace this one"))
      #expect(try Data(contentsOf: path) == before)
    }
    #expect(try folder.run("brief", "plan.yaml", "-o", name).status == 0)
    try refused(["report", "plan.yaml"], "holds another product, the brief, which the report would replace")
    try refused(["brief", "plan.yaml", "--background"], "holds another product, the brief")
    try refused(["brief", "other.yaml"], "holds the brief of another mission, in XCA")
    var edited = try Data(contentsOf: path)
    edited[edited.count / 2] ^= 1
    try edited.write(to: path)
    try refused(["brief", "plan.yaml"], "was changed after transition wrote it")
    #expect(try folder.run("brief", "plan.yaml", "-o", name, "--force").status == 0)
    #expect(try folder.run("brief", "plan.yaml", "-o", name).status == 0)
    try (try Data(contentsOf: path) + Data("A line at the end.\n".utf8)).write(to: path)
    try refused(["brief", "plan.yaml"], "was changed after transition wrote it")
  }

  /// Results that hold no comment cannot be told from a file of somebody's own.
  @Test(arguments: ["coverage", "handovers", "funding"], ["x.txt", "x.csv", "x.json"])
  func noResultIsReplacedUnasked(command: String, name: String) throws {
    let folder = try folder()
    #expect(try folder.run(command, "plan.yaml", "-o", name).status < 2)
    let made = try text(folder, name)
    try folder.write(made + "written,by,hand\n", to: name)
    let run = try folder.run(command, "plan.yaml", "-o", name)
    #expect(run.status == 2 && run.problems.contains("'\(name)' is there already"), "\(run.problems)")
    #expect(try text(folder, name).hasSuffix("written,by,hand\n"))
    #expect(try folder.run(command, "plan.yaml", "-o", name, "--force").status < 2)
    #expect(try text(folder, name) == made)
  }

  @Test func aProtectedFileIsNotReplaced() throws {
    let folder = try folder()
    #expect(try folder.run("report", "plan.yaml", "-o", "r.md").status == 0)
    let path = folder.url.appendingPathComponent("r.md").path
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let run = try folder.run("report", "plan.yaml", "-o", "r.md")
    #expect(run.status == 3 && run.problems.contains("'r.md' is protected against being written"), "\(run.problems)")
    #expect(try names(folder) == ["plan.yaml", "r.md"])
  }

  /// What a link leads to is somebody else's, and stays.
  @Test func aLinkIsReplacedAndNotWhatItLeadsTo() throws {
    let folder = try folder(["old.md": "written by hand"])
    symlink("old.md", folder.url.path + "/link.md")
    #expect(try folder.run("report", "plan.yaml", "-o", "link.md").status == 0)
    #expect(try text(folder, "old.md") == "written by hand")
  }

  @Test func aDeviceOrAPipeIsWrittenIntoAndNeverReplaced() throws {
    let folder = try folder()
    #expect(try folder.run("report", "plan.yaml", "-o", "/dev/null", "--format", "md").status == 0)
    let kind = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
    #expect(kind == .typeCharacterSpecial)
  }

  @Test func aLongNameIsNoObstacle() throws {
    let folder = try folder()
    let name = String(repeating: "n", count: 250) + ".md"
    #expect(try folder.run("report", "plan.yaml", "-o", name).status == 0)
    #expect(try names(folder).contains(name))
    let tooLong = try folder.run("report", "plan.yaml", "-o", String(repeating: "n", count: 300) + ".md")
    #expect(tooLong.status == 3 && tooLong.problems.contains("its name is too long"))
  }

  @Test func eachReasonNotToWriteIsSaid() throws {
    let folder = try folder(["templates.txt": "x"])
    func reason(_ path: String) throws -> String {
      try folder.run("report", "plan.yaml", "-o", path, "--format", "md").problems
    }
    #expect(try reason("no-folder/r.md").contains("there is no such folder"))
    #expect(try reason(".").contains("is a folder; name a file in it"))
    #expect(try reason("/dev/full").contains("the disk is full"))
    #expect(try reason("plan.yaml").contains("looks like a file of a plan"))
  }

  @Test func aProductStaysWhereThePlanCouldNotBeRead() throws {
    let folder = try folder(["broken.yaml": "plan: { title: \"T }\n"])
    #expect(try folder.run("report", "plan.yaml", "-o", "r.md").status == 0)
    let good = try text(folder, "r.md")
    for product in ["report", "brief", "timeline"] {
      let run = try folder.run(product, "broken.yaml", "-o", product == "timeline" ? "r.svg" : "r.md")
      #expect(run.status == 3 && run.problems.contains("Nothing was made or changed"), "\(run.problems)")
      #expect(!run.problems.contains("as-of"), "the day is not said to be missing")
    }
    #expect(try text(folder, "r.md") == good)
  }

  @Test func aTemplateInUseIsNotReplaced() throws {
    let folder = try folder()
    let templates = folder.url.appendingPathComponent("t/en")
    try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
    let text = "---\norganisation: U\n---\n# T\n"
    try Data(text.utf8).write(to: templates.appendingPathComponent("report.md"))
    let run = try folder.run("report", "plan.yaml", "--templates", "t", "-o", "t/en/report.md")
    #expect(run.status == 2 && run.problems.contains("is a template in use"))
    #expect(try String(contentsOf: templates.appendingPathComponent("report.md"), encoding: .utf8) == text)
  }

  /// A template of which nothing comes is no product, and one without a title is told of.
  @Test(arguments: ["", "\n \n", "---\nsymbol: X\n---\n", "{{! to be written }}\n"])
  func anEmptyTemplateMakesNothing(text: String) throws {
    let folder = try folder()
    let templates = folder.url.appendingPathComponent("t/en")
    try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: templates.appendingPathComponent("report.md"))
    let run = try folder.run("report", "plan.yaml", "--templates", "t", "-o", "r.md")
    #expect(run.status == 3 && run.problems.contains("en/report.md:1: the template is empty"), "\(run.problems)")
    #expect(try names(folder) == ["plan.yaml", "t"])
    try Data("Text.\n".utf8).write(to: templates.appendingPathComponent("report.md"))
    let untitled = try folder.run("report", "plan.yaml", "--templates", "t", "-o", "r.md")
    #expect(untitled.status == 0 && untitled.problems.contains("the template has no title"))
  }

  // MARK: - Calls

  @Test(arguments: [
    ("2027-02-30", "there is no such day as '2027-02-30'"), ("9 July 2027", "write 2027-07-09"),
    ("2027-07", "'2027-07' is not one day"),
  ])
  func aDayThatIsNoneIsTold(written: String, told: String) throws {
    let run = try folder().run("check", "plan.yaml", "--as-of", written)
    #expect(run.status == 2 && run.problems.contains(told), "\(run.problems)")
  }

  /// Errors of an earlier plan are looked for there, and a plan of another country's mission is no earlier one.
  @Test func anEarlierPlanIsNamedWithItsFolder() throws {
    let folder = try folder()
    let earlier = folder.url.appendingPathComponent("old")
    try FileManager.default.createDirectory(at: earlier, withIntermediateDirectories: true)
    try Data((plan + "tasks: { a: { title: A, start: soon } }\n").utf8).write(
      to: earlier.appendingPathComponent("plan.yaml"))
    let run = try folder.run("schedule", "plan.yaml", "--baseline", "old")
    #expect(run.status == 1 && run.problems.contains("--> old/plan.yaml:3:"), "\(run.problems)")
    try Data(plan.replacing("XCA", with: "HTI").utf8).write(to: earlier.appendingPathComponent("plan.yaml"))
    let other = try folder.run("schedule", "plan.yaml", "--baseline", "old")
    #expect(other.status == 2 && other.problems.contains("the plan of another mission, 'M', in HTI and not in XCA"))
  }

  @Test func anOptionGivenTwiceIsTold() throws {
    let folder = try folder()
    let run = try folder.run("check", "plan.yaml", "--as-of", "2027-01-01", "--as-of=2027-02-01")
    #expect(run.status == 2 && run.problems.contains("'--as-of' is given twice"))
    #expect(try folder.run("check", "plan.yaml", "--profile", "2594", "--profile", "report").status != 2)
  }

  @Test func anEndingThatDisagreesWithTheFormatIsTold() throws {
    let run = try folder().run("report", "plan.yaml", "-o", "r.html", "--format", "md")
    #expect(run.status == 2 && run.problems.contains("ends in .html, but --format says md"))
  }

  @Test func ofSeveralPlansEachFindingNamesItsPlan() throws {
    let folder = try folder(["other.yaml": plan])
    let run = try folder.run("check", "plan.yaml", "other.yaml")
    #expect(run.output.contains("  plan.yaml:1:1  ") && run.output.contains("  other.yaml:1:1  "))
    let second = try TestFolder()
    try second.write(plan, to: "plan.yaml")
    let both = try folder.run("check", ".", second.url.path)
    #expect(both.output.contains("\(second.url.path)/plan.yaml:1:1"))
  }

  /// Findings stay findings, also where nobody reads them to the end.
  @Test func aReaderThatGoesAwayChangesNoStatus() throws {
    let folder = try folder()
    let program = programPath
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", "\"$0\" check plan.yaml | true; exit ${PIPESTATUS[0]}", program]
    process.currentDirectoryURL = folder.url
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
  }

  // MARK: - Reading a folder

  @Test func whatIsNotReadIsToldAndTheRestIsRead() throws {
    let folder = try folder(["LAWS.YAML": "laws: {}\n", "tasks.yaml.txt": "x"])
    let manager = FileManager.default
    let path = folder.url.path
    try manager.createSymbolicLink(atPath: path + "/gone.yaml", withDestinationPath: "nowhere.yaml")
    try manager.createDirectory(atPath: path + "/inner.yaml", withIntermediateDirectories: false)
    mkfifo(path + "/pipe.yaml", 0o600)
    let run = try folder.run("check", ".")
    #expect(run.status == 1)
    for part in [
      "LAWS.YAML (write its ending in small letters", "tasks.yaml.txt (its name does not end in",
      "gone.yaml (a link that leads to nothing)", "inner.yaml (a folder)", "pipe.yaml (not a file with text)",
    ] {
      #expect(run.problems.contains(part), "\(run.problems)")
    }
  }

  /// Two spellings of a letter are two folders.
  @Test func aLinkIntoAFolderOfAnotherSpellingLeadsOut() throws {
    let folder = try TestFolder()
    for name in ["\u{E9}", "e\u{301}"] {
      try FileManager.default.createDirectory(
        atPath: folder.url.path + "/" + name, withIntermediateDirectories: false)
      try plan.write(toFile: folder.url.path + "/" + name + "/plan.yaml", atomically: false, encoding: .utf8)
    }
    symlink("../e\u{301}/plan.yaml", folder.url.path + "/\u{E9}/second.yaml")
    let run = try folder.run("check", "\u{E9}")
    #expect(run.status == 3 && run.problems.contains("is a link out of the plan's folder"), "\(run.problems)")
  }
}
