import Diagnostics
import Testing

@testable import Editing

/// What becomes of a text when the plan is changed at a place.
@Suite struct StructureTests {
  private func after(_ before: String, _ change: (inout PlanDraft) throws -> Void) throws -> String {
    var draft = PlanDraft(files(before))
    try change(&draft)
    return text(of: try draft.edit.after)
  }

  /// A task with what is to be replaced, as it is before and after.
  @Test(arguments: [
    ("title: A # why\n", "B", "title: B # why\n"),
    ("title: 'A' # why\n", "B's", "title: 'B''s' # why\n"),
    ("title: \"A\"\t# why\n", "B: \"C\"", "title: \"B: \\\"C\\\"\"\t# why\n"),
    ("title: A\n", "B: C", "title: 'B: C'\n"),
    ("title:\n", "B", "title: B\n"),
    ("title: # why\n", "B", "title: B # why\n"),
    ("title: ~\n", "unknown", "title: unknown\n"),
    ("title: 'A'\n", "unknown", "title: unknown\n"),
    ("title: >- # why\n      A\n      b\n", "B", "title: >- # why\n      B\n"),
    ("title: |\n      A\n      b\n", "B\nC\n", "title: |\n      B\n      C\n"),
    ("title: A # why\n", "B\nC", "title: |- # why\n      B\n      C\n"),
    ("title: { is: A, source: s }\n", "B", "title: { is: B, source: s }\n"),
    ("title:\n      is: A # why\n      source: s\n", "B", "title:\n      is: B # why\n      source: s\n"),
    ("title: { pending: 2027-01, source: s }\n", "B", "title: { is: B, source: s }\n"),
    ("title: { pending: 2027-01 }\n", "B", "title: B\n"),
    ("title: { is: A, source: s }\n", "unknown", "title: unknown\n"),
    ("title: { either: [{ is: A, source: s }, { is: C, source: t }] }\n", "B", "title: B\n"),
  ])
  func aTextIsReplaced(before: String, value: String, expected: String) throws {
    for (head, tail) in [("tasks:\n  a:\n    ", "    lead: mission\n"), ("tasks:\n  a:\n    ", "")] {
      let changed = try after(head + before + tail) { try $0.set(["tasks", "a", "title"], to: .text(value)) }
      #expect(changed == head + expected + tail)
    }
    let head = "tasks:\r\n  a:\r\n    "
    let changed = try after((head + before).replacing("\n", with: "\r\n").replacing("\r\r", with: "\r")) {
      try $0.set(["tasks", "a", "title"], to: .text(value))
    }
    #expect(changed == head + expected.replacing("\n", with: "\r\n"))
  }

