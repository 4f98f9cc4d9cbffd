internal import Diagnostics

extension Review {
  /// Reports keys that are not plain names, and keys that are written twice; of those only the first reaches the plan's
  /// reader, so that what refers to it is not reported too.
  mutating func reviewKeys(of mapping: Entry, at index: Int) {
    keyTable.removeAll()
    var hasForeignLetters = false
    var key = index + 1
    // The last key of a mapping whose reading broke off may have no value.
    while key < mapping.next {
      let entry = tree.entries[key]
      let value = Int(entry.next)
      if let problem = problem(ofKey: entry, at: key, in: mapping, at: index) {
        report(problem)
        leaveOut(key)
      } else {
        if !isCutText(value, in: mapping) { keyTable.append(Int32(key)) }
        hasForeignLetters = hasForeignLetters || !isASCII && text(of: entry).contains { $0 >= 0x80 }
        if mapping.shape == .flowMapping, value < mapping.next { reviewFlowPair(entry, tree.entries[value]) }
      }
      key = value < mapping.next ? Int(tree.entries[value].next) : value
    }
    reportDuplicates()
    if hasForeignLetters { reportSimilarKeys() }
  }

  /// In `{ a: 6,000,000 }` the commas end the value, and the rest looks like two equal keys without values: whoever
  /// knows the keys says so better.
  private func isCutText(_ value: Int, in mapping: Entry) -> Bool {
    guard mapping.shape == .flowMapping, value < mapping.next else { return false }
    let entry = tree.entries[value]
    return entry.shape == .plain && entry.text.count == 0
  }

  private func problem(ofKey entry: Entry, at key: Int, in mapping: Entry, at index: Int) -> Diagnostic? {
    guard entry.shape.isScalar else {
      let isTemplate =
        mapping.shape == .flowMapping && key == index + 1 && entry.shape == .flowMapping
        && entry.start == mapping.start + 1
      let what = entry.shape == .alias ? "a reference" : entry.shape.isSequence ? "a list" : "a mapping"
      return Diagnostic(
        .collectionAsKey, "\(what) stands where a key is expected", at: span(of: isTemplate ? mapping : entry),
        help: isTemplate ? "put the text of a template in quotes: \"{{ … }}\"" : "a key is a plain name")
    }
    // No word for nothing is longer than `null`.
    if entry.text.count == 0 || entry.text.count <= 4 && YAMLNode(tree: tree, at: Int32(key)).isNull {
      return Diagnostic(.emptyKey, "the key is empty", at: span(of: entry), help: "write the name of the key")
    }
    if entry.text.count == 2, entry.shape == .plain, text(of: entry).elementsEqual("<<".utf8) {
      return Diagnostic(
        .mergeKey, "the merge key '<<' is not supported", at: span(of: entry), help: "write the keys out")
    }
    let isLong = entry.text.count > ReadingLimits.keyLength && text(of: entry).scalarCount > ReadingLimits.keyLength
    return isLong ? .keyTooLong(at: span(of: entry)) : nil
  }

  /// `{mission:UNMIX}` is one key without a value.
  private mutating func reviewFlowPair(_ key: Entry, _ value: Entry) {
    guard key.shape == .plain, value.shape == .plain, value.text.count == 0 else { return }
    if let mistake = source.colonMistake(at: Int(key.start), to: Int(key.end)) { report(mistake) }
  }

  private mutating func reportDuplicates() {
    let duplicates = keyTable.duplicates(in: tree)
    for (key, first) in duplicates {
      let entry = tree.entries[Int(key)]
      report(
        .duplicateKey, "the key \(quoted(tree.string(entry.text))) is written twice", at: span(of: entry),
        notes: [.init("it is first written here", at: span(of: tree.entries[Int(first)]))],
        help: Int(entry.next) >= tree.entries.count || tree.entries[Int(entry.next)].shape.isScalar
          ? "keep one of the two, or give one of them another name"
          : "put what stands below both under one of them, or give one of them another name")
      leaveOut(Int(key))
    }
  }

