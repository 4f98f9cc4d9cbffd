import Analysis
import Diagnostics
import Documents
import Languages
import PlanFormat
import Reporting
import Templates

/// A product that is made from a text template: its name, the facts that its template can name, and how long it may be.
public struct TextProduct: Sendable {
  public let name: String
  let schema: TemplateSchema
  public let content: @Sendable (Dossier, ReportForm) -> ProductContent
  /// Whether the pages of the timeline stand in its annex.
  let hasTimeline: Bool
  /// Whether it has notes: advice stands for itself, and its background note defends it.
  let cites: Bool
  /// The files of words that it takes.
  let words: [String]
  /// More words than these are not read.
  let mostWords: Int?

  /// Below the folder of a language: `report.md`.
  var template: String { "\(name).md" }

  /// In which it can be made: those that have its template and its words.
  func languages(in library: TemplateLibrary) -> [String] {
    Wording.languages(with: [template] + words, in: library)
  }

  /// In which the program can make it.
  public var languages: [String] { languages(in: TemplateLibrary()) }

  public static let report = TextProduct(
    name: "report", schema: MonitoringReport.schema, content: { MonitoringReport.content($0, annexes: $1.annexes) },
    hasTimeline: true,
    cites: true,
    words: ["words.yaml", "gaps.yaml", "report.yaml", "advice.yaml", "requirements.yaml", "timeline.yaml"],
    mostWords: nil
  )
  public static let brief = TextProduct(
    name: "brief", schema: Advice.schema, content: { dossier, _ in Advice.content(dossier) },
    hasTimeline: false, cites: false,
    words: ["words.yaml", "advice.yaml"], mostWords: Advice.wordLimit)
  public static let background = TextProduct(
    name: "background", schema: BackgroundNote.schema, content: { dossier, _ in BackgroundNote.content(dossier) },
    hasTimeline: false,
    cites: true, words: ["words.yaml", "gaps.yaml", "advice.yaml"], mostWords: BackgroundNote.wordLimit)

  public static let all = [report, brief, background]
}

/// What a monitoring report is asked for.
public struct ReportForm: Sendable {
  public var annexes: Set<ReportAnnex>
  public var evidence: EvidenceLevel
  /// The plan as it was on an earlier day, since which the changes are told.
  public var earlier: PlanCheck?
  /// The earlier report or advice itself, where it is given: what became of what it asked for is told.
  public var previous: ProductSeal?

  public init(
    annexes: Set<ReportAnnex> = ReportAnnex.usual, evidence: EvidenceLevel = .notes, earlier: PlanCheck? = nil,
    previous: ProductSeal? = nil
  ) {
    (self.annexes, self.evidence, self.earlier, self.previous) = (annexes, evidence, earlier, previous)
  }
}

/// Why a text product could not be made.
public enum ProductFault: Error, CustomStringConvertible {
  /// Neither the plan nor the call names the day of the product.
  case noDay
  /// The format takes drawings, of which a text product is none.
  case noText(format: String)
  case noTemplate(path: String)
  case noLanguage(String, of: String, among: [String])
  case template(path: String, TemplateProblem)
  /// The user's own templates and words are not all right.
  case templates([TemplateMistake])

  public var description: String {
    switch self {
    case .noDay: "the plan does not say of which day it speaks; write 'as-of' into its heading, or add --as-of"
    case .noText(let format):
      "\(format) holds a drawing and no text; choose \(ProductFormat.ofDocuments.map(\.name).joined(separator: ", "))"
    case .noTemplate(let path): "there is no template '\(path)'"
    case .noLanguage(let language, let product, let languages):
      "the \(product) cannot be made in the language '\(language)': "
        + (languages == ["en"]
          ? "it is there in English only; leave --language out"
          : "choose one of \(languages.joined(separator: ", ")) for --language")
    case .template(let path, let problem): "\(path):\(problem.line): \(problem.message)"
    case .templates(let mistakes): mistakes.map(\.description).joined(separator: "\n")
    }
  }
}

