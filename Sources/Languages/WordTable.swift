import Diagnostics
import YAMLSyntax

/// The texts of one language by their keys: `dates.on.month`. Items of a list have their number for a key, from 1.
struct WordTable: Sendable {
  private(set) var patterns: [String: MessagePattern] = [:]
  private(set) var problems: [WordProblem] = []
  /// The names of the files: `words.yaml`.
  private(set) var files: Set<String> = []
  /// Where each key stands: path and line.
  private(set) var places: [String: (path: String, line: Int)] = [:]

  /// Of texts by their paths; of a key that several have, the last one's holds.
  init(_ files: [(path: String, text: String)]) {
    for file in files { read(file.text, path: file.path) }
    self.files = Set(files.map { Self.name(ofFileAt: $0.path) })
  }

  /// `words.yaml` of `fr/words.yaml`.
  static func name(ofFileAt path: String) -> String { String(path.split(separator: "/").last ?? "") }

  private mutating func read(_ text: String, path: String) {
    let file = SourceFile(name: path, bytes: Array(text.utf8))
    let (root, diagnostics) = parseYAML(file, index: 0)
    problems += diagnostics.map { WordProblem(path, file.position(of: $0.span.start).line, $0.message) }
    guard let root else { return }
    guard root.kind == .mapping else {
      problems.append(WordProblem(path, 1, "here stand no words: write each text behind its key, such as 'lists:'"))
      return
    }
    take(root, at: "", of: file)
  }

  /// As deep as the file's mappings are, which YAML's own limits bound.
  private mutating func take(_ node: YAMLNode, at key: String, of file: SourceFile) {
    func below(_ name: String) -> String { key.isEmpty ? name : "\(key).\(name)" }
    switch node.kind {
    case .mapping: for (name, value) in node.pairs { take(value, at: below(name.text), of: file) }
    case .sequence: for (index, item) in node.items.enumerated() { take(item, at: below("\(index + 1)"), of: file) }
    case .scalar:
      let line = file.position(of: node.span.start).line
      places[key] = (file.name, line)
      do throws(MessagePatternReader.Problem) {
        patterns[key] = try MessagePatternReader.pattern(node.text)
      } catch {
        problems.append(WordProblem(file.name, line, "'\(key)': \(error.message)"))
      }
    }
  }
}

/// Something wrong with the words of a language, at its line.
public struct WordProblem: Error, Equatable, Sendable {
  public let path: String
  /// Counted from 1.
  public let line: Int
  public let message: String

  init(_ path: String, _ line: Int, _ message: String) {
    (self.path, self.line, self.message) = (path, line, message)
  }
}
