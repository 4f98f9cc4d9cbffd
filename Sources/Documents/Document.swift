/// What a product says, free of any output format: a cover, blocks in reading order, and the evidence behind its figures.
///
/// A document never sees a plan, and a back-end never sees anything but a document.
public struct Document: Equatable, Sendable {
  /// How the page is laid out: a text to read, or sheets that are drawings of a page each. Those carry notice, title, finding and
  /// key figures themselves: a back-end that shows drawings shows none of them a second time.
  public enum Layout: Equatable, Sendable {
    case report
    case sheet
  }

  public var language: Language
  public var layout: Layout
  public var paper: Paper
  /// Words that the back-ends add by themselves, in the document's language.
  public var words: Words
  /// Who speaks, at the left of the header line: 'United Nations'.
  public var organisation: String
  /// The document symbol, at the right of the header line.
  public var symbol: String
  public var title: String
  /// One sentence below the title: on a sheet, the finding.
  public var subtitle: [Inline]
  /// What the reader must know before anything else, above the title: that this is a draft, and of which day.
  public var notice: [Inline]
  /// The word for the notice that stands on every page: 'Draft'.
  public var mark: String
  /// The day that the document speaks of, such as '2019-07-09'; empty where it speaks of none.
  public var date: String
  public var facts: [Fact]
  public var blocks: [Block]
  /// In the order of their first mark, so that mark n leads to entry n.
  public var evidence: [Evidence]

  public init(
    language: Language = .english, layout: Layout = .report, paper: Paper = .a4, words: Words = Words(),
    organisation: String = "", symbol: String = "", title: String, subtitle: [Inline] = [], notice: [Inline] = [],
    mark: String = "", date: String = "", facts: [Fact] = [], blocks: [Block] = [], evidence: [Evidence] = []
  ) {
    self.language = language
    self.layout = layout
    self.paper = paper
    self.words = words
    self.organisation = organisation
    self.symbol = symbol
    self.title = title
    self.subtitle = subtitle
    self.notice = notice
    self.mark = mark
    self.date = date
    self.facts = facts
    self.blocks = blocks
    self.evidence = evidence
  }
}

extension Document {
  /// Whether it has a drawing among its blocks.
  public var hasDrawings: Bool { blocks.contains { if case .figure = $0 { true } else { false } } }
}

/// A line of the cover: 'As of', '9 July 2019'.
public struct Fact: Equatable, Sendable {
  public var label: String
  public var value: [Inline]

  public init(_ label: String, _ value: [Inline]) {
    self.label = label
    self.value = value
  }
}

/// Where a figure or a sentence comes from.
public struct Evidence: Hashable, Sendable {
  /// Places in the plan: 'funding.yaml:12'.
  public var places: [String]
  /// What the plan itself names as its source: 'S/2019/805, para. 44'.
  public var source: String
  /// How the figure was made where it isn't in the plan as such: 'sum of four allocations'.
  public var note: String

  public init(places: [String], source: String = "", note: String = "") {
    self.places = places
    self.source = source
    self.note = note
  }

  public init(_ place: String, source: String = "", note: String = "") {
    self.init(places: [place], source: source, note: note)
  }
}

/// The words that a back-end puts in by itself.
public struct Words: Equatable, Sendable {
  public var figure = "Figure"
  public var table = "Table"
  public var evidence = "Evidence"
  public var evidenceNote = "Each mark in the text leads to a line of the plan, and to the source named there."
  /// What stands between the parts of a note.
  public var betweenParts = "; "

  public init() {}
}

/// A language of the products, by its ISO 639-1 code, with the direction of its script.
public struct Language: Hashable, Sendable {
  public let code: String
  public let direction: Direction

  public init(code: String) {
    self.code = code
    self.direction = code == "ar" ? .rightToLeft : .leftToRight
  }

  public static let english = Language(code: "en")
  public static let chinese = Language(code: "zh")
  public static let arabic = Language(code: "ar")

  /// The tag of BCP 47 with the spelling that the United Nations follow, which spelling checkers ask for: 'en-GB'.
  public var tag: String {
    let regions = ["en": "GB", "fr": "FR", "es": "ES", "ru": "RU", "zh": "CN", "ar": "SA"]
    return regions[code].map { "\(code)-\($0)" } ?? code
  }
}

public enum Direction: Hashable, Sendable {
  case leftToRight
  case rightToLeft
}

/// A sheet of paper and its margin, in millimetres.
public struct Paper: Equatable, Sendable {
  public let width: Double
  public let height: Double
  public let margin: Double

  public init(width: Double, height: Double, margin: Double) {
    self.width = width
    self.height = height
    self.margin = margin
  }

  public static let a4 = Paper(width: 210, height: 297, margin: 22)
  public static let a4Landscape = Paper(width: 297, height: 210, margin: 10)
  public static let a3 = Paper(width: 297, height: 420, margin: 10)
  public static let a3Landscape = Paper(width: 420, height: 297, margin: 10)

  /// The size inside the margins, in points (72 to the inch): what a drawing may fill.
  public var printableSize: Size {
    Size(width: Self.points(width - 2 * margin), height: Self.points(height - 2 * margin))
  }

  /// Millimetres in points.
  public static func points(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }
}
