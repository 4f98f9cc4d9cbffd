/// A text as it is written in a plan: plain where YAML reads it as it stands, in quotes where not.
///
/// `isInBrackets` says that it stands in `[…]` or `{…}`, where commas and brackets would end it.
public func scalarText(_ text: String, isInBrackets: Bool = false) -> String {
  if isPlain(text, isInBrackets: isInBrackets) { return text }
  let isOnOneLine = text.unicodeScalars.allSatisfy { $0.isPrintable && $0 != "\t" }
  // Single quotes leave everything as it is but themselves.
  guard !isOnOneLine || text.contains("'") && !text.contains("\"") && !text.contains("\\") else {
    return "'\(text.replacing("'", with: "''"))'"
  }
  return doublyQuoted(text)
}

/// A text between double quotes, which can hold all of them.
func doublyQuoted(_ text: String) -> String { "\"" + text.unicodeScalars.map(escaped).joined() + "\"" }

private func isPlain(_ text: String, isInBrackets: Bool) -> Bool {
  let scalars = Array(text.unicodeScalars)
  guard let first = scalars.first, let last = scalars.last, !["null", "Null", "NULL", "~"].contains(text) else {
    return false
  }
  guard first != " ", last != " ", last != ":", !text.hasPrefix("---"), !text.hasPrefix("...") else { return false }
  let isIndicator = ",[]{}#&*!|>'\"%@`".unicodeScalars.contains(first)
  let mayBeNumber = first == "-" && scalars.count > 1 && ("0"..."9").contains(scalars[1])
  guard !isIndicator, mayBeNumber || !"-?:".unicodeScalars.contains(first) else { return false }
  for (index, scalar) in scalars.enumerated() {
    guard scalar.isPrintable else { return false }
    if isInBrackets, ",[]{}".unicodeScalars.contains(scalar) { return false }
    if scalar == ":", index + 1 < scalars.count, scalars[index + 1] == " " || isInBrackets { return false }
    if scalar == "#", index > 0, scalars[index - 1] == " " { return false }
  }
  return true
}

/// As it stands between double quotes.
private func escaped(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\"": "\\\""
  case "\\": "\\\\"
  case "\n": "\\n"
  case "\t": "\\t"
  case "\r": "\\r"
  default: scalar.isPrintable ? String(scalar) : "\\U" + hexadecimal(scalar.value, digits: 8)
  }
}

private func hexadecimal(_ number: UInt32, digits: Int) -> String {
  let text = String(number, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}

extension Unicode.Scalar {
  /// Whether a text may hold it as it is, and a reader sees it: nothing that controls, ends a line or hides.
  var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    case .spaceSeparator: self == " "
    default: value != 0xFEFF
    }
  }
}
