import PlanFormat
import Requirements

extension CompletionAuthor {
  /// The requirements that a plan can set aside, by their numbers.
  mutating func addRequirements() {
    for (number, requirement) in Requirement.catalogue.enumerated() {
      add(
        requirement.id, .word, detail: requirement.summary, documentation: markdown(requirement.summary),
        rank: rank("a", number), filter: "\(requirement.id) \(requirement.summary)")
    }
  }
}

extension CursorPlace {
  /// Whether the number of a requirement stands there: a text for the format, which does not know the catalogue.
  var isOfWaiver: Bool { path == [.key("waivers"), .item, .key("requirement")] }
}
