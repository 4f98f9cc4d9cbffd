import Diagnostics

extension SourceFiles {
  /// A short mark of the plan's bytes, by which two products can be seen to rest on the same plan: FNV-1a with 64 bits over
  /// names and contents, in hexadecimal digits. It guards against confusion and not against forgery.
  ///
  /// Source: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, "The FNV Non-Cryptographic Hash Algorithm".
  public var digest: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    for file in files {
      add(file.name.utf8)
      add(CollectionOfOne(0))
      add(file.bytes)
      add(CollectionOfOne(0))
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
