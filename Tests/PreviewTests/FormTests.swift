import Testing

@testable import Preview

/// Forms that are filled in, and what the plan says then.
@Suite struct FormTests {
  private static let plan = """
    plan: { title: T, as-of: 2027-07-09 }
    mission: { name: M, type: peacekeeping, host-state: XCA }
    counterparts:
      cnp: { name: Police of Carana, kind: national }
    tasks: unknown
    # tasks would stand here
    sources:
      s1: { title: Report }

    """

  private func browser(_ text: String = plan) -> (FormBrowser, FilesStore) {
    let store = FilesStore(text)
    return (FormBrowser(store), store)
  }

  @Test func aSectionThatIsUnknownTakesAFirstEntry() async throws {
    var (browser, store) = browser()
    try await browser.open("edit?in=tasks&new=yes")
    browser.filled["f.title"] = "Public order: \"north\" & <b>"
    browser.filled["f.lead"] = "cnp"
    browser.filled["f.finish~state"] = "pending"
    browser.filled["f.finish~why"] = "2027-10"
    browser.filled["f.cost~state"] = "unknown"
    browser.filled["f.phase~state"] = "not-applicable"
    browser.filled["f.phase~why"] = "there are none"
    try await browser.press("add:f.source")
    browser.filled["f.source.n0"] = "s1"
    browser.filled["f.source.n0~place"] = "para 12"
    try await browser.press("show")
    #expect(browser.page.contains("&lt;b&gt;") && !browser.page.contains("<b>"))
    #expect(store.text == Self.plan)
    try await browser.press("write")
    #expect(browser.moved == "edit?in=tasks&item=public-order-north-b&saved=yes")
    #expect(
      store.text
        == Self.plan.replacing(
          "tasks: unknown\n",
          with: """
            tasks:
              public-order-north-b:
                title: 'Public order: "north" & <b>'
                lead: cnp
                phase: { not-applicable: there are none }
                finish: { pending: 2027-10 }
                cost: unknown
                source: s1 para 12

            """))
  }

  @Test func aHandoverHasItsCapacityAndAction() async throws {
    var (browser, store) = browser(
      Self.plan.replacing("tasks: unknown", with: "tasks: { order: { title: Order, lead: mission } }"))
    for title in ["North", "South"] {
      try await browser.open("edit?in=handovers&new=yes")
      browser.filled["f.title"] = title
      browser.filled["f.task"] = "order"
      try await browser.press("add:f.to")
      browser.filled["f.to.n0.who"] = "cnp"
      try await browser.press("open:f.capacity")
      browser.filled["f.capacity.required"] = "13 units"
      try await browser.press("add:f.actions")
      browser.filled["f.actions.n0.title"] = "Équip five units"
      try await browser.write()
    }
    #expect(
      store.text.hasSuffix(
        """
        handovers:
          north:
            title: North
            task: order
            to: [cnp]
            capacity: { required: 13 units }
            actions:
              equip-five-units: { title: Équip five units }
          south:
            title: South
            task: order
            to: [cnp]
            capacity: { required: 13 units }
            actions:
              equip-five-units-2: { title: Équip five units }
        # tasks would stand here
        sources:
          s1: { title: Report }

        """), "\(store.text)")
  }

  @Test func whatIsNotTouchedStays() async throws {
    let tasks = """
      tasks:
        a: # first
          title: {en: One, fr: Un}
          lead:   'cnp'   # who
          finish: { either: [{ is: 2027-01, source: s1 }, 2027-02] }
          start: {is: 2026-01, source: s1 para 3}
          after: [b, {b: start to start}]
        b: { title: &t Two, lead: mission }

      """
    var (browser, store) = browser(Self.plan.replacing("tasks: unknown\n", with: tasks))
    try await browser.open("edit?in=tasks&item=a")
    #expect(browser.page.contains("either") && browser.page.contains("The plan says this in more detail"))
    browser.filled["f.start"] = "2026-03"
    try await browser.write()
    #expect(
      store.text == Self.plan.replacing("tasks: unknown\n", with: tasks.replacing("is: 2026-01", with: "is: 2026-03")))
  }

  @Test func anEntryIsDeletedAfterItsUsersAreShown() async throws {
    let tasks = "tasks:\n  a: { title: One, lead: mission }\n  b: { title: Two, lead: mission, after: [a] }\n"
    var (browser, store) = browser(Self.plan.replacing("tasks: unknown\n", with: tasks))
    try await browser.open("edit?in=tasks&item=a")
    try await browser.press("delete")
    #expect(browser.page.contains("It is referred to at plan.yaml:"))
    try await browser.press("write-delete")
    #expect(store.text.contains("tasks:\n  b:"))
  }

  @Test func aListTakesAnEntry() async throws {
    var (browser, store) = browser()
    try await browser.open("edit?in=updates&new=yes")
    browser.filled["f.on"] = "2027-05-01"
    browser.filled["f.text"] = "Two lines\nof it."
    browser.filled.append("cnp", to: "f.about")
    try await browser.write()
    #expect(
      store.text.contains(
        "updates:\n  - on: 2027-05-01\n    about: [cnp]\n    text: |-\n      Two lines\n      of it.\n"))
  }

  @Test func anOlderTextIsRefusedWithBothShown() async throws {
    var (browser, store) = browser()
    try await browser.open("edit?in=counterparts&item=cnp")
    browser.filled["f.name"] = "Mine"
    store.files = FilesStore(Self.plan.replacing("Police of Carana", with: "Theirs")).files
    for button in ["show", "write"] {
      let form = browser.filled
      try await browser.press(button)
      #expect(browser.status == 409)
      #expect(browser.page.contains("name: Mine") && browser.page.contains("name: Theirs"))
      browser.filled = form
    }
    #expect(store.text.contains("Theirs"))
  }

  @Test func faultsLeadToTheirFields() async throws {
    var (browser, store) = browser()
    try await browser.open("edit?in=tasks&new=yes")
    browser.filled["f.title"] = "A"
    browser.filled["f~key"] = "Not an id"
    browser.filled["f.start~state"] = "pending"
    try await browser.press("show")
    #expect(browser.page.contains(##"href="#f.start""##) && browser.page.contains(##"href="#f~key""##))
    #expect(browser.filled["f.title"] == "A")
    try await browser.press("write")
    #expect(store.text == Self.plan)
  }
}