/// Makes a text product of a checked plan. The templates that are given, texts by their path, stand in place of the
/// program's, and the words before them key by key; nothing is made unless all of them are right. The form is that of a report.
public func makeProduct(
  _ product: TextProduct, of check: PlanCheck, as format: ProductFormat, templates: [String: String] = [:],
  language: String = "en", report form: ReportForm = ReportForm()
) throws(ProductFault) -> MadeProduct {
  guard case .document(let write) = format.writer else { throw .noText(format: format.name) }
  let mistakes = reviewTemplates(templates)
  guard mistakes.isEmpty else { throw .templates(mistakes) }
  let library = TemplateLibrary(overriding: templates)
  let languages = product.languages(in: library)
  guard languages.contains(language) else { throw .noLanguage(language, of: product.name, among: languages) }
  let wording = language == "en" && templates.isEmpty ? .english : Wording(language: language, in: library)
  let pages = product.hasTimeline ? pictures(of: check, form.annexes, wording) : []
  guard
    let dossier = Dossier(
      check.facts, check.results, definition: check.definition, files: check.files, errors: check.errors.count,
      gaps: check.gaps, since: form.earlier?.facts,
      planThen: form.previous.flatMap { $0.product == product.name ? $0.plan : nil },
      earlierAsks: form.earlier.flatMap { form.previous?.asks(then: $0, now: check) }, pictures: pages.map(\.page),
      wording: wording)
  else { throw .noDay }
  let path = "\(language)/\(product.template)"
  guard let template = library[path] else { throw .noTemplate(path: path) }
  let drawings = Dictionary(
    pages.map { ($0.page.name, $0.drawing) }, uniquingKeysWith: { first, _ in first })
  let content = product.content(dossier, form)
  var document: Document
  do throws(TemplateProblem) {
    document = try template.document(from: content.values, drawings: drawings)
    if document.notice.isEmpty || document.mark.isEmpty, let own = TemplateLibrary()[path] {
      document.takeNotice(of: try own.document(from: content.values))
    }
  } catch {
    throw .template(path: path, error)
  }
  document.words.betweenParts = wording("lists.semicolon")
  if product.cites { document = document.citing(form.evidence, withPlaces: format.name == "html") }
  document.date = check.facts.asOf?.description ?? ""
  return MadeProduct(
    bytes: write(document), format: format,
    seal: ProductSeal(product.name, of: check, plan: dossier.digest, asking: content.asked),
    words: document.wordCount,
    warnings: content.warnings(template) + titleWarning(of: document, path)
      + lengthWarning(of: product, document.wordCount)
      + [check.plan.untranslatedNote(in: language)].compactMap { $0 })
}

extension Document {
  /// That a document is a draft is not a template's to leave out: what it has no words for, the program's own template says.
  fileprivate mutating func takeNotice(of other: Document) {
    if notice.isEmpty { notice = other.notice.filter { if case .evidence = $0 { false } else { true } } }
    if mark.isEmpty { mark = other.mark }
  }
}

/// The pages that the annexes show: the timeline's own, and those of its views of which the plan has something.
private func pictures(
  of check: PlanCheck, _ annexes: Set<ReportAnnex>, _ wording: Wording
) -> [(page: TimelinePage, drawing: Drawing)] {
  let views = TimelineView.allCases.filter { view in
    view == .calendar ? annexes.contains(.timeline) : annexes.contains(.views) && view.hasContent(of: check.facts)
  }
  let pages = views.flatMap { view in
    timelineDrawings(of: check.facts, gaps: check.gaps, TimelineRequest(view, on: annexPaper), wording: wording)
      .enumerated().map { (view: view, index: $0.offset, drawing: $0.element) }
  }
  return pages.enumerated().map { number, page in
    (TimelinePage(view: page.view, index: page.index, number: number), page.drawing)
  }
}

/// A4 with room for a heading above the drawing.
private let annexPaper = Paper(width: 210, height: 272, margin: 22)

private func titleWarning(of document: Document, _ path: String) -> [String] {
  document.title.isEmpty ? ["\(path): the template has no title; write a line that begins with '# '"] : []
}

/// What is too long is still written, but nobody reads it.
private func lengthWarning(of product: TextProduct, _ words: Int) -> [String] {
  guard let most = product.mostWords, words > most else { return [] }
  return ["the \(product.name) has \(words) words, and \(most) are what is read: shorten the texts in the plan"]
}
