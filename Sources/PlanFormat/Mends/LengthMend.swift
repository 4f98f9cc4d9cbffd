import Diagnostics

/// How to write a length of time that stands in a plan in other words: `5 d`, `five days`, `2-3 weeks`.
///
/// Certain is one number of one unit. `m` may be months or minutes, and `about` would be lost.
func correction(ofLength text: String) -> Correction? {
  guard text.utf8.count <= longestSlip else { return nil }
  let lower = text.lowercased()
  if ["hour", "minute"].contains(where: lower.contains) {
    return Correction("the shortest length of time is a day: write 1 day, and what happens within it in a note")
  }
  if let whole = mend(ofFraction: text) { return Correction(whole) }
  let pieces = lower.split { !$0.isLetter && !$0.isNumber }.flatMap { word -> [Substring] in
    let digits = word.prefix { $0.isNumber }
    return [digits, word.dropFirst(digits.count)].filter { !$0.isEmpty }
  }
  let numbers = pieces.compactMap(wholeNumber)
  let words = pieces.filter { wholeNumber($0) == nil }
  let isGuess = ["about", "approx", "approximately", "circa", "ca"].contains { words.first == $0 }
  guard let number = numbers.last, number < 36_500 else { return nil }
  guard let unit = unit(of: words.dropFirst(isGuess ? 1 : 0).joined(separator: " ")) else {
    let isBare = words.isEmpty && numbers.count == 1
    if isBare {
      return Correction("say of what: \(number) days, \(number) working days, \(number) weeks or \(number) months")
    }
    return numbers.count > 1 ? Correction("count it in one unit, such as days or working days") : nil
  }
  let length = Duration(number * unit.times, unit.unit)
  if numbers.count > 1 {
    return Correction("write one length, such as \(length), and what it may be else in a note")
  }
  if isGuess { return Correction("write \(length), and in a note that it is a guess", text: "\(length)") }
  return .writing("\(length)", isCertain: unit.isCertain)
}

/// A length that is no whole number.
private func mend(ofFraction text: String) -> String? {
  guard
    let number = text.split(whereSeparator: { $0 == " " || $0 == "+" }).first(where: {
      $0.contains(".") || $0.contains(",")
    }),
    let value = Decimal(number.replacing(",", with: "."))
  else { return nil }
  let whole = value.tenThousandths / Decimal.scale
  let unit = text.split(separator: " ").drop { $0 != number }.dropFirst().joined(separator: " ")
  return "write a whole number, such as \(whole + 1) \(unit)"
}

private func wholeNumber(_ word: Substring) -> Int? {
  let names = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]
  return names.firstIndex { word == $0 } ?? (word == "a" || word == "an" ? 1 : Int(word))
}

/// The unit that words mean, how many of it, and whether they can mean no other one.
private func unit(of words: String) -> (unit: Duration.Unit, times: Int, isCertain: Bool)? {
  switch words {
  case "d", "calendar day", "calendar days": return (.day, 1, true)
  case "w", "wk", "wks": return (.week, 1, true)
  case "m": return (.month, 1, false)
  case "mo", "mth", "mths": return (.month, 1, true)
  case "y", "yr", "yrs": return (.year, 1, true)
  case "wd", "workday", "workdays", "work days", "business day", "business days": return (.workingDay, 1, true)
  case "quarter", "quarters": return (.month, 3, true)
  case "fortnight", "fortnights": return (.week, 2, true)
  default:
    let names = Duration.Unit.allCases.flatMap { unit in [unit.rawValue, "\(unit.rawValue)s"] }
    guard let name = names.first(where: { $0 == words }) ?? nearest(to: words, among: names) else { return nil }
    let isCertain = name == words || isSurely(name, meantBy: words, among: names)
    return Duration.Unit.allCases.first { name == $0.rawValue || name == "\($0.rawValue)s" }.map { ($0, 1, isCertain) }
  }
}
