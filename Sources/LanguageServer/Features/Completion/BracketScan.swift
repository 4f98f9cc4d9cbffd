/// Goes through what begins with a bracket up to a place, and knows then which brackets are open and what stands in each.
struct BracketScan {
  struct Open {
    let isMapping: Bool
    /// The key whose value stands there; in a list, that of a pair without braces.
    var key: String?
    /// The keys that were read, with where they stand.
    var keys: [(text: String, at: Range<Int>)] = []
  }

  private let bytes: [UInt8]
  private(set) var place: Int
  private(set) var open: [Open] = []
  /// Where the word begins that is being read.
  private(set) var word: Int?
  /// Whether it stands in quotation marks, which are closed.
  private var wasQuoted = false
  /// Whether the place lies in a comment or within quotation marks.
  private(set) var isInText = false

  init(_ bytes: [UInt8], from start: Int) { (self.bytes, place) = (bytes, start) }

  /// Whether the last bracket is closed.
  var isClosed: Bool { place > 0 && open.isEmpty && hasBegun }
  private var hasBegun = false

  /// Reads up to a place, or to the end of what the first bracket opened.
  mutating func read(to end: Int) {
    while place < end, !isClosed, !isInText { readSign(before: end) }
  }

  /// Reads one sign, or a text in quotation marks.
  mutating func readSign(before end: Int) {
    let sign = bytes[place]
    switch sign {
    case openBrace, openBracket:
      open.append(Open(isMapping: sign == openBrace))
      (hasBegun, word) = (true, nil)
    case closeBrace, closeBracket:
      endEntry()
      _ = open.popLast()
      // What is closed is a value, or a key that nobody writes.
      word = nil
    case comma: endEntry()
    case colonSign where isColonOfKey: takeKey()
    case quote, apostrophe:
      if word == nil { return readQuoted(before: end) }
    case hash where place > 0 && (bytes[place - 1].isBlank || bytes[place - 1].endsLine):
      while place < end, !bytes[place].endsLine { place += 1 }
      isInText = place == end
      return
    case _ where sign.isBlank || sign.endsLine: break
    default: if word == nil { (word, wasQuoted) = (place, false) }
    }
    place += 1
  }

  private var isColonOfKey: Bool {
    guard word != nil, let last = open.last, last.key == nil else { return false }
    let next = place + 1 < bytes.count ? bytes[place + 1] : space
    return wasQuoted || next.isBlank || next.endsLine || [comma, closeBrace, closeBracket].contains(next)
  }

  private mutating func takeKey() {
    guard let word, let last = open.indices.last else { return }
    let text = keyText(in: bytes, word..<place)
    open[last].key = text
    open[last].keys.append((text, word..<place))
    self.word = nil
  }

  private mutating func endEntry() {
    if let last = open.indices.last { open[last].key = nil }
    word = nil
  }

  private mutating func readQuoted(before end: Int) {
    let mark = bytes[place]
    (word, wasQuoted) = (place, true)
    place += 1
    while place < end, bytes[place] != mark { place += bytes[place] == backslash && mark == quote ? 2 : 1 }
    if place >= end {
      (place, isInText) = (end, true)
    } else {
      place += 1
    }
  }
}

/// The text of a key, without its quotation marks.
func keyText(in bytes: [UInt8], _ range: Range<Int>) -> String {
  var slice = bytes[range]
  while let last = slice.last, last.isBlank || last.endsLine { slice.removeLast() }
  if slice.count > 1, let mark = slice.first, mark == slice.last, mark == quote || mark == apostrophe {
    slice = slice.dropFirst().dropLast()
  }
  return String(decoding: slice, as: UTF8.self)
}
