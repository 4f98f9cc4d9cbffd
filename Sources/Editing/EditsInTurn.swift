public import Diagnostics

// Changes that were made one after the other, as one change of the text that was there first.

extension PlanEdit {
  /// This change and one of the text that it leaves.
  public func followed(by next: PlanEdit) throws(EditFault) -> PlanEdit {
    let middle = after
    var replacements: [Replacement] = []
    for index in before.files.indices {
      replacements += joined(with: next, inFile: Int32(index), middle.files[index].bytes)
    }
    return try PlanEdit(replacements, of: before)
  }

  /// Where a stretch of the new text came from; of what was put there, what stood in its place.
  public func origin(of span: Span) -> Span {
    func origin(of offset: Int32, isEnd: Bool) -> Int32 {
      var shift: Int32 = 0
      for replacement in replacements where replacement.span.file == span.file {
        let start = replacement.span.start + shift
        guard start < offset || start == offset && !isEnd && !replacement.text.isEmpty else { break }
        if offset < start + replacement.length { return isEnd ? replacement.span.end : replacement.span.start }
        shift += replacement.growth
      }
      return offset - shift
    }
    let start = origin(of: span.start, isEnd: false)
    return Span(file: span.file, start: start, end: max(start, origin(of: span.end, isEnd: true)))
  }

  /// The changes of one file in reading order: those of both that meet in the text between them are one.
  private func joined(with next: PlanEdit, inFile file: Int32, _ middle: [UInt8]) -> [Replacement] {
    var (first, second) = (
      replacements.filter { $0.span.file == file }[...], next.replacements.filter { $0.span.file == file }[...]
    )
    var (joined, shift): ([Replacement], Int32) = ([], 0)
    while let start = [first.first.map { $0.span.start + shift }, second.first?.span.start].compactMap(\.self).min() {
      let before = shift
      var (end, put): (Int32, [Replacement]) = (start, [])
      while true {
        if let one = first.first, one.span.start + shift <= end {
          end = max(end, one.span.start + shift + one.length)
          shift += one.growth
          first = first.dropFirst()
        } else if let one = second.first, one.span.start <= end {
          end = max(end, one.span.end)
          put.append(one)
          second = second.dropFirst()
        } else {
          break
        }
      }
      var (text, place): ([UInt8], Int) = ([], Int(start))
      for one in put {
        text += middle[place..<Int(one.span.start)] + one.text.utf8
        place = Int(one.span.end)
      }
      text += middle[place..<Int(end)]
      let span = Span(file: file, start: start - before, end: end - shift)
      joined.append(Replacement(span, with: String(decoding: text, as: UTF8.self)))
    }
    return joined
  }
}

extension Replacement {
  /// Of what is put there, in bytes.
  fileprivate var length: Int32 { Int32(text.utf8.count) }
  /// By how much the text becomes longer.
  fileprivate var growth: Int32 { length - (span.end - span.start) }
}
