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

/// Makes files in a folder, all of them or none, and the folder itself where it is not there.
func writeFolder(_ files: [(name: String, bytes: [UInt8])], to path: String) throws(OutputFault) {
  let wasThere = FileKind(at: path) != nil
  let fault: OutputFault? = uninterrupted {
    if !wasThere, mkdir(path, 0o777) != 0 { return failure(path) }
    var written: [String] = []
    do throws(OutputFault) {
      for (name, bytes) in files {
        let file = "\(path)/\(name)"
        written.append(file)
        try writeFile(bytes, to: file)
      }
      return nil
    } catch {
      for file in written { unlink(file) }
      if !wasThere { rmdir(path) }
      return error
    }
  }
  if let fault { throw fault }
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
