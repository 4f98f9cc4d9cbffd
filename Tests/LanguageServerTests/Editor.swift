import Diagnostics
import Foundation
import LanguageServer
import Testing

/// An editor that does nothing by itself: it says what it is told to, and keeps what it hears.
struct Editor {
  var server: LanguageServer
  /// What came from the server and has not been looked at.
  var heard: [Received] = []
  /// The same as it was sent.
  var spoken: [JSON] = []
  /// How the program would have ended.
  var status: Int32?
  var logs: [String] = []
  private var frames = Frames()
  private var jobs: [PlanCheckJob] = []
  private var lastID = 0
  private var version = 1

  init(_ disk: any PlanFolders, _ abilities: String = "{}") {
    server = LanguageServer(disk)
    ask("initialize", #"{"capabilities": \#(abilities)}"#)
    say("initialized", "{}")
    heard = []
  }

  /// One that has not said a word.
  init(silent disk: any PlanFolders) { server = LanguageServer(disk) }

  mutating func say(_ method: String, _ parameters: String) {
    send(#"{"jsonrpc": "2.0", "method": "\#(method)", "params": \#(parameters)}"#)
  }

  /// Asks, and gives the answer, for which checks are done where it waits for them.
  @discardableResult
  mutating func ask(_ method: String, _ parameters: String) -> Received? {
    lastID += 1
    send(#"{"jsonrpc": "2.0", "id": \#(lastID), "method": "\#(method)", "params": \#(parameters)}"#)
    if let answer = answer(to: lastID) { return answer }
    settle()
    return answer(to: lastID)
  }

  private func answer(to id: Int) -> Received? { heard.first { $0["id"] == .integer(id) && $0["method"] == nil } }

  mutating func send(_ message: String) {
    receive(Array("Content-Length: \(message.utf8.count)\r\n\r\n\(message)".utf8))
  }

  mutating func receive(_ bytes: [UInt8]) {
    frames.append(bytes)
    while let frame = frames.next() { act(server.take(frame)) }
  }

  /// Does what is to be checked until nothing is.
  mutating func settle() {
    repeat {
      while !jobs.isEmpty { act(server.take(jobs.removeFirst().run())) }
      if server.awaitsPause { act(server.pause()) }
    } while !jobs.isEmpty
  }

  private mutating func act(_ outputs: [LanguageServer.Output]) {
    for output in outputs {
      switch output {
      case .message(let message):
        spoken.append(message)
        // As it is read by whoever gets it.
        guard let read = Received(Array(message.text().utf8)) else {
          Issue.record("no JSON: \(message.text())")
          continue
        }
        heard.append(read)
      case .check(let job): jobs.append(job)
      case .log(let words): logs.append(words)
      case .exit(let status): self.status = status
      }
    }
  }
}

extension Editor {
  mutating func open(_ address: String, _ text: String) {
    say(
      "textDocument/didOpen",
      #"{"textDocument": {"uri": "\#(address)", "version": 1, "text": \#(JSON.string(text).text())}}"#)
  }

  mutating func change(_ address: String, _ range: (Int, Int, Int, Int)?, _ text: String) {
    version += 1
    let place = range.map {
      #""range": {"start": {"line": \#($0.0), "character": \#($0.1)}, "end": {"line": \#($0.2), "character": \#($0.3)}}, "#
    }
    say(
      "textDocument/didChange",
      #"{"textDocument": {"uri": "\#(address)", "version": \#(version)}, "contentChanges": [{\#(place ?? "")"text": \#(JSON.string(text).text())}]}"#
    )
  }

  /// What is told of a file now; nothing where nothing was said of it.
  func told(_ address: String) -> [Received]? {
    heard.last {
      $0["method"] == .string("textDocument/publishDiagnostics") && $0["params"]?["uri"] == .string(address)
    }?[
      "params"]?["diagnostics"]?.items
  }

  /// The ids of what is told of a file.
  func codes(_ address: String) -> [String] { told(address)?.compactMap { $0["code"]?.string } ?? [] }
}

/// Folders with files in them that were given as texts.
struct Folders: PlanFolders {
  var folders: [String: [String: String]] = [:]

  func files(inFolder path: String) -> [(name: String, bytes: [UInt8])] {
    folders[path, default: [:]].sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) }
  }
}

/// The folders of the disk.
struct Disk: PlanFolders {
  func files(inFolder path: String) -> [(name: String, bytes: [UInt8])] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
      FileManager.default.contents(atPath: "\(path)/\(name)").map { (name, Array($0)) }
    }
  }
}

/// The top of the package.
let packageRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// A plan of two files.
let twoFiles = Folders(folders: [
  "/plan": [
    "plan.yaml": """
    plan: { title: Handing on, as-of: 2027-07-09, currency: USD }
    mission: { name: The mission, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
    counterparts:
      cnp: { name: الشرطة 👮, kind: national }

    """,
    "tasks.yaml": """
    tasks:
      patrols:
        title: Patrols 🚓 in the north
        lead: mission
        disposition: hand-over
        start: 2027-01-01
        finish: 2027-12-01
    handovers:
      patrols-to-police:
        task: patrols
        to: [cnp]
        window: { start: 2027-09, finish: 2027-12 }

    """,
  ]
])
