import Foundation

/// The reasons for which requirements do not apply or cannot be decided, as they stand in the sources: the literals where a `Reason` is
/// asked for, with a numbered place for each value.
struct ReasonLiterals {
  private(set) var patterns: Set<String> = []
  private let text: [Character]
  private var open = [Bracket(sign: "{", before: "", segment: 0)]

  private struct Bracket {
    let sign: Character
    /// The line up to it.
    let before: String
    /// Where the argument begins that is being read.
    var segment: Int

    /// What is called: nothing where it only groups.
    var call: String { String(before.reversed().prefix { $0.isLetter || $0.isNumber }.reversed()) }
    var givesReason: Bool { sign == "{" && before.contains(/(->|\w:) Reason\??\s*$|\.?(unless|inDoubt)\s*$/) }
    var goesOn: Bool { sign == "{" && before.contains(/\b(switch|guard|if|else)\b|\.map\s*$/) }
  }

  init(in source: String) {
    text = Array(source)
    var place = 0
    while place < text.count {
      switch text[place] {
      case "/" where place + 1 < text.count && text[place + 1] == "/":
        place = text[place...].firstIndex(of: "\n") ?? text.count
        continue
      case "\"":
        let (pattern, end) = literal(at: place)
        if !pattern.isEmpty, isReason(at: place) { patterns.insert(pattern) }
        place = end
        continue
      case "(", "[", "{":
        let line = text[..<place].lastIndex(of: "\n").map { $0 + 1 } ?? 0
        open.append(Bracket(sign: text[place], before: String(text[line..<place]), segment: place + 1))
      case ")", "]", "}": if open.count > 1 { open.removeLast() }
      case ",": open[open.count - 1].segment = place + 1
      default: break
      }
      place += 1
    }
  }

  private static let calls: Set<String> = [
    "cannotTell", "notApplicable", "undecided", "notAsked", "leftOut", "without",
  ]
  private static let labels: Set<String> = ["perhaps", "orElse", "unknown", "elsewhere", "named"]

  private func isReason(at place: Int) -> Bool {
    guard let inner = open.last(where: { $0.sign != "(" || !$0.call.isEmpty }), let nearest = open.last else {
      return false
    }
    let label = String(text[nearest.segment..<place]).firstMatch(of: /^\s*(\w+):/).map { String($0.1) }
    switch inner.sign {
    case "(":
      let isFirst = label == nil || label == "missing" || label == "reason"
      return isFirst && Self.calls.contains(inner.call) || Self.labels.contains(label ?? "")
    case "{":
      return inner.givesReason || inner.goesOn && open.contains { $0.givesReason || Self.calls.contains($0.call) }
        || isDeclared(at: place)
    default: return false
    }
  }

  /// Whether it is the value of a constant that is declared as a reason.
  private func isDeclared(at place: Int) -> Bool {
    let before = String(text[max(0, place - 240)..<place])
    guard let constant = before.ranges(of: "let ").last else { return false }
    let rest = before[constant.upperBound...]
    return rest.contains(/^\w+: Reason =/) && !rest.contains("}")
  }

  /// The pattern of the literal that begins there, and where it ends.
  private func literal(at start: Int) -> (pattern: String, end: Int) {
    func stands(_ sign: String, at place: Int) -> Bool {
      place + sign.count <= text.count && String(text[place..<place + sign.count]) == sign
    }
    let quotes = stands("\"\"\"", at: start) ? "\"\"\"" : "\""
    var (place, pattern, values) = (start + quotes.count, "", 0)
    while place < text.count, !stands(quotes, at: place) {
      guard text[place] == "\\" else {
        pattern.append(text[place])
        place += 1
        continue
      }
      place += 1
      switch text[place] {
      case "(":
        values += 1
        pattern += "{\(values)}"
        place = endOfValue(at: place)
      case "\n":
        place += 1
        while text[place] == " " { place += 1 }
      default:
        pattern.append(text[place])
        place += 1
      }
    }
    return (quotes.count == 1 ? pattern : Self.unindented(pattern), place + quotes.count)
  }

  /// Behind the bracket that ends a value.
  private func endOfValue(at start: Int) -> Int {
    var (place, depth) = (start, 0)
    repeat {
      switch text[place] {
      case "\"":
        place = literal(at: place).end
        continue
      case "(": depth += 1
      case ")": depth -= 1
      default: break
      }
      place += 1
    } while depth > 0 && place < text.count
    return place
  }

  /// The lines between the quotation marks, without the indentation of the last one.
  private static func unindented(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    let indentation = lines.popLast()?.count ?? 0
    return lines.map { $0.dropFirst(indentation) }.joined(separator: "\n")
  }
}

extension ReasonLiterals {
  /// Those of the requirements that products tell of: how a schedule is made is told by `check` alone, in English.
  static func inSources() throws -> [String] {
    let folder = packageRoot.appending(path: "Sources/Requirements")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    let told = (files ?? []).filter { file in
      file.pathExtension == "swift" && !file.path.contains("/Catalogue/Schedule/")
        && file.lastPathComponent != "ScheduleSubjects.swift"
    }
    return try Set(told.flatMap { ReasonLiterals(in: try String(contentsOf: $0, encoding: .utf8)).patterns }).sorted()
  }
}
