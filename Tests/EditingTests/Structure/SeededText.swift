import Diagnostics
import SeededRandom

/// A seeded text of a plan's shape, written in as many ways as texts can be: blocks and brackets, comments, quotation marks, line
/// ends, signs of other scripts.
struct SeededText {
  private var random: SplitMix64
  private var count = 0
  private(set) var file: SourceFile

  init(seed: Int) {
    random = SplitMix64(state: UInt64(seed))
    file = SourceFile(name: "plan.yaml", bytes: [])
    var made = self
    let text = made.sections()
    self = SeededText(random: made.random, SourceFile(name: "plan.yaml", bytes: Array(text.utf8)))
  }

  private init(random: SplitMix64, _ file: SourceFile) { (self.random, self.file) = (random, file) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  mutating func happens(_ percent: Int) -> Bool { number(0...99) < percent }
  mutating func one<Item>(_ items: [Item]) -> Item { items[number(0...(items.count - 1))] }

  /// A text on one line, plain where that is asked for.
  mutating func word(plain: Bool = false) -> String {
    let plainWords = [
      "x", "Hand over", "2027-01-01", "1.5", "مرحبا", "😀 b", "by 2027", "it's", "a#b", "é",
    ]
    return one(
      plain ? plainWords : plainWords + ["a: b", "#c", "'d'", "\"e\" \\", "- f", "[g]", "{h}, i", "unknown", "", " j "])
  }

  private mutating func sections() -> String {
    var text = happens(50) ? "# First\n\n" : ""
    for key in ["tasks", "handovers", "risks", "counterparts"] where happens(80) {
      if happens(40) { text += "\n# Of \(key)\n" }
      text += "\(key):"
      text += value(at: 0, depth: 3, column: 0)
    }
    if happens(20) { text.removeLast() }
    return happens(30) ? text.replacing("\n", with: "\r\n") : text
  }

  private mutating func comment() -> String {
    happens(25) ? one([" # why", "\t# why: 'x", "  #"]) : happens(10) ? "  " : ""
  }

  private mutating func key() -> String {
    count += 1
    return happens(15) ? "\"k\(count)\"" : "k\(count)"
  }

  /// What stands behind a colon, with its line end.
  private mutating func value(at indent: Int, depth: Int, column: Int) -> String {
    switch number(0...(depth > 0 ? 9 : 4)) {
    case 0...2: return " \(scalar())\(comment())\n"
    case 3: return " \(brackets(depth: 2))\(comment())\n"
    case 4: return block(at: indent + 2)
    case 5: return "\(comment())\n" + items(at: indent + (happens(50) ? 2 : 0), depth: depth - 1)
    default: return "\(comment())\n" + pairs(at: indent + 2, depth: depth - 1)
    }
  }

  private mutating func pairs(at indent: Int, depth: Int) -> String {
    (0..<number(1...4)).map { _ in
      above(indent) + String(repeating: " ", count: indent) + key() + ":"
        + value(at: indent, depth: depth, column: indent)
    }.joined()
  }

  private mutating func items(at indent: Int, depth: Int) -> String {
    (0..<number(1...4)).map { _ in
      let start = above(indent) + String(repeating: " ", count: indent) + "-"
      switch number(0...3) {
      case 0: return start + " " + brackets(depth: 2) + comment() + "\n"
      case 1:
        let fields = pairs(at: indent + 2, depth: min(1, depth))
        return start + " "
          + fields.split(separator: "\n", omittingEmptySubsequences: false)
          .drop { $0.allSatisfy { $0 == " " } || $0.contains("# above") }.joined(separator: "\n").dropFirst(indent + 2)
      default: return start + " " + scalar() + comment() + "\n"
      }
    }.joined()
  }

  private mutating func above(_ indent: Int) -> String {
    (happens(10) ? "\n" : "") + (happens(20) ? String(repeating: " ", count: indent) + "# above\n" : "")
  }

  private mutating func scalar(inBrackets: Bool = false) -> String {
    let text = word(plain: true)
    switch number(0...5) {
    case 0: return "'\(text.replacing("'", with: "''"))'"
    case 1: return "\"\(text)\""
    case 2 where !inBrackets && happens(30): return ""
    default: return text
    }
  }

  private mutating func brackets(depth: Int) -> String {
    let pad = one(["", " "])
    let separator = one([", ", ",", ", "])
    func inner(_ text: inout SeededText) -> String {
      depth > 0 && text.happens(25) ? text.brackets(depth: depth - 1) : text.scalar(inBrackets: true)
    }
    let count = number(0...3)
    guard happens(50) else {
      return "[" + (0..<count).map { _ in inner(&self) }.joined(separator: separator) + "]"
    }
    return "{" + pad + (0..<count).map { _ in key() + ": " + inner(&self) }.joined(separator: separator) + pad + "}"
  }

  private mutating func block(at indent: Int) -> String {
    let space = String(repeating: " ", count: indent)
    let lines = (0..<number(1...3)).map { _ in space + word(plain: true) + "\n" + (happens(10) ? "\n" : "") }.joined()
    return " " + one(["|", "|-", ">", ">-"]) + comment() + "\n" + lines
  }
}
