import Diagnostics
import Foundation
import PlanFormat
import PlanReading
import SeededRandom
import YAMLSyntax

/// A slip that people make when they write a plan, somewhere in its files.
enum PlanSlip: CaseIterable {
  case misspeltKey, capitalKey, misspeltValue, underscores, tabs, aTab, curlyQuotes, date, thousands, missingSpace,
    fullWidthColon, bullets, listAsText, noBreakSpaces, openBracket, colonInText, lostColon

  /// The files with one such slip; nothing where there is no place for it.
  func made(in files: SourceFiles, by random: inout SplitMix64) -> SourceFiles? {
    guard self != .underscores else { return withUnderscores(files, &random) }
    let index = Int.random(in: files.files.indices, using: &random)
    let file = files.files[index]
    guard let changed = change(SlipText(file), &random), changed != String(decoding: file.bytes, as: UTF8.self) else {
      return nil
    }
    var all = files.files
    all[index] = SourceFile(name: file.name, bytes: Array(changed.utf8))
    return SourceFiles(all)
  }

  private func change(_ text: SlipText, _ random: inout SplitMix64) -> String? {
    switch self {
    case .misspeltKey: return text.replacing(text.keys { $0.utf8.count > 4 }, &random) { $0.misspelt(&$1) }
    case .capitalKey: return text.replacing(text.keys { _ in true }, &random) { word, _ in word.capitalized }
    case .misspeltValue:
      return text.replacing(text.values { $0.utf8.count > 4 && $0.allSatisfy(\.isLetter) }, &random) {
        $0.misspelt(&$1)
      }
    case .curlyQuotes:
      return text.replacing(text.values { $0.contains(" ") && !$0.contains("\n") }, &random) { text, random in
        text.hasPrefix("\"") || text.hasPrefix("'")
          ? "“\(text.dropFirst().dropLast())”"
          : Bool.random(using: &random) ? "“\(text)”" : "‘\(text)’"
      }
    case .date: return text.replacing(text.values { $0.isDay }, &random) { $0.dateElsewhere(&$1) }
    case .thousands:
      return text.replacing(text.values { $0.utf8.count > 4 && $0.allSatisfy(\.isNumber) }, &random) { number, random in
        number.inThousands(by: [",", " ", "'"].randomElement(using: &random) ?? ",")
      }
    case .missingSpace: return text.replacing(": ", &random) { _ in ":" }
    case .fullWidthColon: return text.replacing(": ", &random) { _ in "：" }
    case .lostColon: return text.replacing(": ", &random) { $0 ? " = " : " " }
    case .openBracket: return text.replacing("]\n", &random) { _ in "\n" }
    case .colonInText:
      return text.replacing(
        text.values { $0.contains(" ") && !$0.contains("\n") && $0.first?.isLetter == true }, &random
      ) { text, _ in text.replacing(" ", with: ": ", maxReplacements: 1) }
    case .listAsText:
      return text.replacing(text.lists, &random) { list, random in
        let inner = list.dropFirst().dropLast()
        return Bool.random(using: &random) ? String(inner) : String(inner).replacing(", ", with: " and ")
      }
    case .tabs:
      return text.lines { line in
        let spaces = line.prefix { $0 == " " }.count
        return String(repeating: "\t", count: spaces / 2) + line.dropFirst(spaces / 2 * 2)
      }
    case .aTab:
      return text.aLine(&random) {
        $0.hasPrefix("    ")
      } change: {
        "\t\($0.dropFirst(4))"
      }
    case .bullets: return text.lines { String($0).replacing("  - ", with: "  • ", maxReplacements: 1) }
    case .noBreakSpaces:
      return text.aLine(&random) {
        $0.hasPrefix("  ")
      } change: { line in
        String(line.prefix { $0 == " " }).replacing(" ", with: "\u{A0}") + line.drop { $0 == " " }
      }
    case .underscores: return nil
    }
  }

  /// An id with underscores, everywhere or only where it is declared.
  private func withUnderscores(_ files: SourceFiles, _ random: inout SplitMix64) -> SourceFiles? {
    let places = readPlan(files).names.all
    let declared = places.filter { $0.isDeclaration && $0.id.contains("-") }
    guard let one = declared.randomElement(using: &random) else { return nil }
    let isEverywhere = Bool.random(using: &random)
    var all = files.files.map(\.bytes)
    for place in places
    where place.id == one.id && place.section == one.section && (isEverywhere || place.isDeclaration) {
      for offset in place.span.start..<place.span.end where all[Int(place.span.file)][Int(offset)] == UInt8(ascii: "-")
      {
        all[Int(place.span.file)][Int(offset)] = UInt8(ascii: "_")
      }
    }
    return SourceFiles(zip(files.files, all).map { SourceFile(name: $0.name, bytes: $1) })
  }
}

