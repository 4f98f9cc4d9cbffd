import Diagnostics

extension SourceFiles {
  /// Another id in every place where one stands; nothing where one of the places cannot be made out.
  func mend(of name: String, at spans: [Span], writing id: String, isCertain: Bool) -> Mend? {
    let places = spans.map { span in self[span]?.places(of: name, in: span).map(\.span) ?? [] }
    guard !places.isEmpty, places.allSatisfy({ !$0.isEmpty }) else { return nil }
    let all = Set(places.joined()).sorted()
    let everywhere = all.count == 1 ? "" : " wherever '\(name)' stands"
    return Mend("write '\(id)'\(everywhere)", all.map { Replacement($0, with: id) }, isCertain: isCertain)
  }
}

extension Reader {
  /// Gives to what was told of malformed ids the mend that changes them everywhere, once everything is read. Certain is an id that no
  /// other entry has: in it nothing is changed but how its words are joined and written.
  public mutating func mendMalformedNames(in files: SourceFiles) {
    guard !renames.isEmpty else { return }
    var told: [Span: Int] = [:]
    for (index, diagnostic) in diagnostics.enumerated() where diagnostic.id == DiagnosticKind.malformedID.id {
      told[diagnostic.span] = index
    }
    let others = Dictionary(grouping: anywhere, by: \.text)
    for (section, renames) in Dictionary(grouping: renames, by: \.section) {
      let table = tables[section.index]
      let uses = Dictionary(grouping: table.uses + table.mentions, by: \.symbol)
      let meant = Dictionary(renames.map { ($0.usable, 1) }, uniquingKeysWith: +)
      for rename in renames {
        let isTaken = table.symbol(of: rename.usable).map(table.isDeclared) ?? false
        guard let index = told[rename.span], !isTaken, meant[rename.usable] == 1 else { continue }
        let used = table.symbol(of: rename.name).flatMap { uses[$0] }?.map(\.span) ?? []
        let named = [rename.name, "\(section.path)/\(rename.name)"].flatMap { others[$0] ?? [] }.map(\.span)
        diagnostics[index] = diagnostics[index].mended(
          by: files.mend(of: rename.name, at: [rename.span] + used + named, writing: rename.usable, isCertain: true))
      }
    }
  }
}
