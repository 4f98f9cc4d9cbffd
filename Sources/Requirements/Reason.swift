import PlanFormat

/// Why a requirement does not apply, or what is missing to decide it.
///
/// It is written where it is found, in English: `.cannotTell("when '\(site.id)' closes")`. What is written there with numbered places,
/// `when '{1}' closes`, is the pattern by which another language words it whole, in `requirements.reasons` of its `requirements.yaml`.
/// So only what is no word stands in a place: ids, names, dates, numbers. Words that differ from case to case are reasons themselves.
public struct Reason: Sendable, CustomStringConvertible {
  /// In English.
  public let description: String
  public let form: Form

  public indirect enum Form: Sendable, Equatable {
    /// Words of the program, and what stands in their places.
    case pattern(String, [Value])
    /// Words of the plan.
    case plan(Text)
    /// One after the other, and how many more there are.
    case several([Reason], more: Int)
  }

  public enum Value: Sendable, Equatable {
    /// An id or a name of the plan.
    case name(String)
    /// The first few of several.
    case names([String], more: Int)
    case date(PlanDate)
    case number(Int)
    case reason(Reason)
  }

  private init(_ description: String, _ form: Form) { (self.description, self.form) = (description, form) }

  /// In words of the plan.
  public static func plan(_ text: Text) -> Reason { Reason(text.plain, .plan(text)) }

  /// A sentence of which other languages say less, since its parts are said in English alone.
  init(_ english: String, elsewhere: Reason) { self.init(english, elsewhere.form) }

  /// What the plan awaits; `message` says in English that it lacks.
  static func awaited(_ message: String, until date: PlanDate?) -> Reason {
    let name = message.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false).dropFirst().first
    guard let date else {
      return Reason(message, elsewhere: name.map { "what is missing of '\(String($0))'" } ?? "what is still missing")
    }
    return Reason(
      "\(message), due \(date)",
      elsewhere: name.map { "what is missing of '\(String($0))' is due \(date)" } ?? "what is missing is due \(date)")
  }

  /// A value that is written and could not be read.
  static func unreadable(_ what: String) -> Reason {
    Reason("\(what), which could not be read", elsewhere: "a value that could not be read")
  }

  /// What is so of others too, of which `english` names the first few.
  static func alike(_ fact: Reason, _ others: [String], in english: String) -> Reason {
    "\(fact), and the same of \(few: others, in: english)"
  }

  /// Several reasons, one after the other.
  static func all(_ reasons: [Reason]) -> Reason { few(reasons, most: reasons.count) }

  /// The first few of several.
  static func few(_ reasons: [Reason], most: Int = 5) -> Reason {
    if let only = reasons.first, reasons.count == 1 { return only }
    let (first, more) = (Array(reasons.prefix(most)), max(0, reasons.count - most))
    let texts = first.map(\.description) + (more > 0 ? ["and \(more) more"] : [])
    return Reason(texts.joined(separator: "; "), .several(first, more: more))
  }

  public var isEmpty: Bool { description.isEmpty }
}

extension Reason: Hashable {
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension Reason: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self.init(text, .pattern(text, [])) }

  public init(stringInterpolation pieces: StringInterpolation) {
    self.init(pieces.english, .pattern(pieces.pattern, pieces.values))
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var english = ""
    fileprivate var pattern = ""
    fileprivate var values: [Value] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ text: String) {
      english += text
      pattern += text
    }

    public mutating func appendInterpolation(_ name: String) { place(.name(name), name) }
    public mutating func appendInterpolation(_ date: PlanDate) { place(.date(date), "\(date)") }
    public mutating func appendInterpolation(_ day: Day) { place(.date(PlanDate(day)), "\(day)") }
    public mutating func appendInterpolation(_ number: Int) { place(.number(number), "\(number)") }
    public mutating func appendInterpolation(_ reason: Reason) { place(.reason(reason), "\(reason)") }
    public mutating func appendInterpolation(_ yardstick: Yardstick) { appendInterpolation(yardstick.words) }

    /// The first few ids of several, and how English says them.
    public mutating func appendInterpolation(few ids: [String], in english: String) {
      place(.names(Array(ids.prefix(5)), more: max(0, ids.count - 5)), english)
    }

    /// The same, in English one after the other.
    public mutating func appendInterpolation(few ids: [String], joining separator: String = ", ") {
      appendInterpolation(few: ids, in: Requirements.few(ids.map { "'\($0)'" }, joining: separator))
    }

    private mutating func place(_ value: Value, _ text: String) {
      values.append(value)
      english += text
      pattern += "{\(values.count)}"
    }
  }
}
