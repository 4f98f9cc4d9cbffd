import Languages
import PlanFormat
import PlanModel
import Templates

extension PartyComment {
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
