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
  private let builtIn = Self.builtIn()
  private let own: [String: String]

  /// - Parameter overriding: Texts by their path below the user's folder; the others stay as they are.
  public init(overriding: [String: String] = [:]) { own = overriding }

  public subscript(path: String) -> Template? {
    (own[path] ?? builtIn[path]).map { Template(path: path, text: $0) }
  }

  public var paths: [String] { Set(builtIn.keys).union(own.keys).sorted() }

  /// The files of words of a language: the program's own and then the user's, which say some of it otherwise.
  public func words(in language: String) -> [Template] {
    [builtIn, own].flatMap { texts in
      texts.filter { $0.key.hasPrefix("\(language)/") && $0.key.hasSuffix(".yaml") }.sorted { $0.key < $1.key }
        .map { Template(path: $0.key, text: $0.value) }
    }
  }

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
