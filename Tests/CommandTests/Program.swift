import Foundation

/// What a run of the program gave.
struct Run {
  let status: Int32
  let output: String
  let problems: String
}

/// Runs the program that was built with these tests.
///
/// Its environment holds `PATH` and the given variables, and nothing else of the surroundings.
func run(_ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:]) throws -> Run {
  let process = Process()
  process.executableURL = buildFolder.appendingPathComponent("transition")
  process.arguments = arguments
  process.currentDirectoryURL = folder ?? FileManager.default.temporaryDirectory
  process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { own, _ in own }
  let (output, problems) = (temporaryFile(), temporaryFile())
  process.standardOutput = try FileHandle(forWritingTo: output)
  process.standardError = try FileHandle(forWritingTo: problems)
  try process.run()
  process.waitUntilExit()
  defer { for file in [output, problems] { try? FileManager.default.removeItem(at: file) } }
  return Run(
    status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
    problems: try String(contentsOf: problems, encoding: .utf8))
}

/// The program itself, for tests that start it by other means.
var programPath: String { buildFolder.appendingPathComponent("transition").path }

/// Where the tests and the program were built.
private let buildFolder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()

private func temporaryFile() -> URL {
  let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  _ = FileManager.default.createFile(atPath: file.path, contents: nil)
  return file
}

/// A folder of its own for one test, gone when the test is over.
final class TestFolder {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: url.appendingPathComponent(name))
  }

  /// Runs the program in the folder.
  func run(_ arguments: String...) throws -> Run { try CommandTests.run(arguments, in: url) }
}

/// The top of the package.
let packageRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
