/// The address of a page of a site, seen from its other pages, which all lie beside it: `timeline?view=money`. It leads nowhere else,
/// since its names are literals, and its values are letters and digits, or signs written as numbers.
public struct SiteAddress: Hashable, Sendable {
  public let text: String

  /// Without a name it is the first page.
  public init(_ name: StaticString, _ values: [(name: StaticString, value: String)] = []) {
    let query = values.map { "\($0.name)=\(percentEncoded($0.value))" }.joined(separator: "&")
    text = (name.utf8CodeUnitCount == 0 ? "./" : "\(name)") + (query.isEmpty ? "" : "?\(query)")
  }
}

/// A text as a part of an address: all but letters, digits and a few signs that mean nothing there is written as numbers.
func percentEncoded(_ text: String, keeping kept: String = "") -> String {
  let kept = Set("-._~\(kept)".utf8)
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      bytes.append(byte)
    case _ where kept.contains(byte): bytes.append(byte)
    default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
