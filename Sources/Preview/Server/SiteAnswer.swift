/// What is answered, with all that a browser is to keep to.
struct SiteAnswer: Sendable {
  enum Content: Sendable {
    case bytes([UInt8])
    /// Events that go on until the reader goes away.
    case events(AsyncStream<String>)
  }

  let status: Int
  let type: String
  let content: Content
  var more: [String: String] = [:]
  /// Whether nothing more is read from whoever asked.
  var endsConnection = false

  init(_ status: Int, _ type: String, _ content: Content) {
    (self.status, self.type, self.content) = (status, type, content)
  }

  static func page(_ bytes: [UInt8]) -> SiteAnswer { SiteAnswer(200, "text/html; charset=utf-8", .bytes(bytes)) }

  static func refused(_ status: Int, _ why: String) -> SiteAnswer {
    var answer = SiteAnswer(status, "text/plain; charset=utf-8", .bytes(Array((why + "\n").utf8)))
    answer.endsConnection = true
    return answer
  }

  /// Nothing is fetched but from this site, no page of it stands in another one, and nothing of it is kept or told to others.
  ///
  /// Forms are sent nowhere. Whoever adds some says `form-action 'self'` and `Referrer-Policy: same-origin`: with `no-referrer`
  /// a browser does not say from where a form comes.
  var headers: [String: String] {
    [
      "Content-Type": type,
      "Content-Security-Policy":
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'",
      "Cache-Control": "no-store",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
    ].merging(more) { $1 }
  }
}