/// A file of a plan, in which places for slips are looked for.
private struct SlipText {
  let bytes: [UInt8]
  private let nodes: [(node: YAMLNode, isKey: Bool)]

  init(_ file: SourceFile) {
    bytes = file.bytes
    var (nodes, open): ([(YAMLNode, Bool)], [YAMLNode]) = ([], [parseYAML(file, index: 0).root].compactMap(\.self))
    while let node = open.popLast() {
      for (key, value) in node.pairs {
        nodes += [(key, true), (value, false)]
        open.append(value)
      }
      for item in node.items {
        nodes.append((item, false))
        open.append(item)
      }
    }
    self.nodes = nodes.sorted { $0.0.span < $1.0.span }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  func keys(_ isMeant: (String) -> Bool) -> [Span] {
    nodes.filter { $0.isKey && isMeant($0.node.text) }.map(\.node.span)
  }
  func values(_ isMeant: (String) -> Bool) -> [Span] {
    nodes.filter { !$0.isKey && $0.node.kind == .scalar && !$0.node.isBlockScalar && isMeant(written($0.node.span)) }
      .map(\.node.span)
  }
  var lists: [Span] {
    nodes.filter { $0.node.kind == .sequence && $0.node.isFlow && !$0.node.items.isEmpty }.map(\.node.span)
  }

  private func written(_ span: Span) -> String {
    String(decoding: bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }

  func replacing(
    _ spans: [Span], _ random: inout SplitMix64, by change: (String, inout SplitMix64) -> String
  ) -> String? {
    guard let span = spans.randomElement(using: &random) else { return nil }
    let new = change(written(span), &random)
    return String(decoding: bytes[..<Int(span.start)] + new.utf8 + bytes[Int(span.end)...], as: UTF8.self)
  }

  /// One of the places of a text that is a mark behind a key.
  func replacing(_ mark: String, _ random: inout SplitMix64, by change: (Bool) -> String) -> String? {
    guard let place = text.ranges(of: mark).randomElement(using: &random) else { return nil }
    return text.replacingCharacters(in: place, with: change(Bool.random(using: &random)))
  }

  func lines(_ change: (Substring) -> String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(change).joined(separator: "\n")
  }

  func aLine(
    _ random: inout SplitMix64, where isMeant: (Substring) -> Bool, change: (Substring) -> String
  ) -> String? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let index = lines.indices.filter({ isMeant(lines[$0]) }).randomElement(using: &random) else { return nil }
    lines[index] = change(lines[index])[...]
    return lines.joined(separator: "\n")
  }
}

extension String {
  /// With a letter missing, too many, or swapped with its neighbour.
  fileprivate func misspelt(_ random: inout SplitMix64) -> String {
    var letters = Array(self)
    let index = Int.random(in: 1..<letters.count - 1, using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: letters.remove(at: index)
    case 1: letters.insert(letters[index], at: index)
    default: letters.swapAt(index, index + 1)
    }
    return String(letters)
  }

  fileprivate var isDay: Bool {
    utf8.count == 10 && dropFirst(4).first == "-" && allSatisfy { $0.isNumber || $0 == "-" }
  }

  fileprivate func dateElsewhere(_ random: inout SplitMix64) -> String {
    let parts = split(separator: "-").map(String.init)
    let months = ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "October", "Nov", "December"]
    guard parts.count == 3, let month = Int(parts[1]), let day = Int(parts[2]) else { return self }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return "\(day) \(months[month - 1]) \(parts[0])"
    case 1: return parts.joined(separator: "/")
    case 2: return "\(months[month - 1]) \(day) \(parts[0])"
    case 3: return "\(parts[2])/\(parts[1])/\(parts[0])"
    default: return "\(parts[0])–\(parts[1])–\(parts[2])"
    }
  }

  fileprivate func inThousands(by mark: String) -> String {
    var (rest, groups): (Substring, [Substring]) = (self[...], [])
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return ([rest] + groups).joined(separator: mark)
  }
}