  /// Strings are equal when they are canonically equivalent; these keys are known to differ in their bytes.
  private mutating func reportSimilarKeys() {
    var seen: [String: Int32] = [:]
    for key in keyTable.keys {
      let entry = tree.entries[Int(key)]
      let text = tree.string(entry.text)
      guard let first = seen.updateValue(key, forKey: text) else { continue }
      let other = tree.entries[Int(first)]
      guard !text.utf8.elementsEqual(tree.string(other.text).utf8) else { continue }
      report(
        .similarKeys, "the key \(quoted(text)) looks like another one but is written with different characters",
        at: span(of: entry), notes: [.init("the other one is here", at: span(of: other))],
        help: "write both alike, or give one of them another name")
    }
  }

  func text(of entry: Entry) -> ArraySlice<UInt8> { tree.arena[entry.text.range] }
}

extension Diagnostic {
  /// libyaml's limit and ours are the same, so that the message is.
  static func keyTooLong(at span: Span) -> Diagnostic {
    Diagnostic(
      .keyTooLong, "this key is longer than \(ReadingLimits.keyLength) characters", at: span,
      help: "a key is a short name; is a colon missing?")
  }
}

extension Collection<UInt8> {
  /// How many Unicode scalars begin in these bytes of UTF-8.
  var scalarCount: Int { count { $0 & 0xC0 != 0x80 } }
}

/// Finds equal keys of one mapping in linear time, without hashing for as few keys as entries have. Hashes are seeded by
/// the process, so that no file can be made to be slow.
struct KeyTable {
  private(set) var keys: [Int32] = []
  private var slots: [Int32] = []

  mutating func removeAll() { keys.removeAll(keepingCapacity: true) }

  mutating func append(_ key: Int32) { keys.append(key) }

  /// Each key that was seen before, with the first of its kind.
  mutating func duplicates(in tree: YAMLTree) -> [(key: Int32, first: Int32)] {
    tree.arena.withUnsafeBytes { arena in
      keys.count <= 16 ? pairwise(tree.entries, arena) : hashed(tree.entries, arena)
    }
  }

  private func pairwise(_ entries: [Entry], _ arena: UnsafeRawBufferPointer) -> [(key: Int32, first: Int32)] {
    var found: [(key: Int32, first: Int32)] = []
    for (index, key) in keys.enumerated() {
      for first in keys[..<index] where Self.areEqual(entries[Int(key)].text, entries[Int(first)].text, arena) {
        found.append((key, first))
        break
      }
    }
    return found
  }

  private mutating func hashed(_ entries: [Entry], _ arena: UnsafeRawBufferPointer) -> [(key: Int32, first: Int32)] {
    var found: [(key: Int32, first: Int32)] = []
    var capacity = 32
    while capacity < keys.count * 2 { capacity *= 2 }
    slots.removeAll(keepingCapacity: true)
    slots.append(contentsOf: repeatElement(-1, count: capacity))
    for key in keys {
      let text = entries[Int(key)].text
      var hasher = Hasher()
      hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: arena[text.range]))
      var slot = hasher.finalize() & (capacity - 1)
      while slots[slot] >= 0, !Self.areEqual(entries[Int(slots[slot])].text, text, arena) {
        slot = (slot + 1) & (capacity - 1)
      }
      if slots[slot] >= 0 { found.append((key, slots[slot])) } else { slots[slot] = key }
    }
    return found
  }

  private static func areEqual(_ left: ArenaText, _ right: ArenaText, _ arena: UnsafeRawBufferPointer) -> Bool {
    guard left.count == right.count else { return false }
    var index = 0
    while index < left.count {
      if arena[Int(left.start) + index] != arena[Int(right.start) + index] { return false }
      index += 1
    }
    return true
  }
}
