import Analysis
import PlanFormat
import PlanModel
import PlanReading
import Reporting

extension CompletionAuthor {
  /// Where a value is written.
  enum Stand {
    /// Behind its key, where a list needs brackets.
    case value
    /// As an item of a list.
    case item
    /// On a line of its own below its key.
    case line
  }

  /// A value as it is written: by what is chosen, who writes, and whether the editor has places to fill in.
  typealias Written = (String, CompletionAuthor, Bool) -> String

  mutating func addValues(of form: Form, in stand: Stand, wrap: @escaping Written = { value, _, _ in value }) {
    switch form {
    case .choice(_, let words):
      for (number, word) in words.enumerated() {
        add(
          word.word, .word, detail: word.meaning, documentation: word.meaning, text: wrap(word.word, self, false),
          rank: rank("a", number))
      }
    case .flag:
      for (number, word) in ["true", "false"].enumerated() {
        add(word, .word, text: wrap(word, self, false), rank: rank("a", number))
      }
    case .reference(let section): addIDs(of: section, wrap: wrap)
    case .anyReference: addIDsOfAll(wrap: wrap)
    case .citation: addSources(wrap: wrap)
    case .date: addDates(wrap: wrap)
    case .relation:
      for (number, text) in Self.relations.enumerated() {
        add(text.0, .word, detail: text.1, text: wrap(text.0, self, false), snippet: text.2, rank: rank("a", number))
      }
    case .duration:
      for (number, unit) in Duration.Unit.allCases.enumerated() {
        add("10 \(unit.rawValue)s", .word, snippet: "${1:10} \(unit.rawValue)s", rank: rank("a", number))
      }
    case .currency: addCodes(plan.currencies)
    case .country: addCodes(plan.countries)
    case .language: addCodes(plan.languages)
    // One source needs no brackets, and several stand behind each other.
    case .list(.citation): addSources(wrap: wrap)
    case .list(let item) where stand == .value:
      addValues(of: item, in: .item) { value, author, isSnippet in "[\(wrap(value, author, isSnippet))]" }
    case .byDate(let inner) where stand == .item: addValues(of: inner, in: .item, wrap: wrap)
    case .predecessors(let section) where stand == .value: addIDs(of: section) { value, _, _ in "[\(value)]" }
    case .entry(let type):
      let entry = type.describe()
      if let shorthand = entry.shorthand { addValues(of: shorthand.form, in: .item, wrap: wrap) }
      addFieldsInBraces(of: entry)
    default: break
    }
  }

  private static let relations = [
    ("finish", "it can start once that is done", nil), ("start", "it can start once that has started", nil),
    ("finish + 10 working days", "so much later at least", "finish + ${1:10 working days}"),
    ("finish + at most 10 days", "so much later at most", "finish + at most ${1:10 days}"),
    ("finish to finish", "it can finish once that is done", nil),
    ("start to start", "it can start once that has started", nil),
  ]

  private mutating func addCodes(_ codes: [String]) {
    for (number, code) in codes.enumerated() { add(code, .code, rank: rank("a", number)) }
  }

  /// Why there is no value.
  mutating func addAbsences(of form: Form) {
    if case .entry = form { return add("unknown", .absence, detail: "nobody knows", rank: rank("e", 0)) }
    for (number, field) in FieldForm.common.enumerated() {
      switch field.key {
      case "unknown":
        add("unknown", .absence, detail: "nobody knows", documentation: field.summary, rank: rank("e", number))
      case "pending", "not-applicable":
        add(
          "{ \(field.key): … }", .absence, detail: field.key == "pending" ? "known by a date" : "nothing to know",
          documentation: field.summary, text: "{ \(field.key): ", snippet: "{ \(field.key): $0 }",
          rank: rank("e", number), filter: field.key)
      default: break
      }
    }
  }

  // MARK: - Ids

  /// The ids of a section, with what its entries are called.
  mutating func addIDs(
    of section: Section, written: Set<String> = [], wrap: Written = { value, _, _ in value }
  ) {
    var ids = plan.snapshot.names.ids(of: section).filter { !written.contains($0) }
    // The mission is a counterpart without being listed as one.
    if section == .counterparts { ids.insert(PlanFacts.missionID, at: 0) }
    ids = wanted(ids)
    let titles = plan.snapshot.titles(of: section, among: ids)
    for (number, id) in ids.enumerated() {
      let title = titles[id] ?? ""
      add(
        id, .entry, detail: title, documentation: section.noun, text: wrap(id, self, false),
        snippet: wrapped(id, wrap), rank: rank("a", number), filter: title.isEmpty ? id : "\(id) \(title)")
    }
  }

