import Foundation
import Testing

@testable import Preview

/// The server as others reach it, with whatever they send.
@Suite struct ServerTests {
  private static let token = "0123abcd"

  /// What a server of a small plan answers to texts that are sent at once, each over a connection of its own.
  private func answers(to requests: [@Sendable (_ host: String) -> String]) async throws -> [String] {
    let site = PreviewSite(MemoryStore("plan: { title: T, as-of: 2027-07-09 }\n"))
    let server = try await PreviewServer(site, token: Self.token)
    let answers = try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for (index, request) in requests.enumerated() {
        let text = request("127.0.0.1:\(server.port)")
        group.addTask { (index, try await exchange(text, at: server.port)) }
      }
      return try await group.reduce(into: Array(repeating: "", count: requests.count)) { $0[$1.0] = $1.1 }
    }
    await server.stop()
    return answers
  }

  private static func get(_ path: String, _ host: String, more: String = "") -> String {
    "GET \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\(more)\r\n"
  }

  @Test func pagesComeWithTheirPolicy() async throws {
    let answer = try await answers(to: [{ Self.get("/0123abcd/", $0) }])[0]
    #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
    for line in [
      "Content-Security-Policy: default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'unsafe-inline'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      "Cache-Control: no-store", "Referrer-Policy: no-referrer", "X-Content-Type-Options: nosniff",
    ] { #expect(answer.contains(line + "\r\n")) }
    #expect(!answer.contains("Set-Cookie"))
    #expect(answer.contains("<title>T</title>"))
  }

  @Test func strangersAreRefused() async throws {
    let answers = try await answers(to: [
      { Self.get("/", $0) }, { Self.get("/0123abcd/../0123abcd/", $0) }, { _ in Self.get("/0123abcd/", "evil.org") },
      { Self.get("/0123abcd/", $0, more: "Host: evil.org\r\n") },
      { Self.get("/0123abcd/", $0, more: "Origin: http://evil.org\r\n") },
      { Self.get("http://\($0)/0123abcd/", $0) },
      { Self.get("/0123abcd/", $0, more: "X: \(String(repeating: "x", count: 17_000))\r\n") },
      { "POST /0123abcd/ HTTP/1.1\r\nHost: \($0)\r\nConnection: close\r\nContent-Length: 2\r\n\r\nab" },
    ])
    let statuses = answers.map { $0.split(separator: " ").dropFirst().first.map(String.init) ?? "" }
    #expect(statuses == ["404", "404", "421", "421", "403", "404", "431", "405"])
    #expect(answers.allSatisfy { !$0.contains("<title>") })
  }

  /// What is sent behind the end of a refused request, or as a body that nobody reads, is no request.
  @Test func whatIsNotReadIsNoRequest() async throws {
    let answers = try await answers(to: [
      { host in
        let hidden = Self.get("/0123abcd/", host)
        let length = 3 << 20
        return "POST /0123abcd/ HTTP/1.1\r\nHost: \(host)\r\nContent-Length: \(length)\r\n\r\n"
          + String(repeating: " ", count: (1 << 20) + 5_000) + "\r\n" + hidden
      },
      { host in "GET /wrong/ HTTP/1.1\r\nHost: \(host)\r\n\r\n" + Self.get("/0123abcd/", host) },
    ])
    #expect(answers.allSatisfy { !$0.contains("<title>") })
  }

  @Test func manyAreAnsweredAtOnce() async throws {
    let answers = try await answers(
      to: (0..<40).map { index in { Self.get("/0123abcd/\(["", "report", "timeline", "check"][index % 4])", $0) } })
    #expect(answers.allSatisfy { $0.hasPrefix("HTTP/1.1 200 OK") && $0.hasSuffix("</html>\n") })
  }

  @Test func aPortThatIsTakenIsAFault() async throws {
    let site = PreviewSite(MemoryStore("plan: { title: T }\n"))
    let server = try await PreviewServer(site, token: Self.token)
    await #expect(throws: (any Error).self) { try await PreviewServer(site, port: server.port, token: Self.token) }
    await server.stop()
  }
}

/// Sends a text and returns all that comes until the other side ends. Waits outside of the threads that the server needs.
private func exchange(_ text: String, at port: UInt16) async throws -> String {
  try await withCheckedThrowingContinuation { done in
    Thread.detachNewThread {
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(descriptor) }
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      address.sin_addr.s_addr = inet_addr("127.0.0.1")
      let size = socklen_t(MemoryLayout<sockaddr_in>.size)
      let isThere = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) == 0 }
      }
      guard isThere else { return done.resume(throwing: POSIXError(.ECONNREFUSED)) }
      let bytes = Array(text.utf8)
      var sent = 0
      while sent < bytes.count {
        let count = bytes[sent...].withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        if count <= 0 { break }
        sent += count
      }
      var (answer, buffer): ([UInt8], [UInt8]) = ([], Array(repeating: 0, count: 1 << 16))
      while true {
        let count = recv(descriptor, &buffer, buffer.count, 0)
        if count <= 0 { break }
        answer += buffer[..<count]
      }
      done.resume(returning: String(decoding: answer, as: UTF8.self))
    }
  }
}
