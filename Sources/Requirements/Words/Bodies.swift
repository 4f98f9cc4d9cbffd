import Analysis
import Diagnostics
import PlanFormat
import PlanModel

// Bodies that several requirements go through.

extension Subjects<Body> {
  /// The body in which the host State plans with the United Nations.
  static func jointBody(none: String) -> Subjects {
    Subjects(
      all: { [$0.facts.jointBody].compactMap(\.self) }, name: { "the joint body '\($0.id)'" }, place: { $0.span },
      none: { context in
        var tally = Tally(context)
        tally.absent(context.plan.bodies.absence, none, at: context.plan.bodies.span)
        return tally.verdict()
      })
  }
}

extension Subjects<BodyRole> {
  /// The regional and subregional organisations of the plan, with their roles.
  static let regionalOrganisations = Subjects(
    all: \.facts.regionalRoles, name: { "the role of '\($0.organisation.id)'" }, place: { $0.organisation.span },
    none: { context in
      Exemption.notConsulted([.regional]).verdict(context)
        ?? .cannotTell("the regional organisations concerned, or why none is relevant")
    })
}

extension Condition<BodyRole> {
  /// The plan says what a body does, in words or by what it gives it to do.
  static func isSetOut(else clause: String, help: String) -> Condition {
    .shown(
      by: { role, _ in
        role.words.evidence(role.words.value?.plain ?? "")
          ?? role.assignment.map { Evidence("has something to do", at: $0) }
      },
      in: { $0.organisation.role.told }, else: clause, help: help)
  }
}
