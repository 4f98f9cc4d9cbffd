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
    for rename in renames {
      let table = tables[rename.section.index]
      let isTaken = table.symbol(of: rename.usable).map(table.isDeclared) ?? false
      let isTwice = renames.count { $0.section == rename.section && $0.usable == rename.usable } > 1
      let told = diagnostics.firstIndex { $0.id == DiagnosticKind.malformedID.id && $0.span == rename.span }
      guard let told, !isTaken, !isTwice else { continue }
      let symbol = table.symbol(of: rename.name)
      let uses = (table.uses + table.mentions).filter { $0.symbol == symbol }.map(\.span)
      let others = anywhere.filter { [rename.name, "\(rename.section.path)/\(rename.name)"].contains($0.text) }
      let spans = [rename.span] + uses + others.map(\.span)
      diagnostics[told] = diagnostics[told].mended(
        by: files.mend(of: rename.name, at: spans, writing: rename.usable, isCertain: true))
    }
  }
}
