import Dispatch
import Foundation

/// Tells when the files of a plan may have changed: a moment after the last sign of it, since editors save in several steps.
///
/// The folder is watched and not its files, since editors put new files in the place of old ones. Where the system tells of changes it
/// is asked; it tells of none of a folder on another machine, so sizes and times are compared as well, every other second.
struct PlanWatch {
  private let sources: [any DispatchSourceProtocol]

  init(of path: String, changed: @escaping @Sendable () -> Void) {
    let isFolder = FileKind(at: path)?.shape == .folder
    let folder = isFolder ? path : (path as NSString).deletingLastPathComponent
    let queue = DispatchQueue(label: "watch")
    let pause = Pause(queue: queue, body: changed)
    let stamps = Stamps(path)
    let compare = timer(every: 2, on: queue) { if stamps.haveChanged() { pause.begin() } }
    sources = [compare] + [notices(of: folder.isEmpty ? "." : folder, on: queue) { pause.begin() }].compactMap(\.self)
  }
}

/// Does something when for a while nobody has asked for it. Lives on one queue.
private final class Pause: @unchecked Sendable {
  private let queue: DispatchQueue
  private let body: @Sendable () -> Void
  private var asked = 0

  init(queue: DispatchQueue, body: @escaping @Sendable () -> Void) { (self.queue, self.body) = (queue, body) }

  func begin() {
    asked += 1
    let mine = asked
    queue.asyncAfter(deadline: .now() + .milliseconds(150)) { if mine == self.asked { self.body() } }
  }
}

/// What tells one state of a plan's files from another without reading them. Lives on one queue.
private final class Stamps: @unchecked Sendable {
  private let path: String
  private var last: [String]

  init(_ path: String) {
    self.path = path
    last = Self.stamps(of: path)
  }

  func haveChanged() -> Bool {
    let now = Self.stamps(of: path)
    defer { last = now }
    return now != last
  }

  private static func stamps(of path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted().map { "\(path)/\($0)" } ?? [path]
    return names.map { name in
      var status = stat()
      guard stat(name, &status) == 0 else { return name }
      #if canImport(Glibc)
        let time = status.st_mtim
      #else
        let time = status.st_mtimespec
      #endif
      return "\(name) \(status.st_ino) \(status.st_size) \(time.tv_sec) \(time.tv_nsec)"
    }
  }
}

/// Calls again and again, after so many seconds.
func timer(
  every seconds: Int, on queue: DispatchQueue = .global(), _ body: @escaping @Sendable () -> Void
) -> any DispatchSourceTimer {
  let timer = DispatchSource.makeTimerSource(queue: queue)
  timer.schedule(deadline: .now() + .seconds(seconds), repeating: .seconds(seconds))
  timer.setEventHandler(handler: body)
  timer.resume()
  return timer
}

#if canImport(Glibc)
  import Glibc

  /// What the system tells of changes in a folder; nothing where it tells none.
  private func notices(
    of folder: String, on queue: DispatchQueue, _ body: @escaping @Sendable () -> Void
  ) -> (any DispatchSourceProtocol)? {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    let events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE
    guard inotify_add_watch(descriptor, folder, UInt32(events)) >= 0 else {
      close(descriptor)
      return nil
    }
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
    source.setEventHandler {
      // Which events there were is not asked: the files are read again and compared.
      var buffer = [UInt8](repeating: 0, count: 1 << 14)
      while read(descriptor, &buffer, buffer.count) > 0 {}
      body()
    }
    source.setCancelHandler { close(descriptor) }
    source.resume()
    return source
  }
#else
  private func notices(
    of folder: String, on queue: DispatchQueue, _ body: @escaping @Sendable () -> Void
  ) -> (any DispatchSourceProtocol)? { nil }
#endif
