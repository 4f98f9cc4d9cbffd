import Diagnostics
import Documents
import Languages
import Rendering
import Reporting
import Templates

/// The products that are made from a text template.
public enum TextProduct: String, CaseIterable, Sendable {
  case report, brief, background

  /// Below the folder of a language: `report.md`.
  var template: String { "\(rawValue).md" }

  var schema: TemplateSchema {
    switch self {
    case .report: MonitoringReport.schema
    case .brief: Advice.schema
    case .background: BackgroundNote.schema
    }
  }
}

/// The formats of a text product.
public enum TextFormat: String, CaseIterable, Sendable {
  case html, md
}

/// A text product as it is written out, with what its maker is to know.
public struct MadeProduct: Sendable {
  public let text: String
  /// The words of the text without cover, annexes and evidence.
  public let words: Int
  /// What is wrong with the template without keeping it from being used, in words.
  public let warnings: [String]
}

/// Why a text product could not be made.
public enum ProductFault: Error, CustomStringConvertible {
  /// Neither the plan nor the call names the day of the product.
  case noDay
  case noTemplate(path: String)
  case template(path: String, TemplateProblem)

  public var description: String {
    switch self {
    case .noDay: "the plan does not say of which day it speaks; write 'as-of' into its heading, or add --as-of"
    case .noTemplate(let path): "there is no template '\(path)'"
    case .template(let path, let problem): "\(path):\(problem.line): \(problem.message)"
    }
  }
}

/// The paths of the templates that the program carries: `en/report.md`. Each can be replaced by a user's.
public var templatePaths: [String] { TemplateLibrary().paths }

/// Makes a text product of a checked plan. The templates that are given, texts by their path, stand in place of the
/// program's.
public func makeProduct(
  _ product: TextProduct, of check: PlanCheck, as format: TextFormat, templates: [String: String] = [:],
  language: String = "en"
) throws(ProductFault) -> MadeProduct {
  let library = TemplateLibrary(overriding: templates)
  let wording = language == "en" && templates.isEmpty ? .english : Wording(language: language, in: library)
  let pages = product == .report ? timelineDrawings(of: check.facts, paper: annexPaper) : []
  guard
    let dossier = Dossier(
      check.facts, check.results, definition: check.definition, files: check.files, errors: check.errors.count,
      timelinePages: pages.count, wording: wording)
  else { throw .noDay }
  let path = "\(language)/\(product.template)"
  guard let template = library[path] else { throw .noTemplate(path: path) }
  let drawings = Dictionary(
    pages.enumerated().map { (TimelinePage.name($0), $1) }, uniquingKeysWith: { first, _ in first })
  let document: Document
  do throws(TemplateProblem) {
    document = try template.document(from: values(of: product, dossier), drawings: drawings)
  } catch {
    throw .template(path: path, error)
  }
  let warnings = template.problems(against: product.schema).map { "\(path):\($0.line): \($0.advice)" }
  return MadeProduct(
    text: productMark + (format == .html ? renderHTML(document) : renderMarkdown(document)), words: document.wordCount,
    warnings: warnings + titleWarning(of: document, path) + lengthWarning(of: product, document.wordCount))
}

/// A4 with room for a heading above the drawing.
private let annexPaper = Paper(width: 210, height: 272, margin: 22)

extension TemplateProblem {
  /// What is wrong, with the name that was probably meant.
  fileprivate var advice: String {
    guard let name, let nearest = nearest(to: name, among: candidates) else { return message }
    return "\(message); did you mean '\(nearest)'?"
  }
}

private func values(of product: TextProduct, _ dossier: Dossier) -> TemplateValue {
  switch product {
  case .report: MonitoringReport.values(dossier)
  case .brief: Advice.values(dossier)
  case .background: BackgroundNote.values(dossier)
  }
}

private func titleWarning(of document: Document, _ path: String) -> [String] {
  document.title.isEmpty ? ["\(path): the template has no title; write a line that begins with '# '"] : []
}

/// What is too long is still written, but nobody reads it.
private func lengthWarning(of product: TextProduct, _ words: Int) -> [String] {
  let limit: Int
  switch product {
  case .report: return []
  case .brief: limit = Advice.wordLimit
  case .background: limit = BackgroundNote.wordLimit
  }
  guard words > limit else { return [] }
  return ["the \(product.rawValue) has \(words) words, and \(limit) are what is read: shorten the texts in the plan"]
}
