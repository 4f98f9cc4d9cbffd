import Diagnostics
import PlanFormat
import PlanModel
import PlanReading
import Testing

/// Every section can be changed by an update: a new one cannot be forgotten.
@Suite struct ChangeableSectionsTests {
  private static let plan = """
    plan: { title: T, as-of: 2027-07-09 }
    mission: { name: M, type: other, host-state: XCA, mandated-tasks: { a1: { text: T } } }
    strategy: { objectives: { a2: { text: T } }, assumptions: { a3: { text: T } }, triggers: { a4: { condition: T } } }
    counterparts: { a5: { name: T, kind: national } }
    areas: { a6: { name: T } }
    phases: { a7: { title: T } }
    tasks: { a8: { title: T } }
    handovers: { a9: { title: T, actions: { a10: { title: T } } } }
    bodies: { a11: { name: T } }
    consultations: { a12: { title: T } }
    decisions: { a13: { title: T } }
    frameworks: { a14: { name: T, outcomes: { a15: { text: T } } } }
    benchmarks: { a16: { title: T, indicators: { a17: { title: T, parts: { part: { title: T } } } } } }
    sites: { a18: { name: T } }
    units: { a19: { name: T } }
    residual-priorities: { a20: { title: T } }
    risks: { a21: { title: T } }
    protection: { a22: { area: a6 } }
    assessments: { a23: { title: T } }
    calendar: { a24: { title: T } }
    funding: { sources: { a25: { name: T, kind: pooled } }, allocations: { a26: { title: T } } }
    posts: { a27: { title: T } }
    laws: { a28: { title: T } }
    pbc: { engagements: { a29: { title: T } }, recommendations: { a30: { text: T } } }
    communications: { messages: { a31: { message: T } } }
    services: { a32: { what: T } }
    lessons: { a33: { text: T } }
    shortfalls: { a34: { text: T } }
    working-calendars: { a35: { title: T } }
    baselines: { a36: { title: T } }
    afterwards: { options: { a37: { title: T } } }
    rules: { a38: { title: T, asked-by: T, needs: { has: [tasks] }, mend: T } }
    sources: { a0: { title: T } }

    """

  /// Notes which fields of the entry have changed.
  private struct Probe: EntryVisitor {
    var changed: [String] = []
    mutating func visit<Entry: PlanEntry>(_ entry: inout Entry) { changed = entry.header.changes.keys.sorted() }
  }

  private func read(_ updates: String) -> PlanReading {
    let file = SourceFile(name: "p", bytes: Array((Self.plan + "updates:\n" + updates).utf8))
    return readPlan(SourceFiles([file]), asOf: Day("2027-09-01"))
  }

  /// A field of each kind of entry that takes any text.
  private func key(_ section: Section) -> String {
    switch section {
    case .triggers: "condition"
    case .counterparts, .areas, .bodies, .frameworks, .sites, .units, .fundingSources: "name"
    case .protection: "threats"
    case .messages: "message"
    case .services: "what"
    case .mandatedTasks, .objectives, .assumptions, .outcomes, .recommendations, .lessons, .shortfalls: "text"
    default: "title"
    }
  }

  @Test(arguments: Section.all.indices) func everySectionCanChange(index: Int) throws {
    let section = Section.all[index]
    let reading = read("  - { on: 2027-08-01, about: [a\(index)], text: T, set: { \(key(section)): New } }\n")
    #expect(reading.diagnostics.map(\.message) == [])
    var (plan, probe) = (reading.plan, Probe())
    let target = try #require(plan.targets["a\(index)"])
    #expect(target.section == section)
    #expect(plan.change(target, by: &probe))
    #expect(probe.changed == [key(section)])
  }

  @Test func partsOfIndicatorsCanChange() throws {
    let reading = read("  - { on: 2027-08-01, about: [part], text: T, set: { title: New } }\n")
    #expect(reading.plan.benchmarks[0].indicators[0].parts[0].title.value?.plain == "New")
  }

  @Test(arguments: Plan.partKeys.sorted()) func everySectionWithoutIdsCanChange(key: String) {
    var (plan, probe) = (Plan(), Probe())
    #expect(plan.change(part: key, by: &probe))
    #expect(
      read("  - { on: 2027-08-01, about: [\(key)], text: T, set: { nonsense: 1 } }\n").diagnostics.map(\.id) == [
        "unknown-key"
      ])
  }

  /// The sections without ids are those of the format.
  @Test func theKeysAreThoseOfTheFormat() {
    let keys = Plan.shape.description.fields.filter { if case .entry = $0.form { true } else { false } }.map(\.key)
    #expect(Set(keys) == Plan.partKeys)
  }
}
