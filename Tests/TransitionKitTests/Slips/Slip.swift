import Testing

/// A slip as it is written, and what is told of it: after `!` the place and the message, after `>` how to mend it. After `=` stands what
/// `fix` writes in its place, and after `~` what an editor offers where `fix` leaves it to the author.
struct Slip: Sendable, CustomTestStringConvertible {
  let written: String
  let told: [String]
  let mended: [String]

  var testDescription: String { written }
}

extension String {
  /// Slips in a text, with a blank line between them.
  var slips: [Slip] {
    split(separator: "\n\n").map { slip in
      let lines = slip.split(separator: "\n").map(String.init)
      let told = lines.filter { $0.hasPrefix("! ") || $0.hasPrefix("> ") }
      let mended = lines.filter { $0.hasPrefix("= ") || $0.hasPrefix("~ ") }
      let written = lines.filter { !told.contains($0) && !mended.contains($0) }
      return Slip(written: written.joined(separator: "\n"), told: told, mended: mended)
    }
  }
}
