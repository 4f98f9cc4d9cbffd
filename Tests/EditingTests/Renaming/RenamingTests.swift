import Diagnostics
import PlanFormat
import PlanReading
import Testing

@testable import Editing

@Suite struct RenamingTests {
  private let spread = files(
    """
    plan: { title: P, as-of: 2027-01-01 }
    counterparts: { police: { name: Police, kind: national } }
    tasks:
      prisons: { title: "prisons, prisons", lead: mission } # prisons
      courts: { title: Courts, after: { prisons: finish + 10 days } }
    """,
    """
    handovers:
      prisons: { task: prisons, to: ['police'] }
    updates:
      - { on: 2027-01-01, about: [tasks/prisons], text: prisons }
    """)

  @Test func anIdIsRenamedWhereverItStands() throws {
    let after = text(of: try PlanEdit.renaming("tasks/prisons", to: "jails", in: spread).after)
    #expect(
      after
        == text(of: spread).replacing("  prisons: { title", with: "  jails: { title")
        .replacing("{ prisons: finish", with: "{ jails: finish").replacing("task: prisons", with: "task: jails")
        .replacing("tasks/prisons", with: "tasks/jails"))
    #expect(
      text(of: try PlanEdit.renaming("police", to: "pnh", in: spread).after)
        == text(of: spread).replacing("police:", with: "pnh:").replacing("'police'", with: "'pnh'"))
  }

  @Test(arguments: [
    ("prisons", "jails", "'prisons' can mean 2 entries; write 'tasks/prisons' or 'handovers/prisons'"),
    ("tasks/prisons", "courts", "has task 'courts' already"), ("mission", "m", "is a word of every plan"),
    ("tasks/prison", "jails", "did you mean 'prisons'?"), ("police", "the_police", "id"),
    ("police", "unknown", "unknown"), ("work/prisons", "jails", "'work'"),
  ])
  func whatCannotBeIsRefusedWithTheReason(old: String, new: String, reason: String) {
    let fault = #expect(throws: EditFault.self) { try PlanEdit.renaming(old, to: new, in: spread) }
    #expect(fault?.description.contains(reason) == true, "\(fault?.description ?? "")")
  }

  /// There and back gives the same bytes, and what was found of the plan is the same but for the id.
  @Test(arguments: 0..<3) func renamingChangesNothingButTheId(plan: Int) throws {
    let (name, files) = editedPlans[plan]
    let reading = readPlan(files)
    let names = reading.names
    let declared = names.all.filter(\.isDeclaration)
    for place in declared.enumerated().filter({ $0.offset % max(1, declared.count / 6) == 0 }).map(\.element) {
      let new = "renamed-\(place.id)"
      let edit = try reading.renaming("\(place.section.path)/\(place.id)", to: new)
      #expect(!edit.isEmpty, "\(name): \(place.id)")
      let after = readPlan(edit.after)
      #expect(
        after.diagnostics.map { $0.message.replacing(new, with: place.id) }.sorted()
          == reading.diagnostics.map { $0.message.replacing(new, with: place.id) }.sorted(), "\(name): \(place.id)")
      let back = try after.renaming("\(place.section.path)/\(new)", to: place.id)
      #expect(back.after.files.map(\.bytes) == files.files.map(\.bytes), "\(name): \(place.id)")
    }
  }

  /// The same of seeded plans; and no new id adds an error.
  @Test(arguments: 0..<10) func renamingAddsNoError(part: Int) throws {
    for seed in stride(from: part, to: seedCount, by: 10) {
      var plan = SeededPlan(seed: seed)
      let reading = readPlan(plan.files)
      let (entry, new) = (plan.entry(), plan.newID())
      let old = "\(entry.section)/\(entry.id)"
      guard let edit = try? reading.renaming(old, to: new) else { continue }
      let after = readPlan(edit.after)
      #expect(findings(after) == findings(reading), "seed \(seed): \(old) to \(new)")
      let back = try after.renaming("\(entry.section)/\(new)", to: entry.id)
      #expect(back.after.files.map(\.bytes) == plan.files.files.map(\.bytes), "seed \(seed): \(old) to \(new)")
    }
  }

  /// What was found, without the ids of which it tells.
  private func findings(_ reading: PlanReading) -> [String] {
    reading.diagnostics.map { "\($0.id) \($0.span.file)" }.sorted()
  }
}
