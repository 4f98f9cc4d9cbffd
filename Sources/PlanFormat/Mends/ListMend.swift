import YAMLSyntax

/// The items that a text means where a list belongs: `a and b`, `(a, b)`, `• a`, `1. a 2. b`.
func items(in text: String, of item: Form) -> [String] {
  let holdsIDs =
    switch item {
    case .reference, .anyReference, .choice, .predecessors: true
    default: false
    }
  let parts = text.split { letter in
    letter == "," || letter == ";" || letter == "•" || letter.isNewline
      || holdsIDs && (letter.isWhitespace || "/&+".contains(letter))
  }
  return parts.compactMap { part in
    let trimmed = part.drop { $0.isListMark }.reversed().drop { $0.isListMark }.reversed()
    let word = String(trimmed)
    let isNumbering =
      holdsIDs && (part.hasSuffix(".") || part.hasSuffix(")")) && word.allSatisfy { $0.isNumber || $0 == "." }
    return word.isEmpty || isNumbering || holdsIDs && ["and", "or", "et", "y"].contains(word) ? nil : word
  }
}

/// How to write one value where a list stands.
func mend(ofList node: YAMLNode, several: String?) -> String {
  let marks = node.isFlow ? "brackets" : "dash"
  let items = Array(node.items)
  if items.count == 1, items[0].kind == .scalar { return "take away the \(marks): write \(items[0].text)" }
  if let several { return "one stands here, without the \(marks): write the others under '\(several)'" }
  return "one value belongs here: keep one, without the \(marks); only where sources disagree on it, write "
    + "{ either: [first, second] }"
}

extension Character {
  /// What may stand around an item of a list, and is no part of it.
  fileprivate var isListMark: Bool { isWhitespace || isDash || "*·•▪●○()[]{}<>".contains(self) }
}
