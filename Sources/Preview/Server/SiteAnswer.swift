import Rendering

/// What is answered, with all that a browser is to keep to.
struct SiteAnswer: Sendable {
  enum Content: Sendable {
    case bytes([UInt8])
    /// Events that go on until the reader goes away.
    case events(AsyncStream<String>)
  }

  var status: Int
  let type: String
  let content: Content
  var more: [String: String] = [:]
  /// Whether it holds a form, which is sent to this site and to no other one.
  var takesForms = false
  /// Whether nothing more is read from whoever asked.
  var endsConnection = false

  init(_ status: Int, _ type: String, _ content: Content) {
    (self.status, self.type, self.content) = (status, type, content)
  }

  static func page(_ bytes: [UInt8]) -> SiteAnswer { SiteAnswer(200, "text/html; charset=utf-8", .bytes(bytes)) }

  /// Where to go on when something is done.
  static func seeOther(_ address: SiteAddress) -> SiteAnswer {
    var answer = SiteAnswer(303, "text/plain; charset=utf-8", .bytes([]))
    answer.more["Location"] = address.text
    return answer
  }

  static func refused(_ status: Int, _ why: String) -> SiteAnswer {
    var answer = SiteAnswer(status, "text/plain; charset=utf-8", .bytes(Array((why + "\n").utf8)))
    answer.endsConnection = true
    return answer
  }

  /// Nothing is fetched but from this site, no page of it stands in another one, and nothing of it is kept or told to others.
  ///
  /// Forms are sent nowhere but here. A page with one lets the browser say from where it comes, which it does not with `no-referrer`.
  var headers: [String: String] {
    [
      "Content-Type": type,
      "Content-Security-Policy":
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; "
        + "form-action '\(takesForms ? "self" : "none")'; frame-ancestors 'none'",
      "Cache-Control": "no-store",
      "Referrer-Policy": takesForms ? "same-origin" : "no-referrer",
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
    ].merging(more) { $1 }
  }
}
