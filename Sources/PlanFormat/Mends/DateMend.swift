/// What is wrong with a text that is to be a day, and how to mend it, for where a day is asked for outside of a plan.
public func faultOfDay(_ text: String) -> String {
  do throws(PlanDate.Fault) {
    _ = try PlanDate.read(text[...])
    return "'\(text)' is not one day; write year-month-day"
  } catch {
    return "\(error.message(on: text)); \(error.correction(of: text).help)"
  }
}

extension PlanDate.Fault {
  func message(on text: String) -> String {
    switch self {
    case .noSuchDay: "there is no such day as '\(text)'"
    case .reversed: "'\(text)' ends before it begins"
    case .notADate: "expected a date, found '\(text)'"
    }
  }

  func correction(of text: String) -> Correction {
    switch self {
    case .noSuchDay: Correction("check the day and the month")
    case .reversed:
      // Or one of the two is wrong.
      Correction(
        "write the earlier date first",
        text: [text.split(separator: "/").reversed().joined(separator: "/")].first { PlanDate($0) != nil })
    case .notADate:
      PlanFormat.correction(ofDate: text)
        ?? Correction("write year-month-day with digits and hyphens, such as 2019-07-09, or 2019-07, 2019-Q3, 2019")
    }
  }
}

/// How to write a date that stands in a plan as people write dates elsewhere: `3/7/2027`, `3 July 2027`, `2027–07–03`.
///
/// Certain is what can be read in one way only, with a year of four digits: `3 July 2027`, `2027/07/03`, `31/12/2027`. In `3/7/2027`
/// nobody can tell the day from the month, and an hour would be lost.
func correction(ofDate text: String) -> Correction? {
  guard text.utf8.count <= longestSlip else { return nil }
  for word in ["by ", "about "] where text.hasPrefix(word) {
    return correction(ofDate: String(text.dropFirst(word.count)))?.behind(word)
  }
  let plain = String(text.map { $0.isDash ? "-" : $0.isWhitespace ? " " : $0 })
    .split(separator: " ").joined(separator: " ")
  for separator in [" - ", " to ", " until ", "/"] {
    let ends = plain.ranges(of: separator)
    guard ends.count == 1, let middle = ends.first else { continue }
    let (first, last) = (dates(in: plain[..<middle.lowerBound]), dates(in: plain[middle.upperBound...]))
    guard first.count == 1, last.count == 1 else { continue }
    let stretch = "\(first[0].text)/\(last[0].text)"
    return PlanDate(stretch) == nil ? nil : .writing(stretch, isCertain: first[0].isCertain && last[0].isCertain)
  }
  let found = dates(in: plain[...])
  guard found.count < 2 else {
    return Correction("write \(found[0].text) if the day stands first, \(found[1].text) if the month does")
  }
  return found.first.map { .writing($0.text, isCertain: $0.isCertain) }
}

/// The dates that a text can mean; two, where nobody can tell the day from the month.
private func dates(in text: Substring) -> [(text: String, isCertain: Bool)] {
  let hasHour = text.split { " T".contains($0) }.contains { word in
    word.contains(":") && word.contains { ("1"..."9").contains($0) }
  }
  let words = text.split { " /.,;-".contains($0) }.map { word in
    // The time of the day, and the ending of an ordinal number.
    let word = word.first?.isNumber == true ? word.prefix { $0 != "T" } : word
    return ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) } && word.first?.isNumber == true
      ? String(word.dropLast(2)) : String(word)
  }.filter { !$0.contains(":") && $0 != "of" }
  let parts = words.map(DateWord.init)
  let written: [String] =
    switch (parts.count, parts.first, parts.dropFirst().first, parts.last) {
    case (2, .month(let month), _, .year(let year)), (2, .number(let month), _, .year(let year)):
      ["\(year)-\(month)"]
    case (2, .year(let year), _, .month(let month)), (2, .year(let year), _, .number(let month)):
      ["\(year)-\(month)"]
    case (2, .period(let period), _, .year(let year)), (2, .year(let year), _, .period(let period)):
      ["\(year)-\(period)"]
    case (3, .number(let day), .month(let month), .year(let year)),
      (3, .month(let month), .number(let day), .year(let year)):
      ["\(year)-\(month)-\(day)"]
    case (3, .year(let year), .number(let month), .number(let day)),
      (3, .year(let year), .month(let month), .number(let day)):
      ["\(year)-\(month)-\(day)"]
    // Spreadsheets write years with two digits: behind a month's name, or between slashes or stops.
    case (3, .number(let day), .month(let month), .number(let year)): ["20\(year)-\(month)-\(day)"]
    case (3, .number(let first), .number(let second), .number(let year)) where text.contains { "/.".contains($0) }:
      first == second
        ? ["20\(year)-\(second)-\(first)"] : ["20\(year)-\(second)-\(first)", "20\(year)-\(first)-\(second)"]
    case (3, .number(let first), .number(let second), .year(let year)):
      first == second ? ["\(year)-\(second)-\(first)"] : ["\(year)-\(second)-\(first)", "\(year)-\(first)-\(second)"]
    case (1, .year(let year), _, _): [year]
    default: []
    }
  let hasShortYear = !parts.contains { if case .year = $0 { true } else { false } }
  return written.filter { PlanDate($0) != nil }.map { ($0, !hasHour && !hasShortYear) }
}

/// A word of a date, as a plan writes it.
private enum DateWord {
  case year(String), number(String), month(String), period(String), other

  init(_ word: String) {
    let lower = word.lowercased()
    let isNumber = !word.isEmpty && word.utf8.allSatisfy { (48...57).contains($0) }
    if isNumber, word.utf8.count == 4 {
      self = .year(word)
    } else if isNumber, word.utf8.count <= 2 {
      self = .number(word.utf8.count == 1 ? "0\(word)" : word)
    } else if ["q1", "q2", "q3", "q4", "h1", "h2"].contains(lower) {
      self = .period(lower.uppercased())
    } else if lower.utf8.count >= 3, let index = months.firstIndex(where: { $0.hasPrefix(lower) }) {
      self = .month(index < 9 ? "0\(index + 1)" : "\(index + 1)")
    } else {
      self = .other
    }
  }
}

private let months = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
  "december",
]

extension Character {
  /// A hyphen, or one of the longer dashes that word processors put in its place.
  var isDash: Bool { self == "-" || ("\u{2010}"..."\u{2015}").contains(self) || self == "\u{2212}" }
}
