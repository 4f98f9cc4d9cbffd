import Diagnostics

/// The text of a file as it is after several changes, made of pieces of the old one and of new text: so that changes one after
/// another become replacements of the text that was there first.
struct PieceTable {
  private enum Piece {
    case old(Range<Int>)
    case new([UInt8])

    var count: Int {
      switch self {
      case .old(let range): range.count
      case .new(let bytes): bytes.count
      }
    }

    func dropFirst(_ count: Int) -> Piece {
      switch self {
      case .old(let range): .old(range.dropFirst(count))
      case .new(let bytes): .new(Array(bytes.dropFirst(count)))
      }
    }

    func prefix(_ count: Int) -> Piece {
      switch self {
      case .old(let range): .old(range.prefix(count))
      case .new(let bytes): .new(Array(bytes.prefix(count)))
      }
    }
  }

  private var pieces: [Piece]
  private let old: [UInt8]

  init(_ old: [UInt8]) {
    self.old = old
    pieces = [.old(0..<old.count)]
  }

  /// Replaces a stretch of the text as it is now.
  mutating func replace(_ start: Int, _ end: Int, with text: String) {
    var (changed, place, isPut): ([Piece], Int, Bool) = ([], 0, false)
    for piece in pieces {
      let (from, to) = (place, place + piece.count)
      place = to
      if from < start { changed.append(piece.prefix(start - from)) }
      if to >= start, !isPut {
        changed.append(.new(Array(text.utf8)))
        isPut = true
      }
      if to > end { changed.append(piece.dropFirst(max(0, end - from))) }
    }
    if !isPut { changed.append(.new(Array(text.utf8))) }
    pieces = changed.filter { $0.count > 0 }
  }

  var bytes: [UInt8] {
    pieces.flatMap { piece in
      switch piece {
      case .old(let range): Array(old[range])
      case .new(let bytes): bytes
      }
    }
  }

  /// What became of the old text, as replacements of its stretches.
  func replacements(inFile file: Int32) -> [Replacement] {
    var (found, place, new): ([Replacement], Int, [UInt8]) = ([], 0, [])
    for piece in pieces + [.old(old.count..<old.count)] {
      switch piece {
      case .new(let bytes): new += bytes
      case .old(let range):
        if range.lowerBound > place || !new.isEmpty {
          let span = Span(file: file, start: Int32(place), end: Int32(range.lowerBound))
          // What was put back is no change.
          if !old[place..<range.lowerBound].elementsEqual(new) {
            found.append(Replacement(span, with: String(decoding: new, as: UTF8.self)))
          }
        }
        (place, new) = (range.upperBound, [])
      }
    }
    return found
  }
}
