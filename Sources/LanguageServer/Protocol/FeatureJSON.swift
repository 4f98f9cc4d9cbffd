import Diagnostics
import Editing

/// The answers of the features as the protocol words them.
extension Answers {
  func completions(_ list: CompletionList) -> JSON {
    let ranges = ranges(list.items.map(\.replaced))
    let items = zip(list.items, ranges).map { item, range in
      let isSnippet = client.takesSnippets && item.snippet != nil
      return JSON.object(
        [
          ("label", .string(item.label)), ("kind", .integer(item.kind.number)),
          ("sortText", .string(item.order)), ("filterText", .string(item.filter)),
          ("insertTextFormat", .integer(isSnippet ? 2 : 1)),
          (
            "textEdit",
            .object([
              ("range", range), ("newText", .string(isSnippet ? item.snippet ?? item.text : item.text)),
            ])
          ),
        ] + text("detail", item.detail)
          + (item.documentation.isEmpty ? [] : [("documentation", markdown(item.documentation))]))
    }
    return .object([("isIncomplete", .bool(!list.isComplete)), ("items", .array(items))])
  }

  func hover(_ hover: Hover) -> JSON {
    .object([("contents", markdown(hover.markdown)), ("range", range(hover.span))])
  }

  func renamable(_ found: (span: Span, id: String)) -> JSON {
    .object([("range", range(found.span)), ("placeholder", .string(found.id))])
  }

  /// As a tree, or where the editor knows none as a list.
  func outline(_ entries: [OutlineEntry], ofFile file: Int32) -> JSON {
    var positions = newPositions(inFile: file)
    guard client.takesTrees else {
      return .array(list(entries, within: nil, address: addresses[Int(file)].address, &positions))
    }
    return .array(entries.map { symbol($0, &positions) })
  }

  private func symbol(_ entry: OutlineEntry, _ positions: inout Positions) -> JSON {
    let (whole, name) = (positions.json(entry.span), positions.json(entry.nameSpan))
    var children: [JSON] = []
    for child in entry.children { children.append(symbol(child, &positions)) }
    return .object(
      [
        ("name", .string(entry.name)), ("kind", .integer(entry.kind.number)), ("range", whole),
        ("selectionRange", name), ("children", .array(children)),
      ] + text("detail", entry.detail))
  }

  private func list(
    _ entries: [OutlineEntry], within outer: String?, address: String, _ positions: inout Positions
  ) -> [JSON] {
    var symbols: [JSON] = []
    for entry in entries {
      let location = JSON.object([("uri", .string(address)), ("range", positions.json(entry.nameSpan))])
      symbols.append(
        .object(
          [("name", .string(entry.name)), ("kind", .integer(entry.kind.number)), ("location", location)]
            + text("containerName", outer ?? "")))
      symbols += list(entry.children, within: entry.name, address: address, &positions)
    }
    return symbols
  }

  func symbols(_ found: [WorkspaceSymbol]) -> JSON {
    let ranges = ranges(found.map(\.span))
    return .array(
      zip(found, ranges).map { symbol, range in
        .object([
          ("name", .string(symbol.title.isEmpty ? symbol.id : "\(symbol.id): \(symbol.title)")),
          ("kind", .integer(OutlineEntry.Kind.entry.number)), ("containerName", .string(symbol.noun)),
          ("location", .object([("uri", .string(addresses[Int(symbol.span.file)].address)), ("range", range)])),
        ])
      })
  }

  func foldings(_ foldings: [Folding], ofFile file: Int32) -> JSON {
    var positions = newPositions(inFile: file)
    return .array(
      foldings.compactMap { folding in
        let (start, end) = (positions.position(of: folding.span.start), positions.position(of: folding.span.end))
        guard start.line < end.line else { return nil }
        return .object(
          [("startLine", .integer(start.line)), ("endLine", .integer(end.line))]
            + text("kind", folding.kind == .comment ? "comment" : ""))
      })
  }

  func codeActions(_ actions: [CodeAction], fixing all: PlanEdit?) -> JSON {
    let fixAll = all.map { edit in
      [
        JSON.object([
          ("title", .string("Mend everything in the plan that is certain")), ("kind", .string("source.fixAll")),
          ("edit", workspaceEdit(edit)),
        ])
      ]
    }
    return .array(
      actions.map { action in
        .object([
          ("title", .string(action.title)), ("kind", .string("quickfix")), ("isPreferred", .bool(action.isPreferred)),
          ("edit", workspaceEdit(action.edit)),
        ])
      } + (fixAll ?? []))
  }

  func inlayHints(_ hints: [InlayHint], inFile file: Int32) -> JSON {
    var positions = newPositions(inFile: file)
    return .array(
      hints.map { hint in
        .object(
          [
            ("position", positions.json(hint.place.start)), ("label", .string(hint.label)),
            ("paddingLeft", .bool(true)),
          ] + (hint.tooltip.isEmpty ? [] : [("tooltip", markdown(hint.tooltip))]))
      })
  }

  func links(_ links: [DocumentLink]) -> JSON {
    .array(
      zip(links, ranges(links.map(\.span))).map { link, range in
        .object([("range", range), ("target", .string(link.target))] + text("tooltip", link.tooltip))
      })
  }

  /// From inside out, each within the next.
  func selection(_ spans: [Span]) -> JSON {
    zip(spans, ranges(spans)).reversed().reduce(JSON.null) { outer, inner in
      if case .null = outer { return .object([("range", inner.1)]) }
      return .object([("range", inner.1), ("parent", outer)])
    }
  }
}

private func text(_ key: String, _ text: String) -> [(String, JSON)] { text.isEmpty ? [] : [(key, .string(text))] }

private func markdown(_ text: String) -> JSON { .object([("kind", .string("markdown")), ("value", .string(text))]) }

extension OutlineEntry.Kind {
  /// The protocol knows no plans: a section is a namespace, an entry an object.
  fileprivate var number: Int {
    switch self {
    case .section: 3
    case .entry: 19
    }
  }
}

extension Completion.Kind {
  /// The protocol's kinds, by which editors choose a picture.
  fileprivate var number: Int {
    switch self {
    case .field: 10
    case .word: 20
    case .entry: 18
    case .source: 17
    case .date: 11
    case .absence: 14
    case .code: 12
    case .newEntry: 15
    }
  }
}
