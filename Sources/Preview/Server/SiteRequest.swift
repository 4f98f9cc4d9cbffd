/// What a browser asks, before anybody has looked at whether it may.
struct SiteRequest: Sendable {
  let method: String
  /// The path and the question as they came, nothing resolved: `/token/timeline?view=money`.
  let target: String
  /// By their names in small letters.
  let headers: [String: String]
  /// Nothing where it is longer than any form.
  let body: [UInt8]?

  init(_ method: String, _ target: String, headers: [String: String] = [:], body: [UInt8]? = []) {
    (self.method, self.target, self.headers, self.body) = (method, target, headers, body)
  }

  static let longestTarget = 2_048
  static let longestHeaders = 16_384
  /// More than any form of a plan has to say.
  static let longestBody = 1 << 20
}

/// The part of an address behind the token: the name of a page, and what is asked of it.
struct PageQuery: Hashable, Sendable {
  let page: String
  let values: [String: String]

  /// Nothing where a name or a value has other signs than pages of this site have, or a name comes twice. Nothing is decoded or
  /// resolved: what is no page by its letters is none.
  init?(_ text: String) {
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    page = String(parts.first ?? "")
    var values: [String: String] = [:]
    for pair in parts.dropFirst().flatMap({ $0.split(separator: "&") }) {
      let sides = pair.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard sides.count == 2, values.updateValue(sides[1], forKey: sides[0]) == nil else { return nil }
    }
    guard ([page] + values.flatMap { [$0.key, $0.value] }).allSatisfy({ $0.utf8.allSatisfy(isPlain) }) else {
      return nil
    }
    self.values = values
  }
}

private func isPlain(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
    UInt8(ascii: "."):
    true
  default: false
  }
}
