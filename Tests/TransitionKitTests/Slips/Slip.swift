import Testing

/// A slip as it is written, and what is told of it: after `!` the place and the message, after `>` the mend.
struct Slip: Sendable, CustomTestStringConvertible {
  let written: String
  let told: [String]

  var testDescription: String { written }
}

extension String {
  /// Slips in a text, with a blank line between them.
  var slips: [Slip] {
    split(separator: "\n\n").map { slip in
      let lines = slip.split(separator: "\n").map(String.init)
      let told = lines.filter { $0.hasPrefix("! ") || $0.hasPrefix("> ") }
      return Slip(written: lines.filter { !told.contains($0) }.joined(separator: "\n"), told: told)
    }
  }
}
