import PlanFormat
import PlanModel
import Templates

/// A body of the transition: what it does, how long and how often, and who sits in it.
extension TemplateNames<Body> {
  static let body = TemplateNames<Body>([
    "name": .text { body, dossier in dossier.named(body.name, body) },
    "kind": .text { body, dossier in dossier.unmarked.word(body.kind) },
    "level": .text { body, dossier in dossier.unmarked.word(body.level) },
    "area": .text { body, dossier in dossier.plan.areas[body.area.value].map { dossier.plain($0.name) } ?? .absent },
    "purpose": .text { body, dossier in dossier.unmarked.text(body.purpose) },
    "since": .text { body, dossier in dossier.unmarked.shortDate(body.since) },
    "until": .text { body, dossier in dossier.unmarked.shortDate(body.until) },
    "rhythm": .text { body, dossier in dossier.unmarked.text(body.rhythm) },
    "chairs": .list(of: .member) { body, _ in Array(body.chairs) },
    "members": .list(of: .member) { body, _ in Array(body.members) },
  ])
}

extension TemplateNames<Member> {
  fileprivate static let member = TemplateNames([
    "who": .text { member, dossier in dossier.name(member.who.value).map { .text($0) } ?? .absent },
    "post": .text { member, dossier in dossier.unmarked.text(member.post) },
    "since": .text { member, dossier in dossier.unmarked.shortDate(member.since) },
    "until": .text { member, dossier in dossier.unmarked.shortDate(member.until) },
  ])
}
