// The words in which products print what a plan says by a word of a closed list.

extension Wording {
  /// `in preparation` for `preparing`.
  public func word<Word: RawRepresentable<String>>(_ word: Word) -> String {
    self("words.\(Self.list(of: Word.self)).\(word.rawValue)")
  }

  /// The name under which the words of a list stand: `handover-status`, as the schema of plans names it, and of a list within
  /// another thing `next-step-kind`.
  public static func list<Word>(of list: Word.Type) -> String {
    var name = ""
    for letter in String(reflecting: list).split(separator: ".").dropFirst().joined() {
      if letter.isUppercase, !name.isEmpty { name += "-" }
      name += letter.lowercased()
    }
    return name
  }
}
