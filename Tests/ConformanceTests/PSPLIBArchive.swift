import Foundation
import Scheduling
import Testing

/// A network of PSPLIB (Kolisch and Sprecher 1996) without its resources.
struct PSPLIBInstance {
  var name: String

  /// The length of the critical path, as the file states it.
  var length: Int
  var network: Network

  /// Reads the `.sm` format: titled sections of whitespace-separated numbers, jobs counted from 1.
  init(name: String, text: String) throws {
    self.name = name
    var section = ""
    var length: Int?
    var durations: [Int] = []
    var links: [Link] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ")
      let numbers = words.compactMap { Int($0) }
      if line.hasSuffix(":"), let title = words.first { section = String(title) }
      guard !numbers.isEmpty, numbers.count == words.count else { continue }
      switch section {
      case "PROJECT": length = numbers.last
      case "PRECEDENCE": links += numbers.dropFirst(3).map { Link(from: numbers[0] - 1, to: $0 - 1) }
      case "REQUESTS/DURATIONS:": durations.append(try #require(numbers.dropFirst(2).first))
      default: break
      }
    }
    self.length = try #require(length)
    network = Network(start: 0, activities: durations.map { Activity(duration: $0) }, links: links)
  }
}

/// What gzip makes of a compressed file.
func decompressed(_ file: URL) throws -> Data {
  let gzip = Process()
  gzip.executableURL = URL(fileURLWithPath: "/usr/bin/gzip")
  gzip.arguments = ["-dc", file.path]
  let output = Pipe()
  gzip.standardOutput = output
  try gzip.run()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  gzip.waitUntilExit()
  try #require(gzip.terminationStatus == 0)
  return data
}

/// The regular files of a tar archive (POSIX.1-1988 ustar): blocks of 512 bytes, a header before each file.
func filesOfArchive(_ archive: Data) throws -> [(path: String, text: String)] {
  var files: [(path: String, text: String)] = []
  var rest = archive[...]
  while rest.count >= 512, let first = rest.first, first != 0 {
    func field(_ offset: Int, _ length: Int) -> String {
      let bytes = rest.dropFirst(offset).prefix(length).prefix { $0 != 0 }
      return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespaces)
    }
    let size = try #require(Int(field(124, 12), radix: 8))
    if ["0", ""].contains(field(156, 1)) {
      files.append((field(0, 100), String(decoding: rest.dropFirst(512).prefix(size), as: UTF8.self)))
    }
    rest = rest.dropFirst(512 + (size + 511) / 512 * 512)
  }
  return files
}
