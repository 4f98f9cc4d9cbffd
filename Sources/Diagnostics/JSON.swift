/// A JSON value whose objects keep the order in which they were written.
public enum JSON: Sendable {
  case object([(String, JSON)])
  case array([JSON])
  /// An array of so many elements, each of which is made when it is written: there can be very many.
  case elements(Int, @Sendable (Int) -> JSON)
  case string(String)
  case integer(Int)
  /// A number as it is written, such as `1200000.50`, which no binary fraction holds. The text must be a JSON number.
  case number(String)
  case bool(Bool)
  case null

  /// An array with an element for each item, made when it is written.
  public static func array<Item: Sendable>(of items: [Item], _ element: @escaping @Sendable (Item) -> JSON) -> JSON {
    .elements(items.count) { element(items[$0]) }
  }
}

extension JSON {
  /// The value as JSON text: on one line, or indented by two spaces and ended by a line feed.
  ///
  /// The text can be put into an HTML page or a script as it is: `<`, control characters, U+2028 and U+2029 are escaped.
  public func text(indented: Bool = false) -> String {
    var bytes: [UInt8] = []
    write(indented: indented) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Hands on the same text in pieces, so that nobody holds all of it.
  public func write<Fault: Error>(
    indented: Bool = false, to output: ([UInt8]) throws(Fault) -> Void
  ) throws(Fault) {
    var writer = JSONWriter(isIndented: indented)
    try writer.write(self, to: output)
    if indented { writer.bytes.append(UInt8(ascii: "\n")) }
    try output(writer.bytes)
  }
}

private struct JSONWriter {
  let isIndented: Bool
  /// What has not been handed on yet.
  var bytes: [UInt8] = []
  private var level = 0
  private static let pieceSize = 1 << 16

  init(isIndented: Bool) { self.isIndented = isIndented }

  mutating func write<Fault: Error>(
    _ value: JSON, to output: ([UInt8]) throws(Fault) -> Void
  ) throws(Fault) {
    switch value {
    case .object(let pairs):
      try list("{", "}", pairs.count) { (writer, index) throws(Fault) in
        writer.write(string: pairs[index].0)
        writer.bytes += writer.isIndented ? ": ".utf8 : ":".utf8
        try writer.write(pairs[index].1, to: output)
      }
    case .array(let values):
      try list("[", "]", values.count) { (writer, index) throws(Fault) in try writer.write(values[index], to: output) }
    case .elements(let count, let element):
      try list("[", "]", count) { (writer, index) throws(Fault) in try writer.write(element(index), to: output) }
    case .string(let text): write(string: text)
    case .integer(let number): bytes += String(number).utf8
    case .number(let text): bytes += text.utf8
    case .bool(let value): bytes += value ? "true".utf8 : "false".utf8
    case .null: bytes += "null".utf8
    }
    guard bytes.count >= Self.pieceSize else { return }
    try output(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func list<Fault: Error>(
    _ opening: String, _ closing: String, _ count: Int, write: (inout JSONWriter, Int) throws(Fault) -> Void
  ) throws(Fault) {
    bytes += opening.utf8
    level += 1
    for index in 0..<count {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine()
      try write(&self, index)
    }
    level -= 1
    if count > 0 { breakLine() }
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
