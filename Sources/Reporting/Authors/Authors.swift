import Analysis
import Diagnostics
import Languages
import PlanFormat
import PlanModel
import Templates

/// What the plan's authors say of one document: the paragraphs that they wrote, which stand in place of what the program
/// computes, and whether it is cleared as of the day of which it speaks.
struct Authors {
  /// By the names of their places.
  private let places: [String: Passage]
  /// The names of the places that are to stay empty.
  private let leftOut: Set<String>
  /// In the order of the plan.
  let points: [(matter: AdviceMatter, passage: Passage)]
  let clearances: [Clearance]
  private let asOf: Day
  /// The mark of the plan of which the document is made.
  private let digest: String
  /// The language of the document, and that of texts which name none.
  private let language: String
  private let languageOfPlan: String?
  /// The advice tells nothing of what it rests on: that stands in its background note.
  private let isCited: Bool
  /// How much is still to settle, in square brackets: a document that says so is a draft, whoever cleared it.
  var brackets = 0
  /// Passages of the plan that could not be read as they were meant, or contradict others: the document says so itself.
  private let errors: Int

  private init(
    _ places: [(String, Passage)], points: [(AdviceMatter, Passage)] = [], cleared: PlanList<Clearance>,
    isCited: Bool, _ dossier: Dossier
  ) {
    self.places = Dictionary(places.filter { $1.text.value != nil }, uniquingKeysWith: { first, _ in first })
    leftOut = Set(places.filter { $1.isLeftOut }.map(\.0))
    self.points = points.filter { $1.text.value != nil }.map { (matter: $0, passage: $1) }
    clearances = cleared.items
    self.isCited = isCited
    asOf = dossier.asOf
    digest = dossier.digest
    language = dossier.press.wording.language
    languageOfPlan = dossier.plan.heading.entry?.languages.first?.code
    errors = dossier.errors
    brackets = passages.reduce(0) { $0 + open(in: $1.passage) }
  }

  init(ofBrief dossier: Dossier) {
    let brief = dossier.plan.documents.entry?.brief.entry ?? BriefDocument()
    self.init(
      brief.paragraphs.entries.map { ($0.word.rawValue, $0.entry) },
      points: brief.points.entries.map { ($0.word, $0.entry) }, cleared: brief.cleared,
      isCited: false, dossier)
  }

  init(ofReport dossier: Dossier) {
    let report = dossier.plan.documents.entry?.report.entry ?? ReportDocument()
    self.init(
      report.paragraphs.entries.map { ($0.word.rawValue, $0.entry) }, cleared: report.cleared, isCited: true, dossier)
  }

  /// Who cleared the document as of its own day, unless something is still to settle in it or the plan has changed since.
  var clearance: Clearance? { brackets > 0 ? nil : clearanceOfDay.flatMap { $0.isOf(digest) ? $0 : nil } }

  /// Who cleared it as of its own day, of a plan that says something else than it does now.
  var outlived: Clearance? { clearanceOfDay.flatMap { $0.isOf(digest) ? nil : $0 } }

  /// The one of the plan as it is; else the last. One that does not say of which text of the plan it is counts only where none says so.
  private var clearanceOfDay: Clearance? {
    let ofDay = clearances.filter { $0.day == asOf }
    let bound = ofDay.filter { $0.plan.value != nil }
    return bound.last { $0.isOf(digest) } ?? bound.last ?? ofDay.last
  }

  var haveWritten: Bool { !places.isEmpty || !points.isEmpty }

  func wrote(_ place: some PlanChoice) -> Bool { places[place.rawValue] != nil }

  /// Whether the plan says that there is to be nothing at a place.
  func leavesOut(_ place: some PlanChoice) -> Bool { leftOut.contains(place.rawValue) }

  func paragraphs(at place: some PlanChoice) -> [WrittenParagraph] {
    places[place.rawValue].map { paragraphs(of: $0) } ?? []
  }

