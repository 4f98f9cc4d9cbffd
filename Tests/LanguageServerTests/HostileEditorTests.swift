import Diagnostics
import Foundation
import LanguageServer
import SeededRandom
import Testing

/// Editors that say anything: each request is answered once, nothing stops the server, and its text stays that of the editor.
@Suite struct HostileEditorTests {
  private static let seeds =
    ProcessInfo.processInfo.environment["TRANSITION_SEEDS"].flatMap(UInt64.init).map { min($0, 100) } ?? 20
  private static let tasks = "file:///plan/tasks.yaml"

  @Test func anythingThatIsSaidIsAnswered() {
    for seed in 0..<Self.seeds {
      var random = SplitMix64(state: seed)
      var editor = Editor(twoFiles)
      editor.open(Self.tasks, twoFiles.folders["/plan"]?["tasks.yaml"] ?? "")
      editor.settle()
      editor.heard = []
      var asked: [Int] = []
      for id in 1000..<1040 {
        let method = Self.methods.randomElement(using: &random) ?? ""
        let isRequest = Bool.random(using: &random)
        if isRequest { asked.append(id) }
        editor.send(
          #"{\#(isRequest ? "\"id\": \(id), " : "")"method": "\#(method)", "params": \#(value(&random, depth: 0))}"#)
        if Int.random(in: 0..<8, using: &random) == 0 { editor.settle() }
      }
      editor.settle()
      let answers = editor.heard.filter { $0["method"] == nil }.compactMap { $0["id"]?.integer }
      #expect(answers.sorted() == asked, "seed \(seed)")
    }
  }

  private static let methods = [
    "textDocument/didChange", "textDocument/didOpen", "textDocument/didClose", "textDocument/completion",
    "textDocument/hover", "textDocument/definition", "textDocument/references", "textDocument/rename",
    "textDocument/prepareRename", "textDocument/codeAction", "textDocument/documentSymbol", "textDocument/foldingRange",
    "textDocument/inlayHint", "textDocument/selectionRange", "textDocument/documentHighlight", "workspace/symbol",
    "workspace/didChangeWatchedFiles", "workspace/didChangeWorkspaceFolders", "$/cancelRequest", "initialize", "x/y",
  ]

  /// A value that is often what is asked for, and often not.
  private func value(_ random: inout SplitMix64, depth: Int) -> String {
    let odd = ["null", "true", "-1", "1e99", "\"\"", "[]", "{}", "\"\\ud800\"", "[[{}]]", "18446744073709551616"]
    if Int.random(in: 0..<12, using: &random) == 0 { return odd.randomElement(using: &random) ?? "" }
    let addresses = [
      Self.tasks, Self.tasks, Self.tasks, "file:///plan/plan.yaml", "file:///plan/none.yaml", "untitled:x", "%", "",
    ]
    func string(_ text: String) -> String { JSON.string(text).text() }
    func number() -> String {
      let odd = ["-1", "99999", "4294967295", "-9223372036854775808", "9223372036854775807", "1.5", "null", "\"1\""]
      if Int.random(in: 0..<8, using: &random) == 0 { return odd.randomElement(using: &random) ?? "" }
      return "\(Int.random(in: 0..<16, using: &random))"
    }
    func place() -> String { #"{"line": \#(number()), "character": \#(number())}"# }
    func range() -> String { #"{"start": \#(place()), "end": \#(place())}"# }
    func change() -> String {
      let text = string(randomText(&random))
      return Int.random(in: 0..<6, using: &random) == 0
        ? #"{"text": \#(text)}"# : #"{"range": \#(range()), "text": \#(text)}"#
    }
    let address = string(addresses.randomElement(using: &random) ?? "")
    return #"""
      {"textDocument": {"uri": \#(address), "version": \#(number()), "text": \#(string(randomText(&random)))},
       "position": \#(place()), "range": \#(range()), "positions": [\#(place()), \#(place())], "newName": \#(string(randomText(&random))),
       "contentChanges": [\#(change()), \#(change())], "context": {"diagnostics": []}, "query": "a", "id": \#(number()),
       "event": {"added": [{"uri": \#(address)}], "removed": []}}
      """#
  }

  /// Typed in any way, a text is told of as if it had been opened so.
  @Test func theTextStaysThatOfTheEditor() throws {
    for seed in 0..<Self.seeds / 2 {
      var random = SplitMix64(state: seed)
      var editor = Editor(Folders())
      let units = { (text: String) in Array(text.utf16) }
      var model = "plan: { title: T }\n"
      editor.open("untitled:a", model)
      for _ in 0..<10 {
        let lines = model.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let line = Int.random(in: 0..<lines.count, using: &random)
        let column = Int.random(in: 0...units(lines[line]).count, using: &random)
        let new = ["é", "😀", "\n", "tasks:\n", "x: y", " ", "\t", "'", "[", "ش"].randomElement(using: &random) ?? ""
        let typed = String(
          decoding: units(lines[line])[..<column] + units(new) + units(lines[line])[column...], as: UTF16.self)
        // Between the halves of a character nobody types.
        guard !typed.unicodeScalars.contains("\u{FFFD}") else { continue }
        model = (lines[..<line] + [typed] + lines[(line + 1)...]).joined(separator: "\n")
        editor.change("untitled:a", (line, column, line, column), new)
      }
      editor.settle()
      var other = Editor(Folders())
      other.open("untitled:a", model)
      other.settle()
      func errors(_ editor: Editor) -> [Received] {
        // What a plan contradicts of itself is known only of one that can be read.
        editor.told("untitled:a")?.filter {
          $0["severity"] == .integer(1) && $0["code"]?.string?.hasPrefix("TR-") == false
        } ?? []
      }
      #expect(errors(editor) == errors(other), "seed \(seed): \(model.debugDescription)")
    }
  }

  @Test func aVeryLongTextIsTaken() {
    var editor = Editor(Folders())
    let line = "# أهلا 👮 a line of a very long file that says nothing\n"
    let text = "plan: { title: T }\n" + String(repeating: line, count: (4 << 20) / line.utf8.count)
    editor.open("untitled:a", text)
    editor.change("untitled:a", (50_000, 7, 50_000, 8), "x")
    editor.change("untitled:a", (0, 16, 0, 16), "x: y")
    editor.settle()
    #expect(editor.told("untitled:a")?.isEmpty == false)
  }
}
