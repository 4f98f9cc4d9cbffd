import Testing

@testable import LanguageServer

/// What the protocol makes of the answers: lines and columns behind emoji, versions of open files, trees where the editor has them.
@Suite struct AnswerTests {
  private let tasks = "file:///plan/tasks.yaml"

  private func editor(_ abilities: String = "{}") -> Editor {
    var editor = Editor(twoFiles, abilities)
    editor.open(tasks, twoFiles.folders["/plan"]?["tasks.yaml"] ?? "")
    editor.settle()
    return editor
  }

  private func place(_ line: Int, _ column: Int, _ more: String = "") -> String {
    #"{"textDocument": {"uri": "\#(tasks)"}, "position": {"line": \#(line), "character": \#(column)}\#(more)}"#
  }

  private var whole: String {
    #"{"textDocument": {"uri": "\#(tasks)"}, "range": {"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}}, "context": {"diagnostics": []}}"#
  }

  @Test func aRenameNamesTheVersionsOfOpenFiles() {
    var editor = editor(#"{"workspace": {"workspaceEdit": {"documentChanges": true}}}"#)
    let changes = editor.ask("textDocument/rename", place(10, 10, #", "newName": "police""#))?["result"]?[
      "documentChanges"]
    let versions = changes?.items?.map { $0["textDocument"]?["version"] }
    #expect(versions == [.null, .integer(1)])
    #expect(changes?.items?.first?["edits"]?.items?.first?["newText"] == .string("police"))
    var other = self.editor()
    let simple = other.ask("textDocument/rename", place(10, 10, #", "newName": "police""#))?["result"]?["changes"]
    #expect(simple?["file:///plan/plan.yaml"]?.items?.count == 1 && simple?[tasks]?.items?.count == 1)
    let refused = other.ask("textDocument/rename", place(10, 10, #", "newName": "A b""#))
    #expect(refused?["error"]?["code"] == .integer(-32803))
    let range = other.ask("textDocument/prepareRename", place(10, 10))?["result"]?["range"]
    #expect(range?["start"]?["character"] == .integer(9) && range?["end"]?["character"] == .integer(12))
  }

  @Test func outlinesAreTreesWhereTheEditorHasThem() {
    var one = editor(#"{"textDocument": {"documentSymbol": {"hierarchicalDocumentSymbolSupport": true}}}"#)
    let tree = one.ask("textDocument/documentSymbol", whole)?["result"]?.items
    #expect(tree?.map { $0["name"] } == [.string("tasks"), .string("handovers")])
    #expect(tree?.first?["children"]?.items?.isEmpty == false)
    var other = editor()
    let list = other.ask("textDocument/documentSymbol", whole)?["result"]?.items
    #expect(
      list?.contains { $0["containerName"] == .string("tasks") && $0["location"]?["uri"] == .string(tasks) } == true)
  }

  @Test func everyRequestHasItsAnswer() {
    var editor = editor(#"{"textDocument": {"completion": {"completionItem": {"snippetSupport": true}}}}"#)
    func result(_ method: String, _ parameters: String) -> Received? {
      editor.ask("textDocument/\(method)", parameters)?["result"]
    }
    #expect(result("completion", place(10, 10))?["items"]?.items?.isEmpty == false)
    #expect(result("hover", place(10, 10))?["contents"]?["kind"] == .string("markdown"))
    #expect(result("definition", place(10, 10))?.items?.first?["uri"] == .string("file:///plan/plan.yaml"))
    #expect(result("references", place(10, 10, #", "context": {"includeDeclaration": true}"#))?.items?.count == 2)
    #expect(result("documentHighlight", place(10, 10))?.items?.count == 1)
    #expect(result("foldingRange", whole)?.items?.isEmpty == false)
    #expect(result("inlayHint", whole)?.items != nil)
    #expect(result("codeAction", whole)?.items != nil)
    #expect(result("formatting", whole)?.items != nil)
    #expect(result("documentLink", whole)?.items != nil)
    let places = #"{"textDocument": {"uri": "\#(tasks)"}, "positions": [{"line": 10, "character": 10}]}"#
    #expect(result("selectionRange", places)?.items?.first?["parent"]?["range"] != nil)
    #expect(editor.ask("workspace/symbol", #"{"query": "patrols"}"#)?["result"]?.items?.isEmpty == false)
    // With the two of renaming.
    #expect(Feature.all.count == 14)
  }

  /// Behind two emoji of the line a column counts two for each.
  @Test func placesBehindEmojiAreRight() {
    var editor = editor()
    editor.change(tasks, (2, 0, 2, 99), "    title: { is: 🚓🚓 Patrols, source: nowhere }")
    editor.settle()
    let finding = editor.told(tasks)?.first { $0["code"] == .string("unknown-id") }
    #expect(finding?["range"]?["start"]?["character"] == .integer(39))
  }
}
