/// The candidate that the author most likely meant by a name, or nil when none is near.
///
/// A candidate that differs only in case, in `_` and spaces for `-`, or in letters that look alike comes first; then the
/// one with the fewest slips of the pen: a letter missing, too many, wrong, or swapped with its neighbour, at most one in
/// three letters and never more than three. Among equals the first wins. Names of more than 64 characters have no
/// neighbour.
public func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
  let sought = folded(name)
  guard !sought.isEmpty, sought.count <= longestName else { return nil }
  var bound = min(3, max(1, sought.count / 3))
  var best: String?
  var distances = Distances()
  for candidate in candidates where candidate != name && candidate.utf8.count <= longestName * 4 {
    let other = folded(candidate)
    if other == sought { return candidate }
    guard other.count <= longestName, abs(other.count - sought.count) <= bound, bound > 0 else { continue }
    guard let distance = distances.distance(sought, other, atMost: bound), distance < sought.count else { continue }
    best = candidate
    // Only a nearer one is of interest from here on.
    bound = distance - 1
  }
  return best
}

/// Whether a name can mean none of the candidates but this one: both differ only in how their letters are written, or by one slip of
/// the pen within a word of four letters or more, and no other candidate is as near. A digit or a short word makes another name:
/// `phase-1` is not `phase-2`.
public func isSurely(_ candidate: String, meantBy name: String, among candidates: some Sequence<String>) -> Bool {
  let (sought, other) = (folded(name), folded(candidate))
  let others = candidates.lazy.filter { $0 != candidate && $0 != name }.map(folded)
  if sought == other { return !others.contains(sought) }
  var distances = Distances()
  guard sought.count <= longestName, other.count <= longestName, haveTheirSlipInOneLongWord(sought, other),
    distances.distance(sought, other, atMost: 1) != nil
  else { return false }
  return !others.contains { $0.count <= longestName && distances.distance(sought, $0, atMost: 1) != nil }
}

private func haveTheirSlipInOneLongWord(_ left: [UInt32], _ right: [UInt32]) -> Bool {
  func words(_ name: [UInt32]) -> [ArraySlice<UInt32>] { name.split { [0x2D, 0x2E].contains($0) } }
  let (lefts, rights) = (words(left), words(right))
  // A hyphen too many or too few.
  guard lefts.count == rights.count else { return lefts.joined().elementsEqual(rights.joined()) && left.count > 4 }
  return zip(lefts, rights).allSatisfy { one, other in
    one == other || [one, other].allSatisfy { $0.count >= 4 && !$0.contains { (0x30...0x39).contains($0) } }
  }
}

private let longestName = 64

/// The name's letters without case, with Latin letters for those that look like them and `-` for its likes.
private func folded(_ name: String) -> [UInt32] {
  var result: [UInt32] = []
  for scalar in name.unicodeScalars.prefix(longestName + 1) where !scalar.isHidden {
    switch scalar {
    case "_", " ", "\u{A0}", "\u{2010}"..."\u{2015}": result.append(UInt32(UInt8(ascii: "-")))
    case "A"..."Z": result.append(scalar.value | 0x20)
    case "\0"..."\u{7F}": result.append(scalar.value)
    default:
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      result.append((lower.latinLookalike ?? scalar.latinLookalike ?? lower).properties.lowercaseMapping.first.value)
    }
  }
  return result
}

extension String {
  fileprivate var first: Unicode.Scalar { unicodeScalars.first ?? "?" }
}

/// The Damerau-Levenshtein distance (optimal string alignment), given up as soon as it is over a bound.
private struct Distances {
  private var beforeLast: [Int] = []
  private var last: [Int] = []
  private var row: [Int] = []

  mutating func distance(_ left: [UInt32], _ right: [UInt32], atMost bound: Int) -> Int? {
    last = Array(0...right.count)
    beforeLast = last
    row = last
    for i in left.indices {
      row[0] = i + 1
      var least = row[0]
      for j in right.indices {
        var value = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { value = min(value, beforeLast[j - 1] + 1) }
        row[j + 1] = value
        least = min(least, value)
      }
      guard least <= bound else { return nil }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[right.count] <= bound ? last[right.count] : nil
  }
}
