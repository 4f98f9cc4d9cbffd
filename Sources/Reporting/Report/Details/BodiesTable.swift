import Languages
import PlanFormat
import PlanModel
import Templates

/// A body of the transition: what it does, how long and how often, and who sits in it.
extension TemplateNames<Body> {
  static let body = TemplateNames<Body>([
    "name": .text { body, press in press.named(body.name, body) },
    "kind": .text { body, press in press.unmarked.word(body.kind) },
    "level": .text { body, press in press.unmarked.word(body.level) },
    "area": .text { body, press in press.plan.areas[body.area.value].map { press.plain($0.name) } ?? .absent },
    "purpose": .text { body, press in press.unmarked.text(body.purpose) },
    "since": .text { body, press in press.unmarked.shortDate(body.since) },
    "until": .text { body, press in press.unmarked.shortDate(body.until) },
    "rhythm": .text { body, press in press.unmarked.text(body.rhythm) },
    "chairs": .list(of: .member) { body, _ in Array(body.chairs) },
    "members": .list(of: .member) { body, _ in Array(body.members) },
  ])
}

extension TemplateNames<Member> {
  fileprivate static let member = TemplateNames([
    "who": .text { member, press in press.name(member.who.value).map { .text($0) } ?? .absent },
    "post": .text { member, press in press.unmarked.text(member.post) },
    "since": .text { member, press in press.unmarked.shortDate(member.since) },
    "until": .text { member, press in press.unmarked.shortDate(member.until) },
  ])
}
