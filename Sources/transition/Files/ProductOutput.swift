import ArgumentParser
import Diagnostics
import Foundation
import TransitionKit

/// Where a product goes: `-o FILE`, or `-o -` for standard output.
struct ProductOutput: ParsableArguments, OutputOption {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write; - for standard output.", valueName: "FILE"))
  var path: String
}

/// Where a result goes that is read on standard output too: `-o FILE`, or nothing.
struct ResultOutput: ParsableArguments, OutputOption {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write; otherwise standard output.", valueName: "FILE"))
  var file: String?

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
    let reason =
      path == "-"
      ? "standard output has no ending that names a format"
      : ending.isEmpty
        ? "'\(visible(path))' has no ending that names a format" : "'.\(visible(ending))' names no format"
    throw CallFault("\(reason); give the file an ending among \(words), or add --format")
  }

  /// Refuses to write over a file of the plan or a template, whatever way leads to it, and over any other file that is
  /// no product: what somebody wrote by hand is not lost to a slip in a name.
  func refuseReplacing(of plan: String, _ files: SourceFiles, templates: [String] = []) throws {
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
    guard isEmptyOrProduct else {
      throw CallFault(
        "'\(visible(path))' was not made by transition, and would be lost; write the product into another file, or delete this one first"
      )
    }
  }

  /// A link is replaced by a file of its own, so that what it leads to is not asked for.
  private var isEmptyOrProduct: Bool {
    guard let kind = FileKind(at: path), kind.shape == .regular, kind.size > 0, !isLink(path) else { return true }
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    let beginning = try? file.read(upToCount: 64)
    if productBeginnings.contains(where: { beginning?.starts(with: $0) == true }) { return true }
    guard kind.size >= productEnd.count else { return false }
    try? file.seek(toOffset: UInt64(kind.size - productEnd.count))
    return (try? file.read(upToCount: productEnd.count)) == Data(productEnd)
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
