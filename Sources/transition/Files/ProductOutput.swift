import ArgumentParser
import Diagnostics
import Foundation
import TransitionKit

/// Where a product goes: `-o FILE`, or `-o -` for standard output.
struct ProductOutput: ParsableArguments, OutputOption {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write; - for standard output.", valueName: "FILE"), completion: .file())
  var path: String

  @Flag(help: "Replace FILE even if it is not as transition wrote it.")
  var force = false
}

/// Where a result goes that is read on standard output too: `-o FILE`, or nothing.
struct ResultOutput: ParsableArguments, OutputOption {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write; otherwise standard output.", valueName: "FILE"), completion: .file())
  var file: String?

  @Flag(help: "Replace FILE if it is there already.")
  var force = false

  var path: String { file ?? "-" }

  /// The format that was asked for, else the one that the file's ending names, else the usual one of standard output.
  func format<Format: RawRepresentable<String> & CaseIterable>(
    _ asked: Format?, otherwise usual: Format
  ) throws -> Format {
    try format(asked ?? (path == "-" ? usual : nil))
  }
}

/// A place to write to, be it a file or standard output.
protocol OutputOption {
  var path: String { get }
  /// Whether what is there may be lost.
  var force: Bool { get }
}

extension OutputOption {
  /// The format that was asked for, else the one that the file's ending names.
  func format<Format: RawRepresentable<String> & CaseIterable>(_ asked: Format?) throws -> Format {
    try format(asked, among: Array(Format.allCases), name: \.rawValue)
  }

  /// The same of formats that have a name.
  func format<Format>(_ asked: Format?, among all: [Format], name: KeyPath<Format, String>) throws -> Format {
    let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
    let words = all.map { $0[keyPath: name] }.joined(separator: ", ")
    if let asked {
      let asked = asked[keyPath: name]
      // A file is opened by its ending: one that says something else would not be shown as what it is.
      if path != "-", endingsOfProducts.contains(ending), formatName(of: ending) != asked {
        throw CallFault("'\(visible(path))' ends in .\(ending), but --format says \(asked); make the two agree")
      }
      guard let format = all.first(where: { $0[keyPath: name] == asked }) else {
        throw CallFault("this product is not made as \(asked); choose among \(words)")
      }
      return format
    }
    if path != "-", let format = all.first(where: { $0[keyPath: name] == formatName(of: ending) }) { return format }
    if path != "-", FileKind(at: path)?.shape == .folder {
      throw CallFault("'\(visible(path))' is a folder; name a file in it")
    }
    if path != "-", endingsOfProducts.contains(ending) {
      throw CallFault("this product is not made as \(ending); give the file an ending among \(words)")
    }
    let reason =
      path == "-"
      ? "standard output has no ending that names a format"
      : ending.isEmpty
        ? "'\(visible(path))' has no ending that names a format" : "'.\(visible(ending))' names no format"
    throw CallFault("\(reason); give the file an ending among \(words), or add --format with one of them")
  }

  func write(_ bytes: [UInt8]) throws {
    if path == "-" { try printResult(bytes) } else { try writeFile(bytes, to: path) }
  }

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  func write(_ json: JSON) throws {
    if path == "-" { try printResult(json) } else { try writeFile(Array(json.text(indented: true).utf8), to: path) }
  }

  /// Text files end in `.txt`.
  private func formatName(of ending: String) -> String { ending == "txt" ? "text" : ending }
}

/// The endings that name a format of some product.
private let endingsOfProducts: Set<String> = ["html", "md", "svg", "json", "csv", "txt", "docx", "pdf", "png"]
