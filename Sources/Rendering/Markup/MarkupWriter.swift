import Documents

extension Markup {
  /// The tree as XML, which is HTML too: every block begins a line, and nothing else adds white space.
  var serialized: String { String(decoding: bytes, as: UTF8.self) }

  /// The same as UTF-8.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  func write(to output: inout [UInt8], isFirst: Bool = true) {
    switch self {
    case .text(let text): output += escaped(text).utf8
    case .style(let sheet): output += "\n<style>\n\(sheet.text)\n</style>".utf8
    case .empty(let name, let attributes):
      Self.open(name, attributes, in: &output)
      output += "/>".utf8
    case .emptyBlock(let name, let attributes):
      output += "\n".utf8
      Self.open(name, attributes, in: &output)
      output += "/>".utf8
    case .inline(let name, let attributes, let content):
      Self.open(name, attributes, in: &output)
      output += ">".utf8
      for piece in content { piece.write(to: &output, isFirst: false) }
      Self.close(name, in: &output)
    case .block(let name, let attributes, let content):
      if !isFirst { output += "\n".utf8 }
      Self.open(name, attributes, in: &output)
      output += ">".utf8
      for piece in content { piece.write(to: &output, isFirst: false) }
      if content.contains(where: \.startsLine) { output += "\n".utf8 }
      Self.close(name, in: &output)
    }
  }

  /// Begins a tag, up to the sign that closes it.
  private static func open(_ name: StaticString, _ attributes: [Attribute], in output: inout [UInt8]) {
    output += "<".utf8
    name.withUTF8Buffer { output += $0 }
    for attribute in attributes {
      output += " ".utf8
      output += attribute.name.utf8
      output += "=\"".utf8
      output += escaped(attribute.value).utf8
      output += "\"".utf8
    }
  }

  private static func close(_ name: StaticString, in output: inout [UInt8]) {
    output += "</".utf8
    name.withUTF8Buffer { output += $0 }
    output += ">".utf8
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
