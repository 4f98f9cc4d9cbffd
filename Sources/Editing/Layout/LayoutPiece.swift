/// What layout moves as a whole: a scalar, a sign of YAML, a comment. Between two pieces stand spaces and ends of lines alone.
struct LayoutPiece {
  enum Kind {
    /// A text, or an alias.
    case scalar
    /// One below `|` or `>`.
    case blockScalar
    /// A scalar that is a key of a mapping at the margin.
    case section
    case dash, colon, comma
    case opening, closing
    /// The name of an anchor, or a tag, before a collection.
    case property
    case comment
    /// `---` and `...`, or a directive.
    case mark
  }

  let kind: Kind
  /// Bytes of the file.
  let range: Range<Int>
  /// The collection of which it is a part.
  let level: Int
  /// Where it begins when it begins a line.
  let column: Int
  /// Whether brackets are open around it.
  let isInBrackets: Bool
}

/// A block collection: where its keys or dashes stand, and where they are to stand.
struct LayoutLevel {
  /// Columns from 0, in bytes.
  let old: Int
  let new: Int
  /// The collection around it.
  let around: Int?
}

/// Why a file is not laid out.
public enum LayoutFault: Error {
  /// It has errors of YAML, which come first.
  case broken
  /// Something is written in it in a way that few know, as keys behind a question mark; with its place.
  case unusual(offset: Int)
}
