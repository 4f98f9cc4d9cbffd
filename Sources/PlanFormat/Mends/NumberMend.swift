/// How to write a number that stands in a plan with marks for thousands, a currency, a unit or a word for its size:
/// `$1,200,000`, `1 200 000`, `US$ 1.2 million`, `12,5`.
///
/// Certain is a number alone, where its marks can be read in one way only. A currency or a `%` says something that would be lost.
func correction(ofNumber text: String) -> Correction? {
  guard text.utf8.count <= longestSlip else { return nil }
  for sign in ["about ", "-"] where text.hasPrefix(sign) {
    return correction(ofNumber: String(text.dropFirst(sign.count)))?.behind(sign)
  }
  let isPlain: (Character) -> Bool = { !$0.isWhitespace && !"'’_".contains($0) }
  let letters = String(text.filter(isPlain))
  let before = letters.prefix { !$0.isASCIIDigit }
  let rest = letters.dropFirst(before.count)
  let digits = rest.prefix { $0.isASCIIDigit || $0 == "." || $0 == "," }
  let after = rest.dropFirst(digits.count).lowercased()
  guard before.isEmpty || before.isCurrency else { return nil }
  guard let size = sizes[after] ?? (after == "%" || after[...].isCurrency ? 0 : nil) else { return nil }
  guard let number = plainNumber(digits), let sized = number.moved(by: size), Decimal(sized) != nil else { return nil }
  let hasMore = !before.isEmpty || !after.isEmpty
  let owner =
    after == "%"
    ? ", without the sign" : hasMore && sizes[after] == nil || !before.isEmpty ? "; a currency has its own key" : ""
  // A comma and three digits are thousands for some and thousandths for others.
  let isDoubtful = digits.count { $0 == "," } == 1 && !digits.contains(".") && number.fraction.isEmpty && size == 0
  let other = isDoubtful ? "; or \(digits.replacing(",", with: ".")) if the comma begins the decimals" : ""
  return Correction("write \(sized)\(owner)\(other)", text: isDoubtful ? nil : sized, isCertain: owner.isEmpty)
}

/// What is longer was meant as something else.
let longestSlip = 80

private let sizes = [
  "": 0, "k": 3, "thousand": 3, "m": 6, "mn": 6, "mio": 6, "million": 6, "millions": 6, "bn": 9, "billion": 9,
]

/// A number without marks between its digits.
private struct PlainNumber {
  var whole: String
  var fraction: String

  /// The number with its point moved to the right.
  func moved(by places: Int) -> String? {
    guard fraction.count <= max(places, 4) else { return nil }
    guard places > 0 else { return fraction.isEmpty ? whole : "\(whole).\(fraction)" }
    let digits = whole + fraction + String(repeating: "0", count: places - fraction.count)
    return String(digits.drop { $0 == "0" })
  }
}

private func plainNumber(_ digits: Substring) -> PlainNumber? {
  guard digits.first?.isASCIIDigit == true, digits.last?.isASCIIDigit == true else { return nil }
  guard let mark = digits.last(where: { !$0.isASCIIDigit }) else {
    return PlainNumber(whole: String(digits), fraction: "")
  }
  let groups = digits.split { !$0.isASCIIDigit }
  let areThousands = groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(groups[0].count)
  let marks = Set(digits.filter { !$0.isASCIIDigit })
  if areThousands, marks.count == 1, mark == "," || groups.count > 2 {
    return PlainNumber(whole: groups.joined(), fraction: "")
  }
  // The last mark begins the decimals: it stands once, and behind thousands that the other one divides.
  guard let last = groups.last, digits.count(where: { $0 == mark }) == 1,
    groups.count == 2 || groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 })
  else { return nil }
  return PlainNumber(whole: groups.dropLast().joined(), fraction: String(last))
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension Substring {
  /// `$`, `€`, `US$`, `USD`.
  fileprivate var isCurrency: Bool {
    let signs = filter(\.isCurrencySymbol)
    let letters = filter(\.isLetter)
    return signs.count + letters.count == count
      && (signs.count == 1 && letters.count <= 3 || signs.isEmpty && letters.count == 3)
  }
}
