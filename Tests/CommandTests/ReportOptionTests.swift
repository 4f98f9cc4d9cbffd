import Foundation
import Testing

/// What the options of report and brief answer to somebody who tries them.
@Suite struct ReportOptionTests {
  private let plan = """
    plan: { title: T, as-of: 2027-07-09, languages: [en] }
    mission: { name: M, type: peacekeeping, host-state: XCA, established: 2015-03-01 }
    tasks: { a: { title: Prisons } }

    """

  private func folder() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write(plan, to: "plan.yaml")
    return folder
  }

  private func text(_ folder: TestFolder, _ name: String) throws -> String {
    try String(contentsOf: folder.url.appendingPathComponent(name), encoding: .utf8)
  }

  @Test(arguments: [
    (["--annex", ""], "--annex is given without a name; choose among handovers"),
    (["--annex", "none,money"], "--annex none stands alone"),
    (["--annex", "mony"], "there is no annex 'mony'; did you mean 'money'?"),
    (["--language", "it"], "the report cannot be made in the language 'it': choose one of ar, "),
    (["--since", "1900"], "'1900' is not one day"),
    (["--since", "1900-01-01"], "1900-01-01 lies before 2015-03-01, when the plan has the mission begin"),
    (["--since", "2027-07-09"], "2027-07-09 is not before 2027-07-09"),
    (["--since", "2027-08-01"], "2027-08-01 is not before 2027-07-09"),
    (["--since", "2027-01-01", "--previous", "plan.yaml"], "give either --since or --previous"),
    (["--previous", "x.md"], "'x.md' is the earlier report; write the new one into another file"),
  ])
  func aCallThatIsWrongIsAnswered(options: [String], told: String) throws {
    let folder = try folder()
    try folder.write("", to: "x.md")
    let run = try CommandTests.run(["report", "plan.yaml", "-o", "x.md"] + options, in: folder.url)
    #expect(run.status == 2 && run.problems.contains(told), "\(run.problems)")
    #expect(try text(folder, "x.md").isEmpty)
  }

  @Test func aDrawingIsNoReport() throws {
    let run = try folder().run("report", "plan.yaml", "-o", "x.svg")
    let told = "this product is not made as svg; give the file an ending among html, md, docx, pdf"
    #expect(run.status == 2 && run.problems.contains(told), "\(run.problems)")
  }

  @Test func anEarlierReportSaysItsDay() throws {
    let folder = try folder()
    for name in ["old.md", "old.html", "old.docx"] {
      #expect(try folder.run("report", "plan.yaml", "--as-of", "2027-03-01", "-o", name).status == 0)
      let run = try folder.run("report", "plan.yaml", "--previous", name, "-o", "\(name)-new.md")
      #expect(run.status == 0 && !run.problems.contains("was changed"), "\(run.problems)")
      #expect(try folder.run("report", "plan.yaml", "--since", "2027-03-01", "-o", "\(name)-day.md").status == 0)
      // An earlier report says what it asked for as well.
      let (new, day) = (try text(folder, "\(name)-new.md"), try text(folder, "\(name)-day.md"))
      #expect(
        new.contains("The report as of 1 March 2027 asked for nothing") || new.contains("as of 1 March 2027 asked for"))
      #expect(!day.contains("as of 1 March 2027 asked for"))
    }
    // Of a file that somebody has changed the seal is believed and not the text, and that is said.
    let changed = try text(folder, "old.md").replacing("Police", with: "Army").replacing("#", with: "##")
    try folder.write(changed, to: "changed.md")
    let edited = try folder.run("report", "plan.yaml", "--previous", "changed.md", "-o", "edited.md")
    #expect(edited.status == 0 && edited.problems.contains("'changed.md' was changed after transition wrote it"))
    #expect(try text(folder, "edited.md") == text(folder, "old.md-new.md"))
    try folder.write("written by hand", to: "hand.md")
    let hand = try folder.run("report", "plan.yaml", "--previous", "hand.md", "-o", "new.md")
    #expect(hand.status == 3 && hand.problems.contains("name its day with --since"), "\(hand.problems)")
    #expect(try folder.run("brief", "plan.yaml", "-o", "b.md").status == 0)
    let brief = try folder.run("report", "plan.yaml", "--previous", "b.md", "-o", "new.md")
    #expect(brief.status == 2 && brief.problems.contains("is not before 2027-07-09"), "\(brief.problems)")
    #expect(try folder.run("timeline", "plan.yaml", "--as-of", "2027-03-01", "-o", "t.html").status == 0)
    let drawing = try folder.run("report", "plan.yaml", "--previous", "t.html", "-o", "new.md")
    #expect(drawing.status == 2 && drawing.problems.contains("no earlier report or advice"), "\(drawing.problems)")
    try folder.write(plan.replacing("XCA", with: "HTI"), to: "other.yaml")
    let other = try folder.run("report", "other.yaml", "--previous", "old.md", "-o", "new.md")
    #expect(other.status == 2 && other.problems.contains("of another mission, in XCA and not in HTI"))
  }

  /// Before the first date of a plan that does not say when its mission began there is nothing to compare with.
  @Test func aDayBeforeThePlanIsSaidToBe() throws {
    let folder = try TestFolder()
    let plan = plan.replacing(", established: 2015-03-01", with: "")
      .replacing("{ title: Prisons }", with: "{ title: Prisons, start: 2026-02-01 }")
    try folder.write(plan, to: "plan.yaml")
    let run = try folder.run("report", "plan.yaml", "--since", "2026-01-31", "-o", "x.md")
    #expect(
      run.status == 2 && run.problems.contains("2026-01-31 lies before 2026-02-01, the first date"), "\(run.problems)")
    #expect(try folder.run("report", "plan.yaml", "--since", "2026-02-01", "-o", "x.md").status == 0)
  }

  @Test func helpNamesTheFormsThatThereAre() throws {
    for (command, hasDrawing) in [("report", false), ("brief", false), ("timeline", true)] {
      #expect(try run([command, "--help"]).output.contains("svg") == hasDrawing, "\(command)")
    }
  }

  /// Once, and of another language only.
  @Test func textsThatStayInThePlansLanguageAreSaidTo() throws {
    let folder = try folder()
    let french = try folder.run("brief", "plan.yaml", "--language", "fr", "-o", "b.md")
    #expect(french.status == 0)
    #expect(
      french.problems.split(separator: "\n").count == 1 && french.problems.contains("tasks (1)"), "\(french.problems)")
    #expect(try folder.run("brief", "plan.yaml", "-o", "b.md").problems.isEmpty)
    let both = plan.replacing("title: Prisons", with: "title: { en: Prisons, fr: Prisons }")
    try folder.write(both.replacing("name: M,", with: "name: { en: M, fr: M },"), to: "both.yaml")
    #expect(try folder.run("brief", "both.yaml", "--language", "fr", "-o", "c.md").problems.isEmpty)
    let wrong = try folder.run("brief", "plan.yaml", "--language", "French", "-o", "d.md")
    #expect(wrong.status == 2 && wrong.problems.contains("choose one of ar, en, es, fr, ru, zh"), "\(wrong.problems)")
  }

  // MARK: - Templates of one's own

  @Test func templatesGoOutAndComeBack() throws {
    let folder = try folder()
    #expect(try folder.run("templates", "export", "mine").status == 0)
    try folder.write("mine", to: "mine/en/report.md")
    try folder.write("mine", to: "mine/fr/gaps.yaml")
    let again = try folder.run("templates", "export", "mine")
    #expect(
      again.status == 3
        && again.problems.contains("would be lost: en/report.md, fr/gaps.yaml; name a new folder, or add --force"),
      "\(again.problems)")
    #expect(try text(folder, "mine/en/report.md") == "mine")
    let forced = try folder.run("templates", "export", "mine", "--force")
    #expect(
      forced.status == 0 && forced.problems.contains("replaced what was changed in 'mine': en/report.md, fr/gaps.yaml"),
      "\(forced.problems)")
    let unchanged = try folder.run("templates", "export", "mine")
    #expect(unchanged.status == 0 && !unchanged.problems.contains("replaced"), "\(unchanged.problems)")
    #expect(try folder.run("report", "plan.yaml", "-o", "usual.md").status == 0)
    #expect(try folder.run("report", "plan.yaml", "--templates", "mine", "-o", "own.md").status == 0)
    #expect(try text(folder, "own.md") == text(folder, "usual.md"))
    let file = try folder.run("templates", "export", "plan.yaml")
    #expect(file.status == 3 && file.problems.contains("'plan.yaml' is a file; name a folder"))
  }

  @Test func nothingIsMadeOfTemplatesWithAMistake() throws {
    let folder = try folder()
    #expect(try folder.run("templates", "export", "mine").status == 0)
    try folder.write("lists:\n  moer: x\n", to: "mine/en/words.yaml")
    try folder.write("# T\n\n{{misssion}}\n", to: "mine/fr/brief.md")
    try folder.write("x", to: "mine/en/reprot.md")
    let run = try folder.run("report", "plan.yaml", "--templates", "mine", "-o", "r.md")
    #expect(run.status == 3)
    for told in [
      "mine/en/words.yaml:2: nothing asks for 'lists.moer'", "mine/fr/brief.md:3: there is nothing named 'misssion'",
      "mine/en/reprot.md: no product uses a file of this name",
      "nothing was made: mend these 3 mistakes in 'mine' first",
    ] {
      #expect(run.problems.contains(told), "\(run.problems)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("r.md").path))
  }
}
