import Diagnostics

/// What an editor wants: JSON-RPC 2.0 as the Language Server Protocol 3.17 uses it.
enum Message {
  case request(RequestID, method: String, Received)
  case notification(method: String, Received)
  /// The answer to something that the server has asked.
  case response
  /// What is none of these, with the id that it has.
  case fault(RequestID?, ResponseFault)

  init(_ bytes: [UInt8]) {
    guard let value = Received(bytes) else {
      self = .fault(nil, ResponseFault(.parseError, "the message is not JSON"))
      return
    }
    let id = value["id"].flatMap(RequestID.init)
    let parameters = value["params"] ?? .null
    switch (value["method"], value["id"]) {
    case (.string(let method), nil): self = .notification(method: method, parameters)
    case (.string(let method), _?):
      self =
        id.map { .request($0, method: method, parameters) }
        ?? .fault(nil, ResponseFault(.invalidRequest, "the id of a request is a number or a string"))
    case (nil, _?) where value["result"] != nil || value["error"] != nil: self = .response
    default: self = .fault(id, ResponseFault(.invalidRequest, "the message is no request: it has no 'method'"))
    }
  }
}

/// By what an answer is known to belong to a request.
enum RequestID: Hashable, Sendable {
  case integer(Int)
  case string(String)

  init?(_ value: Received) {
    switch value {
    case .integer(let number): self = .integer(number)
    case .string(let text): self = .string(text)
    default: return nil
    }
  }

  var json: JSON {
    switch self {
    case .integer(let number): .integer(number)
    case .string(let text): .string(text)
    }
  }
}

/// Why a request has no result.
struct ResponseFault: Error {
  enum Code: Int {
    case parseError = -32_700
    case invalidRequest = -32_600
    case methodNotFound = -32_601
    case invalidParams = -32_602
    case serverNotInitialized = -32_002
    case requestFailed = -32_803
    case contentModified = -32_801
    case requestCancelled = -32_800
  }

  let code: Code
  let message: String

  init(_ code: Code, _ message: String) { (self.code, self.message) = (code, message) }

  /// Of a parameter that is missing or of another kind.
  init(expected parameter: String) { self.init(.invalidParams, "expected \(parameter)") }
}

func response(to id: RequestID?, _ result: Result<JSON, ResponseFault>) -> JSON {
  let outcome: (String, JSON) =
    switch result {
    case .success(let value): ("result", value)
    case .failure(let fault):
      ("error", .object([("code", .integer(fault.code.rawValue)), ("message", .string(fault.message))]))
    }
  return .object([("jsonrpc", .string("2.0")), ("id", id?.json ?? .null), outcome])
}

func notification(_ method: String, _ parameters: JSON) -> JSON {
  .object([("jsonrpc", .string("2.0")), ("method", .string(method)), ("params", parameters)])
}

/// Something that the server asks of the editor; its answer changes nothing.
func request(_ name: String, _ method: String, _ parameters: JSON = .null) -> JSON {
  .object([
    ("jsonrpc", .string("2.0")), ("id", .string(name)), ("method", .string(method)), ("params", parameters),
  ])
}
