import Testing

@testable import Preview

/// Forms that no page of the site has made.
@Suite struct HostileFormTests {
  private static let plan = """
    plan: { title: T, as-of: 2027-07-09 }
    mission: { name: M, type: peacekeeping, host-state: XCA }
    tasks:
      a: { title: One, lead: mission }

    """
  private let gate = Gate(token: "0123abcd", port: 4000, takesForms: true)

  private func status(
    _ target: String = "/0123abcd/edit?in=tasks", origin: String? = "http://127.0.0.1:4000",
    type: String = "application/x-www-form-urlencoded", body: [UInt8]? = Array("a=b".utf8)
  ) -> Int {
    var headers = ["host": "127.0.0.1:4000", "content-type": type]
    headers["origin"] = origin
    return switch gate.passage(SiteRequest("POST", target, headers: headers, body: body)) {
    case .open, .sent: 200
    case .closed(let answer): answer.status
    }
  }

  @Test func formsComeFromThisSiteAlone() {
    #expect(status() == 200)
    #expect(status(origin: nil) == 403)
    #expect(status(origin: "null") == 403)
    #expect(status(origin: "http://evil.org") == 403)
    #expect(status("/wrong/edit?in=tasks") == 404)
    #expect(status(type: "text/plain") == 415)
    #expect(status(body: nil) == 413)
    #expect(status(body: Array("a=%ff".utf8)) == 400)
    #expect(status(body: Array("a=%4".utf8)) == 400)
    #expect(status(body: Array(String(repeating: "a&", count: 30_000).utf8)) == 400)
  }

  @Test func withoutItsTokenAFormIsRefused() async throws {
    let store = FilesStore(Self.plan)
    var browser = FormBrowser(store)
    try await browser.open("edit?in=tasks&item=a")
    browser.filled["f.title"] = "Two"
    browser.filled["token"] = "other"
    try await browser.press("write")
    #expect(browser.status == 403 && store.text == Self.plan)
  }

  @Test func whereNothingMayBeEditedThereAreNoForms() async throws {
    let site = PreviewSite(FilesStore(Self.plan))
    #expect(await site.answer(try #require(PageQuery("edit"))).status == 404)
    #expect(await site.take(try #require(PageQuery("edit?in=tasks&item=a")), Answers()).status == 403)
  }

  @Test(arguments: [
    "edit?in=nothing", "edit?in=tasks&item=b", "edit?in=tasks&no=1", "edit?in=tasks.a", "edit?in=..",
    "edit?in=tasks&new=no",
    "edit?in=tasks&item=a&new=yes", "edit?item=a", "edit?in=updates&no=0", "edit?in=updates&no=99999999999999999999",
  ]) func whatIsNotThereHasNoForm(_ address: String) async throws {
    var browser = FormBrowser(Self.plan)
    try await browser.open(address)
    #expect(browser.status == 404)
  }

  @Test(arguments: [
    ("f.after~items", "o7"), ("f.after~items", "n"), ("f.after~items", "o-1"),
    ("f.after~items", "o99999999999999999999"),
    ("f.title~state", "written"), ("f.lead~state", "nonsense"), ("f.title.title.title", "x"), ("f~state", "unknown"),
    ("f", "x"), ("f.constraints~open", "yes"), ("f~items", "o0"),
  ]) func whatNoFormSendsChangesNothing(_ name: String, _ value: String) async throws {
    let store = FilesStore(Self.plan)
    var browser = FormBrowser(store)
    try await browser.open("edit?in=tasks&item=a")
    browser.filled[name] = value
    try await browser.press("show")
    try await browser.open("edit?in=tasks&item=a")
    browser.filled[name] = value
    try await browser.press("write")
    #expect(store.text == Self.plan)
  }

  @Test func textsStayTexts() async throws {
    let store = FilesStore(Self.plan)
    var browser = FormBrowser(store)
    try await browser.open("edit?in=tasks&item=a")
    let text = "x: y }\n- <script>alert(1)</script> # &a *a %TAG \u{202E}\u{1F600}"
    browser.filled["f.description"] = text
    try await browser.write()
    #expect(!browser.page.contains("<script>alert"))
    // What no page shows is not taken from one.
    #expect(browser.filled["f.description"] == text.replacing("\u{202E}", with: ""))
    #expect(store.text.hasPrefix(Self.plan.prefix(100)))
  }
}
