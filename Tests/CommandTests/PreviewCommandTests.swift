import Foundation
import Testing

/// The pages as a reader has them: the program, a browser, and a plan that is saved meanwhile.
@Suite struct PreviewCommandTests {
  private static let chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(.enabled(if: chromium != nil, "there is no Chromium on this machine"))
  func pagesRenewThemselves() throws { try look(by: "preview.py") }

  @Test(.enabled(if: chromium != nil, "there is no Chromium on this machine"))
  func formsAreFilledIn() throws { try look(by: "forms.py") }

  /// Runs a script with a browser and a plan that it may change.
  private func look(by name: String) throws {
    let folder = try TestFolder()
    let plan = folder.url.appendingPathComponent("plan")
    try FileManager.default.copyItem(at: packageRoot.appendingPathComponent("Plans/haiti-minujusth"), to: plan)
    let script = packageRoot.appendingPathComponent("Tests/CommandTests/Browser/\(name)")
    let (process, problems) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [script.path, programPath, Self.chromium ?? "", plan.path]
    process.environment = ["PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1", "HOME": folder.url.path]
    process.standardError = problems
    try process.run()
    let said = String(decoding: problems.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(said)")
  }

  @Test func aCallThatCannotBeServedSaysWhy() throws {
    let folder = try TestFolder()
    try folder.write("plan: { title: T }\n", to: "plan.yaml")
    let missing = try folder.run("preview", "nowhere")
    #expect(missing.status == 3 && missing.problems.contains("there is no file or folder 'nowhere'"))
    let language = try folder.run("preview", "plan.yaml", "--language", "xx")
    #expect(language.status == 2 && language.problems.contains("choose one of ar, en"))
    let port = try folder.run("preview", "plan.yaml", "--port", "1000000")
    #expect(port.status == 2)
  }
}