  private func wrapped(_ id: String, _ wrap: Written) -> String? {
    let (text, snippet) = (wrap(id, self, false), wrap(id, self, true))
    return text == snippet ? nil : snippet
  }

  /// Of more than can be shown, those that begin with what is typed, and then those that hold it.
  private mutating func wanted(_ ids: [String]) -> [String] {
    guard ids.count > Self.most else { return ids }
    close()
    let begun = place.begun
    let first = ids.lazy.filter { $0.hasPrefix(begun) }.prefix(Self.most)
    let others = ids.lazy.filter { !$0.hasPrefix(begun) && $0.contains(begun) }.prefix(Self.most - first.count)
    return Array(first) + (begun.isEmpty ? [] : Array(others))
  }

  /// Where ids of every section can stand, one that several sections have is written with its section.
  private mutating func addIDsOfAll(wrap: Written) {
    let names = plan.snapshot.names
    var counts: [String: Int] = [:]
    let declared = names.all.filter(\.isDeclaration)
    for place in declared { counts[place.id, default: 0] += 1 }
    let written = declared.map { counts[$0.id] == 1 ? $0.id : "\($0.section.path)/\($0.id)" }
    let nouns = Dictionary(zip(written, declared.map(\.section.noun))) { first, _ in first }
    for (number, id) in wanted(written).enumerated() {
      add(id, .entry, detail: nouns[id] ?? "", text: wrap(id, self, false), rank: rank("a", number))
    }
    for (number, key) in Plan.partKeys.sorted().enumerated() {
      add(key, .entry, detail: "section", text: wrap(key, self, false), rank: rank("b", number))
    }
  }

  private mutating func addSources(wrap: Written) {
    // Several stand behind each other; the place in the source stands behind its id.
    let begun = place.begun
    let last = begun.utf8.lastIndex(of: UInt8(ascii: ";")).map { begun.utf8.index(after: $0) } ?? begun.startIndex
    let word = begun[last...].drop { $0 == " " }
    guard !word.contains(" ") else { return }
    let start = place.typed.lowerBound + begun.utf8.count - word.utf8.count
    let isFirst = word.utf8.count == begun.utf8.count
    let ids = wanted(plan.snapshot.names.ids(of: .sources))
    let titles = plan.snapshot.titles(of: .sources, among: ids)
    let symbols = Dictionary(
      plan.content.sources.map { ($0.id, $0.symbol.value?.plain ?? "") }
    ) { first, _ in first }
    for (number, id) in ids.enumerated() {
      let (title, symbol) = (titles[id] ?? "", symbols[id] ?? "")
      add(
        id, .source, detail: symbol.isEmpty ? title : symbol, documentation: markdown(title),
        text: isFirst ? wrap(id, self, false) : id, rank: rank("a", number), filter: "\(id) \(symbol) \(title)",
        from: start)
    }
  }
}

extension PlanSnapshot {
  /// What the entries of a section are called, by their ids.
  func titles(of section: Section, among ids: [String]? = nil) -> [String: String] {
    reading.plan.titles(of: section, among: ids.map(Set.init), in: "en")
  }
}

extension OpenPlan {
  /// Those of the plan first, then those in which much money for transitions is given.
  fileprivate var currencies: [String] {
    let ledger = facts.ledger
    let own = [ledger.commonCurrency].compactMap(\.self) + ledger.entries.compactMap(\.amount?.currency)
    return (own.map(\.code) + ["USD", "EUR", "GBP", "CHF", "SEK", "NOK", "JPY"]).eachOnce
  }

  /// Those that the plan names.
  fileprivate var countries: [String] {
    let plan = content
    let host = [plan.mission.entry?.hostState.value].compactMap(\.self)
    return (host + plan.counterparts.compactMap(\.country.value) + plan.units.compactMap(\.contributor.value))
      .map(\.code).eachOnce
  }
}

extension [String] {
  fileprivate var eachOnce: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
