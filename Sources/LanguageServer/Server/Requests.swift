import Diagnostics
import Requirements

/// What the editor asks, and what waits for a check.
extension LanguageServer {
  mutating func answer(_ id: RequestID, _ method: String, _ parameters: Received) {
    do throws(ResponseFault) {
      guard let result = try result(id, method, parameters) else { return }
      output.append(.message(response(to: id, .success(result))))
    } catch {
      fail(id, error)
    }
  }

  mutating func fail(_ id: RequestID?, _ fault: ResponseFault) {
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

  mutating func answerWaiting(for plan: PlanKey) {
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
  mutating func dismissWaiting(_ isDismissed: (Waiting) -> Bool, _ code: ResponseFault.Code, _ why: String) {
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
