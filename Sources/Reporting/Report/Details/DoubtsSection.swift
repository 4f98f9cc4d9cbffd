import Analysis
import Diagnostics
import Documents
import Languages
import PlanFormat
import PlanModel
import Templates

/// What the plan says about its own statements: what is contested, on what sources disagree, and its authors' notes on what
/// is not certain and on the entries of which the report tells.
struct DoubtsSection {
  /// How many the body of a report tells.
  static let mostInBody = 3

  let contested: [Doubt]
  let disagreements: [Doubt]
  let notes: [Doubt]

  init(_ dossier: Dossier) {
    let remarks = dossier.plan.remarks
    guard !remarks.isEmpty else {
      (contested, disagreements, notes) = ([], [], [])
      return
    }
    let subjects = RemarkSubjects(dossier)
    let doubts = remarks.map { Doubt(remark: $0, subject: subjects.words(of: $0), measure: subjects.measure(of: $0)) }
    contested = doubts.filter(\.remark.isContested)
    disagreements = doubts.filter { $0.remark.alternatives.count > 1 }
    // A note has no date: it is of the plan's own day, and may tell of what came after an earlier one.
    let noted = doubts.filter { $0.remark.note != nil && !$0.remark.isContested && $0.remark.alternatives.isEmpty }
    let doubtful = noted.filter { $0.remark.confidence != nil }
    let others = noted.filter { $0.remark.confidence == nil && $0.remark.isOfToldEntry }
    notes = dossier.plan.viewpoint.looksBack ? [] : doubtful + others
  }

  static let names = TemplateNames<DoubtsSection>([
    "contested": .list(of: Doubt.names, most: 300) { section, _ in section.contested },
    "disagreements": .list(of: Doubt.names, most: 300) { section, _ in section.disagreements },
    "first-contested": .list(of: Doubt.names, most: mostInBody) { section, _ in section.contested },
    "first-disagreements": .list(of: Doubt.names, most: mostInBody) { section, _ in
      section.disagreements.filter(\.isOfAnEntry)
    },
    "notes": .list(of: Doubt.names, most: 30) { section, _ in section.notes },
  ])
}

/// A remark of the plan, with what it speaks of in words.
struct Doubt {
  let remark: Remark
  /// Whether it is of something that has a name, and not of the wording of an update.
  var isOfAnEntry: Bool { remark.place.entry != nil }
  let subject: String
  /// In what its values are measured, where these are numbers.
  let measure: DoubtMeasure?

  static let names = TemplateNames<Doubt>([
    "subject": .text { doubt, press in
      .evidenced(.text(doubt.subject), by: [press.tracing.evidence(at: doubt.remark.span, doubt.remark.sources)])
    },
    "confidence": .text { doubt, press in
      let word = doubt.remark.confidence.map { press.wording.word($0) } ?? ""
      return word.isEmpty ? .absent : .text(word)
    },
    "note": .text { doubt, press in
      doubt.remark.note.map { .text($0.text(in: press.wording.language)) } ?? .absent
    },
    "alternatives": .list(of: .alternative) { doubt, _ in
      doubt.remark.alternatives.map { SaidValue(alternative: $0, measure: doubt.measure) }
    },
  ])
}

extension Remark {
  /// Whether it is of a whole entry of a kind whose entries the report lists one by one.
  fileprivate var isOfToldEntry: Bool {
    guard case .entry = subject, place.date == nil else { return false }
    switch place.entry?.section {
    case .handovers, .tasks, .sites, .units, .benchmarks, .risks, .decisions, .laws, .frameworks, .bodies, .shortfalls,
      .consultations:
      return true
    default: return false
    }
  }
}

/// A currency, or a unit in words of the plan.
enum DoubtMeasure {
  case currency(Currency)
  case unit(Text)
}

/// What one source says.
private struct SaidValue {
  let alternative: Remark.Alternative
  let measure: DoubtMeasure?

  func words(in wording: Wording) -> String {
    guard let measure, let number = Decimal(alternative.text) else { return wording.written(alternative.text) }
    return switch measure {
    case .currency(let currency): wording.money(number, currency)
    case .unit(let unit): "\(wording.number(number)) \(unit.text(in: wording.language).oneLine)"
    }
  }
}

extension TemplateNames<SaidValue> {
  fileprivate static let alternative = TemplateNames([
    "value": .text { said, press in .text(said.words(in: press.wording)) },
    "source": .text { said, press in
      let sources = said.alternative.sources.map(press.tracing.text)
      return sources.isEmpty ? .absent : .text(sources.joined(separator: press.wording("lists.semicolon")))
    },
  ])
}

