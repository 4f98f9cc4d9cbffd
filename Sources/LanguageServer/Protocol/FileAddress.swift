/// The path of a file by its address (`file:///home/me/plan.yaml`); nothing for addresses of other kinds, as of texts that were never
/// saved.
func path(ofAddress address: String) -> String? {
  let scheme = "file://"
  let rest = address.dropFirst(scheme.count)
  guard address.hasPrefix(scheme), let start = rest.firstIndex(of: "/") else { return nil }
  let host = rest[..<start]
  guard host.isEmpty || host == "localhost" else { return nil }
  var bytes: [UInt8] = []
  var place = rest[start...].utf8.makeIterator()
  while let byte = place.next() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    guard let high = place.next(), let low = place.next(),
      let decoded = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
    else { return nil }
    bytes.append(decoded)
  }
  guard let path = String(validating: bytes, as: UTF8.self), !path.utf8.contains(0) else { return nil }
  return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
}

/// The address of a file by its path.
func address(ofPath path: String) -> String {
  "file://"
    + path.utf8.map { byte in
      let isPlain =
        (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || "/-._~".utf8.contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
}

/// The folder of a path, and the name in it.
func divided(_ path: String) -> (folder: String, name: String) {
  guard let slash = path.lastIndex(of: "/") else { return (".", path) }
  let folder = path[..<slash]
  return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
}
