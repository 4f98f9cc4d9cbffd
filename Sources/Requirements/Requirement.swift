import Analysis
import Diagnostics

/// One thing that a transition plan is expected to show, with the paragraphs that ask for it.
///
/// A requirement is a value in a file of its own, with the function that checks it.
public struct Requirement: Sendable {
  /// `TR-13`.
  public let id: String
  public let severity: Severity
  public let profile: Profile
  /// What the plan is expected to show, in one sentence.
  public let summary: String
  /// Where it is asked for, each paragraph with its resolution or report.
  public let sources: [Paragraph]
  /// To whom the paragraph speaks; the plan's authors need not be among them.
  public let addressee: String
  /// The strength of the paragraph's verb.
  public let verb: String
  /// The paragraph's reservation, such as "where relevant".
  public let qualifier: String?
  /// What it decides, supports or blocks of the definition of transition.
  public let bearings: [Bearing]
  /// Why it matters, in a sentence or two.
  public let rationale: String
  /// What in the plan shows it, and when it is met.
  public let evidence: String
  /// How to mend a gap.
  public let mend: String
  /// The tool's own yardstick, where the paragraphs give none.
  public let threshold: String?
  /// A small plan that falls short, and one that meets it. A test checks that they do.
  public let example: (gap: String, met: String)
  let check: Check

  init(
    id: String, severity: Severity, profile: Profile, summary: String, sources: [Paragraph], addressee: String,
    verb: String, qualifier: String? = nil, bears bearings: [Bearing] = [], rationale: String, evidence: String,
    mend: String, threshold: String? = nil, example: (gap: String, met: String),
    check: Check
  ) {
    self.id = id
    self.severity = severity
    self.profile = profile
    self.summary = summary
    self.sources = sources
    self.addressee = addressee
    self.verb = verb
    self.qualifier = qualifier
    self.bearings = bearings
    self.rationale = rationale
    self.evidence = evidence
    self.mend = mend
    self.threshold = threshold
    self.example = example
    self.check = check
  }

  /// The addressee or the verb of a plan's own rule that names none.
  public static let notStated = "not stated"

  /// The elements of the definition that it bears on, each once.
  public var elements: [Element] {
    Element.allCases.filter { element in bearings.contains { $0.element == element } }
  }

  /// Whether it is good practice of scheduling anywhere, and asked of transitions by no text of the United Nations.
  public var isOfScheduling: Bool { sources.contains(where: \.isOfScheduling) }

  /// The kind under which its findings are printed and explained.
  public var diagnosticKind: DiagnosticKind {
    DiagnosticKind(id, severity, summary, explanation: "\(rationale) \(mend)")
  }
}

/// On what ground a requirement stands.
public enum Profile: String, Sendable, CaseIterable {
  /// The plan compared with itself.
  case integrity
  /// Resolution 2594 (2021).
  case resolution2594 = "2594"
  /// The Secretary-General's report A/79/552-S/2024/767.
  case report
  /// Texts on single missions, and what planners have learnt.
  case practice
  case financing
  case schedule
  /// What the plan brings itself in 'rules'.
  case own
}

/// A paragraph of a document, as citations print it.
public struct Paragraph: Sendable, Hashable, CustomStringConvertible {
  /// The document's symbol: `S/RES/2594 (2021)`.
  public let symbol: String
  /// The paragraph: `12`, `PP5` for the fifth one of a preamble, `element III`.
  public let number: String

  public static func resolution2594(_ number: String) -> Paragraph {
    .init(symbol: "S/RES/2594 (2021)", number: number)
  }
  public static func report(_ number: Int) -> Paragraph { .init(symbol: "A/79/552-S/2024/767", number: "\(number)") }
  /// A point of the assessment of schedules that the Defense Contract Management Agency makes.
  public static func dcma(_ point: Int) -> Paragraph { .init(symbol: dcmaSymbol, number: "point \(point)") }
  /// A best practice of the Schedule Assessment Guide of the Government Accountability Office.
  public static func gao(_ practice: Int) -> Paragraph { .init(symbol: gaoSymbol, number: "practice \(practice)") }
  private static let dcmaSymbol = "DCMA 14-Point Assessment"
  private static let gaoSymbol = "GAO-16-89G"
  fileprivate var isOfScheduling: Bool { symbol == Self.dcmaSymbol || symbol == Self.gaoSymbol }

  public static func document(_ symbol: String, _ number: String) -> Paragraph { .init(symbol: symbol, number: number) }

  /// What of the document it is.
  public enum Part: Sendable, Equatable {
    case whole
    /// Of the preamble.
    case preambular(String)
    case numbered(String)
    /// `element III`
    case named(String)
  }

  public var part: Part {
    if number.isEmpty { return .whole }
    if number.hasPrefix("PP") { return .preambular(String(number.dropFirst(2))) }
    return number.first?.isNumber == true ? .numbered(number) : .named(number)
  }

  public var description: String {
    switch part {
    case .whole: symbol
    case .preambular(let number): "\(symbol), preambular para. \(number)"
    case .numbered(let number): "\(symbol), para. \(number)"
    case .named(let name): "\(symbol), \(name)"
    }
  }
}