/// What remarks speak of, in words: `Public order, receiver (CNP)`, `Officers in the north, reading of 15 June 2027, count`.
private struct RemarkSubjects {
  private let titles: EntryTitles
  private let files: SourceFiles
  private let wording: Wording
  /// Entries without an id that are known by somebody's name, by their places.
  private var names: [Span: String] = [:]
  private let indicators: [Indicator]
  private let allocations: [Allocation]
  private let currency: Currency?
  /// What updates are called, which have neither ids nor names.
  private let updates: [(span: Span, words: String)]

  init(_ dossier: Dossier) {
    titles = EntryTitles(dossier.plan, language: dossier.press.wording.language)
    files = dossier.press.tracing.files
    wording = dossier.press.wording
    indicators = dossier.plan.benchmarks.flatMap { $0.indicators.entries }
    allocations = dossier.plan.funding.entry?.allocations.entries ?? []
    currency = dossier.plan.heading.entry?.currency.value
    updates = dossier.plan.updates.map { update in
      (update.header.span, dossier.press.wording.update(of: update.on.value))
    }
    for receiver in dossier.plan.handovers.flatMap(\.to) + dossier.plan.sites.flatMap(\.to) {
      names[receiver.header.span] = dossier.press.name(receiver.who.value)
    }
    for participant in dossier.plan.consultations.flatMap(\.with) {
      names[participant.header.span] = dossier.press.name(participant.who.value)
    }
    for member in dossier.plan.bodies.flatMap(\.everybody) {
      names[member.header.span] = dossier.press.name(member.who.value)
    }
  }

  func words(of remark: Remark) -> String {
    let entry = titles[remark.place.entry] ?? updates.first { $0.span.contains(remark.span) }?.words
    let date = remark.place.date.map(wording.shortDate)
    let part: String? =
      switch remark.subject {
      case .value(let key):
        // The value of a target is no reading: it is told by the name of its field.
        files.text(at: key).flatMap {
          $0 == "is" ? (isOfTarget(remark) ? wording.field("target") : nil) : wording.field($0)
        }
      case .entry(let noun): isOfEntry(remark, noun) ? nil : wording.entry(noun, of: names[remark.span])
      }
    return [entry, date, part].compactMap(\.self).joined(separator: ", ")
  }

  private func isOfTarget(_ remark: Remark) -> Bool {
    indicators.contains { $0.target.entry?.header.span.contains(remark.span) ?? false }
  }

  /// In what numbers that sources say differently are measured.
  func measure(of remark: Remark) -> DoubtMeasure? {
    if let unit = indicators.first(where: { $0.extent.contains(remark.span) })?.unit.value { return .unit(unit) }
    let amounts = allocations.first { allocation in
      [allocation.amount, allocation.spent, allocation.unpaid].contains {
        $0.isWritten && $0.span.contains(remark.span)
      }
    }
    return (amounts?.currency.value ?? (amounts == nil ? nil : currency)).map(DoubtMeasure.currency)
  }

  /// Whether the remark is of the entry with the id itself and not of a part of it.
  private func isOfEntry(_ remark: Remark, _ noun: String) -> Bool {
    remark.place.entry?.section.noun == noun && remark.place.date == nil && titles[remark.place.entry] != nil
  }
}

extension SourceFiles {
  /// The text of a stretch of a file.
  fileprivate func text(at span: Span) -> String? {
    guard let bytes = self[span]?.bytes, span.start >= 0, span.start <= span.end, Int(span.end) <= bytes.count else {
      return nil
    }
    return String(decoding: bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }
}

extension Wording {
  /// A field, by its name in the plan.
  fileprivate func field(_ key: String) -> String {
    guard PlanDate(key) == nil, Decimal(key) == nil else { return written(key) }
    return self("entries.field", ["field": .name(written(key))])
  }

  /// `receiver (CNP)`
  fileprivate func entry(_ noun: String, of name: String?) -> String {
    name.map { "\(entry(noun)) (\(setApart($0)))" } ?? entry(noun)
  }

  /// A value as the plan writes it, in the words of products where it is a date, a number, or a word of a list.
  fileprivate func written(_ text: String) -> String {
    if let date = PlanDate(text) { return shortDate(date) }
    if let amount = Decimal(text) { return number(amount) }
    if let flag = Bool(text) { return yesOrNo(flag) }
    return text.contains(" ") ? text : text.split(separator: "-").joined(separator: " ")
  }
}
