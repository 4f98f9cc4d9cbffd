import Diagnostics
import YAMLSyntax

// Keys that no entry of the kind has.

extension Reader {
  /// Reports a key that an entry does not have; gives the field that was meant, where that is plain.
  @discardableResult
  mutating func unknownKey(_ key: YAMLNode, _ value: YAMLNode, among keys: [String], of noun: String) -> String? {
    let name = key.text
    if isCutOff(key, value, among: keys) {
      reportCutOff([key], help: "put a text with commas in quotes, write numbers without commas")
      return nil
    }
    if noun != "plan", isSection(key, value) {
      reportMisplacedSection(key, within: article(for: noun))
      return nil
    }
    let bare = name.withoutCurlyQuotes
    let lowered = name.lowercased()
    var meant: Correction?
    var mend: Mend?
    let help: String
    if bare != name {
      help = "keys stand without quotation marks: '\(bare)'"
      if keys.contains(bare) { meant = Correction(help, text: bare, isCertain: true) }
    } else if keys.contains(lowered) {
      help = "keys are written in lower case: '\(lowered)'"
      meant = Correction(help, text: lowered, isCertain: true)
    } else if let other = field(meantBy: name, among: keys) {
      meant = other
      help = other.help
    } else if name.unicodeScalars.contains(where: \.isFalseSpace) {
      help = "a space in it is a no-break space, as word processors make them: type a plain space or none"
    } else if let (part, field, isOnly) = part(of: noun, withFieldMeantBy: name) {
      let isShort = value.kind == .scalar && !value.isNull && value.isPlain && value.text.utf8.count <= longestSlip
      help = "it belongs into '\(part)': write \(part): { \(field): \(isShort ? value.text : "…") }"
      if isShort, value.text.isPlainAnywhere, value.standsAlone, key.standsAlone, key.isPlain {
        let both = Span(file: key.span.file, start: key.span.start, end: value.span.end)
        // What stands on several lines, or has a comment between its lines, is left to its author.
        mend = Mend(
          "write '\(part): { \(field): \(value.text) }'", at: both, with: "\(part): { \(field): \(value.text) }",
          isCertain: isOnly && !value.isMultiline && field == name)
      }
    } else {
      let owners = whoHas(field: name).filter { $0 != noun }.prefix(3).map(article)
      help =
        (owners.isEmpty ? "" : "it is a field of \(listed(owners)); ")
        + "\(article(for: noun)) can have: \(keys.joined(separator: ", "))"
    }
    report(
      .unknownKey, "\(article(for: noun)) has no field '\(name)'", at: key.span, help: help,
      mend: mend ?? meant?.mend(of: key))
    return meant?.text
  }

  /// The field among some that a name means: by another word, misspelt, or with a word too many, such as `finish-date`.
  ///
  /// Certain is a slip of the pen that can be of one field only, and a field with a word too many. Of another word its author may
  /// know better what is meant by it.
  private func field(meantBy name: String, among keys: [String]) -> Correction? {
    if let field = synonyms[name.lowercased()]?.first(where: keys.contains) { return .naming(field, isCertain: false) }
    if let field = nearest(to: name, among: keys) {
      return .naming(field, isCertain: isSurely(field, meantBy: name, among: keys))
    }
    guard let shorter = withoutWordsForDates(name) else {
      let common = CommonKey.allCases.map(\.rawValue)
      return nearest(to: name, among: common).flatMap {
        isSurely($0, meantBy: name, among: common) ? .naming($0, isCertain: true) : nil
      }
    }
    if keys.contains(shorter) { return .naming(shorter, isCertain: true) }
    return synonyms[shorter]?.first(where: keys.contains).map { .naming($0, isCertain: false) }
  }

  /// The part of an entry that has a field of that name, the field, and whether no other part has it.
  private mutating func part(
    of noun: String, withFieldMeantBy name: String
  ) -> (part: String, field: String, isOnly: Bool)? {
    for field in [name, withoutWordsForDates(name)].compactMap(\.self) {
      let parts = parts(of: noun, with: field)
      if let part = parts.first { return (part, field, parts.count == 1) }
    }
    return nil
  }
}

/// What is left of `planned-start-date` or `Finish date` without the words that say only that it is a date.
private func withoutWordsForDates(_ name: String) -> String? {
  let words = name.lowercased().split { " _-".contains($0) }
  let rest = words.filter { !["date", "day", "planned", "expected", "of"].contains($0) }
  return rest.isEmpty || rest.count == words.count ? nil : rest.joined(separator: "-")
}

/// Words that people use for the fields of a plan, and the fields that they may mean.
private let synonyms: [String: [String]] = [
  "name": ["title"], "title": ["name"], "label": ["title", "name"], "text": ["title", "description"],
  "end": ["finish", "until"], "ends": ["finish", "until"], "finish": ["until"], "until": ["finish"],
  "deadline": ["finish", "due", "by"], "calendar": ["working-calendar"], "constraint": ["constraints"],
  "begin": ["start", "from"], "begins": ["start", "from"], "start": ["from"],
  "from": ["start"], "date": ["on"], "receiver": ["to"], "receivers": ["to"], "recipient": ["to", "receiver"],
  "giver": ["from"], "responsible": ["lead", "owner"], "owner": ["lead"], "lead": ["owner"],
  "budget": ["amount", "cost"],
  "sum": ["amount"], "state": ["status"], "depends-on": ["after"], "follows": ["after"], "location": ["area", "areas"],
  "area": ["areas"], "type": ["kind"], "kind": ["type"], "source": ["funded-by"], "partner": ["with", "to"],
]
