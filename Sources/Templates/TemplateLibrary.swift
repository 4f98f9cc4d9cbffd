import CTemplates
import Documents

/// The text of one product in one language.
public struct Template: Equatable, Sendable {
  /// Below /Templates: 'en/report.md'.
  public let path: String
  public let text: String

  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// The language that the path's first folder names.
  public var language: Language {
    Language(code: path.split(separator: "/").first.map(String.init) ?? "en")
  }
}

/// The templates that the program carries, some of them perhaps replaced by a user's.
public struct TemplateLibrary: Sendable {
  private let texts: [String: String]

  /// - Parameter overriding: Texts by their path below the user's folder; the others stay as they are.
  public init(overriding: [String: String] = [:]) {
    texts = Self.builtIn().merging(overriding) { $1 }
  }

  public subscript(path: String) -> Template? {
    texts[path].map { Template(path: path, text: $0) }
  }

  public var paths: [String] { texts.keys.sorted() }

  private static func builtIn() -> [String: String] {
    var texts: [String: String] = [:]
    for index in 0... {
      let template = transition_template_at(index)
      guard let path = template.path else { break }
      let bytes = UnsafeBufferPointer(start: template.text, count: template.length)
      texts[String(cString: path)] = String(decoding: bytes, as: UTF8.self)
    }
    return texts
  }
}
