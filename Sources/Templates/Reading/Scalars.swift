/// A stretch of Markdown, seen scalar by scalar.
///
/// A `Character` may hold a sign together with joining marks that come from a plan, and then equals the sign no more: a line would
/// not begin what it begins, and a mark would not end.
typealias Scalars = Substring.UnicodeScalarView

extension Scalars {
  /// The text of a template, or of the words that stand between its signs.
  init(_ text: String) { self = text[...].unicodeScalars }

  /// Whether it begins with exactly these signs, whatever joins them.
  func begins(with signs: String) -> Bool { starts(with: signs.unicodeScalars) }

  /// Whether it ends with them.
  func ends(with signs: String) -> Bool { reversed().starts(with: signs.unicodeScalars.reversed()) }

  /// Whether it is these signs and nothing else.
  func equals(_ signs: String) -> Bool { elementsEqual(signs.unicodeScalars) }

  var trimmingSpaces: Scalars {
    let start = drop { $0 == " " }
    return start[..<(start.lastIndex { $0 != " " }.map { start.index(after: $0) } ?? start.startIndex)]
  }
}
