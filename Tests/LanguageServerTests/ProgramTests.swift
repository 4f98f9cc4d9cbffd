import Foundation
import LanguageServer
import Testing

/// The program as an editor starts it.
@Suite struct ProgramTests {
  private let initialize = #"{"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}}"#
  private let shutdown = #"{"jsonrpc": "2.0", "id": 2, "method": "shutdown"}"#
  private let exit = #"{"jsonrpc": "2.0", "method": "exit"}"#

  /// Ends as the protocol asks: with 0 where the editor has taken leave, and with 1 where not.
  @Test func itEndsAsItWasLeft() throws {
    for (messages, status) in [
      ([initialize, shutdown, exit], 0), ([initialize, exit], 1), ([initialize, shutdown], 0), ([initialize], 1),
      ([], 1),
    ] as [([String], Int32)] {
      #expect(try run(messages).status == status, "\(messages)")
    }
  }

  /// Nothing but messages stands on standard output, whatever comes in.
  @Test func itSaysNothingButMessages() throws {
    let open =
      #"{"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "untitled:a", "version": 1, "text": "plan: { title: أ 👮 }"}}}"#
    let output = try run([
      initialize, "no JSON", open, #"{"method": "textDocument/didChange", "params": 5}"#, shutdown, exit,
    ]).output
    var frames = Frames()
    frames.append(output)
    var ids: [Received?] = []
    while let frame = frames.next() {
      guard case .message(let bytes) = frame, let message = Received(bytes) else {
        Issue.record("\(frame)")
        continue
      }
      if message["method"] == nil { ids.append(message["id"]) }
    }
    #expect(ids == [.integer(1), .null, .integer(2)])
  }

  private func run(_ messages: [String]) throws -> (status: Int32, output: [UInt8]) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("transition")
    process.arguments = ["lsp", "--stdio"]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    for message in messages {
      try input.fileHandleForWriting.write(
        contentsOf: Data("Content-Length: \(message.utf8.count)\r\n\r\n\(message)".utf8))
    }
    try input.fileHandleForWriting.close()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, Array(said))
  }
}
