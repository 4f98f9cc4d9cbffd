import Diagnostics
import Languages
import Reporting
import Templates

/// Something that is wrong with a template or with words of a user's own.
public struct TemplateMistake: Equatable, Sendable {
  /// Below the user's folder: `en/report.md`.
  public let path: String
  /// Counted from 1; nothing where it is the file itself.
  public let line: Int?
  public let message: String

  /// `en/report.md:12: …`.
  public var description: String { line.map { "\(path):\($0): \(message)" } ?? "\(path): \(message)" }
}

/// Everything that is wrong with templates and words of a user's own, texts by their paths: a product is made with them only
/// where there is nothing. Whatever they leave out is the program's.
public func reviewTemplates(_ own: [String: String]) -> [TemplateMistake] {
  let known = TemplateLibrary()
  let library = TemplateLibrary(overriding: own.filter { known[$0.key] != nil })
  let unused = own.keys.filter { known[$0] == nil }
    .map { TemplateMistake(path: $0, line: nil, message: whyUnused($0, known.paths)) }
  let templates = own.keys.compactMap { library[$0] }.flatMap { template in
    let product = TextProduct.all.first { template.path.hasSuffix("/\($0.template)") }
    let problems =
      product.map { product in
        template.problems(against: product.schema) { product.hasTimeline && TimelinePage.isName($0) }
          + template.formProblems + (known[template.path].map(template.noticeProblems) ?? [])
      } ?? []
    return problems.map { TemplateMistake(path: template.path, line: $0.line, message: $0.advice) }
  }
  let languages = Set(own.keys.filter { known[$0] != nil && $0.hasSuffix(".yaml") }.map(language))
  let words = languages.flatMap { language in
    let wording = Wording(language: language, in: library)
    return (wording.problems + wording.mistakes(beside: [.english, Wording(language: language)]))
      .map { TemplateMistake(path: $0.path, line: $0.line, message: $0.message) }
  }
  return (unused + templates + words).sorted {
    ($0.path, $0.line ?? 0, $0.message) < ($1.path, $1.line ?? 0, $1.message)
  }
}

/// The texts that the program carries, by the paths at which a user's stand in their place.
public var builtInTemplates: [(path: String, text: String)] {
  let library = TemplateLibrary()
  return library.paths.compactMap { path in library[path].map { (path, $0.text) } }
}

private func language(_ path: String) -> String { String(path.prefix { $0 != "/" }) }

private func whyUnused(_ path: String, _ known: [String]) -> String {
  guard path.contains("/") else {
    return "this file is not used here; it belongs into the folder of its language, such as en/\(path)"
  }
  let files = known.filter { language($0) == language(path) }
  guard !files.isEmpty else {
    let languages = Set(known.map(language)).sorted().joined(separator: ", ")
    return "there are no products in the language '\(language(path))'; there are folders of \(languages)"
  }
  let nearest = nearest(to: path, among: files).map { "did you mean '\($0)'?" }
  return "no product uses a file of this name; \(nearest ?? "there are \(files.joined(separator: ", "))")"
}

extension TemplateProblem {
  /// What is wrong, with the name that was probably meant.
  fileprivate var advice: String {
    guard let name, let nearest = nearest(to: name, among: candidates) else { return message }
    return "\(message); did you mean '\(nearest)'?"
  }
}
