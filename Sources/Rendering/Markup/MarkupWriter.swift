import Documents

extension Markup {
  /// The tree as XML, which is HTML too: every block begins a line, and nothing else adds white space.
  var serialized: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to output: inout String) {
    switch self {
    case .text(let text): output += escaped(text)
    case .style(let sheet): output += "\n<style>\n\(sheet.text)\n</style>"
    case .empty(let name, let attributes):
      Self.open(name, attributes, in: &output)
      output += "/>"
    case .emptyBlock(let name, let attributes):
      output += "\n"
      Self.open(name, attributes, in: &output)
      output += "/>"
    case .inline(let name, let attributes, let content):
      Self.open(name, attributes, in: &output)
      output += ">"
      for piece in content { piece.write(to: &output) }
      output += "</\(name)>"
    case .block(let name, let attributes, let content):
      if !output.isEmpty { output += "\n" }
      Self.open(name, attributes, in: &output)
      output += ">"
      for piece in content { piece.write(to: &output) }
      if content.contains(where: \.startsLine) { output += "\n" }
      output += "</\(name)>"
    }
  }

  /// Begins a tag, up to the sign that closes it.
  private static func open(_ name: StaticString, _ attributes: [Attribute], in output: inout String) {
    output += "<"
    output += name.description
    for attribute in attributes {
      output += " "
      output += attribute.name
      output += "=\""
      output += escaped(attribute.value)
      output += "\""
    }
  }

  private var startsLine: Bool {
    switch self {
    case .block, .emptyBlock, .style: true
    case .inline, .empty, .text: false
    }
  }
}

/// Text for an element or an attribute, without the characters that XML 1.0 forbids.
func escaped(_ text: String) -> String {
  let clean = text.cleaned
  guard clean.utf8.contains(where: isSignOfMarkup) else { return clean }
  var safe = ""
  for scalar in clean.unicodeScalars {
    switch scalar {
    case "&": safe += "&amp;"
    case "<": safe += "&lt;"
    case ">": safe += "&gt;"
    case "\"": safe += "&quot;"
    case "'": safe += "&#39;"
    default: safe.unicodeScalars.append(scalar)
    }
  }
  return safe
}

private func isSignOfMarkup(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
  default: false
  }
}

/// At most two decimals, a point between, no exponent, the same in every locale. What is no number, or is beyond any page, is 0.
func decimal(_ number: Double) -> String {
  guard number.isFinite, abs(number) < 1e9 else { return "0" }
  let hundredths = Int((number * 100).rounded())
  guard hundredths != 0 else { return "0" }
  let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
  let fraction = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
  return (hundredths < 0 ? "-" : "") + "\(whole)\(fraction)"
}
