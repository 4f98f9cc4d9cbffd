/// One line of a text as a line of a block: its dashes, its key, and where its value begins. It is told by the line alone, and so
/// may be wrong of lines within brackets and texts: who asks knows from the lines above whether it stands in such.
struct BlockLine {
  /// Where the line begins, and where it ends, without its line end.
  let start: Int
  let end: Int
  /// The column of the first visible sign; that of the end where there is none.
  let indent: Int
  /// The columns of the dashes at its beginning.
  private(set) var dashes: [Int] = []
  /// Where what stands behind the dashes begins.
  private(set) var content: Int
  /// The key with its quotation marks, where what stands there is one.
  private(set) var key: Range<Int>?
  /// Where the value begins; the end of the line where there is none.
  private(set) var value: Int
  private(set) var isComment = false

  init(_ bytes: [UInt8], _ line: LineRange) {
    (start, end) = (line.start, line.end)
    var place = start + line.indent
    indent = line.indent
    while place < end, bytes[place] == dash, place + 1 == end || bytes[place + 1].isBlank {
      dashes.append(place - start)
      place += 1
      while place < end, bytes[place].isBlank { place += 1 }
    }
    (content, value) = (place, place)
    guard place < end else { return }
    isComment = bytes[place] == hash
    guard !isComment, let colon = Self.colon(bytes, from: place, to: end) else { return }
    key = place..<colon
    value = colon + 1
    while value < end, bytes[value].isBlank { value += 1 }
    // What stands behind an anchor or a tag.
    while value < end, [UInt8(ascii: "&"), UInt8(ascii: "!")].contains(bytes[value]) {
      while value < end, !bytes[value].isBlank { value += 1 }
      while value < end, bytes[value].isBlank { value += 1 }
    }
    // A comment is no value.
    if value < end, bytes[value] == hash { value = end }
  }

  /// The colon behind a key that begins at a place.
  private static func colon(_ bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    var place = start
    if bytes[start] == quote || bytes[start] == apostrophe {
      place += 1
      while place < end, bytes[place] != bytes[start] {
        place += bytes[place] == backslash && bytes[start] == quote ? 2 : 1
      }
      place += 1
      return place < end && bytes[place] == colonSign && (place + 1 == end || bytes[place + 1].isBlank) ? place : nil
    }
    guard ![openBrace, openBracket, UInt8(ascii: "|"), UInt8(ascii: ">")].contains(bytes[start]) else { return nil }
    while place < end {
      if bytes[place] == hash, place > start, bytes[place - 1].isBlank { return nil }
      if bytes[place] == colonSign, place + 1 == end || bytes[place + 1].isBlank { return place }
      place += 1
    }
    return nil
  }

  var isBlank: Bool { content == end && dashes.isEmpty }
  /// The column of what stands behind the dashes.
  var column: Int { content - start }
  /// Whether something stands behind the key.
  var hasValue: Bool { key != nil && value < end }
}

/// Where a line of a text stands, and how far it is indented: looking at no more of it, so that many lines are passed quickly.
struct LineRange {
  /// Behind a byte-order mark.
  let start: Int
  /// Without the line end.
  let end: Int
  /// The column of the first visible sign; that of the end where there is none.
  let indent: Int
  private let first: UInt8?

  /// The line of a text in which a place lies.
  init(_ bytes: [UInt8], at offset: Int) {
    var (begin, end) = (offset, offset)
    while begin > 0, !bytes[begin - 1].endsLine { begin -= 1 }
    while end < bytes.count, !bytes[end].endsLine { end += 1 }
    let hasMark = begin == 0 && end >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    if hasMark { begin = 3 }
    var place = begin
    while place < end, bytes[place] == space { place += 1 }
    (start, self.end, indent) = (begin, end, place - begin)
    first = place < end ? bytes[place] : nil
  }

  /// Whether nothing stands on it, or a comment alone.
  var isEmpty: Bool { first == nil || isComment }
  var isComment: Bool { first == hash }

  /// The line before it.
  func previous(in bytes: [UInt8]) -> LineRange? {
    guard start > 0, bytes[start - 1].endsLine else { return nil }
    let isOneEnd = bytes[start - 1] == lineFeed && start > 1 && bytes[start - 2] == carriageReturn
    return LineRange(bytes, at: start - (isOneEnd ? 2 : 1))
  }

  /// The line after it.
  func next(in bytes: [UInt8]) -> LineRange? {
    guard end < bytes.count else { return nil }
    let isOneEnd = bytes[end] == carriageReturn && end + 1 < bytes.count && bytes[end + 1] == lineFeed
    return LineRange(bytes, at: end + (isOneEnd ? 2 : 1))
  }
}

let space = UInt8(ascii: " ")
let dash = UInt8(ascii: "-")
let hash = UInt8(ascii: "#")
let quote = UInt8(ascii: "\"")
let apostrophe = UInt8(ascii: "'")
let backslash = UInt8(ascii: "\\")
let colonSign = UInt8(ascii: ":")
let comma = UInt8(ascii: ",")
let openBrace = UInt8(ascii: "{")
let closeBrace = UInt8(ascii: "}")
let openBracket = UInt8(ascii: "[")
let closeBracket = UInt8(ascii: "]")
let lineFeed = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")

extension UInt8 {
  var endsLine: Bool { self == lineFeed || self == carriageReturn }
  /// Space between the words of a line.
  var isBlank: Bool { self == space || self == UInt8(ascii: "\t") }
  /// A sign of an id, a date or a word of a closed list.
  var isOfWord: Bool {
    (97...122).contains(self) || (65...90).contains(self) || (48...57).contains(self) || self >= 0x80
      || [dash, UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/")].contains(self)
  }
}
