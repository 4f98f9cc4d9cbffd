import Testing

@testable import Preview

/// Who is let in, and who is not.
@Suite struct GateTests {
  private let gate = Gate(token: "0123abcd", port: 4000)

  private func status(
    _ method: String = "GET", _ target: String = "/0123abcd/", host: String? = "127.0.0.1:4000",
    headers: [String: String] = [:], body: [UInt8]? = []
  ) -> Int {
    let headers = headers.merging(host.map { ["host": $0] } ?? [:]) { $1 }
    return switch gate.passage(SiteRequest(method, target, headers: headers, body: body)) {
    case .open, .sent: 200
    case .closed(let answer): answer.status
    }
  }

  @Test func whoKnowsTheTokenIsLetIn() {
    #expect(status() == 200)
    #expect(status(host: "localhost:4000") == 200)
    #expect(status(headers: ["origin": "http://127.0.0.1:4000"]) == 200)
  }

  @Test(arguments: ["/", "", "/0123abcd", "/0123abc/", "/0123abce/", "//0123abcd/", "/x/0123abcd/", "/%30123abcd/"])
  func nobodyIsLetInWithoutTheToken(_ target: String) {
    #expect(status("GET", target) == 404)
    #expect(status("POST", target) == 404)
    #expect(status("GET", target, headers: ["cookie": "token=0123abcd"]) == 404)
  }

  @Test(arguments: [nil, "", "evil.org", "evil.org:4000", "127.0.0.1", "127.0.0.1:4001", "127.0.0.1:4000, evil.org"])
  func nobodyIsLetInUnderAnotherName(_ host: String?) { #expect(status(host: host) == 421) }

  @Test(arguments: [
    "null", "", "http://evil.org", "http://localhost:4000", "https://127.0.0.1:4000", "http://127.0.0.1:4001",
    "http://127.0.0.1:4000.evil.org",
  ])
  func noOtherSiteIsLetIn(_ origin: String) { #expect(status(headers: ["origin": origin]) == 403) }

  @Test(arguments: ["POST", "PUT", "DELETE", "HEAD", "OPTIONS", "CONNECT", "TRACE", ""])
  func pagesAreRead(_ method: String) { #expect(status(method) == 405) }

  @Test func whatIsTooLongIsRefused() {
    #expect(status("GET", "/0123abcd/" + String(repeating: "a", count: 3_000)) == 414)
    #expect(status(headers: ["x": String(repeating: "a", count: 20_000)]) == 431)
    #expect(status(body: [1]) == 413)
    #expect(status(body: nil) == 413)
  }

  @Test(arguments: [
    "../plan.yaml", "..%2fplan.yaml", "report/../../plan.yaml", "./report", "report/", "report%00", "REPORT",
    "report#x",
    "timeline?view=money&view=money", "timeline?view=%6doney", "timeline?view", "timeline?view=money=x", "r\u{E9}port",
  ])
  func whatIsNoPageByItsLettersIsNone(_ path: String) {
    guard let query = PageQuery(path) else { return }
    #expect(SitePage.Request(query) == nil)
  }
}
