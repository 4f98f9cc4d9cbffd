import Diagnostics
import PlanFormat
import PlanModel

/// What the plan says that a body does, such as a regional organisation: one answer for check and brief.
public struct BodyRole: Sendable {
  public let organisation: Counterpart
  /// The role in words: its own, else the one that it has in the political process or in political engagement afterwards.
  public let words: Fact<Text>
  /// Where the plan gives it something to do, if it does.
  public let assignment: Span?

  public var isSetOut: Bool { words.value != nil || assignment != nil }
}

extension PlanFacts {
  /// The regional organisations of the plan, in the order in which they are written.
  public var regionalRoles: [BodyRole] { roles(of: plan.counterparts.filter { $0.kind.value == .regional }) }

  /// What each of some bodies does.
  public func roles(of organisations: [Counterpart]) -> [BodyRole] {
    guard !organisations.isEmpty else { return [] }
    let assignments = assignments(of: organisations)
    let actors = plan.strategy.entry?.political.entry?.actors.items ?? []
    let engagements = plan.afterwards.entry?.politicalEngagement.items ?? []
    return organisations.map { organisation in
      func isOwn(_ who: Fact<Reference<Counterpart>>) -> Bool { who.value?.symbol == organisation.header.symbol }
      let words =
        [organisation.role] + actors.filter { isOwn($0.who) }.map(\.role)
        + engagements.filter { isOwn($0.who) }.map(\.form)
      return BodyRole(
        organisation: organisation, words: words.first { $0.value != nil } ?? organisation.role,
        assignment: assignments[organisation.header.symbol])
    }
  }
}
