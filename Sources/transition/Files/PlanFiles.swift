import Diagnostics
import Foundation
import TransitionKit

/// Why the files of a plan could not be had. Each ends the call with status 3.
struct InputFault: Error, CustomStringConvertible {
  let description: String
}

/// Reads the files of a plan: one YAML file, or the YAML files of a folder, in the order of their names.
///
/// Hidden files and folders within the folder are passed over. What could be taken for a part of the plan and is none is
/// told of, and the rest is read. A link that leads out of the folder is refused, and so is a plan over the limits, before
/// it is read. Where several plans are read at once, `prefix` stands before the names of the files of each.
func readPlanFiles(at path: String, prefix: String = "") throws(InputFault) -> SourceFiles {
  guard let kind = FileKind(at: path) else {
    throw InputFault(
      description: isLink(path)
        ? "'\(visible(path))' is a link that leads to nothing" : "there is no file or folder '\(visible(path))'")
  }
  guard kind.shape == .folder else {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return SourceFiles([try readPlanFile(at: path, name: prefix.isEmpty ? name : prefix)])
  }
  let folder = try PlanFolder(path)
  if !folder.notRead.isEmpty {
    printProblem("not read: \(folder.notRead.joined(separator: "; "))\n")
  }
  guard !folder.names.isEmpty else {
    throw InputFault(description: "the folder '\(visible(path))' holds no YAML file (.yaml or .yml)")
  }
  var files: [SourceFile] = []
  var room = InputLimits.planSize
  for name in folder.names {
    let file = try readPlanFile(at: path + "/" + name, name: prefix.isEmpty ? name : prefix + "/" + name)
    room -= file.bytes.count
    guard room >= 0 else {
      throw InputFault(
        description:
          "the files of '\(visible(path))' are larger than the \(InputLimits.planSize >> 20) MiB that a plan may have"
      )
    }
    files.append(file)
  }
  return SourceFiles(files)
}

private func readPlanFile(at path: String, name: String) throws(InputFault) -> SourceFile {
  SourceFile(name: name, bytes: try readFile(at: path, named: name, most: InputLimits.fileSize))
}

/// Reads a file, or what comes through a pipe, up to a limit in bytes.
func readFile(at path: String, named name: String, most: Int) throws(InputFault) -> [UInt8] {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0, let kind = FileKind(of: descriptor) else {
    throw InputFault(description: "the file '\(visible(name))' cannot be read: \(readingReason())")
  }
  defer { close(descriptor) }
  guard kind.size <= most else { throw tooLarge(name, most) }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(kind.size)
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else {
      throw InputFault(description: "the file '\(visible(name))' cannot be read: \(readingReason())")
    }
    if count == 0 { break }
    bytes += buffer[..<count]
    guard bytes.count <= most else { throw tooLarge(name, most) }
  }
  return bytes
}

private func tooLarge(_ name: String, _ most: Int) -> InputFault {
  InputFault(description: "'\(visible(name))' is larger than the \(most >> 20) MiB that it may have")
}

private func readingReason() -> String {
  errno == EACCES || errno == EPERM ? "you may not read it" : String(cString: strerror(errno))
}
