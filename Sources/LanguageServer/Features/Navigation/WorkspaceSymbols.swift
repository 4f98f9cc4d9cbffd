public import Diagnostics
import PlanFormat

/// An entry with an id, as it is looked for in all files of a plan.
public struct WorkspaceSymbol: Sendable, Hashable {
  public let id: String
  public let title: String
  /// What such an entry is called: `handover`.
  public let noun: String
  public let span: Span
}

extension OpenPlan {
  /// The entries of whose id or title something is a part; of many, the first.
  public func symbols(matching query: String) -> [WorkspaceSymbol] {
    let query = query.lowercased()
    var titles: [Section: [String: String]] = [:]
    var symbols: [WorkspaceSymbol] = []
    for name in snapshot.names.all where name.isDeclaration {
      if titles[name.section] == nil { titles[name.section] = snapshot.titles(of: name.section) }
      let title = titles[name.section]?[name.id] ?? ""
      guard query.isEmpty || name.id.contains(query) || title.lowercased().contains(query), let span = now(name.span)
      else { continue }
      symbols.append(WorkspaceSymbol(id: name.id, title: title, noun: name.section.noun, span: span))
      if symbols.count == 500 { break }
    }
    return symbols
  }
}
