/// A JSON value whose objects keep the order in which they were written.
public enum JSON: Sendable {
  case object([(String, JSON)])
  case array([JSON])
  case string(String)
  case integer(Int)
  /// A number as it is written, such as `1200000.50`, which no binary fraction holds. The text must be a JSON number.
  case number(String)
  case bool(Bool)
  case null
}

extension JSON {
  /// The value as JSON text: on one line, or indented by two spaces and ended by a line feed.
  ///
  /// The text can be put into an HTML page or a script as it is: `<`, control characters, U+2028 and U+2029 are escaped.
  public func text(indented: Bool = false) -> String {
    var writer = JSONWriter(isIndented: indented)
    writer.write(self)
    if indented { writer.bytes.append(UInt8(ascii: "\n")) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

private struct JSONWriter {
  let isIndented: Bool
  var bytes: [UInt8] = []
  private var level = 0

  init(isIndented: Bool) { self.isIndented = isIndented }

  mutating func write(_ value: JSON) {
    switch value {
    case .object(let pairs):
      list("{", "}", pairs) { writer, pair in
        writer.write(string: pair.0)
        writer.bytes += writer.isIndented ? ": ".utf8 : ":".utf8
        writer.write(pair.1)
      }
    case .array(let values): list("[", "]", values) { $0.write($1) }
    case .string(let text): write(string: text)
    case .integer(let number): bytes += String(number).utf8
    case .number(let text): bytes += text.utf8
    case .bool(let value): bytes += value ? "true".utf8 : "false".utf8
    case .null: bytes += "null".utf8
    }
  }

  private mutating func list<Element>(
    _ opening: String, _ closing: String, _ elements: [Element], write: (inout JSONWriter, Element) -> Void
  ) {
    bytes += opening.utf8
    level += 1
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine()
      write(&self, element)
    }
    level -= 1
    if !elements.isEmpty { breakLine() }
    bytes += closing.utf8
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
  }

  private mutating func write(string: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case "\n": bytes += "\\n".utf8
      case "\r": bytes += "\\r".utf8
      case "\t": bytes += "\\t".utf8
      case "\0"..<" ", "<", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        bytes += "\\u".utf8
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
        bytes += digits.utf8
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