  /// Each paragraph of a text, as it stands in the document's language, or else in the first one that its authors wrote.
  func paragraphs(of passage: Passage) -> [WrittenParagraph] {
    guard let text = passage.text.value else { return [] }
    let original = self.original(of: text)
    let lines = text.text(in: language).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.split { $0.allSatisfy(\.isWhitespace) }.map { lines in
      WrittenParagraph(
        text: lines.joined(separator: " ").oneLine, original: original,
        older: passage.isOlder(than: asOf) ? passage.asOf.value : nil, isDraft: clearance == nil, passage: passage,
        isCited: isCited)
    }
  }

  /// The language of a text, where it is not the document's.
  private func original(of text: Text) -> String? {
    let languages = text.translations.map(\.language)
    guard !languages.contains(language), let first = languages.first ?? languageOfPlan, first != language else {
      return nil
    }
    return first
  }

  /// The brackets of a text: those that its authors left open, and the word that it is still to be translated.
  private func open(in passage: Passage) -> Int {
    guard let text = passage.text.value else { return 0 }
    return text.text(in: language).count { $0 == "[" } + (original(of: text) == nil ? 0 : 1)
  }

  private var passages: [(place: String, passage: Passage)] {
    places.sorted { $0.value.span < $1.value.span }.map { (place: $0.key, passage: $0.value) }
      + points.map { (place: $0.matter.rawValue, passage: $0.passage) }
  }
}

// MARK: - Warnings

extension Authors {
  /// What whoever makes the document has to know of what its authors wrote.
  func warnings(of document: String, from template: Template) -> [String] {
    let placed = template.names
    return passages.flatMap { place, passage in
      var warnings: [String] = []
      if let original = passage.text.value.flatMap(original) {
        warnings.append(
          "'\(place)' of the \(document) is not there in '\(language)' and stands in '\(original)': add it to the plan")
      }
      if passage.isOlder(than: asOf), let date = passage.asOf.value {
        warnings.append(
          "'\(place)' of the \(document) speaks of \(date), and the \(document) of \(asOf): look whether it still holds"
        )
      }
      if places[place] != nil, !placed.contains("authors.\(place)") {
        warnings.append(
          "\(template.path): the plan's authors wrote '\(place)', for which the template has no place: "
            + "add '{{#authors.\(place)}}{{text}}{{/authors.\(place)}}'")
      }
      return warnings
    } + clearanceWarnings(of: document)
  }

  private func clearanceWarnings(of document: String) -> [String] {
    if let outlived {
      return [
        "the \(document) was cleared as of \(asOf), and the plan has been changed since: it is a draft until it is cleared again; "
          + "then add to its list 'cleared': \(outlived.line(of: digest))"
      ]
    }
    if let clearance {
      let unbound =
        clearance.plan.value == nil
        ? [
          "the clearance of the \(document) does not say of which text of the plan it is: add 'plan: \(digest)' to it if that is this one; "
            + "then a change of the plan ends it"
        ] : []
      return unbound
        + (errors == 0
          ? []
          : [
            "the \(document) is cleared, and the plan has errors: 'transition check' tells them; look whether it can go out"
          ])
    }
    guard let last = clearances.last else { return [] }
    if brackets > 0, clearanceOfDay != nil {
      return ["the \(document) is cleared, and stays a draft until what stands in its square brackets is settled"]
    }
    guard let date = last.asOf.value, last.day != asOf else { return [] }
    return ["the \(document) was cleared as of \(date); as of \(asOf) it is a draft"]
  }
}

extension Clearance {
  /// Whether it is of a text of the plan, as far as it says so.
  fileprivate func isOf(_ digest: String) -> Bool { plan.value.map { $0.plain == digest } ?? true }

  /// The same clearance of another text of the plan, whose day is the authors' to write.
  fileprivate func line(of digest: String) -> String {
    "{ as-of: \(asOf.value.map { "\($0)" } ?? "…"), by: \(by.value?.plain.oneLine ?? "…"), on: …, plan: \(digest) }"
  }
}
