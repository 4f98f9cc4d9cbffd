import ArgumentParser
import Diagnostics
import Foundation
import LanguageServer
import TransitionKit

struct LSPCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: "Helps an editor with plans: what is wrong while it is typed, what may stand where, what it means.",
    discussion: """
      An editor starts it and speaks with it over standard input and output (Language Server Protocol 3.17); nobody types this command. \
      Documentation/Editors.md says how editors are told of it.
      """)

  /// Editors give it, as other servers can speak in other ways too.
  @Flag(help: "Over standard input and output, as always.")
  var stdio = false

  func run() throws {
    let (events, feed) = AsyncStream<Event>.makeStream()
    // Reading waits for the editor, so it has a thread of its own.
    Thread.detachNewThread {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = buffer.withUnsafeMutableBytes { read(0, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { break }
        feed.yield(.bytes(Array(buffer[..<count])))
      }
      feed.yield(.end)
    }
    let ended = DispatchSemaphore(value: 0)
    Task.detached {
      await serve(events, feed)
      ended.signal()
    }
    ended.wait()
  }
}

private enum Event: Sendable {
  case bytes([UInt8])
  /// Nothing came since so many bytes had come.
  case silence(since: Int)
  case checked(PlanCheckResult)
  case end
}

/// How long nobody types before the whole plan is checked.
private let pause = Duration.milliseconds(150)

/// Serves an editor until it says that it needs no more, or goes away. Does not return.
private func serve(_ events: AsyncStream<Event>, _ feed: AsyncStream<Event>.Continuation) async {
  var (server, frames, received) = (LanguageServer(DiskFolders()), Frames(), 0)
  func act(_ outputs: [LanguageServer.Output]) {
    for output in outputs {
      switch output {
      case .message(let message):
        guard (try? write(frame(message), to: 1, named: "the output")) != nil else {
          exit(ExitStatus.inputOrOutput.rawValue)
        }
      case .check(let job): Task.detached { feed.yield(.checked(job.run())) }
      case .log(let words): printProblem("transition lsp: \(words)\n")
      case .exit(let status): exit(status)
      }
    }
  }
  for await event in events {
    switch event {
    case .bytes(let bytes):
      received += bytes.count
      frames.append(bytes)
      while let frame = frames.next() { act(server.take(frame)) }
    case .checked(let result): act(server.take(result))
    case .silence(let count): if count == received { act(server.pause()) }
    case .end: exit(server.statusAtEnd)
    }
    guard server.awaitsPause, !event.isSilence else { continue }
    let count = received
    Task.detached {
      try? await Task.sleep(for: pause)
      feed.yield(.silence(since: count))
    }
  }
}

extension Event {
  fileprivate var isSilence: Bool { if case .silence = self { true } else { false } }
}

/// The folders of the disk, as every command reads them.
private struct DiskFolders: PlanFolders {
  func files(inFolder path: String) -> [(name: String, bytes: [UInt8])] {
    var room = InputLimits.planSize
    return ((try? PlanFolder(path))?.names ?? []).compactMap { name in
      guard let bytes = try? readFile(at: "\(path)/\(name)", named: name, most: min(room, InputLimits.fileSize)) else {
        return nil
      }
      room -= bytes.count
      return (name, bytes)
    }
  }
}
