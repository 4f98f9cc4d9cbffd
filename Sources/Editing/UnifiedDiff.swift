import Diagnostics

extension PlanEdit {
  /// The change as other programs show and apply it: what is taken away behind `-`, what is put there behind `+`, with lines around
  /// it. A file that is new or deleted stands beside `/dev/null`.
  public func diff(linesAround: Int = 3) -> String {
    changed.map { file in
      let old = before.files[file.index].bytes
      let names = (
        old.isEmpty ? "/dev/null" : "a/\(file.name)", file.bytes.isEmpty ? "/dev/null" : "b/\(file.name)"
      )
      let hunks = LineChange.all(of: replacements.filter { $0.span.file == file.index }, in: old)
      return "--- \(names.0)\n+++ \(names.1)\n" + text(of: hunks, in: lines(of: old), linesAround)
    }.joined()
  }

  private func text(of changes: [LineChange], in old: [ArraySlice<UInt8>], _ around: Int) -> String {
    var (text, rest, shift): (String, ArraySlice<LineChange>, Int) = ("", changes[...], 0)
    while let first = rest.first {
      // Changes whose surroundings meet are shown together.
      var together = [first]
      while let next = rest.dropFirst(together.count).first, let last = together.last,
        next.lines.lowerBound - last.lines.upperBound <= 2 * around
      {
        together.append(next)
      }
      rest = rest.dropFirst(together.count)
      let start = max(0, first.lines.lowerBound - around)
      let end = min(old.count, (together.last ?? first).lines.upperBound + around)
      var (hunk, place) = ("", start)
      for change in together {
        hunk += old[place..<change.lines.lowerBound].map { line(" ", $0) }.joined()
        hunk += old[change.lines].map { line("-", $0) }.joined()
        hunk += change.new.map { line("+", $0) }.joined()
        place = change.lines.upperBound
      }
      hunk += old[place..<end].map { line(" ", $0) }.joined()
      let grown = together.reduce(0) { $0 + $1.new.count - $1.lines.count }
      text += "@@ -\(range(start, end - start)) +\(range(start + shift, end - start + grown)) @@\n" + hunk
      shift += grown
    }
    return text
  }

  /// Lines count from 1; where there is none, the line before it is named.
  private func range(_ start: Int, _ count: Int) -> String {
    "\(count == 0 ? start : start + 1)" + (count == 1 ? "" : ",\(count)")
  }

  private func line(_ mark: String, _ bytes: ArraySlice<UInt8>) -> String {
    let text = mark + String(decoding: bytes, as: UTF8.self)
    return bytes.last == UInt8(ascii: "\n") ? text : text + "\n\\ No newline at end of file\n"
  }
}

/// Lines of a file in whose place others stand.
private struct LineChange {
  var lines: Range<Int>
  var new: [ArraySlice<UInt8>]

  /// What replacements in a file, in reading order, do to its lines. What they leave as it was is no change.
  static func all(of replacements: [Replacement], in old: [UInt8]) -> [LineChange] {
    let (oldLines, starts) = (Editing.lines(of: old), startsOfLines(in: old))
    func line(of offset: Int) -> Int { max(0, starts.partitioningIndex { $0 > offset } - 1) }
    var (changes, rest): ([LineChange], ArraySlice<Replacement>) = ([], replacements[...])
    while let first = rest.first {
      var (count, end) = (1, line(of: Int(first.span.end)))
      while let next = rest.dropFirst(count).first, line(of: Int(next.span.start)) <= end {
        (count, end) = (count + 1, max(end, line(of: Int(next.span.end))))
      }
      let start = line(of: Int(first.span.start))
      let endOffset = end + 1 < starts.count ? starts[end + 1] : old.count
      var (new, place): ([UInt8], Int) = ([], starts[start])
      for replacement in rest.prefix(count) {
        new += old[place..<Int(replacement.span.start)]
        new += replacement.text.utf8
        place = Int(replacement.span.end)
      }
      new += old[place..<endOffset]
      changes.append(
        LineChange(lines: start..<min(end + 1, oldLines.count), new: Editing.lines(of: new)).trimmed(oldLines))
      rest = rest.dropFirst(count)
    }
    return changes.filter { !$0.lines.isEmpty || !$0.new.isEmpty }
  }

  /// Without lines at its ends that stay as they are.
  private func trimmed(_ old: [ArraySlice<UInt8>]) -> LineChange {
    var (change, rest) = (self, new[...])
    while let line = rest.first, !change.lines.isEmpty, line == old[change.lines.lowerBound] {
      (change.lines, rest) = (change.lines.dropFirst(), rest.dropFirst())
    }
    while let line = rest.last, !change.lines.isEmpty, line == old[change.lines.upperBound - 1] {
      (change.lines, rest) = (change.lines.dropLast(), rest.dropLast())
    }
    change.new = Array(rest)
    return change
  }
}

/// The lines of a file with their ends, as `diff` counts them: by line feeds.
private func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  let starts = startsOfLines(in: bytes)
  return zip(starts, starts.dropFirst() + [bytes.count]).map { bytes[$0..<$1] }.filter { !$0.isEmpty }
}

private func startsOfLines(in bytes: [UInt8]) -> [Int] {
  [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
}

extension [Int] {
  /// The first index of which something is true, where it is true of all behind it.
  fileprivate func partitioningIndex(where isTrue: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isTrue(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
