import Diagnostics

extension Reader {
  /// What references without a section of their own mean, by their text: those that were read since this was last asked.
  /// Where a file could not be read, what is missing may stand in it, and is not reported.
  public mutating func resolveReferences(reportsUnknown: Bool) -> [String: Target] {
    var targets: [String: Target] = [:]
    for reference in anywhere[resolved...] {
      if targets[reference.text] != nil { continue }
      targets[reference.text] = resolve(reference, reportsUnknown: reportsUnknown)
    }
    resolved = anywhere.count
    return targets
  }

  /// Reports every reference that leads to no entry, once everything is read.
  public mutating func reportUnknownNames() {
    for section in sections { checkUses(in: section) }
    reportHiddenSources()
  }

  private mutating func checkUses(in section: Section) {
    let table = tables[section.index]
    guard let firstMissing = table.uses.firstIndex(where: { !table.isDeclared($0.symbol) }) else { return }
    let declared = table.declaredNames
    var order: [Symbol] = []
    var places: [Symbol: [Span]] = [:]
    for (symbol, span) in table.uses[firstMissing...] where !table.isDeclared(symbol) {
      if places[symbol] == nil { order.append(symbol) }
      places[symbol, default: []].append(span)
    }
    for symbol in order {
      let name = table.names[Int(symbol)]
      guard let spans = places[symbol]?.sorted(), let first = spans.first,
        !malformed.contains(MalformedName(section: section, name: name))
      else { continue }
      if section == .sources, isPlaceInSource(name[...]), let mend = placesWithoutSource[first] {
        report(.unknownID, "'\(name)' names a place in a source, and the source is missing", at: first, help: mend)
        continue
      }
      let times = spans.count == 1 ? "" : ", to which \(spans.count) places refer"
      report(
        .unknownID, "there is no \(section.noun) '\(name)'\(times)", at: first,
        notes: spans.dropFirst().map { .init("it is referred to here as well", at: $0) },
        help: help(for: name, among: declared, in: section))
    }
  }

  private func help(for name: String, among declared: [String], in section: Section) -> String {
    if let foreign = foreignLetters(in: name) { return foreign }
    if let mend = mend(ofAbsence: name) { return mend }
    let several = items(in: name, of: .anyReference)
    if several.count > 1, several.contains(where: { isDeclared($0, in: section) }) {
      return "one id stands here; where several can, write [\(several.joined(separator: ", "))]"
    }
    if let nearest = nearest(to: name, among: declared) { return "did you mean '\(nearest)'?" }
    if let other = sections.first(where: { isDeclared(name, in: $0) }) {
      return "there is \(article(for: other.noun)) of that id, but \(article(for: section.noun)) is needed here"
    }
    if name.contains(" ") {
      return "write the id of \(article(for: section.noun)), as it stands in '\(section.path)'; an id has no spaces"
    }
    return "add '\(name)' to '\(section.path)', or correct the id"
  }

  private func isDeclared(_ name: String, in section: Section) -> Bool {
    let table = tables[section.index]
    return table.symbol(of: name).map(table.isDeclared) ?? false
  }

  private mutating func resolve(_ reference: AnyReference, reportsUnknown: Bool) -> Target? {
    let words = reference.text.split(separator: "/", maxSplits: 1)
    let name = String(words.last ?? "")
    let isQualified = words.count == 2
    let candidates = sections.filter { section in
      (!isQualified || section.path == words[0]) && isDeclared(name, in: section)
    }
    switch candidates.count {
    case 1:
      let section = candidates[0]
      return tables[section.index].symbol(of: name).map { Target(section: section, symbol: $0) }
    case 0:
      guard reportsUnknown, !parts.contains(reference.text), !malformed.contains(where: { $0.name == name }) else {
        return nil
      }
      let all = sections.flatMap { tables[$0.index].declaredNames }
      report(
        .unknownID, "there is no entry '\(reference.text)'", at: reference.span,
        help: nearest(to: name, among: all).map { "did you mean '\($0)'?" } ?? "use the id of an entry of the plan")
    default:
      let forms = candidates.map { "'\($0.path)/\(name)'" }
      report(
        .ambiguousID, "'\(name)' can mean \(candidates.count) entries", at: reference.span,
        help: "write \(listed(forms))")
    }
    return nil
  }
}
