import Foundation

/// The programs with which other people read what this one writes. `.ci/install` installs them; where they are missing, the tests
/// that ask them are passed over.
enum Tools {
  static let areThere =
    (try? run("python3", "-c", "import html5lib, jsonschema, yaml"))?.status == 0
    && (try? run("cmark-gfm", "--version"))?.status == 0

  /// Those who read files of Word.
  static let wordReadersAreThere = areThere && (try? run("python3", "-c", "import docx, openxml_audit"))?.status == 0

  /// Runs a program of the system.
  static func run(_ arguments: String...) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  /// What one of the scripts beside this file finds wrong, line by line.
  static func problems(_ script: String, _ arguments: [String]) throws -> [String] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(script).path
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(arguments.joined(separator: "\n").utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let result = try run("python3", path, file.path)
    let lines = result.output.split(separator: "\n").map { String($0) }
    return result.status == 0 ? lines : lines + ["\(script) ended with status \(result.status)"]
  }
}

/// A folder of its own for one test, gone when the test is over.
final class WrittenFolder {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, and gives its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = url.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    return file.path
  }
}
