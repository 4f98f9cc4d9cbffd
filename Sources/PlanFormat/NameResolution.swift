import Diagnostics

extension Reader {
  /// What references without a section of their own mean, by their text: those that were read since this was last asked.
  /// Where a file could not be read, what is missing may stand in it, and is not reported.
  public mutating func resolveReferences(reportsUnknown: Bool, in files: SourceFiles) -> [String: Target] {
    var targets: [String: Target] = [:]
    for reference in anywhere[resolved...] {
      if targets[reference.text] != nil { continue }
      targets[reference.text] = resolve(reference, reportsUnknown: reportsUnknown, in: files)
    }
    resolved = anywhere.count
    return targets
  }

  /// Reports every reference that leads to no entry, once everything is read.
  public mutating func reportUnknownNames(in files: SourceFiles) {
    for section in sections { checkUses(in: section, of: files) }
    reportHiddenSources()
  }

  private mutating func checkUses(in section: Section, of files: SourceFiles) {
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
      let correction = correction(of: name, among: declared, in: section)
      report(
        .unknownID, "there is no \(section.noun) '\(name)'\(times)", at: first,
        notes: spans.dropFirst().map { .init("it is referred to here as well", at: $0) }, help: correction.help,
        mend: correction.text.flatMap {
          files.mend(of: name, at: spans, writing: $0, isCertain: correction.isCertain)
        })
    }
  }

  /// How to correct an id that leads to no entry.
  private func correction(of name: String, among declared: [String], in section: Section) -> Correction {
    let near = nearest(to: name, among: declared)
    let isCertain = near.map { self.isCertain($0, for: name, among: declared) } ?? false
    if let foreign = foreignLetters(in: name) { return Correction(foreign, text: near, isCertain: isCertain) }
    if let absence = PlanFormat.correction(ofAbsence: name) { return absence }
    let several = items(in: name, of: .anyReference)
    if several.count > 1, several.contains(where: { isDeclared($0, in: section) }) {
      return Correction("one id stands here; where several can, write [\(several.joined(separator: ", "))]")
    }
    if let near { return .naming(near, isCertain: isCertain) }
    if let other = sections.first(where: { isDeclared(name, in: $0) }) {
      return Correction(
        "there is \(article(for: other.noun)) of that id, but \(article(for: section.noun)) is needed here")
    }
    if name.contains(" ") {
      return Correction(
        "write the id of \(article(for: section.noun)), as it stands in '\(section.path)'; an id has no spaces")
    }
    return Correction("add '\(name)' to '\(section.path)', or correct the id")
  }

  /// Whether a name that leads to no entry surely means the id of one. Where nothing else refers to that one, the slip may be in its
  /// declaration, unless the name could not be declared.
  private func isCertain(_ id: String, for name: String, among declared: [String]) -> Bool {
    isSurely(id, meantBy: name, among: declared)
      && (!name.isID || anywhere.contains { $0.text == id }
        || tables.contains { table in
          table.symbol(of: id).map { symbol in table.uses.contains { $0.symbol == symbol } } ?? false
        })
  }

  private func isDeclared(_ name: String, in section: Section) -> Bool {
    let table = tables[section.index]
    return table.symbol(of: name).map(table.isDeclared) ?? false
  }

  private mutating func resolve(_ reference: AnyReference, reportsUnknown: Bool, in files: SourceFiles) -> Target? {
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
      let meant = nearest(to: name, among: all).map {
        Correction.naming($0, isCertain: isCertain($0, for: name, among: all))
      }
      let places = anywhere.filter { $0.text == reference.text }.map(\.span)
      report(
        .unknownID, "there is no entry '\(reference.text)'", at: reference.span,
        help: meant?.help ?? "use the id of an entry of the plan",
        mend: meant?.text.flatMap { files.mend(of: name, at: places, writing: $0, isCertain: meant?.isCertain == true) }
      )
    default:
      let forms = candidates.map { "'\($0.path)/\(name)'" }
      report(
        .ambiguousID, "'\(name)' can mean \(candidates.count) entries", at: reference.span,
        help: "write \(listed(forms))")
    }
    return nil
  }
}
