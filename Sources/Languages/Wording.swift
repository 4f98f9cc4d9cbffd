import Documents
import PlanFormat
import Templates

/// The words of one language, and how dates, numbers, money and lists are worded in it, in the style of United Nations documents.
///
/// All of it is data: `words.yaml` and its neighbours in the language's folder of templates. Another language is another folder.
public struct Wording: Sendable {
  /// The ISO 639-1 code.
  public let language: String
  let table: WordTable
  /// English, for what another language lacks.
  let fallback: WordTable?
  let numbers: NumberStyle

  /// The library has the files of the languages, some perhaps a user's own.
  public init(language: String, in library: TemplateLibrary = TemplateLibrary()) {
    self.init(language: language, words: library.words(in: language).map { ($0.path, $0.text) })
  }

  /// The words are files with their paths below the templates.
  init(language: String, words: [(path: String, text: String)]) {
    self.language = language
    table = WordTable(words)
    fallback = language == "en" ? nil : Wording.english.table
    numbers = NumberStyle(table)
  }

  public static let english = Wording(language: "en")

  /// The languages that a library has words of, by their codes.
  public static func languages(in library: TemplateLibrary = TemplateLibrary()) -> [String] {
    library.paths.filter { $0.hasSuffix("/words.yaml") }.map { String($0.prefix { $0 != "/" }) }.sorted()
  }

  /// Those in which a product can be made: what it needs of files is there. What it says in English is the measure.
  public static func languages(with files: [String], in library: TemplateLibrary = TemplateLibrary()) -> [String] {
    languages(in: library).filter { language in
      language == "en" || files.allSatisfy { library["\(language)/\($0)"] != nil }
    }
  }

  /// What is wrong with the files.
  public var problems: [WordProblem] { table.problems }
}

// MARK: - Messages

extension Wording {
  /// The text of a key with its values: `wording("lists.more", ["n": .number(3)])`.
  public func callAsFunction(_ key: String, _ values: [String: MessageValue] = [:]) -> String {
    if let pattern = table.patterns[key] { return text(pattern.pieces, values) }
    guard let pattern = fallback?.patterns[key] else { return "‹\(key)›" }
    return "‹\(Wording.english.text(pattern.pieces, values))›"
  }

  /// The same where a language need not have the key.
  public func text(ifThere key: String, _ values: [String: MessageValue] = [:]) -> String? {
    table.patterns[key].map { text($0.pieces, values) }
  }

  private func text(_ pieces: [MessagePattern.Piece], _ values: [String: MessageValue]) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .value(let name, let style): text += values[name].map { word($0, style) } ?? "‹\(name)›"
      case .number(let name): text += values[name]?.number.map { number($0) } ?? "‹\(name)›"
      case .plural(let name, let choices):
        guard let number = values[name]?.number else {
          text += "‹\(name)›"
          continue
        }
        let category = PluralCategory(number, in: language).rawValue
        text += self.text(choice(of: ["=\(number.description)", category, "other"], among: choices), values)
      case .select(let name, let choices):
        text += self.text(choice(of: [values[name]?.selector ?? "none", "other"], among: choices), values)
      }
    }
    return text
  }

  private func choice(of selectors: [String], among choices: [MessagePattern.Choice]) -> [MessagePattern.Piece] {
    selectors.lazy.compactMap { selector in choices.first { $0.selector == selector } }.first?.pieces ?? []
  }

  private func word(_ value: MessageValue, _ style: String?) -> String {
    switch (value, style) {
    case (.date(let date), let style): self.date(date, in: style ?? "plain")
    case (.number(let number), "plain"): number.description
    case (.number(let number), let list?):
      number.whole.flatMap { text(ifThere: "\(list).\($0)") } ?? self.number(number)
    case (.number(let number), nil): self.number(number)
    case (.ordinal(let number), let list?): self("\(list).\(number)")
    case (.ordinal(let number), nil): "\(number)"
    case (.name(let name), "sentence"), (.words(let name), "sentence"): setApart(sentence(name))
    case (.listed(let words, _), "sentence"): sentence(words)
    case (.listed(let words, _), _): words
    case (.name(let name), _): setApart(name)
    case (.words(let words), _): words
    case (.money(let amount, let currency), "stated"): statedMoney(amount, currency)
    case (.money(let amount, let currency), _): money(amount, currency)
    case (.names(let names), "or"): list(names, "lists.or")
    case (.names(let names), "sentence"): sentence(list(names))
    case (.names(let names), _): list(names)
    case (.choice(let word), _): word
    case (.none, _): ""
    }
  }

  /// A name as a unit of its own direction in a text of this language.
  public func setApart(_ name: String) -> String { name.setApart(in: Language(code: language).direction) }
}
