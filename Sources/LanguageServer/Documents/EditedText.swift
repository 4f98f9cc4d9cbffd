import Diagnostics

/// A text that an editor has open, as it stands there. What is on the disk does not count as long as it is open.
struct EditedText {
  /// As the editor calls it, which it is called by to the editor.
  let address: String
  private(set) var version: Int?
  private(set) var file: SourceFile

  init(address: String, version: Int?, name: String, text: String) {
    (self.address, self.version) = (address, version)
    file = SourceFile(name: name, bytes: Array(text.utf8))
  }

  /// Makes the changes of a notification, each in the text that the one before it has left. Gives them in that order.
  ///
  /// Throws where there is something else than changes; those before it are made, as the editor has made them.
  mutating func change(
    _ changes: [Received], version: Int?, _ encoding: PositionEncoding
  ) throws(ResponseFault) -> [TextStep] {
    self.version = version ?? self.version
    var steps: [TextStep] = []
    for change in changes {
      guard let text = change["text"]?.string.map({ Array($0.utf8) }) else {
        throw ResponseFault(expected: "a change with 'text'")
      }
      var stretch = 0..<Int32(file.bytes.count)
      if let range = change["range"], range != .null {
        var positions = Positions(in: file, encoding)
        stretch = try positions.stretch(range)
      }
      guard file.bytes.count - stretch.count + text.count <= Int(Int32.max) else {
        throw ResponseFault(.invalidParams, "the text is larger than 2 GiB")
      }
      var bytes = file.bytes
      let place = Int(stretch.lowerBound)..<Int(stretch.upperBound)
      steps.append(TextStep(of: bytes[place], with: text))
      bytes.replaceSubrange(place, with: text)
      file = SourceFile(name: file.name, bytes: bytes)
    }
    return steps
  }
}

/// One change of a text: so many bytes have come in place of a stretch.
struct TextStep {
  let replaced: Range<Int32>
  let count: Int32

  /// Of what is replaced only that which becomes otherwise: some editors send the whole text for each letter.
  init(of old: ArraySlice<UInt8>, with new: [UInt8]) {
    let shorter = min(old.count, new.count)
    var (head, tail) = (0, 0)
    while head < shorter, old[old.startIndex + head] == new[head] { head += 1 }
    while tail < shorter - head, old[old.endIndex - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    replaced = Int32(old.startIndex + head)..<Int32(old.endIndex - tail)
    count = Int32(new.count - head - tail)
  }

  /// Where a stretch stands after it: that in which something was changed holds what has come in its place, and what was replaced whole
  /// is nowhere.
  func moved(_ start: Int32, _ end: Int32) -> (start: Int32, end: Int32)? {
    if end <= replaced.lowerBound { return (start, end) }
    let shift = count - Int32(replaced.count)
    if start >= replaced.upperBound { return (start + shift, end + shift) }
    guard start < replaced.lowerBound || end > replaced.upperBound else { return nil }
    return (
      start <= replaced.lowerBound ? start : replaced.lowerBound + count,
      end >= replaced.upperBound ? end + shift : replaced.lowerBound
    )
  }
}

extension Diagnostic {
  /// The finding as it stands after changes of a file; nothing where its place is gone.
  func moved(by steps: [TextStep], inFile file: Int32) -> Diagnostic? {
    guard let span = span.moved(by: steps, inFile: file) else { return nil }
    let notes = notes.compactMap { note in
      note.span.moved(by: steps, inFile: file).map { Note(note.message, at: $0, tellsTheSame: note.tellsTheSame) }
    }
    return Diagnostic(
      DiagnosticKind(id, severity, "", explanation: ""), message, at: span, notes: notes, help: help,
      isOfSeveral: isOfSeveral)
  }
}

extension Span {
  fileprivate func moved(by steps: [TextStep], inFile file: Int32) -> Span? {
    guard self.file == file else { return self }
    var place = (start: start, end: end)
    for step in steps {
      guard let moved = step.moved(place.start, place.end) else { return nil }
      place = moved
    }
    return Span(file: file, start: place.start, end: place.end)
  }
}
