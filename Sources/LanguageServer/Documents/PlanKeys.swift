import Diagnostics
import PlanFormat
import PlanModel

/// What the keys at the top of a file tell of it, before it is read: a text can be in the middle of a word.
struct PlanKeys {
  let keys: [String]

  /// By the lines that begin with one; of a file whose whole is in braces, by the words in it.
  init(of file: SourceFile) {
    var keys: [String] = []
    for line in 0..<file.lineCount {
      let bytes = file.bytes[file.rangeOfLine(line)]
      guard let first = bytes.first, first.beginsKey else { continue }
      guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let key = bytes[..<colon].drop { $0 == UInt8(ascii: "{") || $0 == 0x20 }
      keys.append(String(decoding: key, as: UTF8.self).trimmingQuotes)
    }
    self.keys = keys
  }

  /// Whether the file says what the plan is.
  var hasHeading: Bool { keys.contains("plan") }
  /// Whether it can be a part of a plan: most of its keys are a plan's, or meant as such, or there is nothing yet.
  var isPart: Bool {
    let own = keys.count { sections.contains($0) || nearest(to: $0, among: sections) != nil }
    return keys.isEmpty || 2 * own > keys.count
  }
  /// Whether it is something else than a plan, as the settings of another program.
  var isForeign: Bool { !hasHeading && !keys.contains("mission") && !isPart }
}

/// Whether the files of a folder are one plan: one says what the plan is, and others have more of it. Files that each say it are plans of
/// their own.
func areOnePlan(_ files: [SourceFile]) -> Bool {
  let keys = files.map(PlanKeys.init)
  return keys.contains(where: \.hasHeading) && keys.contains { !$0.hasHeading && $0.isPart }
}

private let sections = Plan.form.entryForm?.fields.map(\.key) ?? []

extension UInt8 {
  fileprivate var beginsKey: Bool {
    (97...122).contains(self) || (65...90).contains(self)
      || [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "{")].contains(self)
  }
}

extension String {
  fileprivate var trimmingQuotes: String {
    let marks: Set<Character> = ["\"", "'", " "]
    return String(drop { marks.contains($0) }.reversed().drop { marks.contains($0) }.reversed())
  }
}
