import PlanFormat
import PlanModel
import Templates

/// A form that the presence afterwards could take: who proposed it, and whether it was chosen.
extension TemplateNames<PresenceOption> {
  static let option = TemplateNames<PresenceOption>([
    "title": .text { option, dossier in dossier.named(option.title, option) },
    "text": .text { option, dossier in dossier.plain(option.text) },
    "proposed-by": .text { option, dossier in dossier.names(Array(option.proposedBy)) },
    "on": .text { option, dossier in dossier.shortDate(option.on, in: option.header) },
    "chosen": .text { option, dossier in dossier.shortDate(option.chosen, in: option.header) },
    "chosen-by": .text { option, dossier in dossier.name(option.chosenBy) },
    "reason": .text { option, dossier in dossier.plain(option.reason) },
  ])
}

extension TemplateNames<Presence> {
  static let presence = TemplateNames<Presence>([
    "function": .text { presence, dossier in dossier.word(presence.function, in: presence.header) },
    "what": .text { presence, dossier in dossier.text(presence.what, in: presence.header) },
    "who": .text { presence, dossier in dossier.name(presence.who) },
    "areas": .text { presence, dossier in dossier.areas(presence.areas) },
    "posts": .text { presence, dossier in
      let titles = presence.posts.compactMap { dossier.plan.posts[$0]?.title.value?.text(in: dossier.wording.language) }
      return titles.isEmpty ? .absent : .text(dossier.wording.list(titles))
    },
    "from": .text { presence, dossier in dossier.shortDate(presence.from, in: presence.header) },
    "until": .text { presence, dossier in dossier.shortDate(presence.until, in: presence.header) },
  ])
}

/// A post that leads the presence afterwards.
extension TemplateNames<Leadership> {
  static let leadership = TemplateNames<Leadership>([
    "post": .text { post, dossier in dossier.text(post.post, in: post.header) },
    "who": .text { post, dossier in dossier.name(post.who) },
    "functions": .text { post, dossier in
      let words = post.functions.map { $0.text(in: dossier.wording.language) }
      return words.isEmpty ? .absent : .text(dossier.wording.list(words))
    },
    "from": .text { post, dossier in dossier.shortDate(post.from, in: post.header) },
    "until": .text { post, dossier in dossier.shortDate(post.until, in: post.header) },
    "acting": .flag { post, _ in post.acting.value == true },
  ])
}
