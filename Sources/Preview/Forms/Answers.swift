import Documents

/// What is filled into the controls of a form, by their names.
///
/// A name is the way of fields from the form's own name to the control: `f.to.o0.who`. Items of lists go by `o` and their number in
/// the plan, or `n` and a number where they are new. Behind `~` stands what is said of a place: its `state`, its `items`.
struct Answers: Equatable, Sendable {
  private(set) var values: [String: [String]] = [:]

  static let root = "f"

  subscript(_ name: String) -> String {
    get { values[name]?.first ?? "" }
    set { values[name] = newValue.isEmpty ? nil : [newValue] }
  }

  func all(_ name: String) -> [String] { values[name] ?? [] }

  mutating func append(_ value: String, to name: String) { values[name, default: []].append(value) }

  mutating func merge(_ other: Answers) { values.merge(other.values) { $0 + $1 } }

  mutating func remove(under name: String) { values = values.filter { !Self.lies($0.key, under: name) } }

  /// What is said at a name and below it; that nothing is filled in is saying nothing.
  func said(under name: String) -> [String: [String]] {
    values.reduce(into: [:]) { said, pair in
      guard Self.lies(pair.key, under: name), !pair.key.hasSuffix("~open") else { return }
      let filled = pair.value.filter { !$0.isEmpty }
      if !filled.isEmpty { said[pair.key] = filled }
    }
  }

  private static func lies(_ key: String, under name: String) -> Bool {
    key == name || key.hasPrefix(name + ".") || key.hasPrefix(name + "~")
  }
}

extension Answers {
  /// More controls than any form has.
  private static let most = 20_000

  /// What a browser sends of a form; nothing where it is no such text.
  init?(urlEncoded bytes: [UInt8]) {
    let pairs = bytes.split(separator: UInt8(ascii: "&"))
    guard pairs.count <= Self.most else { return nil }
    for pair in pairs {
      let sides = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(sides[0]), let value = Self.decoded(sides.count > 1 ? sides[1] : []) else {
        return nil
      }
      append(value.cleaned, to: name)
    }
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
    var (decoded, rest): ([UInt8], ArraySlice<UInt8>) = ([], bytes)
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): decoded.append(0x20)
      case UInt8(ascii: "%"):
        guard rest.count >= 2, let number = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
          return nil
        }
        decoded.append(number)
        rest = rest.dropFirst(2)
      default: decoded.append(byte)
      }
    }
    return String(validating: decoded, as: UTF8.self)
  }
}
