import Foundation
import Testing

/// A real editor, driven without a screen: it opens Haiti's plan, and what it shows is what its user would see.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: neovim), "nvim is missing; run .ci/install"))
struct NeovimTests {
  @Test func mistakesAreShownAndMendedAndIdsCompletedAndRenamed() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let plan = folder.appendingPathComponent("plan")
    try FileManager.default.copyItem(at: packageRoot.appendingPathComponent("Plans/haiti-minujusth"), to: plan)
    #expect(
      try driven(in: folder, on: plan) == """
        opened: 0 errors, 1 finding that handovers are unaccepted
        misspelt: there is no task 'public-orders'; did you mean 'public-order'? in its line
        undone: 0 errors
        completes: public-order
        hover: tells something
        defined in: tasks.yaml
        referred to: often with 0 errors
        renamed to order-in-public: in several files 0 left
        referred to: often with 0 errors
        renamed to public-order: in several files 0 left
        ended

        """)
  }

  /// What the script prints.
  private func driven(in folder: URL, on plan: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: neovim)
    let script = packageRoot.appendingPathComponent("Tests/LanguageServerTests/neovim.lua").path
    process.arguments = ["--headless", "-u", "NONE", "-i", "NONE", "-S", script]
    process.currentDirectoryURL = folder
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent(
      "transition")
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "PLAN": plan.path, "PROGRAM": program.path, "LANG": "C.UTF-8",
    ]
    let (output, problems) = (folder.appendingPathComponent("shown"), folder.appendingPathComponent("problems"))
    for file in [output, problems] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: problems)
    try process.run()
    process.waitUntilExit()
    let told = try String(contentsOf: problems, encoding: .utf8)
    if !told.isEmpty { print("nvim: \(told)") }
    return try String(contentsOf: output, encoding: .utf8)
  }
}

private let neovim = "/usr/bin/nvim"
