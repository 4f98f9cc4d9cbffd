import Diagnostics
import Documents
import Rendering
import Reporting
import Templates

/// The products that are made from a text template.
public enum TextProduct: String, CaseIterable, Sendable {
  case report, brief

  /// Below the folder of a language: `report.md`.
  var template: String { "\(rawValue).md" }

  var schema: TemplateSchema {
    switch self {
    case .report: MonitoringReport.schema
    case .brief: AdvisoryBrief.schema
    }
  }
}

/// The formats of a text product.
public enum TextFormat: String, CaseIterable, Sendable {
  case html, md
}

/// What a monitoring report is asked for.
public struct ReportForm: Sendable {
  public var annexes: Set<ReportAnnex>
  public var evidence: EvidenceLevel
  /// The plan as it was on an earlier day, since which the changes are told.
  public var earlier: PlanCheck?

  public init(
    annexes: Set<ReportAnnex> = ReportAnnex.usual, evidence: EvidenceLevel = .notes, earlier: PlanCheck? = nil
  ) {
    (self.annexes, self.evidence, self.earlier) = (annexes, evidence, earlier)
  }
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
/// program's. The form is that of a report.
public func makeProduct(
  _ product: TextProduct, of check: PlanCheck, as format: TextFormat, templates: [String: String] = [:],
  language: String = "en", report form: ReportForm = ReportForm()
) throws(ProductFault) -> MadeProduct {
  let pages =
    product == .report && form.annexes.contains(.timeline) ? timelineDrawings(of: check.facts, paper: annexPaper) : []
  guard
    let dossier = Dossier(
      check.facts, check.results, definition: check.definition, files: check.files, errors: check.errors.count,
      gaps: check.gaps, since: form.earlier?.facts, timelinePages: pages.count)
  else { throw .noDay }
  let path = "\(language)/\(product.template)"
  guard let template = TemplateLibrary(overriding: templates)[path] else { throw .noTemplate(path: path) }
  let drawings = Dictionary(
    pages.enumerated().map { (TimelinePage.name($0), $1) }, uniquingKeysWith: { first, _ in first })
  var document: Document
  do throws(TemplateProblem) {
    document = try template.document(from: values(of: product, dossier, form), drawings: drawings)
  } catch {
    throw .template(path: path, error)
  }
  if product == .report { document = document.citing(form.evidence, withPlaces: format == .html) }
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

private func values(of product: TextProduct, _ dossier: Dossier, _ form: ReportForm) -> TemplateValue {
  switch product {
  case .report: MonitoringReport.values(dossier, annexes: form.annexes)
  case .brief: AdvisoryBrief.values(dossier)
  }
}

private func titleWarning(of document: Document, _ path: String) -> [String] {
  document.title.isEmpty ? ["\(path): the template has no title; write a line that begins with '# '"] : []
}

/// A brief that is too long is still written, but nobody reads it.
private func lengthWarning(of product: TextProduct, _ words: Int) -> [String] {
  guard product == .brief, words > AdvisoryBrief.wordAim else { return [] }
  let length = "the brief has \(words) words; the aim is \(AdvisoryBrief.wordAim)"
  return words > AdvisoryBrief.wordLimit
    ? ["\(length), and \(AdvisoryBrief.wordLimit) is too long to be read: shorten the texts in the plan"]
    : ["\(length); shorten the texts in the plan"]
}
