import FlyingFox
import FlyingSocks
import Foundation

/// Serves a site on this machine, at 127.0.0.1 and no other address. All that is decided about a request is decided in ``Gate`` and
/// ``PreviewSite``; here it only comes in and goes out.
public struct PreviewServer: Sendable {
  public let port: UInt16
  private let server: HTTPServer
  private let starts: AsyncThrowingStream<Void, any Error>

  /// Begins to serve; of no port, at one that is free. Only who knows the token is answered.
  public init(_ site: PreviewSite, port: UInt16 = 0, token: String) async throws {
    let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: port)
    // A large plan takes its time, and nobody else waits for it.
    let server = HTTPServer(address: address, timeout: 600, logger: .disabled)
    let (starts, start) = AsyncThrowingStream.makeStream(of: Void.self)
    Task {
      do {
        try await server.run()
        start.finish()
      } catch {
        start.finish(throwing: error)
      }
    }
    Task {
      try await server.waitUntilListening(timeout: 600)
      start.yield()
    }
    for try await _ in starts { break }
    guard case .ip4(_, let port)? = await server.listeningAddress else { throw SocketError.unsupportedAddress }
    (self.port, self.server, self.starts) = (port, server, starts)
    let gate = Gate(token: token, port: port, takesForms: site.options.formToken != nil)
    await server.appendRoute("*") { request in
      let request = try await SiteRequest(request)
      let answer =
        switch gate.passage(request) {
        case .open(let query): await site.answer(query)
        case .sent(let query, let answers): await site.take(query, answers)
        case .closed(let refusal): refusal
        }
      return HTTPResponse(answer)
    }
  }

  /// Returns when nothing is served any more.
  public func waitUntilEnd() async throws { for try await _ in starts {} }

  public func stop() async { await server.stop() }
}

extension SiteRequest {
  fileprivate init(_ request: HTTPRequest) async throws {
    var headers: [String: String] = [:]
    for (name, value) in request.headers {
      let name = name.rawValue.lowercased()
      headers[name] = headers[name].map { "\($0), \(value)" } ?? value
    }
    var body: [UInt8]? = []
    for try await part in request.bodySequence {
      body?.append(contentsOf: part)
      // What is longer is not read: the answer ends the connection.
      if let count = body?.count, count > Self.longestBody {
        body = nil
        break
      }
    }
    self.init(request.method.rawValue, request.target.rawValue, headers: headers, body: body)
  }
}

extension HTTPResponse {
  fileprivate init(_ answer: SiteAnswer) {
    let status = HTTPStatusCode(answer.status, phrase: answer.status == 200 ? "OK" : "Refused")
    var headers = HTTPHeaders(
      Dictionary(uniqueKeysWithValues: answer.headers.map { (HTTPHeader($0.key), $0.value) }))
    switch answer.content {
    case .bytes(let bytes) where answer.endsConnection:
      headers[.connection] = "close"
      let body = HTTPBodySequence(from: LastWords(bytes: bytes), count: bytes.count)
      self.init(statusCode: status, headers: headers, body: body)
    case .bytes(let bytes): self.init(statusCode: status, headers: headers, body: Data(bytes))
    case .events(let events):
      self.init(statusCode: status, headers: headers, body: HTTPBodySequence(from: EventBytes(events: events)))
    }
  }
}
