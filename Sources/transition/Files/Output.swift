import Diagnostics
import Foundation

/// Why an output could not be written. Ends the call with status 3.
struct OutputFault: Error, CustomStringConvertible {
  let description: String
}

/// Writes to standard output. That its reader has gone away is no fault, and changes nothing of how the call ends.
func printResult(_ text: String) throws(OutputFault) { try printResult(Array(text.utf8)) }

func printResult(_ bytes: [UInt8]) throws(OutputFault) { try write(bytes, to: 1, named: "the output") }

/// Writes JSON to standard output as it is made, since it can be large.
func printResult(_ json: JSON) throws(OutputFault) {
  try json.write(indented: true) { (bytes) throws(OutputFault) in try write(bytes, to: 1, named: "the output") }
}

/// Writes to standard error, for problems and progress. Whatever an argument or a file's name holds, it is shown and doesn't act
/// on the terminal.
func printProblem(_ text: String) {
  let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
  try? write(Array(lines.map { visible(String($0)) }.joined(separator: "\n").utf8), to: 2, named: "")
}

/// Writes all bytes, or says why not.
func write(_ bytes: [UInt8], to descriptor: Int32, named name: String) throws(OutputFault) {
  var offset = 0
  while offset < bytes.count {
    let count = bytes[offset...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      if errno == EINTR { continue }
      if errno == EPIPE { return }
      throw OutputFault(description: "\(name) could not be written: \(systemReason())")
    }
    offset += count
  }
}
