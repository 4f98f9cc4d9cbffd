import Diagnostics
import Foundation

/// Why an output could not be written. Ends the call with status 3.
struct OutputFault: Error, CustomStringConvertible {
  let description: String
}

/// Writes to standard output. A reader that has gone away ends the program quietly, as shells expect.
func printResult(_ text: String) throws(OutputFault) { try write(Array(text.utf8), to: 1) }

/// Writes to standard error, for problems and progress. Whatever an argument or a file's name holds, it is shown and doesn't act
/// on the terminal.
func printProblem(_ text: String) {
  let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
  try? write(Array(lines.map { visible(String($0)) }.joined(separator: "\n").utf8), to: 2)
}

private func write(_ bytes: [UInt8], to descriptor: Int32) throws(OutputFault) {
  var offset = 0
  while offset < bytes.count {
    let count = bytes[offset...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      if errno == EINTR { continue }
      if errno == EPIPE { exit(0) }
      throw OutputFault(description: "the output could not be written: \(String(cString: strerror(errno)))")
    }
    offset += count
  }
}

/// Writes a file whole or not at all: into a new file beside it, which then takes its name.
///
/// A link with that name is replaced, not followed.
func writeFile(_ bytes: [UInt8], to path: String) throws(OutputFault) {
  let temporary = path + ".\(getpid()).part"
  guard FileManager.default.createFile(atPath: temporary, contents: Data(bytes)) else {
    throw OutputFault(
      description: "'\(visible(path))' could not be written: is there such a folder, and may you write there?")
  }
  guard rename(temporary, path) == 0 else {
    let reason = String(cString: strerror(errno))
    unlink(temporary)
    throw OutputFault(description: "'\(visible(path))' could not be written: \(reason)")
  }
}
