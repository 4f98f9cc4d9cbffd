import Diagnostics
import LanguageServer

/// Says the lines of a text to the language server as messages, in frames and as they are, with a check behind each empty line. Every
/// request is answered once.
@Sendable func tryProtocol(_ bytes: [UInt8]) {
  var (server, frames) = (LanguageServer(OneFolder()), Frames())
  var (asked, answered) = (0, 0)
  func act(_ outputs: [LanguageServer.Output]) {
    for output in outputs {
      switch output {
      case .message(let message):
        let read = Received(Array(message.text().utf8))
        precondition(read != nil, "what the server says is no JSON")
        if read?["method"] == nil { answered += 1 }
      case .check(let job): act(server.take(job.run()))
      case .log, .exit: break
      }
    }
  }
  act(server.take(.message(Array(#"{"id": 0, "method": "initialize", "params": {}}"#.utf8))))
  act(server.take(.message(Array(opening.utf8))))
  answered = 0
  for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    guard !line.isEmpty else {
      while server.awaitsPause { act(server.pause()) }
      continue
    }
    if let message = Received(Array(line)), message["id"] != nil {
      if message["method"] != nil || message["result"] == nil && message["error"] == nil { asked += 1 }
    } else if Received(Array(line))?["method"]?.string == nil {
      asked += 1
    }
    // In two halves.
    frames.append(Array("Content-Length: \(line.count)\r\n\r\n".utf8) + line.prefix(line.count / 2))
    while let frame = frames.next() { act(server.take(frame)) }
    frames.append(line.dropFirst(line.count / 2))
    while let frame = frames.next() { act(server.take(frame)) }
  }
  while server.awaitsPause { act(server.pause()) }
  precondition(asked == answered, "\(asked) requests, \(answered) answers")
  // The same bytes as they are, which are frames where the fuzzer has found out how.
  var raw = Frames()
  raw.append(bytes)
  while let frame = raw.next() { act(server.take(frame)) }
}

private let opening = """
  {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "file:///p/b.yaml", "version": 1, "text": \
  "tasks:\\n  a: { title: \u{1F6A8} T, lead: cnp }\\r\\nhandovers: { h: { task: a, to: [cnp] } }\\n"}}}
  """

private struct OneFolder: PlanFolders {
  func files(inFolder path: String) -> [(name: String, bytes: [UInt8])] {
    guard path == "/p" else { return [] }
    let plan =
      "plan: { title: T, as-of: 2027-07-09 }\nmission: { name: M }\ncounterparts: { cnp: { name: P, kind: national } }\n"
    return [("a.yaml", Array(plan.utf8)), ("b.yaml", Array("tasks: {}\n".utf8))]
  }
}
