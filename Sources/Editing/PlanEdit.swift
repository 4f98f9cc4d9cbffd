import Diagnostics

/// A change of a plan, as changes of the bytes of its files: what is not changed stays byte for byte.
///
/// It knows the text that it was made of, and is applied to no other one. A file without a byte is one that is not there: what is put
/// into it makes it, and what takes everything out of it deletes it.
public struct PlanEdit: Sendable {
  /// The files as they were when the change was made.
  public let before: SourceFiles
  /// In reading order, apart from each other.
  public let replacements: [Replacement]

  /// Throws where replacements lie outside of the files, cut a character, or change the same text in two ways. What is said twice is
  /// done once.
  public init(_ replacements: [Replacement], of before: SourceFiles) throws(EditFault) {
    self.before = before
    // Two texts that are put in at one place keep the order in which they are given.
    var seen: Set<Replacement> = []
    let once = replacements.filter { $0.span.start == $0.span.end || seen.insert($0).inserted }
    self.replacements = once.enumerated().sorted { ($0.element.span, $0.offset) < ($1.element.span, $1.offset) }
      .map(\.element)
    for replacement in self.replacements {
      guard let file = before[replacement.span], file.holds(replacement.span) else { throw .outside(replacement.span) }
    }
    for (one, next) in zip(self.replacements, self.replacements.dropFirst()) {
      guard one.span.file < next.span.file || one.span.end <= next.span.start else { throw .twice(next.span) }
    }
  }

  /// A change that leaves everything as it is.
  public init(nothingIn files: SourceFiles) { (before, replacements) = (files, []) }

  /// Nothing is changed.
  public var isEmpty: Bool { changed.isEmpty }

  /// The files as the change leaves them, in the same order; those that it empties hold nothing.
  public var after: SourceFiles {
    var files = before.files
    for file in changed { files[file.index] = SourceFile(name: files[file.index].name, bytes: file.bytes) }
    return SourceFiles(files)
  }

  /// The files that the change makes other than they were, with their new bytes.
  public var changed: [(index: Int, name: String, bytes: [UInt8])] {
    var (changed, rest): ([(Int, String, [UInt8])], ArraySlice<Replacement>) = ([], replacements[...])
    while let first = rest.first {
      let here = rest.prefix { $0.span.file == first.span.file }
      rest = rest.dropFirst(here.count)
      let file = before.files[Int(first.span.file)]
      let bytes = file.bytes.replacing(here)
      if bytes != file.bytes { changed.append((Int(first.span.file), file.name, bytes)) }
    }
    return changed
  }

  /// Throws unless the files that it changes are there as it knows them.
  public func check(against files: SourceFiles) throws(EditFault) {
    for file in changed {
      let there = files.files.first { $0.name == file.name }?.bytes ?? []
      guard there == before.files[file.index].bytes else { throw .changedMeanwhile(file.name) }
    }
  }

  /// Where a stretch of the old text lies in the new one; nothing where the change touches it.
  public func moved(_ span: Span) -> Span? {
    var shift: Int32 = 0
    for replacement in replacements where replacement.span.file == span.file {
      guard replacement.span.start < span.end || replacement.span.end <= span.start else { break }
      guard replacement.span.end <= span.start else { return nil }
      shift += Int32(replacement.text.utf8.count) - (replacement.span.end - replacement.span.start)
    }
    return Span(file: span.file, start: span.start + shift, end: span.end + shift)
  }
}

/// Why a change cannot be made.
public enum EditFault: Error, Equatable {
  /// What is to be changed does not lie in the plan, or is a part of a character.
  case outside(Span)
  /// Two changes of the same text.
  case twice(Span)
  /// The file is not any more what it was when the change was made.
  case changedMeanwhile(String)
  /// The plan has nothing at a path.
  case notThere(String)
  /// What is to be changed is read in other places as well, through an alias; the path, and the place of what is read.
  case readElsewhere(String, String)
  /// It is written in such a way that it cannot be changed alone; the path, and the place.
  case cannotWrite(String, String)
  /// The file cannot be read, so that nothing can be put into it.
  case cannotRead(String)
  /// A new id cannot be used, for a reason.
  case unusableID(String)
  /// The plan would not say the same any more.
  case saysSomethingElse(String)
}

extension SourceFile {
  /// Whether a stretch lies in the file and begins and ends between characters.
  fileprivate func holds(_ span: Span) -> Bool {
    guard 0 <= span.start, span.start <= span.end, Int(span.end) <= bytes.count else { return false }
    return [span.start, span.end].allSatisfy { Int($0) == bytes.count || bytes[Int($0)] & 0xC0 != 0x80 }
  }
}

extension [UInt8] {
  fileprivate func replacing(_ replacements: ArraySlice<Replacement>) -> [UInt8] {
    var (bytes, place): ([UInt8], Int) = ([], 0)
    bytes.reserveCapacity(count + replacements.reduce(0) { $0 + $1.text.utf8.count })
    for replacement in replacements {
      bytes += self[place..<Int(replacement.span.start)]
      bytes += replacement.text.utf8
      place = Int(replacement.span.end)
    }
    return bytes + self[place...]
  }
}
