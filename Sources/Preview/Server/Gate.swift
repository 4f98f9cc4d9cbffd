/// Lets in who may see the plan: who knows the token, from this machine, under this site's own name.
///
/// The token stays in the address of every page and is never in a cookie. Cookies belong to a machine and not to a port: every other
/// server here would be sent it, and could set another one. So nothing that a browser sends by itself opens the gate.
struct Gate: Sendable {
  let token: String
  let port: UInt16
  /// Whether the plan may be edited.
  var takesForms = false

  enum Passage {
    case open(PageQuery)
    /// A form that was filled in on a page of this site.
    case sent(PageQuery, Answers)
    case closed(SiteAnswer)
  }

  func passage(_ request: SiteRequest) -> Passage {
    if request.target.utf8.count > SiteRequest.longestTarget {
      return .closed(.refused(414, "This address is too long."))
    }
    let length = request.headers.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
    if length > SiteRequest.longestHeaders { return .closed(.refused(431, "This request says too much.")) }
    // Whoever leads a name of their own to this machine still calls it by that name.
    let hosts = ["127.0.0.1:\(port)", "localhost:\(port)"]
    guard let host = request.headers["host"], hosts.contains(host) else {
      return .closed(.refused(421, "This is not the site that was asked for."))
    }
    if let origin = request.headers["origin"], origin != "http://\(host)" {
      return .closed(.refused(403, "Other sites are told nothing."))
    }
    guard let path = path(behindTokenOf: request.target) else {
      return .closed(.refused(404, "There is no such page. Open the whole address that transition preview printed."))
    }
    if takesForms, request.method == "POST" { return form(request, path, from: "http://\(host)") }
    guard request.method == "GET" else {
      var answer = SiteAnswer.refused(405, "Pages can only be read.")
      answer.more["Allow"] = takesForms ? "GET, POST" : "GET"
      return .closed(answer)
    }
    guard request.body == [] else { return .closed(.refused(413, "Whoever reads a page sends nothing with it.")) }
    guard let query = PageQuery(String(path)) else { return .closed(.refused(404, "There is no such page.")) }
    return .open(query)
  }

  /// A form comes from a page of this site, which a browser says, and is no longer than forms are.
  private func form(_ request: SiteRequest, _ path: Substring, from site: String) -> Passage {
    guard request.headers["origin"] == site else {
      return .closed(.refused(403, "Forms are taken from the pages of this site alone."))
    }
    guard request.headers["content-type"] == "application/x-www-form-urlencoded" else {
      return .closed(.refused(415, "This is no form of this site."))
    }
    guard let body = request.body else { return .closed(.refused(413, "This is more than a form can hold.")) }
    guard let query = PageQuery(String(path)) else { return .closed(.refused(404, "There is no such page.")) }
    guard let answers = Answers(urlEncoded: body) else { return .closed(.refused(400, "This form cannot be read.")) }
    return .sent(query, answers)
  }

  /// What stands behind `/token/`. How long it takes does not tell how much of a token is right.
  private func path(behindTokenOf target: String) -> Substring? {
    let parts = target.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].isEmpty, parts[1].utf8.count == token.utf8.count else { return nil }
    let difference = zip(parts[1].utf8, token.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) }
    return difference == 0 ? parts[2] : nil
  }
}
