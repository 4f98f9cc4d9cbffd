import Diagnostics
import Editing
import Rendering
import Testing

@testable import Preview

/// The pages of a plan and when they are made.
@Suite struct PreviewTests {
  private static let plan = """
    plan: { title: A & <b>, as-of: 2027-07-09 }
    mission: { name: M, type: peacekeeping, host-state: XCA }

    """

  private func answer(_ page: String, of site: PreviewSite) async throws -> (status: Int, text: String) {
    let answer = await site.answer(try #require(PageQuery(page)))
    guard case .bytes(let bytes) = answer.content else { return (answer.status, "") }
    return (answer.status, String(decoding: bytes, as: UTF8.self))
  }

  @Test(arguments: ["", "timeline", "timeline?view=money", "report", "advice", "background", "check"])
  func everyPageIsThere(_ page: String) async throws {
    let (status, text) = try await answer(page, of: PreviewSite(MemoryStore(Self.plan)))
    #expect(status == 200)
    #expect(text.contains("A &amp; &lt;b&gt;, as of 2027-07-09"))
    #expect(!text.contains("http-equiv"))
    #expect(text.contains(#"<script src="renew.js" defer="defer"></script>"#))
  }

  @Test(arguments: ["nothing", "timeline?view=nothing", "timeline?look=money", "report?view=money", "events?x=1"])
  func whatIsNoPageIsNotThere(_ page: String) async throws {
    #expect(try await answer(page, of: PreviewSite(MemoryStore(Self.plan))).status == 404)
  }

  @Test func aPageIsMadeOnceForAStateOfThePlan() async throws {
    let tasks = (1...1_000).map { "  t\($0): { title: Task \($0), lead: mission }\n" }.joined()
    let store = MemoryStore(Self.plan + "tasks:\n" + tasks)
    let site = PreviewSite(store)
    let texts = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 1...20 { group.addTask { try await answer("report", of: site).text } }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(texts.count == 1)
    // What is the same by choice is one page.
    _ = try await answer("timeline?view=calendar&lanes=function", of: site)
    _ = try await answer("timeline", of: site)
    #expect(await site.count == 2)
    await site.renew()
    _ = try await answer("report", of: site)
    #expect(await site.count == 2)
    store.text = Self.plan
    await site.renew()
    _ = try await answer("report", of: site)
    #expect(await site.count == 3)
  }

  @Test func openPagesAreToldOfAnotherState() async throws {
    let store = MemoryStore(Self.plan)
    let site = PreviewSite(store)
    guard case .events(let events) = await site.answer(try #require(PageQuery("events"))).content else {
      Issue.record("no events")
      return
    }
    var told = events.makeAsyncIterator()
    #expect(await told.next() == "data: 1\n\n")
    await site.renew()
    store.text += "\n"
    await site.renew()
    #expect(await told.next() == "data: 2\n\n")
    await site.keepAlive()
    #expect(await told.next()?.hasPrefix(":") == true)
    await site.end()
    #expect(await told.next() == nil)
  }

  @Test(arguments: ["", "timeline", "report", "check"])
  func aPlanThatCannotBeReadShowsItsErrors(_ page: String) async throws {
    let store = MemoryStore("plan: [\n")
    let site = PreviewSite(store)
    let text = try await answer(page, of: site).text
    #expect(text.contains("<h1>The plan cannot be read</h1>"))
    #expect(text.contains(#"data-place="plan.yaml:"#))
    store.text = Self.plan
    await site.renew()
    #expect(try await !answer(page, of: site).text.contains("cannot be read"))
    store.fault = "the folder 'x' cannot be read"
    await site.renew()
    #expect(try await answer(page, of: site).text.contains("the folder &#39;x&#39; cannot be read."))
  }

  @Test func whatAProductLacksIsSaid() async throws {
    let site = PreviewSite(MemoryStore("plan: { title: T }\n"))
    #expect(try await answer("report", of: site).text.contains("write &#39;as-of&#39; into its heading"))
  }

  @Test func placesLeadIntoAnEditor() async throws {
    var options = PreviewOptions()
    options.editor = .vscode
    options.path = { "/home/a b/\($0)" }
    let text = try await answer("", of: PreviewSite(MemoryStore(Self.plan), options)).text
    #expect(text.contains(#"href="vscode://file/home/a%20b/plan.yaml:"#))
    #expect(!text.contains("data-place"))
  }
}

/// A plan of one file that stands nowhere but here.
final class MemoryStore: PlanStore, @unchecked Sendable {
  var text: String
  var fault: String?

  init(_ text: String) { self.text = text }

  struct Fault: Error, CustomStringConvertible { let description: String }

  func read() throws -> SourceFiles {
    if let fault { throw Fault(description: fault) }
    return SourceFiles([SourceFile(name: "plan.yaml", bytes: Array(text.utf8))])
  }

  func write(_ edit: PlanEdit) throws {}
}
