internal import Diagnostics

/// What is found in a file's bytes before they are read as YAML.
struct EncodingReport {
  var isASCII = true
  /// Whether libyaml can read the bytes. It would refuse them with less to say, and without a place.
  var isReadable = true
  var diagnostics: [Diagnostic] = []
}

/// Checks that the bytes are UTF-8 text. Of each kind of mistake only the first is reported, with the number of the rest.
func checkEncoding(_ bytes: UnsafeBufferPointer<UInt8>, file: Int32) -> EncodingReport {
  var report = EncodingReport()
  if let diagnostic = checkSignature(bytes, file: file) {
    report.isReadable = false
    report.diagnostics = [diagnostic]
    return report
  }
  var invalid = Finds()
  var controls = Finds()
  var separators = Finds()
  var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  report.isASCII = index == 0
  while index < bytes.count {
    let byte = bytes[index]
    if byte >= 0x20, byte < 0x7F {
      index += 1
      continue
    }
    guard byte >= 0x80 else {
      if byte != 0x0A, byte != 0x0D, byte != 0x09 { controls.add(index) }
      index += 1
      continue
    }
    report.isASCII = false
    guard let (scalar, count) = decodeUTF8(bytes, at: index) else {
      invalid.add(index)
      index += 1
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
      continue
    }
    switch scalar.value {
    case 0x85, 0x2028, 0x2029: separators.add(index)
    case 0x80...0x9F, 0xFFFE, 0xFFFF: controls.add(index)
    default: break
    }
    index += count
  }
  report.isReadable = invalid.count == 0 && controls.count == 0
  if let first = invalid.first { report.diagnostics.append(invalidUTF8(bytes, at: first, invalid.others, file: file)) }
  if let first = controls.first, let (scalar, count) = decodeUTF8(bytes, at: first) {
    report.diagnostics.append(
      Diagnostic(
        .controlCharacter, "the control character \(scalar.nameForReaders) stands in the text\(controls.others)",
        at: Span(file: file, start: Int32(first), end: Int32(first + count)), help: "take it out",
        mend: Mend(
          "take it out", at: Span(file: file, start: Int32(first), end: Int32(first + count)), with: "",
          isCertain: false)))
  }
  if let first = separators.first, let (scalar, count) = decodeUTF8(bytes, at: first) {
    report.diagnostics.append(
      Diagnostic(
        .lineSeparator, "the invisible line separator \(scalar.nameForReaders) stands in the text\(separators.others)",
        at: Span(file: file, start: Int32(first), end: Int32(first + count)),
        help: "replace it with a space or with a line break"))
  }
  return report
}

/// The first place of a mistake, and how many there are.
private struct Finds {
  var first: Int?
  var count = 0

  mutating func add(_ index: Int) {
    if first == nil { first = index }
    count += 1
  }

  /// The end of a message: `, here and at 3 other places`.
  var others: String {
    switch count {
    case ...1: ""
    case 2: ", here and at another place"
    default: ", here and at \(count - 1) other places"
    }
  }
}

// MARK: - Other kinds of files

private func checkSignature(_ bytes: UnsafeBufferPointer<UInt8>, file: Int32) -> Diagnostic? {
  let start = Span(file: file, start: 0, end: 0)
  func begins(_ signature: UInt8...) -> Bool { bytes.starts(with: signature) }
  let saveAsUTF8 = "open it in an editor and save it with the encoding UTF-8"
  if begins(0xFF, 0xFE) || begins(0xFE, 0xFF) || begins(0, 0, 0xFE, 0xFF) {
    return Diagnostic(.notUTF8, "this file is saved as UTF-16 ('Unicode'), not as UTF-8", at: start, help: saveAsUTF8)
  }
  if begins(0x50, 0x4B, 0x03, 0x04) {
    return Diagnostic(
      .notText, "this is a Word, Excel or ZIP file, not a text file", at: start,
      help: "copy its text into a plain-text editor and save it as UTF-8")
  }
  if begins(0xD0, 0xCF, 0x11, 0xE0) || begins(0x25, 0x50, 0x44, 0x46, 0x2D) {
    return Diagnostic(
      .notText, "this is \(bytes[0] == 0x25 ? "a PDF" : "an old Word or Excel") file, not a text file", at: start,
      help: "copy its text into a plain-text editor and save it as UTF-8")
  }
  // Every second byte of European text in UTF-16 is 0.
  let head = bytes.prefix(64)
  let pairs = head.count / 2
  let zeros = head.indices.lazy.filter { head[$0] == 0 }
  guard pairs >= 2, let first = zeros.first, first < 2, zeros.count >= pairs - pairs / 4 else { return nil }
  return Diagnostic(
    .notUTF8, "this file looks like UTF-16 ('Unicode'): byte \(first + 1) is 0", at: start, help: saveAsUTF8)
}

// MARK: - UTF-8

/// The character at an index and its length in bytes, or nil when the bytes there are not UTF-8.
func decodeUTF8(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int)? {
  guard index < bytes.count else { return nil }
  let first = bytes[index]
  let count =
    switch first {
    case 0..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 0
    }
  guard count > 1 else { return count == 1 ? (Unicode.Scalar(first), 1) : nil }
  guard index + count <= bytes.count else { return nil }
  var value = UInt32(first) & (0x7F >> UInt32(count))
  for byte in bytes[index + 1..<index + count] {
    guard byte & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  // What needs fewer bytes is not UTF-8, and neither is half of a UTF-16 pair, which is no scalar.
  guard value >= (count == 2 ? 0x80 : count == 3 ? 0x800 : 0x1_0000), let scalar = Unicode.Scalar(value) else {
    return nil
  }
  return (scalar, count)
}

private func invalidUTF8(
  _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ others: String, file: Int32
) -> Diagnostic {
  let byte = bytes[index]
  let hex = "0x" + String(byte, radix: 16, uppercase: true)
  let next = index + 1 < bytes.count ? bytes[index + 1] : 0
  let span = Span(file: file, start: Int32(index), end: Int32(index + 1))
  func diagnostic(_ what: String, help: String) -> Diagnostic {
    Diagnostic(.notUTF8, "\(what) is not valid UTF-8\(others)", at: span, help: help)
  }
  let isOverlong =
    byte == 0xC0 || byte == 0xC1 || byte == 0xE0 && (0x80..<0xA0).contains(next)
    || byte == 0xF0 && (0x80..<0x90).contains(next)
  if isOverlong, next & 0xC0 == 0x80 {
    return diagnostic("a character that is written with too many bytes", help: "type the character again")
  }
  if byte == 0xED, (0xA0...0xBF).contains(next) {
    return diagnostic("half of a UTF-16 pair", help: "type the character again")
  }
  guard let letter = windows1252(byte) else {
    return diagnostic("byte \(hex)", help: "save the file with the encoding UTF-8")
  }
  return diagnostic(
    "byte \(hex)",
    help: "was the file saved as Windows-1252, where this is '\(letter)'? save it with the encoding UTF-8")
}

/// What a byte from 0x80 means in Windows-1252, if anything.
private func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
  guard byte < 0xA0 else { return Unicode.Scalar(byte) }
  let high: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
  return high[Int(byte) - 0x80]
}
