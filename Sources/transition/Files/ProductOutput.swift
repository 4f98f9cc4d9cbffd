import ArgumentParser
import Diagnostics
import Foundation

/// Where a product goes: `-o FILE`, or `-o -` for standard output.
struct ProductOutput: OutputOption {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write; - for standard output.", valueName: "FILE"))
  var path: String
}

/// Where a command that prints a table writes it, if not to standard output.
struct TableOutput: OutputOption {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write, if not standard output.", valueName: "FILE"))
  var path: String = "-"
}

/// A format of what is written, and the ending of its files.
protocol OutputFormat: RawRepresentable<String>, CaseIterable {
  var ending: String { get }
}

extension OutputFormat {
  var ending: String { rawValue }
}

/// Where something is written.
protocol OutputOption: ParsableArguments {
  var path: String { get }
}

extension OutputOption {
  /// The format that was asked for, else the one that the file's ending names.
  func format<Format: OutputFormat>(_ asked: Format?) throws -> Format {
    let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
    if let asked {
      // A file is opened by its ending: one that says something else would not be shown as what it is.
      if path != "-", endingsOfProducts.contains(ending), ending != asked.ending {
        throw CallFault(
          "'\(visible(path))' ends in .\(ending), but --format says \(asked.rawValue); make the two agree")
      }
      return asked
    }
    if path != "-", let format = Format.allCases.first(where: { $0.ending == ending }) { return format }
    if path != "-", FileKind(at: path)?.shape == .folder {
      throw CallFault("'\(visible(path))' is a folder; name a file in it")
    }
    let words = Format.allCases.map(\.ending).joined(separator: ", ")
    let reason =
      path == "-"
      ? "standard output has no ending that names a format"
      : ending.isEmpty
        ? "'\(visible(path))' has no ending that names a format" : "'.\(visible(ending))' names no format"
    throw CallFault("\(reason); give the file an ending among \(words), or add --format")
  }

  /// Refuses to write over a file of the plan or a template, whatever way leads to it.
  func refuseInputs(of plan: String, _ files: SourceFiles, templates: [String] = []) throws {
    guard path != "-" else { return }
    let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
    if ending == "yaml" || ending == "yml" {
      throw CallFault(
        "'\(visible(path))' looks like a file of a plan; write the product into a file of another name")
    }
    guard let output = FileKind(at: path)?.identity else { return }
    for input in [plan] + files.files.map({ "\(plan)/\($0.name)" }) where FileKind(at: input)?.identity == output {
      throw CallFault("'\(visible(path))' is a file of the plan itself; write the product into another file")
    }
    for template in templates where FileKind(at: template)?.identity == output {
      throw CallFault("'\(visible(path))' is a template in use; write the product into another file")
    }
  }

  func write(_ text: String) throws {
    if path == "-" { try printResult(text) } else { try writeFile(Array(text.utf8), to: path) }
  }
}

/// The endings that name a format of some product.
private let endingsOfProducts: Set<String> = ["html", "md", "svg", "json", "csv", "txt", "docx", "pdf", "png"]
