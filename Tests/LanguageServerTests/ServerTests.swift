import Diagnostics
import Foundation
import PlanReading
import Testing
import TransitionKit

@testable import LanguageServer

@Suite struct LifeTests {
  @Test func requestsBeforeTheBeginningAreRefused() {
    var editor = Editor(silent: twoFiles)
    #expect(editor.ask("shutdown", "null")?["error"]?["code"] == .integer(-32002))
    editor.say("textDocument/didOpen", "{}")
    #expect(editor.ask("initialize", "{}")?["result"]?["capabilities"]?["positionEncoding"] == .string("utf-16"))
    #expect(editor.ask("initialize", "{}")?["error"]?["code"] == .integer(-32600))
    #expect(editor.ask("shutdown", "null")?["result"] == .null)
    #expect(editor.ask("initialize", "{}")?["error"]?["code"] == .integer(-32600))
    editor.say("exit", "null")
    #expect(editor.status == 0)
  }

  @Test func whoLeavesWithoutAWordIsAFault() {
    var editor = Editor(twoFiles)
    #expect(editor.server.statusAtEnd == 1)
    editor.say("exit", "null")
    #expect(editor.status == 1)
  }

  @Test func idsAreNumbersAndTexts() {
    var editor = Editor(twoFiles)
    editor.send(#"{"id": "é", "method": "x/y"}"#)
    #expect(editor.heard.last?["id"] == .string("é") && editor.heard.last?["error"]?["code"] == .integer(-32601))
    editor.send(#"{"id": 9007199254740993, "method": "x/y"}"#)
    #expect(editor.heard.last?["id"] == .integer(9_007_199_254_740_993))
    for message in [
      #"{"id": 1.5, "method": "x"}"#, #"{"id": [], "method": "x"}"#, #"{"id": null, "method": "x"}"#, "[]", "5",
      #"{"id": 3}"#,
    ] {
      editor.heard = []
      editor.send(message)
      #expect(editor.heard.map { $0["error"]?["code"] } == [.integer(-32600)], "\(message)")
    }
    editor.heard = []
    editor.send("{")
    #expect(editor.heard.last?["error"]?["code"] == .integer(-32700) && editor.heard.last?["id"] == .null)
  }

  @Test func notificationsAreNeverAnswered() {
    var editor = Editor(twoFiles)
    for method in [
      "x/y", "$/x", "textDocument/didOpen", "textDocument/didChange", "textDocument/hover", "workspace/didRenameFiles",
    ] {
      editor.say(method, #"{"textDocument": 5, "contentChanges": {}}"#)
      editor.say(method, "7")
    }
    #expect(editor.heard.isEmpty)
  }

  @Test func whatWaitsCanBeCancelledAndIsDismissedByAChange() {
    var editor = Editor(twoFiles)
    editor.open("file:///plan/tasks.yaml", twoFiles.folders["/plan"]?["tasks.yaml"] ?? "")
    editor.settle()
    editor.change("file:///plan/tasks.yaml", (0, 0, 0, 0), "# x\n")
    editor.heard = []
    for id in [71, 72] {
      editor.send(
        #"{"id": \#(id), "method": "textDocument/codeAction", "params": {"textDocument": {"uri": "file:///plan/tasks.yaml"}, "range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}, "context": {}}}"#
      )
    }
    #expect(editor.heard.isEmpty)
    editor.say("$/cancelRequest", #"{"id": 71}"#)
    #expect(editor.heard.last?["id"] == .integer(71) && editor.heard.last?["error"]?["code"] == .integer(-32800))
    editor.change("file:///plan/tasks.yaml", (0, 0, 0, 0), "# y\n")
    #expect(editor.heard.contains { $0["id"] == .integer(72) && $0["error"]?["code"] == .integer(-32801) })
  }
}

@Suite struct PlanFindingTests {
  private func files(_ folder: String) -> Folders {
    let path = packageRoot.appendingPathComponent("Plans/\(folder)").path
    let files = Disk().files(inFolder: path).map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
    return Folders(folders: ["/p": Dictionary(uniqueKeysWithValues: files)])
  }

  /// What a file tells by itself is a part of what the whole check tells of it: nothing flickers while somebody types.
  @Test(arguments: ["haiti-minujusth", "liberia-unmil"])
  func aFileAloneTellsNothingThatTheWholeDoesNot(_ plan: String) throws {
    let disk = files(plan)
    let names = try #require(disk.folders["/p"]).keys.sorted()
    var texts = try names.map { SourceFile(name: $0, bytes: Array(try #require(disk.folders["/p"]?[$0]).utf8)) }
    for faults in [false, true] {
      if faults {
        // Ids, keys and words that are wrong, in every file.
        texts = texts.map { file in
          let text = String(decoding: file.bytes, as: UTF8.self)
          return SourceFile(
            name: file.name,
            bytes: Array(
              text.replacing("lead: mission", with: "lead: misssion").replacing("source:", with: "sorce:")
                .replacing("to: [", with: "to: [nobody, ").replacing("status: ", with: "status: x").utf8))
        }
      }
      let reading = readPlan(SourceFiles(texts))
      let whole = Set(reading.diagnostics.map { "\($0.id) \($0.span) \($0.message)" })
      for (index, file) in texts.enumerated() {
        let alone = Surroundings(ofFile: Int32(index), in: reading).read(file)
        for finding in alone.diagnostics {
          #expect(
            whole.contains("\(finding.id) \(finding.span) \(finding.message)"), "\(file.name): \(finding.message)")
        }
      }
    }
  }

  /// After any change and its check the same is told as if the plan had just been opened.
  @Test func whatIsToldIsTheSameAsOfAPlanThatIsNewlyOpened() throws {
    let disk = files("liberia-unmil")
    let text = try #require(disk.folders["/p"]?["tasks.yaml"])
    let address = "file:///p/tasks.yaml"
    var editor = Editor(disk)
    editor.open(address, text)
    editor.settle()
    let first = try #require(editor.told(address))
    for change in ["x", "\n", "  - ", ": ", "\t", "[", "'", "# "] {
      editor.change(address, (20, 4, 20, 4), change)
      editor.settle()
      var other = Editor(disk)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let line = lines[20].prefix(4) + change + lines[20].dropFirst(4)
      other.open(address, (lines[..<20] + [line] + lines[21...]).joined(separator: "\n"))
      other.settle()
      let (here, there) = (editor.told(address) ?? [], other.told(address) ?? [])
      // Of a plan that cannot be read an editor that has read it knows more.
      let missing = Set(there.compactMap { $0["message"]?.string }).subtracting(
        here.compactMap { $0["message"]?.string })
      #expect(missing.isEmpty, "\(change.debugDescription)")
      if !there.contains(where: { $0["severity"] == .integer(1) }) { #expect(here == there) }
      let end = change == "\n" ? (21, 0) : (20, 4 + change.count)
      editor.change(address, (20, 4, end.0, end.1), "")
      editor.settle()
      #expect(editor.told(address) == first, "\(change.debugDescription)")
    }
  }

  @Test func aMistakeIsToldBeforeTheWholeIsChecked() {
    var editor = Editor(twoFiles)
    let address = "file:///plan/tasks.yaml"
    editor.open(address, twoFiles.folders["/plan"]?["tasks.yaml"] ?? "")
    editor.settle()
    let before = editor.codes(address)
    #expect(!before.contains("unknown-id") && before.contains("TR-22"))
    editor.change(address, (10, 9, 10, 12), "cmp")
    #expect(Set(editor.codes(address)) == Set(before + ["unknown-id"]))
    editor.change(address, (10, 9, 10, 12), "cnp")
    #expect(editor.codes(address) == before)
    // Behind the emoji of a line.
    editor.change(address, (2, 19, 2, 19), ": ")
    #expect(
      editor.told(address)?.contains { $0["severity"] == .integer(1) && $0["range"]?["start"]?["line"] == .integer(2) }
        == true)
  }

  /// Findings of what no whole check has looked at yet stand where the text has moved to.
  @Test func findingsMoveWithTheText() throws {
    var editor = Editor(twoFiles)
    let address = "file:///plan/tasks.yaml"
    editor.open(address, twoFiles.folders["/plan"]?["tasks.yaml"] ?? "")
    editor.settle()
    let before = try #require(editor.told(address))
    editor.change(address, (0, 0, 0, 0), "# one\n# two\n")
    let after = try #require(editor.told(address))
    #expect(before.count == after.count)
    for (one, other) in zip(before, after) {
      let (line, moved) = (one["range"]?["start"]?["line"]?.integer, other["range"]?["start"]?["line"]?.integer)
      #expect(moved == line.map { $0 + 2 } && one["message"] == other["message"])
    }
  }

  @Test func checksOfOlderTextsAreDropped() {
    var server = LanguageServer(twoFiles)
    func take(_ text: String) -> [LanguageServer.Output] { server.take(.message(Array(text.utf8))) }
    _ = take(#"{"id": 1, "method": "initialize", "params": {}}"#)
    let open = #"{"textDocument": {"uri": "untitled:a", "version": 1, "text": "plan: { title: x }"}}"#
    var jobs: [PlanCheckJob] = []
    for case .check(let job) in take(#"{"method": "textDocument/didOpen", "params": \#(open)}"#) { jobs.append(job) }
    #expect(jobs.count == 1 && !server.awaitsPause)
    let change =
      #"{"textDocument": {"uri": "untitled:a", "version": 2}, "contentChanges": [{"text": "plan: { title: y }"}]}"#
    _ = take(#"{"method": "textDocument/didChange", "params": \#(change)}"#)
    #expect(server.awaitsPause)
    for job in jobs {
      let outputs = server.take(job.run())
      #expect(!outputs.contains { if case .message = $0 { true } else { false } })
      #expect(outputs.contains { if case .check = $0 { true } else { false } })
    }
  }
}

@Suite struct WorkspaceTests {
  private let plan = "plan: { title: T, as-of: 2027-07-09 }\nmission: { name: M }\n"

  @Test func theFolderIsThePlanWhereOneFileSaysWhatItIs() {
    var editor = Editor(Folders(folders: ["/p": ["a.yaml": plan, "b.yaml": "tasks: { t: { title: T } }\n"]]))
    editor.open("file:///p/b.yaml", "tasks: { t: { title: T, lead: nobody } }\n")
    editor.settle()
    #expect(editor.codes("file:///p/b.yaml").contains("unknown-id"))
    #expect(!editor.codes("file:///p/b.yaml").contains("missing-key"))
    #expect(editor.codes("file:///p/a.yaml").contains("missing-key"))
    // When it is closed, what is on the disk counts again.
    editor.say("textDocument/didClose", #"{"textDocument": {"uri": "file:///p/b.yaml"}}"#)
    editor.settle()
    #expect(editor.told("file:///p/a.yaml") == [] && editor.told("file:///p/b.yaml") == [])
  }

  @Test func filesThatEachSayWhatTheyAreArePlansOfTheirOwn() {
    var editor = Editor(Folders(folders: ["/p": ["a.yaml": plan, "b.yaml": plan, "c.yaml": "services: {}\nweb: 1\n"]]))
    editor.open("file:///p/b.yaml", plan + "tasks: { t: { lead: nobody } }\n")
    editor.settle()
    #expect(editor.codes("file:///p/b.yaml").contains("unknown-id"))
    #expect(editor.told("file:///p/a.yaml") == nil)
  }

  @Test func aFileThatIsNoPlanIsLeftAlone() {
    var editor = Editor(Folders())
    editor.open("file:///p/compose.yaml", "version: 3\nimages:\n  web: { image: nginx }\n")
    editor.settle()
    #expect(editor.told("file:///p/compose.yaml") == nil)
    let hover = editor.ask(
      "textDocument/hover",
      #"{"textDocument": {"uri": "file:///p/compose.yaml"}, "position": {"line": 0, "character": 0}}"#)
    #expect(hover?["result"] == .null && hover?["error"] == nil)
    // A plan whose first key is misspelt is one.
    editor.open("file:///p/x.yaml", "plna: { title: T }\n")
    editor.settle()
    #expect(editor.codes("file:///p/x.yaml").contains("unknown-key"))
  }

  @Test func aTextBecomesAPlanWhileItIsTyped() {
    var editor = Editor(Folders())
    editor.open("file:///p/new.yaml", "heading: x\n")
    editor.settle()
    #expect(editor.told("file:///p/new.yaml") == nil)
    editor.change("file:///p/new.yaml", (0, 0, 0, 7), "plan")
    editor.settle()
    #expect(editor.codes("file:///p/new.yaml").contains("unexpected-value"))
    editor.change("file:///p/new.yaml", (0, 0, 0, 4), "heading")
    editor.settle()
    #expect(editor.told("file:///p/new.yaml") == [])
  }

  @Test func aFolderOfTheEditorIsLookedAtWithoutAnOpenFile() {
    var editor = Editor(silent: Folders(folders: ["/p": ["a.yaml": plan, "b.yaml": "tasks: { t: { lead: x } }\n"]]))
    editor.ask("initialize", #"{"capabilities": {}, "workspaceFolders": [{"uri": "file:///p", "name": "p"}]}"#)
    editor.say("initialized", "{}")
    editor.settle()
    #expect(editor.codes("file:///p/b.yaml").contains("unknown-id"))
    editor.say(
      "workspace/didChangeWorkspaceFolders",
      #"{"event": {"added": [], "removed": [{"uri": "file:///p", "name": "p"}]}}"#)
    #expect(editor.told("file:///p/b.yaml") == [])
  }

  @Test func filesComeAndGoAndAreRenamed() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ text: String, _ name: String) throws {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    func address(_ name: String) -> String { "file://\(folder.path)/\(name)" }
    try write(plan, "a.yaml")
    try write("tasks: { t: { title: T, lead: cnp } }\n", "b.yaml")
    var editor = Editor(Disk())
    editor.open(address("b.yaml"), "tasks: { t: { title: T, lead: cnp } }\n")
    editor.settle()
    #expect(editor.codes(address("b.yaml")).contains("unknown-id"))
    try write("counterparts: { cnp: { name: Police, kind: national } }\n", "c.yaml")
    editor.say("workspace/didChangeWatchedFiles", #"{"changes": [{"uri": "\#(address("c.yaml"))", "type": 1}]}"#)
    editor.settle()
    #expect(!editor.codes(address("b.yaml")).contains("unknown-id"))
    #expect(!editor.codes(address("c.yaml")).isEmpty)
    try FileManager.default.moveItem(
      at: folder.appendingPathComponent("c.yaml"), to: folder.appendingPathComponent("d.yaml"))
    editor.say("workspace/didRenameFiles", #"{"files": []}"#)
    editor.settle()
    #expect(editor.told(address("c.yaml")) == [] && !editor.codes(address("d.yaml")).isEmpty)
    try FileManager.default.removeItem(at: folder.appendingPathComponent("d.yaml"))
    editor.change(address("b.yaml"), (0, 0, 0, 0), "# a\n")
    editor.settle()
    #expect(editor.codes(address("b.yaml")).contains("unknown-id"), "a folder is looked at with each check")
  }
}
