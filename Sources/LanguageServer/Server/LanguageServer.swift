public import Diagnostics

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

  enum Phase { case begun, serving, shutDown }

  var phase = Phase.begun
  var client = Client(.null)
  var workspace: Workspace
  /// What is being checked.
  var running: (plan: PlanKey, revision: Int)?
  /// Requests that wait for a check.
  var waiting: [Waiting] = []
  /// What is told of each address, as it was sent.
  var told: [String: String] = [:]
  var output: [Output] = []

  struct Waiting {
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
    workspace.hasNews
      || workspace.plans.contains { key, plan in
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
    // What was changed meanwhile waits for a pause; what nobody has looked at yet does not.
    look()
    return output
  }
}
