import ArgumentParser
import Diagnostics
import Foundation

/// Where a product goes: `-o FILE`, or `-o -` for standard output.
struct ProductOutput: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write; - for standard output.", valueName: "FILE"))
  var path: String

  /// The format that was asked for, else the one that the file's ending names.
  func format<Format: RawRepresentable<String> & CaseIterable>(_ asked: Format?) throws -> Format {
    if let asked { return asked }
    let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
    if path != "-", let format = Format(rawValue: ending) { return format }
    let words = Format.allCases.map(\.rawValue).joined(separator: ", ")
    let reason =
      path == "-" ? "standard output has no ending that names a format" : "'.\(visible(ending))' names no format"
    throw CallFault("\(reason); give the file an ending among \(words), or add --format")
  }

  /// Refuses to write over a file of the plan, whatever way leads to it.
  func refuseInputs(of plan: String, _ files: SourceFiles) throws {
    guard path != "-" else { return }
    let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
    if ending == "yaml" || ending == "yml" {
      throw CallFault(
        "'\(visible(path))' looks like a file of a plan; write the product into a file of another name")
    }
    guard let output = identity(of: path) else { return }
    for input in [plan] + files.files.map({ "\(plan)/\($0.name)" }) where identity(of: input) == output {
      throw CallFault("'\(visible(path))' is a file of the plan itself; write the product into another file")
    }
  }

  func write(_ text: String) throws {
    if path == "-" { try printResult(text) } else { try writeFile(Array(text.utf8), to: path) }
  }

  /// What a file is, whatever it is called.
  private func identity(of path: String) -> [UInt64]? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return [UInt64(status.st_dev), UInt64(status.st_ino)]
  }
}
