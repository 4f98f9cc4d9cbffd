/// An archive of files that are stored as they are, in the order in which they are added and all of one date: the same files give
/// the same bytes.
struct ZIPArchive {
  private var entries: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  init() {}

  /// One that this program has made, to go on with; nothing of other bytes.
  init?(of bytes: [UInt8]) {
    let end = bytes.count - Self.lengthOfEnd
    guard end >= 0, bytes[end...].starts(with: [0x50, 0x4B, 0x05, 0x06]) else { return nil }
    func number(at place: Int, bytesEach size: Int) -> Int {
      (0..<size).reduce(0) { $0 | Int(bytes[end + place + $1]) << (8 * $1) }
    }
    let (entries, size) = (number(at: 16, bytesEach: 4), number(at: 12, bytesEach: 4))
    guard entries + size == end else { return nil }
    count = number(at: 10, bytesEach: 2)
    self.entries = Array(bytes[..<entries])
    directory = Array(bytes[entries..<end])
  }

  private static let lengthOfEnd = 22

  mutating func add(_ name: StaticString, _ bytes: [UInt8]) {
    let name = Array(name.description.utf8)
    let offset = entries.count
    let version = 20
    // 1 January 1980, the first day that the format knows.
    let (time, date) = (0, 0x21)
    let (flags, stored, noExtraField) = (0, 0, 0)
    var shared: [UInt8] = []
    shared.append(version, flags, stored, time, date, bytesEach: 2)
    shared.append(Int(checksum(of: bytes)), bytes.count, bytes.count, bytesEach: 4)
    shared.append(name.count, noExtraField, bytesEach: 2)
    entries.append(0x0403_4B50, bytesEach: 4)
    entries += shared + name + bytes
    directory.append(0x0201_4B50, bytesEach: 4)
    directory.append(version, bytesEach: 2)
    directory += shared
    let (noComment, firstDisk, binary, noAttributes) = (0, 0, 0, 0)
    directory.append(noComment, firstDisk, binary, bytesEach: 2)
    directory.append(noAttributes, offset, bytesEach: 4)
    directory += name
    count += 1
  }

  var bytes: [UInt8] {
    var end: [UInt8] = []
    end.append(0x0605_4B50, bytesEach: 4)
    end.append(0, 0, count, count, bytesEach: 2)
    end.append(directory.count, entries.count, bytesEach: 4)
    end.append(0, bytesEach: 2)
    return entries + directory + end
  }
}

/// An archive of this program's own with one file more, the last one.
public func archive(_ bytes: [UInt8], adding name: StaticString, _ file: [UInt8]) -> [UInt8] {
  ZIPArchive(of: bytes).map { archive in
    var archive = archive
    archive.add(name, file)
    return archive.bytes
  } ?? bytes
}

/// An archive that is to be followed by a comment of so many bytes, which its readers pass over.
public func archive(_ bytes: [UInt8], withCommentOf count: Int) -> [UInt8] {
  var end: [UInt8] = []
  end.append(count, bytesEach: 2)
  return bytes.dropLast(end.count) + end
}

extension [UInt8] {
  /// The numbers, their lowest byte first.
  fileprivate mutating func append(_ numbers: Int..., bytesEach count: Int) {
    for number in numbers {
      for byte in 0..<count { append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
    }
  }
}

/// CRC-32 as of ISO 3309, by which readers of archives tell that a file is whole.
func checksum(of bytes: [UInt8]) -> UInt32 {
  let checksums = checksums
  return ~bytes.reduce(~0) { sum, byte in checksums[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8 }
}

/// What each byte adds.
private let checksums: [UInt32] = (0..<256).map { byte in
  (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
}
