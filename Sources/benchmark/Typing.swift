import Diagnostics
import Foundation
import LanguageServer

/// Somebody who types in the middle of a plan, in an editor that speaks with the language server.
final class Typing {
  private var server: LanguageServer
  private let address: String
  /// Where the letter goes, behind which text.
  private let place: (line: Int, column: Int)
  private var version = 1
  private var isTyped = false

  /// Opens the largest of the files, and lets the whole be checked.
  init(_ files: SourceFiles) {
    server = LanguageServer(Folder(files: files.files.map { ($0.name, $0.bytes) }))
    let file = files.files.max { $0.bytes.count < $1.bytes.count } ?? SourceFile(name: "plan.yaml", bytes: [])
    address = "file:///plan/\(file.name)"
    place = Self.place(in: file)
    _ = take(#"{"id": 1, "method": "initialize", "params": {}}"#)
    _ = take(#"{"method": "initialized", "params": {}}"#)
    let text = JSON.string(String(decoding: file.bytes, as: UTF8.self)).text()
    finish(
      take(
        #"{"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "\#(address)", "version": 1, "text": \#(text)}}}"#
      ))
  }

  /// The first title behind the middle.
  private static func place(in file: SourceFile) -> (line: Int, column: Int) {
    let middle = file.lineCount / 2
    for line in middle..<file.lineCount {
      let text = String(decoding: file.bytes[file.rangeOfLine(line)], as: UTF8.self)
      if text.contains("title: ") { return (line, text.utf16.count) }
    }
    return (middle, 0)
  }

  /// Types a letter, or takes it back, and gives the number of bytes of the answer.
  func typeLetter() -> Int {
    version += 1
    let end = isTyped ? place.column + 1 : place.column
    let range =
      #"{"start": {"line": \#(place.line), "character": \#(place.column)}, "end": {"line": \#(place.line), "character": \#(end)}}"#
    let change = #"{"range": \#(range), "text": "\#(isTyped ? "" : "x")"}"#
    isTyped.toggle()
    return take(
      #"{"method": "textDocument/didChange", "params": {"textDocument": {"uri": "\#(address)", "version": \#(version)}, "contentChanges": [\#(change)]}}"#
    ).reduce(0) { sum, output in if case .message(let message) = output { sum + frame(message).count } else { sum } }
  }

  private func take(_ message: String) -> [LanguageServer.Output] { server.take(.message(Array(message.utf8))) }

  /// Does the checks that are asked for.
  private func finish(_ outputs: [LanguageServer.Output]) {
    for case .check(let job) in outputs { finish(server.take(job.run())) }
  }
}

/// Holds the one plan, in a folder of that name.
private struct Folder: PlanFolders {
  let files: [(name: String, bytes: [UInt8])]

  func files(inFolder path: String) -> [(name: String, bytes: [UInt8])] { files }
}
