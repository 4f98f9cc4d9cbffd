import Diagnostics
import Foundation
import TransitionKit

/// A user's folder of templates and words: the texts of its files, and what is in the way of using them.
struct TemplateFolder {
  let path: String
  /// By their paths below the folder: `en/report.md`. What no product takes has no text.
  private(set) var texts: [String: String] = [:]

  /// The files that are used.
  var files: [String] { texts.keys.map { "\(path)/\($0)" }.sorted() }

  init(_ path: String) throws(InputFault) {
    self.path = path
    guard FileKind(at: path)?.shape == .folder else {
      throw InputFault(description: "there is no folder '\(visible(path))'")
    }
    let known = Set(builtInTemplates.map(\.path))
    for file in Self.files(in: path, named: Set(known.map(Self.name)), languages: Set(known.map(Self.language))) {
      texts[file] = known.contains(file) ? try Self.text(of: file, in: path) : ""
    }
    guard !texts.isEmpty else {
      throw InputFault(
        description:
          "no template in '\(visible(path))' is used: it should hold files such as en/report.md or en/words.yaml; "
          + "transition templates export writes those of the program")
    }
  }

  /// What is meant for a template: all of a language's folder, and whatever has the name of one.
  private static func files(in path: String, named names: Set<String>, languages: Set<String>) -> [String] {
    content(of: path).flatMap { entry -> [String] in
      guard FileKind(at: "\(path)/\(entry)")?.shape == .folder else { return names.contains(entry) ? [entry] : [] }
      return content(of: "\(path)/\(entry)")
        .filter { name in
          names.contains(name) || languages.contains(entry) && [".md", ".yaml", ".yml"].contains(where: name.hasSuffix)
        }
        .map { "\(entry)/\($0)" }
    }
  }

  private static func content(of folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  private static func name(_ path: String) -> String { String(path.drop { $0 != "/" }.dropFirst()) }
  private static func language(_ path: String) -> String { String(path.prefix { $0 != "/" }) }

  private static func text(of file: String, in folder: String) throws(InputFault) -> String {
    guard FileKind(at: "\(folder)/\(file)")?.shape == .regular else {
      throw InputFault(description: "the template '\(visible(file))' is no file with text")
    }
    let bytes = try readFile(at: "\(folder)/\(file)", named: file, most: InputLimits.templateSize)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw InputFault(description: "the template '\(visible(file))' is no UTF-8 text")
    }
    return text
  }

  /// Tells what is wrong, each at its line, so that all of it can be mended at once.
  func fault(of mistakes: [TemplateMistake]) -> InputFault {
    for mistake in mistakes { printProblem("\(visible("\(path)/\(mistake.description)"))\n") }
    let these = mistakes.count == 1 ? "this mistake" : "these \(mistakes.count) mistakes"
    return InputFault(description: "nothing was made: mend \(these) in '\(visible(path))' first")
  }
}
