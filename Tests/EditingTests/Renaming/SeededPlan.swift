import Diagnostics
import SeededRandom

/// A seeded plan in two files, in which entries are referred to in every way: alone, in lists, as keys, with their section, in
/// sources, with and without quotation marks. Some ids are those of entries of several sections.
struct SeededPlan {
  private var random: SplitMix64
  private(set) var files = SourceFiles([])
  private static let ids = ["a", "b", "c-1", "d.2", "a-b"]

  init(seed: Int) {
    random = SplitMix64(state: UInt64(seed))
    let texts = [first(), second()]
    let lineEnd = Bool.random(using: &random) ? "\n" : "\r\n"
    files = SourceFiles(
      texts.enumerated().map { index, text in
        SourceFile(name: "\(index).yaml", bytes: Array(text.replacing("\n", with: lineEnd).utf8))
      })
  }

  /// One of the ids, as they are written.
  private mutating func id() -> String {
    let id = Self.ids.randomElement(using: &random) ?? "a"
    return Int.random(in: 0..<4, using: &random) == 0 ? "\"\(id)\"" : id
  }

  private mutating func ids(_ most: Int) -> String {
    "[" + Set((0..<Int.random(in: 1...most, using: &random)).map { _ in id() }).sorted().joined(separator: ", ") + "]"
  }

  private mutating func source() -> String {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: "source: \(id())"
    case 1: "source: a para 3; d.2 annex I"
    case 2: "source: [c-1 para 2, b]"
    default: "source: \"a-b para 1\""
    }
  }

  private mutating func first() -> String {
    var text = "plan: { title: a b, as-of: 2027-01-01 }\ncounterparts:\n"
    for id in Self.ids { text += "  \(id): { name: \(id), kind: national } # \(id)\n" }
    text += "tasks:\n"
    for (number, id) in Self.ids.enumerated() {
      text += "  \(id):\n    title: a-b\n    lead: \(self.id())\n    \(source())\n"
      if number > 0 { text += "    after: { \(Self.ids[number - 1]): finish + 10 days }\n" }
    }
    return text
  }

  private mutating func second() -> String {
    var text = "sources:\n"
    for id in Self.ids { text += "  \(id): { title: T }\n" }
    text += "handovers:\n"
    for number in 0..<3 { text += "  h\(number): { task: \(id()), to: \(ids(2)), \(source()) }\n" }
    text += "updates:\n"
    for number in 1..<4 {
      text += "  - { on: 2026-0\(number)-01, about: [tasks/a, h\(number - 1), counterparts/d.2], text: a b }\n"
    }
    return text
  }

  /// An entry with its section.
  mutating func entry() -> (section: String, id: String) {
    (
      ["tasks", "counterparts", "sources"].randomElement(using: &random) ?? "tasks",
      Self.ids.randomElement(using: &random) ?? "a"
    )
  }

  /// An id that may be free, taken, that of another kind of entry, reserved or malformed.
  mutating func newID() -> String {
    ["x", "x-1", "a", "h0", "unknown", "B c", "é", "null", "1.1", "-", "mission"].randomElement(using: &random) ?? "x"
  }
}
