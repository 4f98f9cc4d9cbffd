import Diagnostics

// What keeps the languages alike: each has every text, every place in it and every form that its numbers need.

extension Wording {
  /// What this language's words lack or have too much beside another's, which is taken to be whole: of each file that it has.
  public func problems(beside other: Wording) -> [WordProblem] {
    func file(_ key: String) -> String { WordTable.name(ofFileAt: other.table.places[key]?.path ?? "") }
    let missing = other.table.patterns.keys
      .filter { table.patterns[$0] == nil && !isFree($0) && table.files.contains(file($0)) }.sorted()
      .map { WordProblem("\(language)/\(file($0))", 1, "there is no text for '\($0)'") }
    return missing + mistakes(beside: [other])
  }

  /// What nothing asks for, or cannot be printed: keys and values that the others, taken together, do not have, styles that there
  /// are not, forms of numbers. Beside words of the same language nothing is free.
  public func mistakes(beside others: [Wording]) -> [WordProblem] {
    let isAlone = !others.contains { $0.language == language }
    let keys = Set(others.flatMap { $0.table.patterns.keys })
    let numbers = Set(others.flatMap { $0.table.patterns.values.flatMap(\.plurals).map(\.name) })
    let lists = isAlone ? keys.union(table.patterns.keys) : keys
    let styles = Set(others.flatMap { $0.table.patterns.values.flatMap(\.places).compactMap(\.style) })
    return table.patterns.sorted { $0.key < $1.key }.flatMap { key, pattern -> [WordProblem] in
      if isAlone, isFree(key) { return [] }
      guard keys.contains(key) else {
        let nearest = nearest(to: key, among: keys.sorted()).map { "; did you mean '\($0)'?" } ?? ""
        return [problem(key, "nothing asks for '\(key)'\(nearest)")]
      }
      let known = Set(others.flatMap { $0.table.patterns[key]?.places.map(\.name) ?? [] })
      let there = known.isEmpty ? "it has none" : "it has \(known.sorted().joined(separator: ", "))"
      let values = Set(pattern.places.map(\.name)).subtracting(known).sorted()
        .map { problem(key, "'\(key)' has no value '\($0)'; \(there)") }
      let unknown = Set(pattern.places.compactMap(\.style)).subtracting(styles)
        .filter { style in !lists.contains { $0.hasPrefix("dates.\(style).") || $0 == "\(style).1" } }.sorted()
        .map { problem(key, "'\(key)' asks for a value in the style '\($0)', which there is not") }
      let names =
        isAlone
        ? []
        : Set(pattern.plurals.map(\.name)).intersection(known).subtracting(numbers).filter { Int($0) == nil }.sorted()
          .map { problem(key, "'\(key)' chooses a form by '\($0)', which is no number") }
      // What stands between sentences is a space in one language and nothing in another.
      let isLost = pattern.isBlank && !others.contains { $0.table.patterns[key]?.isBlank == true }
      let lost = isLost ? [problem(key, "'\(key)' has no text; leave the key out to keep the program's own")] : []
      return values + unknown + names + lost
    } + formProblems
  }

  /// Whether a user's own words say something otherwise than the program's English.
  public func differsFromEnglish(_ key: String) -> Bool { table.patterns[key] != Wording.english.table.patterns[key] }

  /// What only some languages need: forms of dates and of money, lists of names of months.
  private func isFree(_ key: String) -> Bool {
    ["dates.", "numbers.", "money.", "months", "short-months", "ordinals", "spelled", "below-ten"].contains {
      key.hasPrefix($0)
    }
  }

  /// Numbers whose text lacks a form that the language has for them.
  public var formProblems: [WordProblem] {
    let needed = PluralCategory.all(in: language).map(\.rawValue)
    return table.patterns.sorted { $0.key < $1.key }.flatMap { key, pattern in
      pattern.plurals.flatMap { _, choices in
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
