import Diagnostics
import YAMLSyntax

/// How a value is corrected: what its author is told, and what stands in its place then, where that is known whole. One function decides
/// both, so that nobody is told one thing and given another.
struct Correction {
  let help: String
  /// As a plan writes it.
  var text: String?
  /// Whether nothing else can have been meant.
  var isCertain = false

  init(_ help: String, text: String? = nil, isCertain: Bool = false) {
    (self.help, self.text, self.isCertain) = (help, text, isCertain && text != nil)
  }

  /// `write 2027-07-03`.
  static func writing(_ text: String, isCertain: Bool) -> Correction {
    Correction("write \(text)", text: text, isCertain: isCertain)
  }

  /// Of a name that is near to another one: `did you mean 'finish'?`
  static func naming(_ name: String, isCertain: Bool) -> Correction {
    Correction("did you mean '\(name)'?", text: name, isCertain: isCertain)
  }

  /// The correction of what stands behind a word, with the word: `by 2027-07-03`.
  func behind(_ word: String) -> Correction {
    Correction(
      help.hasPrefix("write ") ? "write \(word)\(help.dropFirst("write ".count))" : help, text: text.map { word + $0 },
      isCertain: isCertain)
  }

  /// The change of the text of a node, which an anchor, a reference or a comment within it would not outlive.
  func mend(of node: YAMLNode) -> Mend? {
    guard let text, node.standsAlone else { return nil }
    return Mend("write '\(text)'", at: node.span, with: text, isCertain: isCertain)
  }
}

extension String {
  /// Whether it can stand in a plan without quotes, in brackets as well: words of letters and digits, with what joins them.
  var isPlainAnywhere: Bool {
    guard let first = unicodeScalars.first, first.properties.isAlphabetic || ("0"..."9").contains(first) else {
      return false
    }
    return last != " "
      && unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || " -._/+()'".unicodeScalars.contains($0)
      } && !["null", "Null", "NULL"].contains(self)
  }
}
