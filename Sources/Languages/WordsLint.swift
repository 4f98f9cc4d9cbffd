// What keeps the languages alike: each has every text, every place in it and every form that its numbers need.

extension Wording {
  /// What this language's words lack or have too much beside another's, which is taken to be whole: of each file that it has.
  public func problems(beside other: Wording) -> [WordProblem] {
    // What only some languages need: forms of dates and of money, lists of names of months.
    func isFree(_ key: String) -> Bool {
      ["dates.", "numbers.", "money.", "months", "short-months", "ordinals", "spelled", "below-ten"].contains {
        key.hasPrefix($0)
      }
    }
    func file(_ key: String) -> String { WordTable.name(ofFileAt: other.table.places[key]?.path ?? "") }
    let missing = other.table.patterns.keys
      .filter { table.patterns[$0] == nil && !isFree($0) && table.files.contains(file($0)) }.sorted()
      .map { WordProblem("\(language)/\(file($0))", 1, "there is no text for '\($0)'") }
    let unknown = table.patterns.keys.filter { other.table.patterns[$0] == nil && !isFree($0) }.sorted()
      .map { problem($0, "nothing asks for '\($0)'") }
    let places = table.patterns.sorted { $0.key < $1.key }.flatMap { key, pattern -> [WordProblem] in
      // Of the free ones English names only the values that it needs: the noun of a sum goes with its number in Arabic.
      guard !isFree(key), let english = other.table.patterns[key] else { return [] }
      let known = Set(english.places.map(\.name))
      return Set(pattern.places.map(\.name)).subtracting(known).sorted()
        .map { problem(key, "'\(key)' has no value '\($0)'; it has \(known.sorted().joined(separator: ", "))") }
    }
    return missing + unknown + places + formProblems
  }

  /// Numbers whose text lacks a form that the language has for them.
  public var formProblems: [WordProblem] {
    let needed = PluralCategory.all(in: language).map(\.rawValue)
    return table.patterns.sorted { $0.key < $1.key }.flatMap { key, pattern in
      pattern.plurals.flatMap { choices in
        let forms = choices.map(\.selector)
        return needed.filter { !forms.contains($0) }.map { problem(key, "'\(key)' has no form '\($0)'") }
          + forms.filter { !needed.contains($0) && !$0.hasPrefix("=") }
          .map { problem(key, "'\(key)' has a form '\($0)', which numbers don't have in this language") }
      }
    }
  }

  private func problem(_ key: String, _ message: String) -> WordProblem {
    let place = table.places[key]
    return WordProblem(place?.path ?? "\(language)/words.yaml", place?.line ?? 1, message)
  }

  /// Every key that has a text.
  public var keys: [String] { table.patterns.keys.sorted() }
}
