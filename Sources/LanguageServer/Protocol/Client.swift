import Diagnostics

/// What the editor can do, as it has said when it began.
struct Client {
  let encoding: PositionEncoding
  /// Changes of several files, each of one version.
  let takesVersionedChanges: Bool
  let takesSnippets: Bool
  /// Outlines as trees.
  let takesTrees: Bool
  /// It looks after files for the server.
  let watchesFiles: Bool
  /// It asks again for hints when it is told to.
  let renewsHints: Bool
  /// The folders that it works in.
  let folders: [String]

  init(_ parameters: Received) {
    let can = parameters["capabilities"]
    let (text, workspace) = (can?["textDocument"], can?["workspace"])
    encoding = PositionEncoding(offered: can?["general"]?["positionEncodings"]?.items?.compactMap(\.string) ?? [])
    takesVersionedChanges = workspace?["workspaceEdit"]?["documentChanges"]?.bool ?? false
    takesSnippets = text?["completion"]?["completionItem"]?["snippetSupport"]?.bool ?? false
    takesTrees = text?["documentSymbol"]?["hierarchicalDocumentSymbolSupport"]?.bool ?? false
    watchesFiles = workspace?["didChangeWatchedFiles"]?["dynamicRegistration"]?.bool ?? false
    renewsHints = workspace?["inlayHint"]?["refreshSupport"]?.bool ?? false
    let folders = parameters["workspaceFolders"]?.items?.compactMap { $0["uri"]?.string }
    self.folders = (folders ?? [parameters["rootUri"]?.string].compactMap(\.self)).compactMap(path(ofAddress:))
  }

  /// What the server can do for it.
  var capabilities: JSON {
    let yes = JSON.bool(true)
    let files = JSON.object([
      ("filters", .array([.object([("pattern", .object([("glob", .string("**/*.{yaml,yml}"))]))])]))
    ])
    return .object([
      ("positionEncoding", .string(encoding.rawValue)),
      (
        "textDocumentSync",
        .object([("openClose", yes), ("change", .integer(2)), ("save", .object([("includeText", .bool(false))]))])
      ),
      (
        "completionProvider", .object([("triggerCharacters", .array([" ", "[", "{", ",", "/"].map(JSON.string)))])
      ),
      ("hoverProvider", yes), ("definitionProvider", yes), ("referencesProvider", yes),
      ("documentHighlightProvider", yes), ("documentSymbolProvider", yes), ("workspaceSymbolProvider", yes),
      ("renameProvider", .object([("prepareProvider", yes)])), ("foldingRangeProvider", yes),
      ("documentFormattingProvider", yes), ("selectionRangeProvider", yes), ("inlayHintProvider", yes),
      ("documentLinkProvider", .object([("resolveProvider", .bool(false))])),
      (
        "codeActionProvider",
        .object([("codeActionKinds", .array([.string("quickfix"), .string("source.fixAll")]))])
      ),
      (
        "workspace",
        .object([
          ("workspaceFolders", .object([("supported", yes), ("changeNotifications", yes)])),
          ("fileOperations", .object([("didCreate", files), ("didRename", files), ("didDelete", files)])),
        ])
      ),
    ])
  }
}
