import Diagnostics
import PlanFormat
import PlanModel

/// A file that `transition init` writes.
public struct StarterFile: Sendable {
  public let name: String
  public let text: String
}

/// A small plan for a country that does not exist, with every section filled in, and the schema for editors.
///
/// It is made of the examples that stand with the sections in their declarations, so that the starter plan, the
/// documentation and the format cannot part.
public func starterPlan() -> [StarterFile] {
  starterFiles(of: starterSections, written: nil) { about in
    """
    # yaml-language-server: $schema=plan.schema.json
    # \(about)
    # Fictional content: replace it with your own. See PlanFormat.md for every key.
    """
  }
}

/// A file that a new plan has, what it is about, and the sections in it.
typealias StarterSections = (name: String, about: String, keys: [String])

/// The files of a new plan with its sections as they are written, or, where nothing is said of any, with their examples; and the schema.
func starterFiles(
  of sections: [StarterSections], written: [String: String?]?, heading: (String) -> String
) -> [StarterFile] {
  let fields = Dictionary(uniqueKeysWithValues: Plan.shape.description.fields.map { ($0.key, $0) })
  let plans = sections.map { name, about, keys in
    let texts = keys.compactMap { key in
      fields[key].map { text(of: $0, written: written.map { $0[key] ?? nil }) }
    }
    return StarterFile(name: name, text: ([heading(about)] + texts).joined(separator: "\n\n") + "\n")
  }
  return plans + [StarterFile(name: "plan.schema.json", text: planSchema().text(indented: true) + "\n")]
}

/// Which sections stand in which file.
private let starterSections: [StarterSections] = [
  (
    "plan.yaml", "The plan, the mission, what the transition is for, and its phases.",
    ["plan", "mission", "strategy", "phases", "waivers"]
  ),
  ("parties.yaml", "Everybody whom the plan names, and where.", ["counterparts", "areas", "bodies", "posts"]),
  (
    "tasks.yaml", "What the mission does, who takes it over, and what remains.",
    ["tasks", "handovers", "residual-priorities", "services", "laws"]
  ),
  ("benchmarks.yaml", "The conditions to be met, and what was measured.", ["benchmarks"]),
  (
    "footprint.yaml", "Sites, strength and units, and the end of the mission.",
    ["sites", "strength", "units", "staffing", "liquidation", "conduct"]
  ),
  ("funding.yaml", "Where the money comes from, and what it pays for.", ["funding"]),
  (
    "people.yaml", "Who was heard, what was decided, what people are told, and what may happen to them.",
    ["consultations", "decisions", "protection", "risks", "communications"]
  ),
  (
    "frame.yaml", "Frameworks, assessments, the calendar, the Commission, and the time afterwards.",
    ["frameworks", "assessments", "calendar", "working-calendars", "baselines", "pbc", "afterwards"]
  ),
  ("documents.yaml", "What its authors write in the documents that are made from it.", ["documents"]),
  (
    "log.yaml", "What happened, what fell short, what was learnt, and the documents.",
    ["updates", "shortfalls", "lessons", "sources"]
  ),
]

/// A section with its example, with what is written in it, or unknown beside its example.
private func text(of section: FieldForm, written: String??) -> String {
  let example = section.form.entryForm?.example ?? ""
  let lines = example.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  \($0)" }
  let heading = "# \(section.summary)"
  return switch written {
  case nil: ([heading, "\(section.key):"] + lines).joined(separator: "\n")
  case .some(let text?): [heading, "\(section.key):", text].joined(separator: "\n")
  case .some(nil): ([heading, "\(section.key): unknown"] + lines.map { "#" + $0 }).joined(separator: "\n")
  }
}