  @Test func collectionsTakeThePlaceOfTexts() throws {
    #expect(
      try after("handovers:\n  a:\n    to: b # why\n    task: t\n") {
        try $0.set(["handovers", "a", "to"], to: ["b", "c"])
      }
        == "handovers:\n  a:\n    to: [b, c] # why\n    task: t\n")
    #expect(
      try after("handovers:\n  a:\n    to: b # why\n    task: t\n") {
        try $0.set(["handovers", "a", "to"], to: [["who": "b"], ["who": "c", "part": "d"]])
      } == "handovers:\n  a:\n    to: # why\n      - { who: b }\n      - { who: c, part: d }\n    task: t\n")
    #expect(
      try after("handovers:\n  a:\n    to:\n    - b\n    - c\n    # own\n    task: t\n") {
        try $0.set(["handovers", "a", "to"], to: "b")
      } == "handovers:\n  a:\n    to: b\n    # own\n    task: t\n")
  }

  @Test func fieldsStandWhereTheFormatHasThem() throws {
    #expect(
      try after("tasks:\n  a:\n    title: A # why\n    # more\n    finish: 2027-01-01\n  b: { title: B }") {
        try $0.set(["tasks", "a", "start"], to: "2026-01-01")
        try $0.set(["tasks", "b", "lead"], to: "mission")
        try $0.set(["tasks", "a", "note"], to: "N")
      } == """
        tasks:
          a:
            title: A # why
            start: 2026-01-01
            # more
            finish: 2027-01-01
            note: N
          b: { title: B, lead: mission }
        """)
    #expect(
      try after("tasks:\n  a: { lead: mission }\n") { try $0.set(["tasks", "a", "title"], to: "A") }
        == "tasks:\n  a: { title: A, lead: mission }\n")
    #expect(
      try after("tasks:\n  a:\n    lead: mission\n") { try $0.set(["tasks", "a", "title"], to: "A") }
        == "tasks:\n  a:\n    title: A\n    lead: mission\n")
  }

  @Test func whatIsMissingIsBegun() throws {
    let task: WrittenValue = ["title": "A", "lead": "mission"]
    #expect(
      try after("tasks:\n") { try $0.set(["tasks", "a"], to: task) } == "tasks:\n  a: { title: A, lead: mission }\n")
    #expect(
      try after("# All\ntasks: # none yet\nrisks:\n") { try $0.set(["tasks", "a"], to: task) }
        == "# All\ntasks: # none yet\n  a: { title: A, lead: mission }\nrisks:\n")
    #expect(
      try after("plan: { title: P }\nrisks: {}\n") { try $0.set(["tasks", "a", "title"], to: "A") }
        == "plan: { title: P }\n\ntasks:\n  a: { title: A }\nrisks: {}\n")
    #expect(try after("") { try $0.set(["tasks", "a"], to: task) } == "tasks:\n  a: { title: A, lead: mission }\n")
    #expect(
      try after("# Nothing yet") { try $0.set(["tasks", "a"], to: task) }
        == "# Nothing yet\ntasks:\n  a: { title: A, lead: mission }\n")
    #expect(
      try after("risks: {}\n") { try $0.set(["risks", "a"], to: ["title": "A"]) } == "risks: { a: { title: A } }\n")
    #expect(
      try after("tasks:\n  a: { title: A }\n") { try $0.set(["tasks", "a", "title", "source"], to: ["s"]) }
        == "tasks:\n  a: { title: { is: A, source: [s] } }\n")
  }

  @Test func newEntriesAreWrittenAsTheirNeighbours() throws {
    let body: WrittenValue = ["name": "B", "kind": "national"]
    #expect(
      try after("counterparts:\n  a: { name: A, kind: un }\n  # behind\n") {
        try $0.set(["counterparts", "b"], to: body)
      } == "counterparts:\n  a: { name: A, kind: un }\n  b: { name: B, kind: national }\n  # behind\n")
    #expect(
      try after("counterparts:\n    a:\n        name: A # x\n        # of a\n\n") {
        try $0.set(["counterparts", "b"], to: body)
      }
        == "counterparts:\n    a:\n        name: A # x\n        # of a\n    b:\n        name: B\n        kind: national\n\n"
    )
  }

  @Test func itemsArePutInAndTakenOut() throws {
    let block = "updates:\n  - on: 2027-01 # a\n    text: A\n\n  # of b\n  - { on: 2027-02, text: B } # b\n"
    #expect(
      try after(block) { try $0.insert(["on": "2027-03", "text": "C"], into: ["updates"]) }
        == block + "\n  - { on: 2027-03, text: C }\n")
    #expect(
      try after(block) { try $0.insert(["on": "2027-03", "text": "C"], into: ["updates"], at: 0) }
        == "updates:\n  - on: 2027-03\n    text: C\n" + block.dropFirst(9))
    #expect(try after(block) { try $0.remove(["updates", 1]) } == "updates:\n  - on: 2027-01 # a\n    text: A\n")
    #expect(
      try after(block) { try $0.remove(["updates", 0]) } == "updates:\n\n  # of b\n  - { on: 2027-02, text: B } # b\n")
    #expect(
      try after(block) { try $0.remove(["updates", 0, "on"]) }
        == "updates:\n  - text: A\n\n  # of b\n  - { on: 2027-02, text: B } # b\n")
    let flow = "tasks: { a: { support: [x, \"y\", z] } } # why"
    #expect(
      try after(flow) { try $0.remove(["tasks", "a", "support", 1]) } == "tasks: { a: { support: [x, z] } } # why")
    #expect(
      try after(flow) { try $0.remove(["tasks", "a", "support", 2]) } == "tasks: { a: { support: [x, \"y\"] } } # why")
    #expect(
      try after(flow) { try $0.set(["tasks", "a", "support"], to: ["w", "x", "z"]) }
        == "tasks: { a: { support: [w, x, z] } } # why")
    #expect(try after(flow) { try $0.set(["tasks", "a", "support"], to: []) } == "tasks: { a: { support: [] } } # why")
  }

  @Test func commentsGoWithWhatTheyAreAbout() throws {
    let before = """
      tasks:
        # Police
        a:
          title: A # why
          # of the title
        b:
          title: B

        # Justice, alone
        # in its group
        c:
          title: C

        d: { title: D }
      """
    #expect(
      try after(before) { try $0.remove(["tasks", "a"]) }
        == before.replacing("  a:\n    title: A # why\n    # of the title\n", with: ""))
    #expect(
      try after(before) { try $0.remove(["tasks", "c"]) }
        == before.replacing("  # Justice, alone\n  # in its group\n  c:\n    title: C\n\n", with: ""))
    #expect(
      try after(before) { try $0.remove(["tasks", "d"]) } == String(before.dropLast("\n\n  d: { title: D }".count)))
    #expect(try after("tasks:\n  # of a\n  a: { title: A }\n") { try $0.remove(["tasks", "a"]) } == "tasks: {}\n")
  }

  @Test func whatAliasesReadIsNotChanged() throws {
    let before = "tasks:\n  a: &a\n    title: A\n  b: *a\n  c: { title: C }\n"
    for path: PlanPath in [
      ["tasks", "a", "title"], ["tasks", "b", "title"], ["tasks", "a", "lead"], ["tasks", "b", "lead"],
    ] {
      #expect(throws: EditFault.self) { try after(before) { try $0.set(path, to: "X") } }
    }
    #expect(throws: EditFault.self) { try after(before) { try $0.remove(["tasks", "a"]) } }
    #expect(throws: EditFault.self) { try after(before) { try $0.remove(["tasks", "b", "title"]) } }
    #expect(try after(before) { try $0.remove(["tasks", "b"]) } == before.replacing("  b: *a\n", with: ""))
    #expect(
      try after(before) { try $0.set(["tasks", "b"], to: ["title": "B"]) }
        == before.replacing("*a", with: "{ title: B }"))
  }

  @Test func sectionsMayBeSpreadOverFiles() throws {
    var draft = PlanDraft(files("tasks:\n  a: { title: A }\n", "tasks:\n  b: { title: B }\nupdates: [{ on: 2027 }]\n"))
    #expect(draft.value(at: ["tasks", "b", "title"]) == "B")
    try draft.set(["tasks", "c", "title"], to: "C")
    try draft.set(["tasks", "d", "title"], to: "D", inFile: "0.yaml")
    try draft.insert(["on": "2028"], into: ["updates"])
    #expect(
      try text(of: draft.edit.after)
        == "tasks:\n  a: { title: A }\n  d: { title: D }\ntasks:\n  b: { title: B }\n  c: { title: C }\nupdates: [{ on: 2027 }, { on: 2028 }]\n"
    )
    var new = PlanDraft(files("plan: { title: P }\n"), newFile: "tasks.yaml")
    try new.set(["tasks", "a", "title"], to: "A", inFile: "tasks.yaml")
    #expect(try new.edit.changed.map(\.name) == ["tasks.yaml"])
  }

  @Test func whatIsNotThereIsSaid() {
    #expect(throws: EditFault.notThere("tasks, a")) { try after("tasks: {}\n") { try $0.remove(["tasks", "a"]) } }
    #expect(throws: EditFault.self) { try after("tasks: [a\n") { try $0.set(["tasks", "a", "title"], to: "A") } }
  }
}
