/// Says which letter of a name comes from another alphabet and only looks Latin, or nil when there is none:
/// `the second letter is 'а' (U+0430 CYRILLIC SMALL LETTER A), not a Latin 'a'`.
///
/// A name in another alphabet as a whole has nothing to hide, and gives nil.
public func foreignLetters(in name: String) -> String? {
  var found: (index: Int, letter: Unicode.Scalar, latin: Unicode.Scalar)?
  for (index, scalar) in name.unicodeScalars.enumerated() {
    if let latin = scalar.latinLookalike {
      if found == nil { found = (index, scalar, latin) }
    } else if !scalar.isASCII, scalar.properties.isAlphabetic, scalar.isOfLookalikeScript {
      return nil
    }
  }
  guard let found else { return nil }
  let ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
  let which = found.index < ordinals.count ? "the \(ordinals[found.index]) letter" : "letter \(found.index + 1)"
  return "\(which) is '\(found.letter)' (\(found.letter.nameForReaders)), not a Latin '\(found.latin)'"
}

extension Unicode.Scalar {
  /// Greek, Cyrillic or a full-width form.
  fileprivate var isOfLookalikeScript: Bool {
    (0x370...0x52F).contains(value) || (0xFF00...0xFF5E).contains(value)
  }

  /// The Latin letter or the digit that a Cyrillic or Greek letter or a full-width form cannot be told from.
  var latinLookalike: Unicode.Scalar? {
    if (0xFF01...0xFF5E).contains(value) { return Unicode.Scalar(value - 0xFF01 + 0x21) }
    return lookalikes[self]
  }
}

private let lookalikes: [Unicode.Scalar: Unicode.Scalar] = [
  // Cyrillic
  "а": "a", "с": "c", "ԁ": "d", "е": "e", "һ": "h", "і": "i", "ј": "j", "ӏ": "l", "о": "o", "р": "p", "ԛ": "q",
  "ѕ": "s", "ԝ": "w", "х": "x", "у": "y",
  "А": "A", "В": "B", "С": "C", "Е": "E", "Н": "H", "І": "I", "Ј": "J", "К": "K", "М": "M", "О": "O", "Р": "P",
  "Ѕ": "S", "Т": "T", "Х": "X", "У": "Y", "Ԛ": "Q", "Ԝ": "W",
  // Greek
  "ο": "o", "ν": "v", "ι": "i", "α": "a", "ϲ": "c", "ρ": "p", "υ": "u",
  "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N", "Ο": "O", "Ρ": "P",
  "Τ": "T", "Υ": "Y", "Χ": "X",
]
