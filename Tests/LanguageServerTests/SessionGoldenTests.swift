import Diagnostics
import Foundation
import LanguageServer
import Testing

/// Sessions of the protocol, from `initialize` to `exit`: what the editor does stands behind `>`, what the server says behind `<`.
///
/// `RECORD=1` writes down what the server says now; the difference is read, and each line judged.
@Suite struct SessionGoldenTests {
  private static let folder = packageRoot.appendingPathComponent("Tests/LanguageServerTests/Sessions")

  @Test(
    arguments: try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }.sorted()
  )
  func theServerSaysWhatItSaid(_ name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    let recorded = try String(contentsOf: file, encoding: .utf8)
    var session = Session(recorded)
    let played = try session.play()
    if ProcessInfo.processInfo.environment["RECORD"] != nil { return try Data(played.utf8).write(to: file) }
    #expect(played == recorded)
  }
}

/// A script, played line by line.
private struct Session {
  private let lines: [String]
  private var disk: Folders
  private var editor: Editor
  private var version = 1
  private var lastID = 0

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    disk = Folders()
    editor = Editor(silent: disk)
  }

  mutating func play() throws -> String {
    var (played, place) = ([String](), 0)
    while place < lines.count {
      let line = lines[place]
      place += 1
      guard !line.hasPrefix("<") else { continue }
      played.append(line)
      guard line.hasPrefix("> ") else { continue }
      var text: [String] = []
      while place < lines.count, lines[place].hasPrefix("  ") {
        played.append(lines[place])
        text.append(String(lines[place].dropFirst(2)))
        place += 1
      }
      try act(line.dropFirst(2).split(separator: " ", maxSplits: 2).map(String.init), text.map { $0 + "\n" }.joined())
      played += editor.spoken.flatMap(worded)
      editor.spoken = []
      if let status = editor.status { played.append("< ends with status \(status)") }
    }
    return played.joined(separator: "\n")
  }

  private mutating func act(_ words: [String], _ text: String) throws {
    switch words[0] {
    case "disk":
      let path = words[1].split(separator: "/").map(String.init)
      disk.folders["/" + path.dropLast().joined(separator: "/"), default: [:]][path.last ?? ""] = text
      editor = Editor(silent: disk)
    case "open": editor.open(address(words[1]), text.isEmpty ? try #require(onDisk(words[1])) : text)
    case "type":
      let parts = words[2].split(separator: " ", maxSplits: 1)
      let place = parts[0].split { $0 == ":" || $0 == "-" }.compactMap { Int($0) }
      try #require(place.count == 4 && parts.count == 2, "\(words)")
      let new = try #require(Received(Array(parts[1].utf8))?.string)
      editor.change(address(words[1]), (place[0] - 1, place[1] - 1, place[2] - 1, place[3] - 1), new)
    case "say": editor.say(words[1], words.count > 2 ? words[2] : "{}")
    case "ask":
      lastID += 1
      let parameters = words.count > 2 ? words[2] : "{}"
      editor.send(#"{"jsonrpc": "2.0", "id": \#(lastID), "method": "\#(words[1])", "params": \#(parameters)}"#)
    case "wait": editor.settle()
    case "send": editor.send(words.dropFirst().joined(separator: " "))
    default: Issue.record("a session has no step '\(words[0])'")
    }
  }

  private func address(_ name: String) -> String { name.hasPrefix("/") ? "file://\(name)" : name }

  private func onDisk(_ path: String) -> String? {
    let parts = path.split(separator: "/").map(String.init)
    return disk.folders["/" + parts.dropLast().joined(separator: "/")]?[parts.last ?? ""]
  }

  private func worded(_ message: JSON) -> [String] {
    guard let read = Received(Array(message.text().utf8)), case .object(let members) = message else { return [] }
    func text(_ key: String) -> String { members.first { $0.0 == key }?.1.text() ?? "" }
    guard read["method"] == .string("textDocument/publishDiagnostics"), let parameters = read["params"] else {
      if read["method"] != nil { return ["< says \(text("method")) \(text("params"))"] }
      return ["< answers \(text("id")) \(text("result"))\(text("error"))"]
    }
    let version = parameters["version"]?.integer.map { ", version \($0)" } ?? ""
    let findings = parameters["diagnostics"]?.items ?? []
    // Errors, and of all else the first.
    let errors = findings.filter { $0["severity"] == .integer(1) }
    let others = findings.filter { $0["severity"] != .integer(1) }
    return ["< tells of \(name(parameters["uri"]))\(version): \(errors.count) errors, \(others.count) others"]
      + (errors + others.prefix(1)).flatMap(worded)
  }

  private func worded(_ finding: Received) -> [String] {
    let severity = ["", "error", "warning", "information", "hint"][finding["severity"]?.integer ?? 0]
    let message = finding["message"]?.string?.split(separator: "\n").joined(separator: "\n<       ") ?? ""
    return ["<   \(place(finding["range"])) \(severity) \(finding["code"]?.string ?? ""): \(message)"]
      + (finding["relatedInformation"]?.items ?? []).map { related in
        let location = related["location"]
        return "<     \(name(location?["uri"])) \(place(location?["range"])): \(related["message"]?.string ?? "")"
      }
  }

  private func name(_ address: Received?) -> String { address?.string?.replacing("file://", with: "") ?? "" }

  private func place(_ range: Received?) -> String {
    ["start", "end"].map { end in
      "\((range?[end]?["line"]?.integer ?? -2) + 1):\((range?[end]?["character"]?.integer ?? -2) + 1)"
    }.joined(separator: "-")
  }
}
