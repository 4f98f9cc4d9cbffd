import Documents

/// The text with the document symbols in it set apart: 'S/RES/2594 (2021)', 'A/79/552', 'S/2019/805'.
func recognisingSymbols(_ text: String) -> [Inline] {
  guard text.utf8.contains(UInt8(ascii: "/")) else { return text.isEmpty ? [] : [.text(text)] }
  var inlines: [Inline] = []
  var plain = ""
  var words = text.split(separator: " ", omittingEmptySubsequences: false)[...]
  var isFirst = true
  while let word = words.popFirst() {
    if !isFirst { plain += " " }
    isFirst = false
    guard let (before, symbol, after) = symbol(in: word) else {
      plain += word
      continue
    }
    plain += before
    if !plain.isEmpty { inlines.append(.text(plain)) }
    var whole = String(symbol)
    plain = String(after)
    // The year of a resolution belongs to its symbol.
    if after.isEmpty, let year = words.first, let end = endOfYear(year) {
      whole += " " + year[..<end]
      plain = String(year[end...])
      words.removeFirst()
    }
    inlines.append(.symbol(whole))
  }
  if !plain.isEmpty { inlines.append(.text(plain)) }
  return inlines
}

private func symbol(in word: Substring) -> (Substring, Substring, Substring)? {
  guard let start = word.firstIndex(where: { $0.isLetter }) else { return nil }
  let symbol = word[start...].prefix { $0.isASCII && ($0.isUppercase || $0.isNumber || "/.-".contains($0)) }
  let trailing = symbol.reversed().prefix { ".-/".contains($0) }.count
  let whole = symbol.dropLast(trailing)
  let bodies: Set<Substring> = ["A", "S", "E", "ST", "PBC"]
  guard let slash = whole.firstIndex(of: "/"), bodies.contains(whole[..<slash]), whole.contains(where: \.isNumber)
  else { return nil }
  return (word[..<start], whole, word[whole.endIndex...])
}

/// The end of '(2021)' at the word's beginning.
private func endOfYear(_ word: Substring) -> Substring.Index? {
  guard word.first == "(", let bracket = word.firstIndex(of: ")") else { return nil }
  let year = word[word.index(after: word.startIndex)..<bracket]
  return year.count == 4 && year.allSatisfy { $0.isASCII && $0.isNumber } ? word.index(after: bracket) : nil
}
