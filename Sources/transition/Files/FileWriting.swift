import Diagnostics
import Foundation

/// Writes a file whole or not at all: into a new file beside it, which then takes its name, and the mode of the file that
/// it replaces. A link with that name is replaced, not followed.
///
/// A device or a pipe is written into and never replaced, and a file that its owner keeps from being written stays as it is.
func writeFile(_ bytes: [UInt8], to path: String) throws(OutputFault) {
  let there = FileKind(at: path)
  switch there?.shape {
  case .folder: throw OutputFault(description: "'\(visible(path))' is a folder; name a file in it")
  case .pipe, .device: return try writeThrough(bytes, to: path)
  case .other: throw OutputFault(description: "'\(visible(path))' is no file that can be written")
  case .regular:
    guard isLink(path) || there?.isWritable == true && access(path, W_OK) == 0 else {
      throw OutputFault(
        description: "'\(visible(path))' is protected against being written; name another file, or lift its protection")
    }
  case nil: break
  }
  // The name of the new file is short, so that a long one of the product does not keep it from being written.
  let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  let temporary = "\(folder).transition-\(getpid()).part"
  let fault: OutputFault? = uninterrupted {
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL, 0o666)
    guard descriptor >= 0 else { return failure(path) }
    var fault: OutputFault?
    do throws(OutputFault) {
      try write(bytes, to: descriptor, named: "'\(visible(path))'")
      if let mode = there?.mode, fchmod(descriptor, mode) != 0 { fault = failure(path) }
    } catch {
      fault = error
    }
    if close(descriptor) != 0, fault == nil { fault = failure(path) }
    if fault == nil, rename(temporary, path) != 0 { fault = failure(path) }
    if fault != nil { unlink(temporary) }
    return fault
  }
  if let fault { throw fault }
}

/// Makes files in a folder and in folders of it, all of them or none, and the folders where they are not there. What stood there
/// before and has been replaced stays so.
func writeFolder(_ files: [(name: String, bytes: [UInt8])], to path: String) throws(OutputFault) {
  let fault: OutputFault? = uninterrupted {
    var made: (folders: [String], files: [String]) = ([], [])
    do throws(OutputFault) {
      for (name, bytes) in files {
        let file = "\(path)/\(name)"
        try makeFolders(for: name, in: path, &made.folders)
        if FileKind(at: file) == nil { made.files.append(file) }
        try writeFile(bytes, to: file)
      }
      return nil
    } catch {
      for file in made.files { unlink(file) }
      for folder in made.folders.reversed() { rmdir(folder) }
      return error
    }
  }
  if let fault { throw fault }
}

/// Makes a folder, and those in it in which a file of that name is to stand.
private func makeFolders(for name: String, in path: String, _ made: inout [String]) throws(OutputFault) {
  var folder = path
  for next in name.split(separator: "/") {
    if FileKind(at: folder) == nil {
      guard mkdir(folder, 0o777) == 0 else { throw failure(folder) }
      made.append(folder)
    }
    folder += "/\(next)"
  }
}

private func writeThrough(_ bytes: [UInt8], to path: String) throws(OutputFault) {
  let descriptor = open(path, O_WRONLY)
  guard descriptor >= 0 else { throw failure(path) }
  defer { close(descriptor) }
  try write(bytes, to: descriptor, named: "'\(visible(path))'")
}

private func failure(_ path: String) -> OutputFault {
  OutputFault(description: "'\(visible(path))' could not be written: \(systemReason())")
}

/// Does something that must not stay half done: a call that is to end meanwhile ends after it.
private func uninterrupted<Result>(_ body: () -> Result) -> Result {
  var (ends, before) = (sigset_t(), sigset_t())
  sigemptyset(&ends)
  for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&ends, signal) }
  sigprocmask(SIG_BLOCK, &ends, &before)
  defer { sigprocmask(SIG_SETMASK, &before, nil) }
  return body()
}
