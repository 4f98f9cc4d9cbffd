import Diagnostics
import PlanReading
import Testing

@testable import Editing

@Suite struct MovingTests {
  @Test func aSectionMovesWithItsComments() throws {
    let plan = files(
      "# yaml-language-server: $schema=s\n# The plan\nplan: { title: P }\n\n# Of the tasks\ntasks: # all\n  a: { title: A }\n  # end\n\nrisks: {}\n",
      "areas: {}")
    #expect(
      text(of: try PlanEdit.moving("tasks", toFile: "1.yaml", in: plan).after)
        == "# yaml-language-server: $schema=s\n# The plan\nplan: { title: P }\n\nrisks: {}\nareas: {}\n\n# Of the tasks\ntasks: # all\n  a: { title: A }\n  # end\n"
    )
    let new = try PlanEdit.moving("tasks", toFile: "2.yaml", in: plan)
    #expect(
      String(decoding: new.after.files[2].bytes, as: UTF8.self)
        == "# yaml-language-server: $schema=s\n# Of the tasks\ntasks: # all\n  a: { title: A }\n  # end\n")
    let gone = try PlanEdit.moving("areas", toFile: "0.yaml", in: plan)
    #expect(gone.after.files[1].bytes.isEmpty)
  }

  @Test(arguments: [("task", "1.yaml"), ("tasks", "0.yaml"), ("areas", "2.yaml")])
  func whatCannotBeMovedIsRefused(section: String, file: String) {
    let plan = files("tasks: {}\nareas: {}\n", "risks: {}\nareas: {}\n")
    #expect(throws: EditFault.self) { try PlanEdit.moving(section, toFile: file, in: plan) }
  }

  /// Every section of every plan into a new file and into each other one: the same is said, and as much is found.
  @Test(arguments: 0..<3) func everySectionCanBeMoved(plan: Int) throws {
    let (name, files) = editedPlans[plan]
    let reading = readPlan(files)
    for (number, (section, place)) in reading.sectionPlaces.sorted(by: { $0.key < $1.key }).enumerated() {
      let other = files.files[(Int(place.file) + 1) % files.files.count].name
      for target in [number % 2 == 0 ? "new.yaml" : other] where target != files.files[Int(place.file)].name {
        let edit = try reading.moving(section, toFile: target)
        // Moving has seen to it that each section says the same; reading it all again takes its time.
        guard number % 5 == 0 else { continue }
        let after = readPlan(
          SourceFiles(edit.after.files.filter { !$0.bytes.isEmpty }.sorted { $0.name < $1.name }))
        #expect(
          after.diagnostics.filter { $0.severity == .error }.count
            == reading.diagnostics.filter { $0.severity == .error }.count, "\(name): \(section)")
      }
    }
  }
}
