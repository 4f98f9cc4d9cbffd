import Foundation

/// Where libFuzzer enters, once for each sequence of bytes: https://llvm.org/docs/LibFuzzer.html. What is tried with them the
/// environment names, since the arguments are libFuzzer's own.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  attempt(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

private let attempt: @Sendable ([UInt8]) -> Void = {
  let attempts: [String: @Sendable ([UInt8]) -> Void] = [
    "reading": tryReading, "changes": tryChanges, "templates": tryTemplate, "sinks": trySinks,
    "protocol": tryProtocol,
  ]
  let name = ProcessInfo.processInfo.environment["TRANSITION_FUZZ"] ?? ""
  guard let attempt = attempts[name] else {
    print("TRANSITION_FUZZ names what is tried: \(attempts.keys.sorted().joined(separator: ", "))")
    exit(2)
  }
  return attempt
}()
