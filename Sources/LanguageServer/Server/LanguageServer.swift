public import Diagnostics
import Requirements

/// A server of the Language Server Protocol 3.17 for plans: what comes in, and what goes out for it.
///
/// It reads no files, has no clock and starts nothing: whoever runs it hands on messages, tells it when nobody has typed for a while,
/// and does the checks that it asks for. Nothing that comes in stops it.
public struct LanguageServer: Sendable {
  public enum Output: Sendable {
    case message(JSON)
    /// To be done beside the answers; its result is handed to ``take(_:)-(PlanCheckResult)``.
    case check(PlanCheckJob)
    /// For whoever looks for faults of the editor.
    case log(String)
    /// The program ends with this status.
    case exit(Int32)
  }

  private enum Phase { case begun, serving, shutDown }

  private var phase = Phase.begun
  private var client = Client(.null)
  private var workspace: Workspace
  /// What is being checked.
  private var running: (plan: PlanKey, revision: Int)?
  /// Requests that wait for a check.
  private var waiting: [Waiting] = []
  /// What is told of each address, as it was sent.
  private var told: [String: String] = [:]
  private var output: [Output] = []

  private struct Waiting {
    let id: RequestID
    let feature: Feature
    let address: String
    let parameters: Received
    let plan: PlanKey
  }

  public init(_ disk: any PlanFolders) { workspace = Workspace(disk) }

  /// How the program ends where the editor goes away without a word.
  public var statusAtEnd: Int32 { phase == .shutDown ? 0 : 1 }

  /// Whether it is to be told when nobody has typed for a while.
  public var awaitsPause: Bool {
    workspace.plans.contains { key, plan in
      !plan.isChecked && !(running?.plan == key && running?.revision == plan.revision)
    }
  }

  /// Takes something that the editor has sent.
  public mutating func take(_ frame: Frames.Frame) -> [Output] {
    defer { output = [] }
    switch frame {
    case .fault(let words): fail(nil, ResponseFault(.parseError, words))
    case .message(let bytes):
      switch Message(bytes) {
      case .request(let id, let method, let parameters): answer(id, method, parameters)
      case .notification(let method, let parameters): take(method, parameters)
      case .response: break
      case .fault(let id, let fault): fail(id, fault)
      }
    }
    return output
  }

  /// Nobody has typed for a while: what was changed is checked.
  public mutating func pause() -> [Output] {
    defer { output = [] }
    look()
    startCheck()
    return output
  }

  /// Takes what a check has found.
  public mutating func take(_ result: PlanCheckResult) -> [Output] {
    defer { output = [] }
    running = nil
    workspace.take(result)
    if workspace.plans[result.plan]?.isChecked == true {
      publish(result.plan)
      answerWaiting(for: result.plan)
      if client.renewsHints { output.append(.message(request("hints", "workspace/inlayHint/refresh"))) }
    }
    startCheck()
    return output
  }
}

// MARK: - Requests

extension LanguageServer {
  private mutating func answer(_ id: RequestID, _ method: String, _ parameters: Received) {
    do throws(ResponseFault) {
      guard let result = try result(id, method, parameters) else { return }
      output.append(.message(response(to: id, .success(result))))
    } catch {
      fail(id, error)
    }
  }

  private mutating func fail(_ id: RequestID?, _ fault: ResponseFault) {
    output.append(.message(response(to: id, .failure(fault))))
  }

  /// Nothing for a request that waits.
  private mutating func result(
    _ id: RequestID, _ method: String, _ parameters: Received
  ) throws(ResponseFault) -> JSON? {
    switch (phase, method) {
    case (.begun, "initialize"): return initialize(parameters)
    case (.begun, _): throw ResponseFault(.serverNotInitialized, "'initialize' comes first")
    case (.shutDown, _): throw ResponseFault(.invalidRequest, "the server has been shut down")
    case (.serving, "initialize"): throw ResponseFault(.invalidRequest, "'initialize' comes once")
    case (.serving, "shutdown"):
      phase = .shutDown
      return .null
    case (.serving, "workspace/symbol"): return symbols(matching: parameters["query"]?.string ?? "")
    case (.serving, _): break
    }
    guard let feature = Feature.all[method] else {
      throw ResponseFault(.methodNotFound, "there is no request '\(method)'")
    }
    guard let address = parameters["textDocument"]?["uri"]?.string else {
      throw ResponseFault(expected: "'textDocument' with 'uri'")
    }
    guard let place = workspace.place(of: address) else {
      guard workspace.texts[address] != nil else { throw ResponseFault(.invalidParams, "'\(address)' is not open") }
      // A file that is no plan.
      return .null
    }
    guard let plan = workspace.plans[place.plan] else { return .null }
    let asked = Waiting(id: id, feature: feature, address: address, parameters: parameters, plan: place.plan)
    guard plan.snapshot != nil, !feature.waits || plan.isChecked else {
      waiting.append(asked)
      return nil
    }
    return try result(of: asked)
  }

