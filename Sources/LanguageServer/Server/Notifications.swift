import Diagnostics

/// What the editor tells.
extension LanguageServer {
  mutating func take(_ method: String, _ parameters: Received) {
    if method == "exit" { return output.append(.exit(statusAtEnd)) }
    guard phase == .serving else { return }
    do throws(ResponseFault) {
      switch method {
      case "initialized": begin()
      case "textDocument/didOpen": try open(parameters)
      case "textDocument/didChange": try change(parameters)
      case "textDocument/didClose":
        workspace.close(try address(parameters))
        settle()
      case "workspace/didChangeWorkspaceFolders": changeFolders(parameters)
      case "textDocument/didSave", "workspace/didChangeWatchedFiles", "workspace/didCreateFiles",
        "workspace/didRenameFiles", "workspace/didDeleteFiles":
        look()
        startCheck()
      case "$/cancelRequest":
        let id = parameters["id"].flatMap(RequestID.init)
        dismissWaiting({ $0.id == id }, .requestCancelled, "cancelled")
      default: break
      }
    } catch {
      output.append(.log("\(method): \(error.message)"))
    }
  }

  private mutating func begin() {
    if client.watchesFiles {
      let watchers = JSON.array([.object([("globPattern", .string("**/*.{yaml,yml}"))])])
      let registration = JSON.object([
        ("id", .string("files")), ("method", .string("workspace/didChangeWatchedFiles")),
        ("registerOptions", .object([("watchers", watchers)])),
      ])
      output.append(
        .message(
          request("watch", "client/registerCapability", .object([("registrations", .array([registration]))]))))
    }
    look()
    startCheck()
  }

  private mutating func open(_ parameters: Received) throws(ResponseFault) {
    let document = parameters["textDocument"]
    let address = try address(parameters)
    guard let text = document?["text"]?.string else { throw ResponseFault(expected: "'textDocument' with 'text'") }
    let name = path(ofAddress: address).map { divided($0).name } ?? String(address.split(separator: "/").last ?? "plan")
    workspace.open(EditedText(address: address, version: document?["version"]?.integer, name: name, text: text))
    settle()
  }

  private mutating func change(_ parameters: Received) throws(ResponseFault) {
    let address = try address(parameters)
    guard let changes = parameters["contentChanges"]?.items else {
      throw ResponseFault(expected: "'contentChanges', a list")
    }
    let version = parameters["textDocument"]?["version"]?.integer
    if let version, let last = workspace.texts[address]?.version, version <= last {
      output.append(.log("version \(version) of '\(address)' came after version \(last)"))
    }
    let place = try workspace.change(address, changes, version: version, client.encoding)
    guard let place else { return }
    dismissWaiting({ $0.plan == place.plan }, .contentModified, "the text was changed meanwhile")
    publish(place.plan, file: place.file)
  }

  private mutating func changeFolders(_ parameters: Received) {
    func folders(_ key: String) -> [String] {
      parameters["event"]?[key]?.items?.compactMap { $0["uri"]?.string }.compactMap(path(ofAddress:)) ?? []
    }
    let removed = folders("removed")
    workspace.folders = workspace.folders.filter { !removed.contains($0) } + folders("added")
    look()
    startCheck()
  }

  private func address(_ parameters: Received) throws(ResponseFault) -> String {
    guard let address = parameters["textDocument"]?["uri"]?.string else {
      throw ResponseFault(expected: "'textDocument' with 'uri'")
    }
    return address
  }
}
