import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

extension PartyComment {
  /// Those whose comments a report carries beside its findings.
  static let parties: [ParticipantKind] = [.government, .un, .civilSociety, .women]
  /// How many words each of them has.
  static let wordLimit = 200

  /// Whose comment it is, where it is one of those.
  func kind(in facts: PlanFacts) -> ParticipantKind? {
    if let group = group.value { return group }
    guard let reference = by.value else { return nil }
    switch facts.plan.counterparts[reference]?.kind.value {
    case .national, .local: return .government
    case .un, .countryTeam, .residentCoordinator, .unMission, .fund: return .un
    case .civilSociety: return .civilSociety
    case .women: return .women
    default: return PlanFacts.isMission(reference) ? .un : nil
    }
  }

  /// Whether anything of it had happened by the day.
  var hasBegun: Bool { asked.value != nil || on.value != nil || text.value != nil }

  static let names = TemplateNames<PartyComment>([
    "party": .text { comment, press in
      if let name = press.name(comment.by.value) {
        return .evidenced(.text(name), by: [press.evidence(of: comment)])
      }
      return press.word(comment.group, in: comment.header)
    },
    "asked": .text { comment, press in press.shortDate(comment.asked, in: comment.header) },
    "on": .text { comment, press in press.shortDate(comment.on, in: comment.header) },
    "text": .text { comment, press in press.text(comment.text, in: comment.header) },
  ])
}
