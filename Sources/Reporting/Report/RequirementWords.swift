import Languages
import PlanFormat
import Requirements

// The words of requirements in the language of a product: `requirements.yaml`. Those of a plan's own rules are the plan's, and stand as
// they are.

extension Wording {
  func summary(of requirement: Requirement) -> String {
    words(of: requirement, requirement.summary, as: "summaries.\(requirement.id)")
  }

  func mend(of requirement: Requirement) -> String {
    words(of: requirement, requirement.mend, as: "mends.\(requirement.id)")
  }

  func addressee(of requirement: Requirement) -> String {
    words(of: requirement, requirement.addressee, as: "addressees.\(requirement.addressee)")
  }

  func verb(of requirement: Requirement) -> String {
    words(of: requirement, requirement.verb, as: "verbs.\(requirement.verb)")
  }

  func qualifier(of requirement: Requirement) -> String? {
    requirement.qualifier.map { words(of: requirement, $0, as: "qualifiers.\($0)") }
  }

  func meaning(of element: Element) -> String { self("requirements.elements.\(element.rawValue)") }

  func qualifier(of element: Element) -> String? {
    element.qualifier.map { self("requirements.qualifiers.\($0)") }
  }

  private func words(of requirement: Requirement, _ english: String, as key: String) -> String {
    let key = "requirements.\(key)"
    return requirement.profile == .own ? text(ifThere: key) ?? setApart(english) : self(key)
  }
}

extension Wording {
  /// Why something does not apply, or what is missing to decide it. English stands in the reason itself, unless a user's own words
  /// say it otherwise.
  func reason(_ reason: Reason) -> String {
    switch reason.form {
    case .plan(let text): return setApart(self.text(of: text) ?? "")
    case .several(let reasons, let more):
      let rest = more > 0 ? [self("lists.more", ["n": .number(more)])] : []
      return (reasons.filter { !$0.isEmpty }.map(self.reason) + rest).joined(separator: self("lists.semicolon"))
    case .pattern(let pattern, let values):
      let key = "requirements.reasons.\(pattern)"
      guard language != "en" || differsFromEnglish(key) else { return reason.description }
      return self(
        key, Dictionary(uniqueKeysWithValues: values.enumerated().map { ("\($0.offset + 1)", value($0.element)) }))
    }
  }

  private func value(_ value: Reason.Value) -> MessageValue {
    switch value {
    case .name(let name): .name(name)
    case .names(let names, let more): .names(names + (more > 0 ? [self("lists.rest", ["n": .number(more)])] : []))
    case .date(let date): .date(date)
    case .number(let number): .number(number)
    case .reason(let reason): .words(self.reason(reason))
    }
  }
}
