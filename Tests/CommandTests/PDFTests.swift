import Foundation
import Testing

/// PDF is made by a program of the machine; here its part is played by small scripts.
@Suite struct PDFTests {
  private static let plan =
    "plan: { title: T, as-of: 2027-07-09 }\nmission: { name: M, type: peacekeeping, host-state: XCA }\n"

  private func folder(with program: String? = nil, doing script: String = "") throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write(Self.plan, to: "plan.yaml")
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("bin"), withIntermediateDirectories: false)
    if let program {
      try folder.write("#!/bin/bash\n\(script)\n", to: "bin/\(program)")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.url.path + "/bin/\(program)")
    }
    return folder
  }

  private func make(_ folder: TestFolder, _ arguments: String...) throws -> Run {
    try run(arguments, in: folder.url, environment: ["PATH": folder.url.path + "/bin"])
  }

  /// Prints its last argument, a page, as a browser would.
  private static let browser = """
    for each in "$@"; do case "$each" in --print-to-pdf=*) out="${each#*=}";; file://*) in="${each#file://}";; esac; done
    { echo "%PDF-1.4"; while read -r line; do echo "$line"; done < "$in"; } > "$out"
    """
  private static let office = """
    in="${@: -1}"; [[ "$in" == *.docx ]] && echo "%PDF-1.4" > "${in%.docx}.pdf"
    """

  @Test func aBrowserPrintsThePage() throws {
    let folder = try folder(with: "chromium", doing: Self.browser)
    for arguments in [["report"], ["timeline", "--paper", "a4"]] {
      let run = try run(
        arguments + ["plan.yaml", "-o", "\(arguments[0]).pdf"], in: folder.url,
        environment: ["PATH": folder.url.path + "/bin"])
      #expect(run.status == 0, "\(run.problems)")
      let text = try String(contentsOf: folder.url.appendingPathComponent("\(arguments[0]).pdf"), encoding: .utf8)
      #expect(text.hasPrefix("%PDF-1.4\n<!DOCTYPE html>"))
      #expect(text.contains("\n%Made by transition: \(arguments[0]) of XCA as of 2027-07-09; plan "))
    }
  }

  @Test func withoutABrowserLibreOfficeConvertsTheWordFile() throws {
    let folder = try folder(with: "soffice", doing: Self.office)
    #expect(try make(folder, "brief", "plan.yaml", "-o", "b.pdf").status == 0)
    #expect(try make(folder, "brief", "plan.yaml", "-o", "b.pdf").status == 0)
  }

  /// A picture of points is made of the drawing, and not written over unasked: it has no room for a seal.
  @Test func aPictureOfPointsIsMadeOfTheDrawing() throws {
    let script = #"printf '\x89PNG\r\n\x1a\n' > "${@: -2:1}""#
    let folder = try folder(with: "rsvg-convert", doing: script)
    #expect(try make(folder, "timeline", "plan.yaml", "-o", "t.png").status == 0)
    let again = try make(folder, "timeline", "plan.yaml", "-o", "t.png")
    #expect(again.status == 2 && again.problems.contains("t.png"), "\(again.problems)")
    let none = try make(try self.folder(), "timeline", "plan.yaml", "-o", "t.png")
    #expect(none.status == 2 && none.problems.contains("install rsvg-convert or Chromium"), "\(none.problems)")
  }

  @Test func withoutAnyItIsSaidWhatToInstall() throws {
    let folder = try folder()
    let run = try make(folder, "report", "plan.yaml", "-o", "r.pdf")
    #expect(run.status == 2 && run.problems.contains("install Chromium or LibreOffice"), "\(run.problems)")
    #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/r.pdf"))
  }

  @Test(arguments: ["exit 1", "exit 0", "echo no > \"${@: -1}\""])
  func aProgramThatMakesNoneIsTold(script: String) throws {
    let folder = try folder(with: "chromium", doing: script)
    let run = try make(folder, "report", "plan.yaml", "-o", "r.pdf")
    #expect(run.status == 3 && run.problems.contains("nothing was written"), "\(run.problems)")
    #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/r.pdf"))
  }

  /// Who waits is told of it, and what makes the PDF longer than that is not left running.
  @Test func aLongWaitIsTold() throws {
    let folder = try folder(with: "soffice", doing: "/bin/sleep 6\n\(Self.office)")
    let run = try make(folder, "brief", "plan.yaml", "-o", "b.pdf")
    #expect(run.status == 0 && run.problems.contains("soffice' is making the PDF of "), "\(run.problems)")
    #expect(run.problems.contains("it is given 5 minutes"))
  }

  /// What was to make the PDF ends with the call, and nothing of the plan is left behind it.
  @Test func anInterruptedCallLeavesNothing() throws {
    let folder = try folder(with: "chromium", doing: "echo $$ > pid; while true; do /bin/sleep 0.1; done")
    let script =
      "'\(programPath)' brief plan.yaml -o b.pdf & until [ -s pid ]; do sleep 0.1; done; kill -TERM $!; wait $!; echo $?"
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.arguments = ["-c", script]
    shell.currentDirectoryURL = folder.url
    shell.environment = ["PATH": "\(folder.url.path)/bin:/usr/bin:/bin", "TMPDIR": folder.url.path]
    let output = Pipe()
    (shell.standardOutput, shell.standardError) = (output, output)
    try shell.run()
    let told = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(told.contains("the call was interrupted; nothing was written") && told.hasSuffix("3\n"), "\(told)")
    let pid = try String(contentsOf: folder.url.appendingPathComponent("pid"), encoding: .utf8)
    #expect(kill(Int32(pid.dropLast()) ?? 0, 0) != 0, "the program goes on")
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(!left.contains { $0.hasPrefix("transition-") || $0 == "b.pdf" }, "\(left)")
  }

  /// A PDF of somebody else's stays.
  @Test func onlyAPDFOfItsOwnIsReplaced() throws {
    let folder = try folder(with: "chromium", doing: Self.browser)
    try folder.write("%PDF-1.7\n", to: "r.pdf")
    let run = try make(folder, "report", "plan.yaml", "-o", "r.pdf")
    #expect(run.status == 2 && run.problems.contains("'r.pdf' was not made by transition"))
  }

  @Test func aWordFileThatSomebodyWentOnWithIsNotReplaced() throws {
    let folder = try folder()
    for _ in 0..<2 { #expect(try make(folder, "report", "plan.yaml", "-o", "r.docx").status == 0) }
    try folder.write("PK\u{3}\u{4}\u{14}\u{0}\u{6}\u{0}\u{8}", to: "r.docx")
    let run = try make(folder, "report", "plan.yaml", "-o", "r.docx")
    #expect(run.status == 2 && run.problems.contains("'r.docx' was not made by transition"))
    let drawing = try make(folder, "report", "plan.yaml", "-o", "-", "--format", "svg")
    #expect(drawing.status == 2 && drawing.problems.contains("this product is not made as svg; choose among html, md"))
  }
}