  private func result(of asked: Waiting) throws(ResponseFault) -> JSON {
    guard let place = workspace.place(of: asked.address), let say = answers(of: place.plan) else { return .null }
    return try asked.feature.answer(say, Asked(file: Int32(place.file), parameters: asked.parameters))
  }

  private func answers(of key: PlanKey) -> Answers? {
    guard let plan = workspace.plans[key], let snapshot = plan.snapshot else { return nil }
    return Answers(
      plan: OpenPlan(snapshot, now: plan.files, problems: plan.isChecked ? plan.problems : nil),
      addresses: workspace.addresses(of: key), client: client)
  }

  private func symbols(matching query: String) -> JSON {
    let keys = workspace.plans.keys.sorted { "\($0)" < "\($1)" }
    return .array(
      keys.compactMap(answers).flatMap { say in
        if case .array(let symbols) = say.symbols(say.plan.symbols(matching: query)) { symbols } else { [JSON]() }
      })
  }

  private mutating func answerWaiting(for plan: PlanKey) {
    let ready = waiting.filter { $0.plan == plan }
    waiting.removeAll { $0.plan == plan }
    for asked in ready {
      do throws(ResponseFault) {
        output.append(.message(response(to: asked.id, .success(try result(of: asked)))))
      } catch {
        fail(asked.id, error)
      }
    }
  }

  /// What waits for a check of texts that are no more has no answer.
  private mutating func dismissWaiting(_ isDismissed: (Waiting) -> Bool, _ code: ResponseFault.Code, _ why: String) {
    for asked in waiting.filter(isDismissed) { fail(asked.id, ResponseFault(code, why)) }
    waiting.removeAll(where: isDismissed)
  }

  private mutating func initialize(_ parameters: Received) -> JSON {
    phase = .serving
    client = Client(parameters)
    workspace.folders = client.folders
    return .object([
      ("capabilities", client.capabilities),
      (
        "serverInfo",
        .object([("name", .string("transition")), ("version", .string("\(Requirement.catalogueVersion)"))])
      ),
    ])
  }
}

// MARK: - Notifications

extension LanguageServer {
  private mutating func take(_ method: String, _ parameters: Received) {
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

// MARK: - Checks

extension LanguageServer {
  private mutating func look() {
    workspace.look()
    settle()
  }

  /// After texts have come or gone: what is told of files that are in no plan any more is taken back, and plans that nobody has looked at
  /// yet are checked at once.
  private mutating func settle() {
    let addresses = Set(workspace.plans.keys.flatMap { workspace.addresses(of: $0).map(\.address) })
    for address in told.keys.sorted() where !addresses.contains(address) { tell(.array([]), of: address, version: nil) }
    let plans = workspace.plans
    dismissWaiting({ plans[$0.plan] == nil }, .contentModified, "the file is in no plan any more")
    if plans.values.contains(where: { $0.snapshot == nil }) { startCheck() }
  }

  /// Checks a plan that has changed, unless one is being checked.
  private mutating func startCheck() {
    guard running == nil else { return }
    let changed = workspace.plans.filter { !$0.value.isChecked }
    guard let (key, plan) = changed.min(by: { "\($0.key)" < "\($1.key)" }) else { return }
    running = (key, plan.revision)
    output.append(.check(PlanCheckJob(plan: key, files: plan.files, revision: plan.revision)))
  }

  /// Tells what was found in one file of a plan, or in all of them.
  private mutating func publish(_ key: PlanKey, file: Int? = nil) {
    guard let plan = workspace.plans[key] else { return }
    let addresses = workspace.addresses(of: key)
    for index in file.map({ $0..<$0 + 1 }) ?? addresses.indices {
      let (found, more) = plan.told(ofFile: index)
      let findings = findingsJSON(found, more: more, in: plan.files, at: addresses, for: client)
      tell(findings, of: addresses[index].address, version: addresses[index].version)
    }
  }

  /// Sends what is told of a file, where that is not what was sent last.
  private mutating func tell(_ findings: JSON, of address: String, version: Int?) {
    let text = findings.text()
    let isNothing = text == "[]"
    guard told[address] != text, !isNothing || version != nil || told[address] != nil else { return }
    told[address] = isNothing && version == nil ? nil : text
    output.append(
      .message(
        notification(
          "textDocument/publishDiagnostics",
          .object(
            [("uri", .string(address)), ("diagnostics", findings)] + (version.map { [("version", .integer($0))] } ?? [])
          ))))
  }
}
